import assert from 'node:assert/strict';
import {type RestErrorCode, statusOf} from '@redress/rest';
import {problemSchema} from '@redress/rest/wire';
import type * as z from 'zod/mini';

/** What nobody outside should read: how it is built, where it lies, what it is written in. */
export const internals =
  /sqlite|postgres|kysely|\bselect\b .*\bfrom\b|insert into|\.[jt]s\b|node_modules|file:\/\/|\bat \S+ \(|stack|[A-Z]\w*Error\b|\[object |undefined|ECONN|ENOENT/i;

/** Checks that an answer is a problem as it is described, and tells nothing of the inside. */
export async function expectProblem(
  answer: Response,
  status?: number,
  code?: RestErrorCode,
): Promise<z.output<typeof problemSchema>> {
  const text = await answer.text();
  if (status !== undefined) assert.equal(answer.status, status, text);
  assert.equal(answer.headers.get('Content-Type'), 'application/problem+json', text);
  assert.doesNotMatch(text, internals);
  const body = problemSchema.parse(JSON.parse(text));
  if (code !== undefined) assert.equal(body.code, code);
  assert.equal(statusOf[body.code], answer.status);
  assert.equal(body.status, answer.status);
  return body;
}

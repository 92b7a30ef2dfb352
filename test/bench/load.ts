import {randomUUID} from 'node:crypto';
import {Agent, request} from 'node:http';
import {setTimeout as pause} from 'node:timers/promises';
import autocannon from 'autocannon';
import {leak} from '../support/people.ts';

/** What a load came to. */
export interface Load {
  /** Good answers a second. */
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Answers by status; 0 for those that never came. */
  readonly statuses: Readonly<Record<string, number>>;
}

export interface LoadOptions {
  readonly seconds: number;
  readonly connections?: number;
  /** So many at the most, which all connections begin together at the start of each second; without it as often as answers come. */
  readonly perSecond?: number;
}

/** Complaints, each a new one, from so many people at once; and how many refusals (429, 503) did not say when to come back. */
export async function submitting(url: string, options: LoadOptions): Promise<Load & {readonly unsaid: number}> {
  const body = JSON.stringify(leak);
  let unsaid = 0;
  const loaded = await load(`${url}/v1/cases`, options, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          body,
          headers: {...request.headers, 'idempotency-key': randomUUID()},
        }),
        onResponse(status, _body, _context, headers) {
          const says = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'retry-after');
          if ((status === 429 || status === 503) && !says) unsaid++;
        },
      },
    ],
  });
  return {...loaded, unsaid};
}

/** The same pages again and again, each with its own way to be let in. */
export function reading(
  url: string,
  pages: readonly {readonly path: string; readonly authorization?: string}[],
  options: LoadOptions,
): Promise<Load> {
  return load(url, options, {
    requests: pages.map(({path, authorization}) => ({
      path,
      headers: authorization === undefined ? {} : {authorization},
    })),
  });
}

async function load(
  url: string,
  {seconds, connections = 40, perSecond}: LoadOptions,
  requests: Partial<autocannon.Options>,
): Promise<Load> {
  const statuses: Record<string, number> = {};
  let good = 0;
  const latencies: number[] = [];
  const {duration, errors} = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        duration: seconds,
        timeout: 30,
        ...(perSecond !== undefined && {overallRate: perSecond}),
        ...requests,
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 300) return;
      good++;
      latencies.push(milliseconds);
    });
  });
  if (errors > 0) statuses[0] = errors;
  latencies.sort((a, b) => a - b);
  const at = (part: number) => latencies[Math.floor(latencies.length * part)] ?? Number.NaN;
  return {perSecond: good / duration, p50: at(0.5), p95: at(0.95), statuses};
}

/**
 * Complaints at a steady pace, whatever the answers, as from people who know nothing of each other. Each is timed from when it
 * should have been sent, so that one which had to wait for its turn is not taken for a quick one.
 */
export async function submittingSteadily(url: string, seconds: number, perSecond: number): Promise<Load> {
  const agent = new Agent({keepAlive: true});
  const body = JSON.stringify(leak);
  const statuses: Record<string, number> = {};
  const latencies: number[] = [];
  const begun = performance.now();
  const one = async (due: number) => {
    const status = await post(`${url}/v1/cases`, agent, body).catch(() => 0);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status === 201) latencies.push(performance.now() - due);
  };
  const all: Promise<void>[] = [];
  while (all.length < seconds * perSecond) {
    const due = begun + (all.length / perSecond) * 1_000;
    if (due <= performance.now()) all.push(one(due));
    else await pause(1);
  }
  await Promise.all(all);
  const took = (performance.now() - begun) / 1_000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (part: number) => latencies[Math.floor(latencies.length * part)] ?? Number.NaN;
  return {perSecond: latencies.length / took, p50: at(0.5), p95: at(0.95), statuses};
}

function post(url: string, agent: Agent, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': randomUUID(),
    };
    const asked = request(url, {agent, method: 'POST', headers}, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

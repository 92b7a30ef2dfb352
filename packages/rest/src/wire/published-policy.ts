import {policySchema, procedureSchema, stageSchema} from '@redress/policy/json-schema';
import * as z from 'zod/mini';
import {asAnswer} from './as-answer.ts';
import {calendar, holidays, words} from './words.ts';

const {shape} = policySchema;

/** A policy as anybody may read it. Of an internal document without its sections and headings. */
export const publishedPolicySchema = asAnswer(
  z.strictObject({
    schema: shape.schema,
    id: shape.id,
    version: shape.version,
    organisation: shape.organisation,
    title: shape.title,
    reference: shape.reference,
    summary: z.optional(words),
    contact: shape.contact,
    calendar,
    services: shape.services,
    kinds: shape.kinds,
    eligibility: shape.eligibility,
    groups: shape.groups,
    anonymous: shape.anonymous,
    channels: shape.channels,
    representatives: shape.representatives,
    adjustments: shape.adjustments,
    stages: z.array(stageSchema).check(z.minLength(1)),
    procedures: z.optional(
      z.strictObject({
        question: words,
        list: z.array(z.strictObject({...procedureSchema.shape, holidays: z.optional(holidays)})),
      }),
    ),
    ombudsmen: shape.ombudsmen,
    closing: shape.closing,
    statements: shape.statements,
    withheldIdentity: z.boolean(),
    dangerReferred: z.boolean(),
  }),
);

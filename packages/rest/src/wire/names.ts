import {commandSchema} from '@redress/policy';
import {intakeSchema, stageSchema, statementSchema} from '@redress/policy/json-schema';
import * as z from 'zod/mini';
import {asAnswer} from './as-answer.ts';
import {attachmentSchema, filesSchema} from './attachment.ts';
import {casePageSchema, caseSummarySchema} from './case-summary.ts';
import {caseViewSchema, ombudsman, rung} from './case-view.ts';
import {clock} from './clock.ts';
import {problemSchema} from './problem.ts';
import {publishedPolicySchema} from './published-policy.ts';
import {receiptSchema} from './receipt.ts';
import {refusal} from './refusal.ts';
import {staffDesk} from './staff-desk.ts';
import {textKind} from './text-kind.ts';
import {intake, timelineEntry} from './timeline-entry.ts';
import {calendar, clause, contact, duration, words} from './words.ts';

/** What a description of the service calls a schema, and says of it. */
export interface SchemaName {
  readonly id: string;
  readonly description: string;
}

/** The schemas that stand under a name of their own in a description of the service. */
export const schemaNames = z.registry<SchemaName>();

const named: readonly (readonly [schema: z.core.$ZodType, id: string, description: string])[] = [
  [intakeSchema, 'Intake', 'Feedback as somebody gives it: a complaint unless it says otherwise.'],
  [commandSchema, 'Command', 'What is asked to be done with a case, by its type.'],
  [
    receiptSchema,
    'Receipt',
    'What a person is given when their complaint is kept. The follow-up key is shown only here.',
  ],
  [caseViewSchema, 'CaseView', 'What one person may see of a case and do with it, and by when.'],
  [casePageSchema, 'CasePage', 'A page of the worklist, the next duty first; position says where to watch from.'],
  [caseSummarySchema, 'CaseSummary', 'One line of a worklist.'],
  [attachmentSchema, 'Attachment', 'A file. Nobody can fetch it while it is being checked.'],
  [filesSchema, 'Files', 'The files of a case that the reader may see, oldest first.'],
  [publishedPolicySchema, 'PublishedPolicy', 'A complaints policy as anybody may read it.'],
  [problemSchema, 'Problem', 'What went wrong (RFC 9457), with a stable code.'],
  [timelineEntry, 'TimelineEntry', 'Something that happened, as the reader may see it.'],
  [staffDesk, 'StaffDesk', 'For staff: what the policy wants them to know and do here.'],
  [intake, 'IntakeShown', 'The feedback as the reader may see it. After an erasure its texts are empty.'],
  [clock, 'Clock', 'A duty with a due date, and what explains that date.'],
  [rung, 'Rung', 'A stage of the policy as it applies to this case.'],
  [refusal, 'Refusal', 'A rule said no: which, why, and where the policy says so.'],
  [calendar, 'Calendar', 'Which days count, with the bank holidays.'],
  [asAnswer(stageSchema), 'Stage', 'One step of the procedure.'],
  [ombudsman, 'Ombudsman', 'Somebody outside who can look at the complaint.'],
  [asAnswer(statementSchema), 'Statement', 'What the policy says beside numbers and switches.'],
  [words, 'Text', "The organisation's own words: English always, Welsh where there is some."],
  [clause, 'Clause', 'Where in the written policy it stands. Of an internal document only staff are told.'],
  [contact, 'Contact', 'How to reach somebody.'],
  [duration, 'Duration', 'A length of time in the unit that the policy states.'],
];
for (const [schema, id, description] of named) schemaNames.add(schema, {id, description});

/** How `z.toJSONSchema` is to write a schema of the wire: under its name, and with what checks in code cannot say. */
export const jsonSchemaRules = {
  metadata: schemaNames,
  unrepresentable: 'any',
  override: ({zodSchema, jsonSchema}: {zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema}) => {
    const format = jsonSchema.type === 'string' ? textKind(zodSchema) : undefined;
    if (format !== undefined) jsonSchema.format = format;
    // What any number in JSON keeps to needs no saying.
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
} as const;

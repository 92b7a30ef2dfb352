import * as z from 'zod/mini';
import {calendar} from './document/calendar.ts';
import {duration, noDuration} from './document/duration.ts';
import {eligibility} from './document/eligibility.ts';
import {feedbackRule} from './document/feedback.ts';
import {letter, letterItems} from './document/letter.ts';
import {ombudsman} from './document/ombudsman.ts';
import {procedure} from './document/procedure.ts';
import {documentRecord, report} from './document/record.ts';
import {referral} from './document/redress.ts';
import {clock, moment, stage, step} from './document/stage.ts';
import {statement} from './document/statement.ts';
import {clause, contact, date, force, id, monthOrDay, said, text} from './document/words.ts';
import {policySchema} from './policy.ts';

export {intakeSchema} from './intake-schema.ts';
export {policySchema} from './policy.ts';

// The parts of a document, for who describes something that holds them, such as the answers of a service.
export {
  clause as clauseSchema,
  contact as contactSchema,
  duration as durationSchema,
  feedbackRule as feedbackRuleSchema,
  letterItems,
  moment as momentSchema,
  noDuration as noDurationSchema,
  ombudsman as ombudsmanSchema,
  procedure as procedureSchema,
  referral as referralSchema,
  stage as stageSchema,
  statement as statementSchema,
  step as stepSchema,
  text as textSchema,
};

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The shape of a policy document as JSON Schema, for editors and for programs in other languages. `parsePolicy` asks more:
 * that days and time zones exist, and that every name in the document leads somewhere.
 *
 * Of its own entry, since no public page needs it.
 */
export function policyJsonSchema(): JsonSchema {
  const {$schema, ...shape} = z.toJSONSchema(policySchema, {metadata: named(), override: withoutZodId});
  return {
    $schema,
    $id: 'urn:redress:policy-document:1',
    title: 'Complaints policy',
    description: "An organisation's complaints policy as versioned data. What the document does not say stays away.",
    ...shape,
  };
}

/** What stands under `$defs`, by name. A check in code has no words of its own in JSON Schema: its pattern is given here. */
function named() {
  const known = z.registry<{id: string; description: string; pattern?: string}>();
  const add = (schema: z.core.$ZodType, name: string, description: string, pattern?: string) =>
    known.add(schema, {id: name, description, ...(pattern !== undefined && {pattern})});

  add(text, 'text', "The organisation's own words: English always, Welsh where there is some.");
  add(id, 'id', 'A name for programs, such as stage-1.');
  add(date, 'date', 'A day as YYYY-MM-DD.', '^\\d{4}-\\d{2}-\\d{2}$');
  add(monthOrDay, 'month-or-day', 'A day as YYYY-MM-DD, or a month as YYYY-MM.', '^\\d{4}-\\d{2}(-\\d{2})?$');
  add(clause, 'clause', 'Where in the written policy it stands: section, heading, and the id of the rule.');
  add(said, 'said', 'It is so because the policy says so there.');
  add(force, 'force', 'How firmly it is promised: must for "will", should, aim.');
  add(contact, 'contact', 'How to reach somebody.');
  add(duration, 'duration', 'A length of time in the unit that the clause states.');
  add(noDuration, 'no-duration', 'The policy gives no time, or gives one that nobody has supplied. Neither is zero.');
  add(calendar, 'calendar', 'Which days count, and when a day begins and ends for the organisation.');
  add(documentRecord, 'document', 'Document control: owner, approvals, dates, and who may read it.');
  add(feedbackRule, 'kind', 'One kind of feedback and what becomes of it.');
  add(eligibility, 'eligibility', 'Who may complain about what, and until when.');
  add(stage, 'stage', 'One step of the procedure.');
  add(clock, 'clock', 'A duty with a due date: from one moment of the stage to another.');
  add(procedure, 'procedure', "A procedure that stands in for the policy's own stages.");
  add(letter, 'letter', 'What one letter must hold.');
  add(ombudsman, 'ombudsman', 'Somebody outside who can look at the complaint.');
  add(report, 'report', 'What is reported to whom, and how often.');
  add(statement, 'statement', 'What the document says beside numbers and switches.');
  return known;
}

/** `$defs` has the name already, and JSON Schema knows no keyword `id`. */
function withoutZodId({jsonSchema}: {readonly jsonSchema: z.core.JSONSchema.BaseSchema}): void {
  delete jsonSchema.id;
}

// What stands on the wire, as schemas: for the service that describes itself and for whoever wants to check an answer. No
// page loads this.

export type {Answered} from './as-answer.ts';
export {attachmentSchema, filesSchema} from './attachment.ts';
export {caseQuerySchema, toCaseQuery} from './case-query.ts';
export {casePageSchema, caseSummarySchema, changedCaseSchema} from './case-summary.ts';
export {caseViewSchema} from './case-view.ts';
export {jsonSchemaRules, type SchemaName, schemaNames} from './names.ts';
export {problemSchema} from './problem.ts';
export {publishedPolicySchema} from './published-policy.ts';
export {receiptSchema} from './receipt.ts';

// What the regulators' codes ask, and how far a policy keeps to them.

export {checkPolicy, type Finding} from './check.ts';
export {housingOmbudsmanCode} from './housing-ombudsman.ts';
export {combineVerdicts, type Verdict} from './judgement.ts';
export {lgscoCode} from './lgsco.ts';
export type {Check, Code, Confidence, Provision, ProvisionKind, ProvisionPart} from './provision.ts';
export {type AssessmentRow, assessmentColumns, selfAssessment} from './self-assessment.ts';
export {isTopicPart, type Topic, type TopicPart, topicIds, topics} from './topics.ts';

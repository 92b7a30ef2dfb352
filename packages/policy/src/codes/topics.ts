/**
 * What a written policy can say that is no number and no switch: each topic with the parts of it that can be said.
 *
 * A statement of a policy names one topic and the parts that its clause says (`covers`). What a clause does not say is left
 * out, so that a code check can tell missing from wrong. A part marked *instead* is what some policies say in place of what
 * a code asks; it is data about the clause, not a fault of the person who wrote it down.
 *
 * The force of a statement is how firmly the organisation binds itself. A permission given to the customer ("you may bring
 * somebody") binds the organisation and is `must`; `may` is the organisation's own discretion ("we may treat it as one").
 */
export const topics = {
  // --- What a complaint is

  /** What counts as a complaint. `only-if-formal-response` (instead): only where a formal answer is called for. */
  definition: [
    'any-form',
    'standard-of-service',
    'action-or-inaction',
    'own-staff',
    'acting-for',
    'person-or-group',
    'only-if-formal-response',
  ],
  /**
   * Whether people choose to complain. `no-magic-word`: the word is not needed; `choice-always`: the choice is offered whenever
   * somebody is unhappy. Instead: `at-our-discretion` (staff may treat it as one), `only-after-first-attempt` (only once a
   * quick settlement failed).
   */
  'choice-to-complain': ['no-magic-word', 'choice-always', 'at-our-discretion', 'only-after-first-attempt'],
  /**
   * A request to put something right, as against a complaint. `first-chance`: a chance to put it right before it becomes a
   * complaint; `raised-when-dissatisfied`: unhappiness with the answer makes it one; `even-if-open`: also while the request is
   * open; `request-continues`: work on the request goes on. Instead: `only-if-also-failed` (the request must have failed too),
   * `informal-by-wish` (a complaint is called a request because somebody does not want to go formal).
   */
  'service-request': [
    'defined',
    'distinct',
    'first-chance',
    'recorded',
    'monitored',
    'reviewed',
    'raised-when-dissatisfied',
    'even-if-open',
    'request-continues',
    'only-if-also-failed',
    'informal-by-wish',
  ],
  /**
   * What surveys say about complaining. `respondents-told-how`: a survey says how to complain; `feedback-exercises`: wider asking
   * for feedback carries it too. Instead: `logged-for-respondent` (the organisation may log one itself).
   */
  'survey-signpost': ['respondents-told-how', 'feedback-exercises', 'logged-for-respondent'],

  // --- Taking complaints on

  /** Complaints are accepted unless there is a good reason. Instead: `class-barred` (a class of people cannot complain at all). */
  'presumption-of-acceptance': ['unless-valid-reason', 'refusal-evidenced', 'own-merits', 'class-barred'],
  /** Whether to exclude is decided person by person. `named-decider`: by an officer whom the policy names. */
  'individual-circumstances': ['considered', 'named-decider'],
  /** Discretion that the policy gives itself. `late-complaints`: to take one after the time limit; `general`: in any matter. */
  discretion: ['late-complaints', 'general', 'explained'],
  /** What follows where an ombudsman tells the organisation to take a complaint that it refused. */
  'ombudsman-instruction': ['accepted'],
  /**
   * How a complaint may arrive. `any-way`: by any route; `any-staff`: with any member of staff, who passes it on. Instead:
   * `form-preferred` (one form is preferred), `writing-required` (some people must write).
   */
  'any-route': ['any-way', 'any-staff', 'form-preferred', 'writing-required'],
  /** Help for those who find it hard to complain. */
  'help-to-complain': ['offered', 'signposted'],
  /** Where and how the policy is to be had. Instead: `explained` (only that it is explained), `confidential` (kept from the public). */
  'policy-available': ['website', 'on-request', 'accessible-form', 'explained', 'confidential'],
  /** How these three are made known: the policy, the ombudsman, the code. Instead: `unspecified` (will publicise, not how). */
  publicity: ['policy', 'ombudsman', 'code', 'unspecified'],
  /** Somebody may bring a companion or representative to any meeting. */
  accompaniment: ['meetings'],
  /** Petitions: treated as a complaint, a single contact, an offer to meet, an answer for all who signed. */
  petition: ['as-complaint', 'single-contact', 'group-meeting', 'answer-to-all'],
  /** Anonymous complaints: looked at for what can be learnt, though no case is opened. */
  anonymous: ['reviewed-for-learning'],
  /** Questions from councillors and members of Parliament. `logged-if-complaint`: turned into a complaint where it is one. */
  'elected-members': ['logged-if-complaint', 'told-reason-and-date', 'may-help-customer'],
  /** People who are not customers: what they may do. */
  'other-parties': ['same-policy', 'modified-procedure', 'recorded-alike', 'after-first-contact'],
  /** Complaints and grievances of staff, past or present. */
  employees: ['other-procedure', 'checked-against-grievance'],

  // --- People who handle complaints

  /** A person or team owns complaints. `ombudsman-liaison`: also towards the ombudsman; `governing-body-reporting`: and reports. */
  'complaints-officer': ['handling', 'ombudsman-liaison', 'governing-body-reporting'],
  /** Those who handle complaints reach staff at all levels and may settle disputes. */
  'staff-authority': ['access-all-levels', 'settle-disputes'],
  /** Training and culture. `relevant-staff`: all who need it; `dedicated-team`: only the complaints team; `resourced`: means given. */
  training: ['relevant-staff', 'dedicated-team', 'learning-culture', 'resourced'],
  /** Nobody is treated differently, or need fear reprisal, for complaining. */
  'no-detriment': ['not-treated-differently', 'fear-recognised'],
  /** Everyone is treated fairly and without discrimination. Says nothing about reprisal: that is `no-detriment`. */
  'fair-treatment': ['without-discrimination', 'courtesy'],
  /**
   * How a complaint is judged. `merits`: objectively, on its merits; `open-mind`; `independent`: acting independently;
   * `fair-hearing`: a fair chance to put the case, or to confirm how it is understood; `conflicts`: dealt with; `evidence`: all of
   * it weighed; `clarify`: what is unclear is asked. Instead: `judged-by-subject` (whoever is complained about may answer).
   */
  impartiality: [
    'clarify',
    'merits',
    'open-mind',
    'independent',
    'fair-hearing',
    'conflicts',
    'evidence',
    'judged-by-subject',
  ],
  /** Reasonable adjustments. `refusal-explained`: an adjustment refused is explained and alternatives are found. */
  adjustments: ['make', 'record', 'record-disabilities', 'review', 'refusal-explained'],
  /** A named objective for all staff: work together, share responsibility without blame, act professionally. */
  'staff-objective': ['work-together', 'share-responsibility', 'act-professionally'],

  // --- The way through

  /**
   * Settling things at first contact. `no-extra-stage`: it is no stage of its own; `customer-may-decline`: the customer may go
   * straight to a complaint. Instead: `before-complaint` (it must fail before the matter is treated as a complaint),
   * `to-avoid-complaint` (an effort to keep it from becoming one).
   */
  'early-resolution': [
    'first-contact',
    'no-extra-stage',
    'customer-may-decline',
    'before-complaint',
    'to-avoid-complaint',
  ],
  /** Work done by others. `same-procedure`: it sits inside the same stages; `follows-code`: they are held to the code. */
  'third-party-handling': ['same-procedure', 'follows-code'],
  /** How often the customer hears. Instead: `longer-time-agreed` (a longer time is agreed, how often to write is not). */
  'update-intervals': ['agreed', 'longer-time-agreed'],
  /** What the customer is told when an answer will be late, whatever the stage. Not the notice of an extension. */
  'late-notice': ['reason', 'expected-date'],
  /**
   * When going to the next stage may be refused. `valid-reasons-only`: for stated reasons alone; `as-exclusions`: those of the
   * exclusions; `open-to-all`: never, whoever is unhappy may go on as of right.
   */
  'escalation-refusal': ['valid-reasons-only', 'as-exclusions', 'open-to-all'],
  /** Reasons for going on. `not-required`: said to be unneeded; `explored`: the organisation tries to understand them. */
  'escalation-reasons': ['not-required', 'explored'],
  /** What is kept. `complaint`: as it was made; `correspondence`: all of it; `outcomes`: at each stage; then three more. */
  'full-record': ['complaint', 'date-received', 'correspondence', 'outcomes', 'other-parties', 'reports', 'reference'],
  /**
   * Behaviour that is hard to bear. `policy`: a policy or framework; `reasons`: restrictions are evidenced; `review`: they are
   * looked at again; `wellbeing` and `police`: what else is weighed. Instead: `enforcement` (straight to enforcing the tenancy).
   */
  behaviour: ['policy', 'reasons', 'review', 'proportionate', 'equality-act', 'wellbeing', 'police', 'enforcement'],
  /** Sorting what can be answered early from what needs a look. Each part is something it takes into account. */
  triage: ['early-or-investigate', 'complexity', 'vulnerability', 'risk'],
  /** Acknowledging where no clock says so. Instead: `only-if-late` (only when the answer will be late). */
  acknowledging: ['only-if-late'],
  /** Writing a complaint down where no clock says so. `required`: must be, no time given; `reference`: gets a unique number. */
  logging: ['required', 'reference', 'quoted'],
  /** Answering when the answer is known, by stage, and keeping track of what is still to be done. */
  'answer-when-known': ['stage-1', 'stage-2', 'actions-tracked'],
  /** How thorough the first answer is. `references`: to policy, law, good practice; `responsibility`: what is and is not ours. */
  'reasoned-answer-stage-1': ['every-point', 'reasons', 'references', 'responsibility'],
  /** The same for the second stage. `findings`: what was found, where no more is said. */
  'reasoned-answer-stage-2': ['every-point', 'reasons', 'references', 'responsibility', 'findings'],
  /** Issues raised on the way. `joined-if-related`: into the same answer; `new-otherwise`: else a complaint of their own. */
  'new-issues': ['joined-if-related', 'new-otherwise'],
  /** The answer is in writing. Instead: `agreed-channel` (by any way agreed with the customer, also spoken). */
  'written-answer': ['stage-1', 'stage-2', 'plain-language', 'agreed-channel'],
  /** The outcome is talked over before or with the letter. */
  'outcome-discussed': ['before-letter'],
  /** All suitable staff have a part in the final answer. */
  'suitable-staff': ['final-answer'],
  /** Mediation: `free`, and where it is `offered`. */
  mediation: ['offered', 'free'],
  /** The organisation may be met or spoken to: the investigator makes contact, the reviewer may meet. */
  'personal-contact': ['investigator', 'reviewer', 'hearing'],

  // --- Putting things right

  /** Owning up. `admit-fault`: says what went wrong; `say-what-next`: what has been or will be done about it. */
  'putting-right': ['admit-fault', 'say-what-next', 'restore-position'],
  /** The remedy reflects the effect on the person. */
  'remedy-impact': ['reflected'],
  /** What by when. `followed-through`: seen to the end; `agreed`: with the customer; `agreed-before-answer`: before it is sent. */
  'remedy-dates': ['what-and-when', 'agreed', 'agreed-before-answer', 'followed-through'],
  /** A remedy can be given at any stage. */
  'remedy-any-stage': ['any-stage'],
  /** A remedy that cannot be delivered. */
  'failed-remedy': ['reason', 'alternative', 'ombudsman-reminder'],
  /**
   * The ombudsman's guidance on remedies. Instead: `may-ask` (may ask about amounts), `set-off` (payments may be set against
   * debts), `blanket-refusals` (kinds of loss never paid).
   */
  'ombudsman-guidance': ['taken-into-account', 'may-ask', 'set-off', 'blanket-refusals'],
  /** How an amount is weighed: grounds, evidence, exclusions, insurers, and the log of what was paid. */
  compensation: ['grounds', 'factors', 'evidence', 'insurers', 'logged', 'guidance'],

  // --- Reports, publication, scrutiny

  /** The yearly report. `numbers` and `narrative`; `refused-kinds`: the kinds of complaint refused. */
  'annual-report': [
    'self-assessment',
    'numbers',
    'narrative',
    'refused-kinds',
    'non-compliance',
    'improvements',
    'ombudsman-annual-report',
    'ombudsman-publications',
    'satisfaction',
  ],
  /** Where the yearly report goes. `customers`: to customers in some way, where no website is named. */
  publication: ['governing-body', 'website', 'customers'],
  /** The governing body answers the report, and the answer is published beside it. */
  'governing-body-response': ['published'],
  /** The organisation looks at itself against the code again after a large change. */
  reassessment: ['after-change'],
  /** The self-assessment is reviewed where the ombudsman asks. */
  'self-assessment-review': ['at-ombudsman-request'],
  /** What happens when the code cannot be followed, such as after a cyber incident. */
  'unable-to-comply': ['ombudsman-told', 'residents-told', 'published', 'return-date'],
  /** Looking past the single case. */
  learning: ['beyond-the-case', 'each-complaint', 'policy-changes'],
  /** Complaints are a source of intelligence for better services. */
  'complaints-as-intelligence': ['used', 'compliments-used'],
  /** To whom learning is reported. */
  'learning-reported': ['committee', 'residents', 'staff'],
  /** A senior person answers for complaints. `named`; `themes`: and reviews themes, systemic issues and risks. */
  'accountable-lead': ['named', 'themes'],
  /** The Member Responsible for Complaints. `access`: to information and staff; `regular-insight`: sees that the body gets it. */
  'member-responsible': ['appointed', 'on-governing-body', 'regular-insight', 'access'],
  /** What the governing body gets through the year. Instead: `learning` (only what was learnt). */
  'board-pack': [
    'volumes',
    'categories',
    'outcomes',
    'performance',
    'trends',
    'ombudsman-outcomes',
    'annual-report',
    'learning',
  ],
  /** The policy itself is looked at again. */
  'policy-review': ['interval', 'on-change'],
  /** Targets and measures that the organisation sets itself. */
  'own-targets': ['set', 'monitored'],

  // --- What no code asks, but policies say

  /** What the organisation stands for when it answers complaints. */
  approach: ['listen', 'apologise', 'put-right', 'learn', 'prompt', 'informed'],
  /** Codes, standards and laws to which the policy says it keeps. */
  'declared-compliance': ['code', 'standard', 'law'],
  /** Who sees what: `identity-withheld`: the person complained about is not told who complained. */
  confidentiality: ['need-to-know', 'identity-withheld', 'warned-facts-may-identify', 'data-protection'],
  /** Breaches of personal data: `recorded`, `regulator-told`, `people-told`. */
  'data-breach': ['recorded', 'regulator-told', 'people-told'],
  /** Matters for somebody else, such as the police or social services, and what the organisation does with them. */
  'other-bodies': ['signposted', 'joint-complaints', 'safeguarding', 'best-route-advised'],
  /** A risk to health or safety is passed on. */
  'risk-referral': ['senior-manager', 'health-and-safety-manager', 'recorded'],
  /** Compliments and suggestions: kept, passed on, made known. */
  compliments: ['recorded', 'passed-on', 'publicised', 'good-practice'],
  /** Policies and guidance that stand beside this one. */
  'linked-policies': ['listed'],
  /** Who did the work, and where: the organisation or one of its partners. */
  partners: ['in-scope'],
  /** Evidence for the ombudsman: on time, through its portal, and what follows if late. */
  'ombudsman-evidence': ['on-time', 'revised-date', 'late-consequence', 'portal'],
  /** How the ombudsman may act: what the policy tells about it. */
  'ombudsman-action': ['described', 'free'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Something a policy can speak about. */
export type Topic = keyof typeof topics;

/** What of a topic can be said. */
export type TopicPart<T extends Topic = Topic> = (typeof topics)[T][number];

/** The ids of all topics, in reading order. */
export const topicIds = Object.keys(topics) as Topic[];

/** Whether a topic has such a part. A part of another topic is no part of this one. */
export function isTopicPart(topic: Topic, part: string): boolean {
  return (topics[topic] as readonly string[]).includes(part);
}

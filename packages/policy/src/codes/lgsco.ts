import * as access from './checks/access.ts';
import * as definition from './checks/definition.ts';
import * as exclusions from './checks/exclusions.ts';
import * as handling from './checks/handling.ts';
import * as oversight from './checks/oversight.ts';
import * as right from './checks/putting-right.ts';
import * as reporting from './checks/reporting.ts';
import * as staff from './checks/staff.ts';
import * as stages from './checks/stages.ts';
import {inSections} from './code-sections.ts';
import type {Ask, Code, Confidence, Provision, ProvisionKind, ProvisionPart} from './provision.ts';

const context: Ask = {check: {how: 'context'}, mend: ''};

/** A row of the table below. The code is guidance under the Local Government Act 1974: mostly "should". */
function row(
  number: string,
  asks: string,
  kinds: readonly ProvisionKind[],
  [judged, confidence, force]: readonly [Provision['judged'], Confidence, Provision['force']?],
  ...parts: Provision['parts']
): Provision {
  return {number, asks, kinds, force: force ?? 'should', judged, confidence, parts};
}

function part(id: string, asks: string, ask: Ask): ProvisionPart {
  return {part: id, asks, ...ask};
}

/**
 * The Local Government and Social Care Ombudsman's Complaint Handling Code of February 2024: advice and guidance to councils in
 * England (section 23(12A) of the Local Government Act 1974), used in its casework from April 2026. In our own words. The
 * numbers of 5.8, 5.9, 6.9 to 6.20 and 9.8 are assumed to run parallel to the Housing Ombudsman's.
 */
export const lgscoCode: Code = {
  id: 'lgsco',
  name: 'Complaint Handling Code',
  edition: '2024-02',
  publisher: 'Local Government and Social Care Ombudsman',
  sections: inSections('Performance reporting and self-assessment'),
  provisions: [
    row(
      '1.1',
      'Share an understanding of service request and complaint.',
      ['scope'],
      ['person', 'read'],
      definition.requestDistinguished,
    ),
    row(
      '1.2',
      'A service request may be defined as asking to provide or improve a service, fix a problem or reconsider a decision.',
      ['scope'],
      ['machine', 'read', 'may'],
      definition.requestMayBeDefined,
    ),
    row(
      '1.3',
      'A request is a chance to put it right before it becomes a complaint.',
      ['scope'],
      ['person', 'read'],
      definition.requestFirst,
    ),
    row(
      '1.4',
      "A complaint may be defined as in the Housing Ombudsman's code, for one person or a group.",
      ['scope'],
      ['partly', 'read', 'may'],
      definition.matchingDefinition,
    ),
    row(
      '1.5',
      "No magic word is needed; representatives' complaints are handled under the policy.",
      ['scope'],
      ['partly', 'read'],
      definition.wordAndThirdParty,
    ),
    row(
      '1.6',
      'The policy sets out how the two differ.',
      ['scope'],
      ['machine', 'read'],
      definition.requestDistinguished,
    ),
    row(
      '1.7',
      'A complaint may be raised by whoever is unhappy with the answer to a request, even if open; keep working on the request.',
      ['scope'],
      ['machine', 'read', 'may'],
      part('raise', 'A complaint may be raised.', definition.requestMayBecomeComplaint),
      part('keep-working', 'Work on the request goes on.', definition.requestGoesOn),
    ),
    row(
      '1.8',
      'Record, monitor and review service requests.',
      ['scope'],
      ['machine', 'read'],
      definition.requestsRecorded,
    ),
    row(
      '2.1',
      'Accept unless there is a valid reason; evidence refusals; each on its own merits.',
      ['exclusion'],
      ['partly', 'read'],
      exclusions.acceptance,
    ),
    row(
      '2.2',
      'Accept within 12 months of the issue or of knowing of it; consider discretion.',
      ['exclusion'],
      ['machine', 'read'],
      exclusions.timeLimit,
    ),
    row(
      '2.3',
      'Set out what might not be considered or escalated; reasonable, and never denying redress.',
      ['exclusion'],
      ['partly', 'read'],
      exclusions.noDenialOfRedress,
    ),
    row(
      '2.4',
      'A refusal gives reasons and the right to go to the Ombudsman.',
      ['exclusion', 'letter-content'],
      ['machine', 'read'],
      exclusions.refusalReasons,
    ),
    row('2.5', 'No blanket exclusions.', ['exclusion'], ['partly', 'read'], exclusions.noBlanket),
    row(
      '3.1',
      'Several channels; duties under the Equality Act are a must.',
      ['scope'],
      ['machine', 'read'],
      access.channels,
    ),
    row(
      '3.2',
      'Complain in any way, to any member of staff.',
      ['scope'],
      ['partly', 'read'],
      part('any-way', 'Complain in any way.', access.anyWayIn),
      part('any-staff', 'To any member of staff, who passes it on.', access.anyStaffMember),
    ),
    row('3.3', 'Many complaints are not a bad sign.', ['governance'], ['person', 'read'], context),
    row(
      '3.4',
      'A clear, accessible policy with process, stages and times, on the website.',
      ['scope'],
      ['machine', 'read'],
      access.policyAvailable,
    ),
    row(
      '3.5',
      'Say how the policy, the Ombudsman and the Code are publicised.',
      ['scope'],
      ['partly', 'read'],
      access.publicised,
    ),
    row(
      '3.6',
      'A suitable representative; accompanied at meetings.',
      ['scope'],
      ['machine', 'read'],
      access.representedAndAccompanied,
    ),
    row(
      '3.7',
      'Tell people of their right to the Ombudsman, and how.',
      ['letter-content'],
      ['machine', 'read'],
      access.ombudsmanRight,
    ),
    row('3.8', 'Surveys tell people how to complain.', ['scope'], ['machine', 'read'], definition.surveysTellHow),
    row(
      '4.1-4.3',
      'Somebody designated and resourced owns complaints, with access and authority; a core service; trained staff.',
      ['people'],
      ['partly', 'unverified'],
      staff.ownedResourcedTrained,
    ),
    row('5.1', 'One policy.', ['scope'], ['partly', 'read'], handling.singlePolicy),
    row('5.2', 'No extra named stages.', ['scope'], ['machine', 'read'], handling.noExtraStage),
    row(
      '5.3',
      'Offer the chance to complain whenever somebody is unhappy; recognise fear of reprisal.',
      ['scope'],
      ['partly', 'read'],
      definition.chanceToComplain,
    ),
    row(
      '5.4',
      'Clarify, judge on merits, independently and with an open mind; fair hearing, conflicts, evidence.',
      ['people'],
      ['partly', 'read'],
      staff.impartialAndClear,
    ),
    row(
      '5.5',
      'If late, say when the answer will come and why.',
      ['timescale'],
      ['machine', 'read'],
      handling.lateNotice,
    ),
    row(
      '5.6',
      'Make adjustments, which is a must; record them; review them.',
      ['scope'],
      ['machine', 'read'],
      {...part('adjustments', 'Make reasonable adjustments.', staff.adjustmentsMade), force: 'must'},
      part('record-and-review', 'Record adjustments and review them.', staff.adjustmentsKept),
    ),
    row(
      '5.7',
      'No refusal to escalate without valid, stated reasons that match section 2.',
      ['exclusion'],
      ['machine', 'part'],
      handling.escalationRefusal,
    ),
    row(
      '5.8',
      'A full record of the complaint and its outcomes.',
      ['governance'],
      ['machine', 'unverified'],
      handling.recordWithOutcomes,
    ),
    row(
      '5.9',
      'Restrictions for behaviour are evidenced, proportionate and heed the Equality Act.',
      ['governance'],
      ['partly', 'unverified'],
      handling.behaviour,
    ),
    row(
      '6.1',
      'Sort early answers from what needs work, by complexity, vulnerability and risk.',
      ['scope'],
      ['partly', 'read'],
      stages.triage,
    ),
    row(
      '6.2',
      'Acknowledge and log within 5 working days of receipt.',
      ['timescale'],
      ['machine', 'read'],
      part('acknowledge', 'Acknowledge within 5 working days of receipt.', stages.acknowledgeStage1),
      part('log', 'Log within 5 working days of receipt.', stages.logStage1),
    ),
    row(
      '6.3',
      'Full answer within 10 working days of the acknowledgement.',
      ['timescale'],
      ['machine', 'read'],
      stages.answerStage1,
    ),
    row(
      '6.4',
      'More time for complexity, with the expected date and reasons; at most 10 working days without good reason.',
      ['timescale'],
      ['machine', 'read'],
      part('cap', 'At most 10 more working days without good reason.', stages.capStage1),
      part('notice', 'Told why, and the expected date.', stages.noticeStage1),
    ),
    row(
      '6.5',
      "A notice of more time gives the relevant Ombudsman's details.",
      ['letter-content'],
      ['machine', 'read'],
      stages.ombudsmanOnExtensionStage1,
    ),
    row('6.6', 'Answer when known; track actions.', ['timescale'], ['machine', 'read'], stages.whenKnownStage1),
    row(
      '6.7',
      'Every point, reasons, references; be clear what the body is and is not responsible for.',
      ['letter-content'],
      ['partly', 'read'],
      stages.reasonedStage1WithResponsibility,
    ),
    row(
      '6.8',
      'At the end of stage 1 say how to go to stage 2.',
      ['letter-content'],
      ['machine', 'part'],
      stages.routeToStage2,
    ),
    row(
      '6.9',
      'Further issues join if related and unanswered; else they are new.',
      ['scope'],
      ['machine', 'unverified'],
      stages.newIssues,
    ),
    row(
      '6.10',
      'What is not settled goes to stage 2, the final stage.',
      ['scope'],
      ['machine', 'unverified'],
      stages.goesToStage2,
    ),
    row(
      '6.11',
      'Acknowledge and log stage 2 within 5 working days of the request.',
      ['timescale'],
      ['machine', 'unverified'],
      stages.acknowledgeStage2,
    ),
    row('6.12', 'Reasons are not required for going on.', ['scope'], ['machine', 'unverified'], stages.noReasonsNeeded),
    row('6.13', 'A different person at stage 2.', ['people'], ['machine', 'unverified'], stages.differentPerson),
    row(
      '6.14',
      'Final response within 20 working days of the acknowledgement.',
      ['timescale'],
      ['machine', 'unverified'],
      stages.answerStage2,
    ),
    row(
      '6.15',
      'At most 20 more working days without good reason.',
      ['timescale'],
      ['machine', 'unverified'],
      part('cap', 'At most 20 more working days without good reason.', stages.capStage2),
      part('notice', 'Told why, and the expected date.', stages.noticeStage2),
    ),
    row(
      '6.16',
      "A notice of more time gives the Ombudsman's details.",
      ['letter-content'],
      ['machine', 'unverified'],
      stages.ombudsmanOnExtensionStage2,
    ),
    row('6.17', 'As 6.6, for stage 2.', ['timescale'], ['partly', 'unverified'], stages.whenKnownStage2),
    row('6.18', 'As 6.7, for stage 2.', ['letter-content'], ['partly', 'unverified'], stages.reasonedStage2),
    row(
      '6.19',
      'The letter at stage 2: stage, understanding, decision, reasons, remedy, outstanding actions, Ombudsman.',
      ['letter-content'],
      ['machine', 'unverified'],
      stages.letterStage2,
    ),
    row(
      '6.20',
      'The final response involves suitable staff.',
      ['people'],
      ['partly', 'unverified'],
      stages.suitableStaff,
    ),
    row(
      '7.1',
      'Acknowledge fault and set out actions; eight kinds of remedy.',
      ['remedy'],
      ['machine', 'read'],
      right.faultAdmitted,
    ),
    row('7.2', 'A remedy reflects the impact.', ['remedy'], ['person', 'read'], right.remedyImpact),
    row(
      '7.3',
      'What, by when, agreed where appropriate; followed through.',
      ['remedy'],
      ['machine', 'read'],
      right.remedyDates,
    ),
    row(
      '7.4',
      'Where a remedy cannot be delivered: say why, offer another, remind of the right to the Ombudsman.',
      ['remedy', 'letter-content'],
      ['machine', 'read'],
      right.failedRemedy,
    ),
    row(
      '7.5',
      "Use the Ombudsman's guides to good practice.",
      ['remedy'],
      ['person', 'read'],
      right.goodPracticeGuides,
    ),
    row(
      '8.1',
      "A yearly report: self-assessment; numbers and narrative with the kinds refused; non-compliance; improvements; the Ombudsman's annual letter; its other reports.",
      ['reporting'],
      ['machine', 'read'],
      reporting.annualReport,
    ),
    row(
      '8.2',
      'Report through governance, and publish with the response of governance.',
      ['reporting'],
      ['machine', 'read'],
      reporting.reportPublished,
    ),
    row(
      '8.3',
      'Assess again after a restructure, merger or change of procedure.',
      ['reporting'],
      ['partly', 'read'],
      reporting.reassessed,
    ),
    row('9.1', 'Look past the single case.', ['governance'], ['partly', 'read'], oversight.lookPastTheCase),
    row('9.2', 'Complaints as intelligence.', ['governance'], ['person', 'read'], oversight.intelligence),
    row(
      '9.3',
      "Report learning to citizens' panels, staff and committees.",
      ['governance'],
      ['partly', 'read'],
      oversight.learningReported,
    ),
    row(
      '9.4',
      'A suitably senior person oversees and reviews themes.',
      ['people'],
      ['machine', 'read'],
      oversight.accountableLead,
    ),
    row(
      '9.5',
      'Lead responsibility lies with the Member Responsible for Complaints, a person or a committee.',
      ['governance'],
      ['machine', 'read'],
      oversight.memberResponsible,
    ),
    row(
      '9.6',
      'The Member gets regular insight, has access to information and staff, and reports.',
      ['governance'],
      ['partly', 'read'],
      oversight.memberInsight,
    ),
    row(
      '9.7',
      'At the least: volumes, categories, outcomes and performance; trends; the yearly report.',
      ['reporting'],
      ['machine', 'part'],
      oversight.boardPackWithoutOmbudsman,
    ),
    row('9.8', 'One objective for staff.', ['people'], ['person', 'unverified'], staff.staffObjective),
  ],
};

import {topics} from './codes/topics.ts';
import {dutyBehind} from './duty-behind.ts';
import type {ClockRule, Policy, StageRule} from './policy.ts';
import type {PolicyProblem} from './policy-problem.ts';

/** Every name in a policy that leads nowhere, every id that stands twice, and every rule that could never work. */
export function contradictions(policy: Policy): readonly PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const ids = {
    role: policy.roles.map(({id}) => id),
    stage: [...everyStage(policy).map(([, {id}]) => id)],
    service: policy.services.map(({id}) => id),
    procedure: policy.procedures?.list.map(({id}) => id) ?? [],
    'complainant type': policy.eligibility.complainants.map(({id}) => id),
  };
  const known: Known = (path, what, name) => {
    if (ids[what].includes(name)) return;
    problems.push({
      path,
      message: `expected the id of a ${what}: ${ids[what].join(' or ') || 'there is none'}; found "${name}"`,
      mend: `Use one of these, or add the ${what}`,
    });
  };
  const once = (path: string, names: readonly string[]) => {
    const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
    for (const name of twice) {
      problems.push({path, message: `expected each id once; found "${name}" twice`, mend: 'Rename one or take it out'});
    }
  };

  once('roles', ids.role);
  once('services', ids.service);
  once(
    'stages',
    policy.stages.map(({id}) => id),
  );
  once(
    'kinds',
    policy.kinds.map(({kind}) => kind),
  );
  once('procedures.list', ids.procedure);
  once('eligibility.complainants', ids['complainant type']);
  once(
    'eligibility.exclusions',
    policy.eligibility.exclusions.map(({id}) => id),
  );
  once(
    'ombudsmen',
    policy.ombudsmen.map(({id}) => id),
  );
  once(
    'referrals',
    policy.referrals.map(({id}) => id),
  );
  once(
    'reports',
    policy.reports.map(({id}) => id),
  );
  for (const [path, stage] of everyStage(policy)) checkStage(path, stage, known, once, problems);

  policy.kinds.forEach(({handling, stage}, at) => {
    if ((handling === 'own-stage') === (stage !== undefined)) return;
    problems.push({
      path: `kinds.${at}.stage`,
      message: `expected ${handling === 'own-stage' ? 'a stage' : 'no stage'} for what is handled by "${handling}"; found ${stage ? 'one' : 'none'}`,
      mend: handling === 'own-stage' ? 'Give the stage' : 'Take the stage out, or handle it by "own-stage"',
    });
  });
  policy.eligibility.windows.forEach(({exceptFor = []}, at) => {
    exceptFor.forEach((type, of) => {
      known(`eligibility.windows.${at}.exceptFor.${of}`, 'complainant type', type);
    });
  });
  policy.eligibility.complainants.forEach(({accepted, choices, procedure}, at) => {
    if (procedure !== undefined) known(`eligibility.complainants.${at}.procedure`, 'procedure', procedure);
    if (accepted === 'route' && !choices?.length) {
      problems.push({
        path: `eligibility.complainants.${at}.choices`,
        message: 'expected the procedures to choose among; found nothing',
        mend: 'List them, or accept this type in another way',
      });
    }
  });
  policy.eligibility.complainants.forEach(({accepted, choices}, at) => {
    if (accepted !== 'route' || !choices?.length || choices.some(({id}) => id === 'complaint')) return;
    problems.push({
      path: `eligibility.complainants.${at}.choices`,
      message: 'expected "complaint", this procedure, among them; found only others',
      mend: 'Add it, or say that this type goes elsewhere',
    });
  });
  const timed = policy.stages.some(({clocks}) => clocks.some(({duration}) => typeof duration !== 'string'));
  policy.procedures?.list.forEach(({state, stages}, at) => {
    if (!timed || stages || (state !== 'delegated' && state !== 'not-configured')) return;
    problems.push({
      path: `procedures.list.${at}.stages`,
      message: `expected stages of its own for a procedure that is ${state}; found nothing, so it would borrow this policy's times`,
      mend: 'Give stages whose clocks are "not-configured"',
    });
  });
  policy.letters.forEach(({stage}, at) => {
    if (stage !== undefined) known(`letters.${at}.stage`, 'stage', stage);
  });
  policy.remedies.authority?.limits.forEach(({role}, at) => {
    known(`remedies.authority.limits.${at}.role`, 'role', role);
  });
  policy.closing.closedBy?.roles.forEach((role, at) => {
    known(`closing.closedBy.roles.${at}`, 'role', role);
  });
  for (const part of ['recommendedBy', 'decidedBy'] as const) {
    policy.behaviour?.[part]?.forEach((role, at) => {
      known(`behaviour.${part}.${at}`, 'role', role);
    });
  }
  policy.governance.forEach(({role}, at) => {
    if (role !== undefined) known(`governance.${at}.role`, 'role', role);
  });
  policy.ombudsmen.forEach(({services = [], procedures = [], review}, at) => {
    services.forEach((service, of) => {
      known(`ombudsmen.${at}.services.${of}`, 'service', service);
    });
    procedures.forEach((procedure, of) => {
      known(`ombudsmen.${at}.procedures.${of}`, 'procedure', procedure);
    });
    if (review) known(`ombudsmen.${at}.review.after`, 'stage', review.after);
  });
  policy.statements.forEach(({topic, covers = []}, at) => {
    if (topic === undefined) return;
    const parts = (topics as Readonly<Record<string, readonly string[]>>)[topic];
    const path = `statements.${at}`;
    if (!parts) {
      const message = `expected a topic of the vocabulary; found "${topic}"`;
      problems.push({path: `${path}.topic`, message, mend: 'Use one of its topics, or leave the topic out'});
      return;
    }
    const unknown = covers.filter((part) => !parts.includes(part));
    if (unknown.length === 0) return;
    problems.push({
      path: `${path}.covers`,
      message: `expected parts of "${topic}": ${parts.join(', ')}; found ${unknown.join(', ')}`,
      mend: 'Use these parts only',
    });
  });
  return problems;
}

type Known = (
  path: string,
  what: 'role' | 'stage' | 'service' | 'procedure' | 'complainant type',
  name: string,
) => void;

/** Every stage there is, with its path: the policy's own, those of procedures and those of kinds. */
function everyStage({stages, procedures, kinds}: Policy): readonly (readonly [path: string, stage: StageRule])[] {
  return [
    ...stages.map((stage, at) => [`stages.${at}`, stage] as const),
    ...(procedures?.list ?? []).flatMap(({stages: own = []}, of) =>
      own.map((stage, at) => [`procedures.list.${of}.stages.${at}`, stage] as const),
    ),
    ...kinds.flatMap(({stage}, at) => (stage ? [[`kinds.${at}.stage`, stage] as const] : [])),
  ];
}

function checkStage(
  path: string,
  {takenBy, clocks}: StageRule,
  known: Known,
  once: (path: string, names: readonly string[]) => void,
  problems: PolicyProblem[],
): void {
  takenBy.forEach((role, of) => {
    known(`${path}.takenBy.${of}`, 'role', role);
  });
  const duties = clocks.map(({duty}) => duty as string);
  // Beside the document's own clock for a duty the organisation may set itself a target.
  const own = clocks.map(({duty, clause, shownTo}) => (shownTo === 'staff' && !clause ? `target to ${duty}` : duty));
  once(`${path}.clocks`, own);
  clocks.forEach((clock, of) => {
    problems.push(...clockProblems(`${path}.clocks.${of}`, clock, duties, of));
    const limit = clock.extension?.limit;
    if (limit) known(`${path}.clocks.${of}.extension.limit.approvedBy`, 'role', limit.approvedBy);
  });
}

function clockProblems(
  path: string,
  {duty, from, extension}: ClockRule,
  duties: readonly string[],
  at: number,
): readonly PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (duties.indexOf(dutyBehind[from] ?? '') > at) {
    const message = `expected after the clock for what starts it; it starts when the complaint is ${from}`;
    problems.push({path, message, mend: 'Put it after that clock'});
  }
  if (extension && duty !== 'respond') {
    const message = `expected only for a clock to "respond"; found for one to "${duty}"`;
    problems.push({path: `${path}.extension`, message, mend: 'Take it out'});
  }
  const {limit, how, grounds} = extension ?? {};
  if (limit && limit.from !== from && limit.from !== 'opened') {
    problems.push({
      path: `${path}.extension.limit.from`,
      message: `expected "opened" or "${from}", which starts the clock; found "${limit.from}"`,
      mend: 'Use one of these',
    });
  }
  if (grounds && how !== 'vary') {
    problems.push({
      path: `${path}.extension.grounds`,
      message: `expected only where time varies on grounds; found for "${how}"`,
      mend: 'Set how to "vary", or take the grounds out',
    });
  }
  return problems;
}

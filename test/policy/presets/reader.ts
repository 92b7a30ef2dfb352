import type {Policy, StageRule} from '@redress/policy';

/** Reads a policy document the way the tests of the presets ask about it. */
export function reader(policy: Policy) {
  const statementsOf = (rule: string) => policy.statements.filter(({clause}) => clause.rule === rule);
  return {
    /** Every rule that the document names anywhere, once each, in order. */
    rules: (): string[] => [...new Set(valuesOf('rule', policy).filter(isRuleId))].sort(),

    /** How firmly, to whom and when people are told what a rule says. */
    told: (rule: string): string[] => statementsOf(rule).map(({force, shownTo, when}) => `${force} ${shownTo} ${when}`),

    /** The words in which people are told it. */
    words: (rule: string): string =>
      statementsOf(rule)
        .map(({says}) => says.en)
        .join(' '),

    /** The parts of a topic that the document speaks of, each with the rule that does. */
    covers: (topic: string): string[] =>
      policy.statements
        .filter((statement) => statement.topic === topic)
        .flatMap(({covers, clause}) => (covers ?? ['all']).map((part) => `${clause.rule} ${part}`)),

    /** What a letter must hold: the rule, the force and the item. */
    items: (type: string, stage?: string): string[] =>
      policy.letters
        .filter((letter) => letter.type === type && letter.stage === stage)
        .flatMap(({items}) => items)
        .map(({item, clause, force, when}) => `${clause.rule} ${force} ${item}${when ? ` when ${when}` : ''}`),

    exclusion: (id: string) => policy.eligibility.exclusions.find((one) => one.id === id),
    complainant: (id: string) => policy.eligibility.complainants.find((one) => one.id === id),
    kind: (name: string) => policy.kinds.find(({kind}) => kind === name),
    referral: (id: string) => policy.referrals.find((one) => one.id === id),
    report: (id: string) => policy.reports.find((one) => one.id === id),

    /** Who has which part under a rule. */
    governance: (rule: string): string[] =>
      policy.governance.filter(({clause}) => clause.rule === rule).map(({part, who}) => `${part}: ${who.en}`),

    /** What stands beside the policy under a rule. */
    linked: (rule: string): string[] =>
      policy.document.linked.filter(({clause}) => clause?.rule === rule).map(({title}) => title.en),

    /** Whether whoever puts the policy to use is told something of a rule. */
    noted: (rule: string, what: RegExp): boolean =>
      policy.document.notes.some(({clause, says}) => clause?.rule === rule && what.test(says.en)),
  };
}

/** A clock in one line. */
export function sentence({clause, force, duty, duration, from, metBy, shownTo, roll}: StageRule['clocks'][number]) {
  const length = typeof duration === 'object' ? `within ${duration.count} ${duration.unit}` : duration;
  const rolled = roll ? `, rolled ${roll}` : '';
  const forStaff = shownTo === 'staff' ? ', for staff' : '';
  return `${clause?.rule} ${force} ${duty} ${length} from ${from}, met by ${metBy.join(' ')}${rolled}${forStaff}`;
}

/** The steps of a stage, each in one line. */
export function stepsOf({steps}: StageRule): string[] {
  return steps.map(({step, clause, force}) => `${clause?.rule} ${force} ${step}`);
}

/** Every value under a key of that name, at any depth. */
export function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) => (name === key ? [value] : valuesOf(key, value)));
}

function isRuleId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]+-\d+$/.test(value);
}

/**
 * Everything that can be typed or chosen, as it was typed. Names are the paths of an `Intake`, so that a problem found in
 * one finds its field in the other; a date has three parts.
 */
export const noAnswers = {
  what: '',
  'when.day': '',
  'when.month': '',
  'when.year': '',
  'when.roughly': '',
  'when.ongoing': '',
  service: '',
  wanted: '',
  'complainant.name': '',
  'complainant.email': '',
  'complainant.phone': '',
  'complainant.address': '',
  'complainant.prefers': '',
  'complainant.adjustments': '',
  'helper.role': '',
  'helper.name': '',
  'helper.relationship': '',
  'helper.email': '',
  'helper.phone': '',
};

export type AnswerName = keyof typeof noAnswers;
export type Answers = Readonly<Record<AnswerName, string>>;

/** The questions, one a page, in the order they are asked. */
export const questions = ['what', 'when', 'service', 'wanted', 'name', 'reach', 'helper'] as const;
export type Question = (typeof questions)[number];
export type Step = Question | 'check';

/** The question that a field belongs to; nothing for a field that this form does not have. */
export function questionOf(field: string): Question | undefined {
  const topic = field.split('.')[0];
  if (topic === 'complainant') return field === 'complainant.name' ? 'name' : 'reach';
  return questions.find((question) => question === topic);
}

/** The input where a problem is put right. */
export function inputOf(field: string): AnswerName {
  return field in noAnswers ? (field as AnswerName) : 'when.day';
}

/** Answers kept earlier, with what was typed before they were found. Nothing of either is lost. */
export function mergeAnswers(kept: Answers, typed: Answers): Answers {
  const merged = {...kept};
  for (const [name, value] of Object.entries(typed) as [AnswerName, string][]) {
    if (value === '' || value === kept[name]) continue;
    merged[name] = name === 'what' && kept.what !== '' ? `${kept.what}\n\n${value}` : value;
  }
  return merged;
}

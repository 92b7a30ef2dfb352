import {answerFields} from './words-en.ts';

/** An intake as a form without script sends it: each field by its path. Whether it is complete is for the service to say. */
export function readForm(answers: Readonly<Record<string, string>>): object {
  const intake: Record<string, unknown> = {};
  for (const field of [...answerFields, 'complainant.language']) {
    // A browser ends lines as in mail.
    const answer = answers[field]?.replace(/\r\n/g, '\n').trim();
    if (!answer) continue;
    const [first, second] = field.split('.') as [string, string?];
    if (second === undefined) intake[first] = answer;
    else intake[first] = {...(intake[first] as object | undefined), [second]: answer};
  }
  return intake;
}

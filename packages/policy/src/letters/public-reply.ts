import type {Language} from '../intake.ts';
import type {Policy} from '../policy.ts';
import {contactLines} from './contact-lines.ts';
import {plainWords} from './say.ts';
import {wordsCy} from './words-cy.ts';
import {wordsEn} from './words-en.ts';

/**
 * What can be said where everybody reads along, a line each: nothing of a case, not even that there is one, so it is not given
 * any. What was said in public is answered in private.
 */
export function publicReply(
  {organisation, contact}: Pick<Policy, 'organisation' | 'contact'>,
  language: Language,
): string {
  const words = language === 'cy' ? wordsCy : wordsEn;
  const {thanks, privately, nothing, signed} = words.publicReply;
  const lines = contactLines(contact, words);
  const from = organisation[language] ?? organisation.en;
  return [thanks, lines.length > 0 ? privately : nothing, ...lines.map(plainWords), plainWords(signed(from))].join(
    '\n',
  );
}

import {DeadlineBadge} from '../deadline-badge/deadline-badge.ts';
import {furtherLanguages} from '../words/further-languages.ts';
import {htmlOf} from './html-of.ts';

/** The badge as it stands before it has counted anything, which is true on any day until the date has passed. */
export async function declaredBadge(
  attributes: readonly {readonly name: string; readonly value: string}[],
  language: string,
): Promise<{readonly drawn: string; readonly style: string} | undefined> {
  const known = DeadlineBadge.observedAttributes;
  const badge = new DeadlineBadge();
  for (const {name, value} of attributes) if (known.includes(name)) badge.attributeChangedCallback(name, null, value);
  // A badge that follows a case has to ask for it.
  if (badge.dueOn === '') return undefined;
  await speak(badge, language);
  badge.willUpdate(new Map());
  return {drawn: badge.render().map(htmlOf).join(''), style: styleOf()};
}

async function speak(badge: DeadlineBadge, language: string) {
  // biome-ignore lint/complexity/useLiteralKeys: it is private, and this draws in the place of the element.
  const text = badge['text'];
  const further = furtherLanguages.get(language);
  const words =
    language === 'cy'
      ? (await import('../words/cy/deadline-badge.ts')).words
      : await further?.words('deadline-badge', text.words);
  if (words) Object.assign(text, {language, words, dir: further?.dir});
}

/** One text for every badge, so that a policy of a page needs one hash. */
function styleOf(): string {
  const texts = DeadlineBadge.elementStyles.map((style) => ('cssText' in style ? `${style}` : ''));
  return texts
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .trim();
}

import type {Brief} from './brief.ts';

/**
 * Where a customer follows their case: the reference, and what confirms the address, stand in the fragment, which no server
 * and no log sees. The key is not there, because nobody keeps it. Whoever is written to in Welsh asks the page for Welsh.
 */
export function statusLink(
  portal: string,
  {reference, language}: Pick<Brief, 'reference' | 'language'>,
  code?: string,
): string {
  const link = new URL(portal);
  if (language !== 'en') link.searchParams.set('language', language);
  link.hash = code === undefined ? reference : `${reference}?confirm=${code}`;
  return link.href;
}

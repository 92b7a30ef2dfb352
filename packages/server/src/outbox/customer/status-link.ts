/**
 * Where a customer follows their case: the reference, and what confirms the address, stand in the fragment, which no server
 * and no log sees. The key is not there, because nobody keeps it.
 */
export function statusLink(portal: string, reference: string, code?: string): string {
  const link = new URL(portal);
  link.hash = code === undefined ? reference : `${reference}?confirm=${code}`;
  return link.href;
}

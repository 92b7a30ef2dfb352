/** As JSON in ASCII alone: it passes through every encoding on its way, and comes back as it was. */
export function ascii(value: object): string {
  const spelled = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, spelled);
}

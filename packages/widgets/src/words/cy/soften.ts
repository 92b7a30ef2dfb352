/** The soft mutation (treiglad meddal) of the words that our sentences meet: `dydd Iau` → `ddydd Iau`, `cysylltu` → `gysylltu`. */
export function soften(words: string): string {
  return words.replace(/^(d(?!d)|c(?!h)|g)/, (first) => ({d: 'dd', c: 'g', g: ''})[first] as string);
}

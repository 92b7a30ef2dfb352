/**
 * The soft mutation (treiglad meddal) of the words that our sentences meet: `dydd Iau` → `ddydd Iau`, `cysylltu` →
 * `gysylltu`, `Cam 2` → `Gam 2`. Other names of a policy stay as they are, for they may be English.
 */
export function soften(words: string): string {
  return words.replace(/^(d(?!d)|c(?!h)|g|C(?=am\b))/, (first) => ({d: 'dd', c: 'g', g: '', C: 'G'})[first] as string);
}

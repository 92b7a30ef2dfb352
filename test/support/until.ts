/** Looks again and again until something is so. Long enough for a machine that does other things too. */
export async function until(truth: () => unknown, what = 'what was waited for', patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await truth())) {
    if (Date.now() > end) throw new Error(`It never came to ${what}`);
    await new Promise((again) => setTimeout(again, 15));
  }
}

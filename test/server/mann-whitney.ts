/**
 * The Mann-Whitney U test: how likely two samples are to differ as much as they do if both were drawn from the same values.
 * By the normal approximation with a correction for ties, which is good from twenty values on.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({value, of: a})), ...b.map((value) => ({value, of: b}))];
  all.sort((one, other) => one.value - other.value);
  let ranksOfA = 0;
  let ties = 0;
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (end < all.length && all[end]?.value === all[at]?.value) end++;
    // Equal values share the mean of their ranks.
    const rank = (at + 1 + end) / 2;
    ties += (end - at) ** 3 - (end - at);
    for (; at < end; at++) if (all[at]?.of === a) ranksOfA += rank;
  }
  const [n, m, total] = [a.length, b.length, all.length];
  const u = ranksOfA - (n * (n + 1)) / 2;
  const spread = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))));
  if (spread === 0) return 1;
  return twoSided((u - (n * m) / 2) / spread);
}

/** Both tails of the normal distribution beyond z (Abramowitz and Stegun, 26.2.17; right to seven digits). */
function twoSided(z: number): number {
  const x = Math.abs(z);
  const t = 1 / (1 + 0.2316419 * x);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = terms.reduce((before, term, power) => before + term * t ** (power + 1), 0);
  return Math.min(1, (2 * Math.exp((-x * x) / 2) * sum) / Math.sqrt(2 * Math.PI));
}

/** How a date is said: `Friday 4 December 2026`, `Friday 4 December`, `Fri 4 December`, `4 Dec 2026` or `4 Dec`. */
export type DateLength = 'with-year' | 'long' | 'brief' | 'short-with-year' | 'short';

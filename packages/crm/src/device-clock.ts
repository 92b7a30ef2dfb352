/** Where the staff screens take the time from. Replaced as a whole in tests. */
export const deviceClock = {now: (): number => Date.now()};

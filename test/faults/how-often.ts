/** How often a fault is tried: a few times in `npm test`, as often as the long proof wants by `npm run test:faults`. */
export function howOften(few: number, many: number): number {
  return process.env.REDRESS_FAULTS === 'long' ? many : few;
}

import * as fc from 'fast-check';

/** What a person does in a tab. */
type Press = 'write' | 'fill' | 'send' | 'again' | 'another' | 'delete' | 'close' | 'move' | 'online';

/** What may happen next. `tab` says to which of the open tabs. */
export type Step =
  | {readonly is: 'open'}
  | {readonly is: Press; readonly tab: number}
  | {readonly is: 'line'; readonly line: Weather}
  | {readonly is: 'rob'}
  | {readonly is: 'storage'; readonly tab: number; readonly refused: boolean}
  | {readonly is: 'clock'; readonly tab: number; readonly hours: number}
  | {readonly is: 'wait'; readonly milliseconds: number};

/** What becomes of whatever is sent. */
export type Weather = 'well' | 'cut' | 'lost' | 'failed' | 'busy' | 'expired' | 'silent';

const tab = fc.nat({max: 2});
const ofTab = (is: Press) => fc.record({is: fc.constant(is), tab});
export const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 4, arbitrary: fc.constant({is: 'open'} as const)},
  {weight: 1, arbitrary: fc.constant({is: 'rob'} as const)},
  {weight: 3, arbitrary: ofTab('write')},
  {weight: 4, arbitrary: ofTab('fill')},
  {weight: 6, arbitrary: ofTab('send')},
  {weight: 2, arbitrary: ofTab('again')},
  {weight: 1, arbitrary: ofTab('another')},
  {weight: 1, arbitrary: ofTab('delete')},
  {weight: 3, arbitrary: ofTab('close')},
  {weight: 1, arbitrary: ofTab('move')},
  {weight: 1, arbitrary: ofTab('online')},
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('line' as const),
      line: fc.constantFrom<Weather>('well', 'well', 'cut', 'lost', 'failed', 'busy', 'expired', 'silent'),
    }),
  },
  {weight: 1, arbitrary: fc.record({is: fc.constant('storage' as const), tab, refused: fc.boolean()})},
  {weight: 1, arbitrary: fc.record({is: fc.constant('clock' as const), tab, hours: fc.integer({min: -72, max: 72})})},
  {weight: 3, arbitrary: fc.record({is: fc.constant('wait' as const), milliseconds: fc.integer({min: 0, max: 300})})},
);

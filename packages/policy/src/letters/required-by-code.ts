import type {Code, Provision} from '../codes/provision.ts';
import type {LetterItem, LetterType} from '../policy.ts';

/** A thing that a regulator's code asks of a letter: any one of the items will do. */
export interface CodeRequirement {
  readonly code: string;
  readonly provision: string;
  readonly force: Provision['force'];
  /** What the code asks, in our own words. */
  readonly asks: string;
  readonly items: readonly LetterItem[];
  /** First or second; both where it is not given. */
  readonly stage?: 1 | 2;
}

/** What a notice of more time says, in whichever letter it comes. */
const notices: readonly LetterType[] = ['extension', 'holding-notice'];
/** What codes ask of remedies holds only where something went wrong, and is no list of what a letter contains. */
const ofLetters: ReadonlySet<string> = new Set(['letter-content', 'timescale']);

/** Everything that the code asks of this letter at this stage of two, or at any, in the order of the code. */
export function requiredByCode(code: Code, type: LetterType, stage?: 1 | 2): readonly CodeRequirement[] {
  return code.provisions
    .filter(({kinds}) => kinds.some((kind) => ofLetters.has(kind)))
    .flatMap((provision) => provision.parts.flatMap((part) => (part.bonus ? [] : ofPart(code, provision, part, type))))
    .filter((one) => stage === undefined || one.stage === undefined || one.stage === stage);
}

function ofPart(
  code: Code,
  {number, force}: Provision,
  {check}: Provision['parts'][number],
  type: LetterType,
): readonly CodeRequirement[] {
  const base = {code: code.id, provision: number, force};
  if (check.how === 'extension-notice' && notices.includes(type)) {
    const {stage} = check;
    return [
      {...base, asks: 'why more time is needed', items: ['reason'], stage},
      {...base, asks: 'the new date', items: ['new-date'], stage},
    ];
  }
  if (check.how !== 'says') return [];
  return check.needs.flatMap(({what, by}) => {
    const inLetter = by.flatMap((evidence) => ('letter' in evidence && evidence.letter === type ? [evidence] : []));
    const [first] = inLetter;
    if (!first) return [];
    const items = inLetter.map(({item}) => item);
    return [{...base, asks: what, items, ...(first.stage && {stage: first.stage})}];
  });
}

import type {ReactiveControllerHost} from 'lit';
import {ProblemEvent} from '../problem-event.ts';
import type {FurtherCatalogue} from './en/further.ts';
import type {Happened} from './en/happened.ts';
import type {RefusalWords} from './en/refusal.ts';
import {furtherLanguages} from './further-languages.ts';
import type {WordsController} from './words-controller.ts';

async function fetchFurther(language: string): Promise<FurtherCatalogue> {
  if (language === 'cy') return (await import('./cy/further.ts')).words;
  const {words} = await import('./en/further.ts');
  return (await furtherLanguages.get(language)?.words('further', words)) ?? words;
}

/**
 * Fetches the words that most pages do without, when a page needs them, and puts them to those of the element. Where they
 * cannot be had, what happened is told in general, a refusal as the service gives it, and staff are told what customers are.
 */
export class FurtherWords<Words extends object> {
  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly text: WordsController<Words>;
  private readonly add: (most: Words, further: FurtherCatalogue, staff: boolean) => Partial<Words>;
  /** The catalogue of the language, and the words made of it. */
  private most: Words;
  private made: Words;
  private readonly fetched = new Map<string, FurtherCatalogue | 'coming' | 'missing'>();

  constructor(
    host: ReactiveControllerHost & EventTarget,
    text: WordsController<Words>,
    add: (most: Words, further: FurtherCatalogue, staff: boolean) => Partial<Words>,
  ) {
    this.host = host;
    this.text = text;
    this.add = add;
    this.most = this.made = text.words;
  }

  /**
   * Whether everything can be told now, as well as it ever can; if not, the host is updated when it can. `enough` says
   * whether the catalogue has what is needed as it is; for staff it never has.
   */
  cover(staff: boolean, enough: (most: Words) => boolean): boolean {
    const {text, fetched} = this;
    // Another language has come.
    if (text.words !== this.made) this.most = text.words;
    const {most} = this;
    text.words = this.made = most;
    if (!staff && enough(most)) return true;
    const further = fetched.get(text.language);
    if (further === undefined) void this.fetch(text.language);
    if (typeof further !== 'object') return further === 'missing';
    text.words = this.made = {...most, ...this.add(most, further, staff)};
    return true;
  }

  private async fetch(language: string) {
    this.fetched.set(language, 'coming');
    const further = await fetchFurther(language).catch(() => 'missing' as const);
    this.fetched.set(language, further);
    if (further === 'missing') this.host.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    this.host.requestUpdate();
  }
}

interface CaseWords {
  readonly happened: Partial<Happened>;
  readonly refusal: RefusalWords;
}

/** The words of what seldom happens, put to those of what often does; and for staff, theirs in their place. */
export function withRare(
  most: CaseWords,
  {happened, refusal, staff: more}: FurtherCatalogue,
  forStaff: boolean,
): CaseWords {
  const {customer, staff, clause} = most.refusal;
  return {
    happened: {...most.happened, ...happened, ...(forStaff && more.happened)},
    refusal: {customer: {...customer, ...refusal.customer}, staff: {...staff, ...refusal.staff}, clause},
  };
}

import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ProblemEvent} from '../problem-event.ts';
import {furtherLanguages} from './further-languages.ts';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The words of an element in the language of the page around it: the nearest `lang` attribute, across shadow roots.
 * English is in the element's own module; another catalogue is fetched when it is first needed, and what was typed stays.
 */
export class WordsController<Words extends object> implements ReactiveController {
  /** What the words are in: the page may ask for a language that has none. */
  language = 'en';
  /** Where that may be another than the page's own. */
  dir: 'ltr' | 'rtl' | undefined;
  words: Words;
  /** Over once the words that the page first asked for are there, or known not to be. */
  coming: Promise<void> | undefined;

  private readonly host: Host;
  private readonly part: string;
  private readonly english: Words;
  private readonly welsh: () => Promise<{readonly words: Words}>;
  private observer: MutationObserver | undefined;

  /** `part`: what a catalogue of these words is called. */
  constructor(host: Host, part: string, english: Words, welsh: () => Promise<{readonly words: Words}>) {
    this.host = host;
    this.part = part;
    this.english = english;
    this.words = english;
    this.welsh = welsh;
    host.addController(this);
  }

  hostConnected() {
    this.observer = new MutationObserver(() => void this.change());
    for (const root of rootsOf(this.host)) this.observer.observe(root, {subtree: true, attributeFilter: ['lang']});
    this.coming = this.change();
  }

  hostDisconnected() {
    this.observer?.disconnect();
  }

  private async change() {
    const asked = languageOf(this.host);
    if (asked === this.language) return;
    const further = furtherLanguages.get(asked);
    let words: Words | undefined;
    try {
      words = asked === 'cy' ? (await this.welsh()).words : await further?.words(this.part, this.english);
    } catch {
      // The words there are serve on, and the next change tries again.
      return void this.host.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    }
    // The page may have changed its mind while the catalogue came in.
    if (asked !== languageOf(this.host)) return;
    this.language = words ? asked : 'en';
    this.dir = /^(en|cy)$/.test(asked) ? undefined : ((words && further?.dir) ?? 'ltr');
    this.words = words ?? this.english;
    this.host.requestUpdate();
  }
}

/** The shadow roots around an element, and the page. */
function rootsOf(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}

/** The primary subtag of the nearest `lang`. */
function languageOf(element: Element): string {
  const nearest = element.closest('[lang]');
  if (nearest) return (nearest as HTMLElement).lang.toLowerCase().split('-')[0] || 'en';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'en';
}

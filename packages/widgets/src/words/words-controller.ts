import type {Language, Text} from '@redress/policy';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The words of an element in the language of the page around it: the nearest `lang` attribute, across shadow roots.
 * English is in the element's own module; another catalogue is fetched when it is first needed, and what was typed stays.
 */
export class WordsController<Words> implements ReactiveController {
  language: Language = 'en';
  words: Words;

  private readonly host: Host;
  private readonly english: Words;
  private readonly welsh: () => Promise<Words>;
  private observer: MutationObserver | undefined;

  constructor(host: Host, english: Words, welsh: () => Promise<Words>) {
    this.host = host;
    this.english = english;
    this.words = english;
    this.welsh = welsh;
    host.addController(this);
  }

  /** A policy's own words in this language, or in English where it gives no other. */
  pick({en, cy}: Text): string {
    return this.language === 'cy' ? (cy ?? en) : en;
  }

  hostConnected() {
    this.observer = new MutationObserver(() => void this.change());
    for (const root of rootsOf(this.host)) this.observer.observe(root, {subtree: true, attributeFilter: ['lang']});
    void this.change();
  }

  hostDisconnected() {
    this.observer?.disconnect();
  }

  private async change() {
    const language = languageOf(this.host);
    if (language === this.language) return;
    let words: Words;
    try {
      words = language === 'cy' ? await this.welsh() : this.english;
    } catch {
      // The catalogue could not be fetched: the words there are serve on, and the next change tries again.
      return;
    }
    // The page may have changed its mind while the catalogue came in.
    if (language !== languageOf(this.host)) return;
    this.language = language;
    this.words = words;
    this.host.requestUpdate();
  }
}

/** The shadow roots around an element, and the page. */
function rootsOf(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}

function languageOf(element: Element): Language {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang')?.toLowerCase().startsWith('cy') ? 'cy' : 'en';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'en';
}

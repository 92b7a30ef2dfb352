import type {LitElement, ReactiveController} from 'lit';

/** The address of one entry on this page, whatever the page says that addresses are relative to. */
export function entryLink(sequence: number): string {
  return `${location.href.split('#', 1)[0]}#entry-${sequence}`;
}

/** Leads to the entry that the address of the page asks for, or the page itself, as soon as it is there. */
export class EntryLinks implements ReactiveController {
  /** Number of the entry. Whoever folds entries unfolds this one. */
  wanted: number | undefined;

  private readonly host: LitElement;
  private readonly ready: () => boolean;

  /** `ready` says whether all that can be led to is there. */
  constructor(host: LitElement, ready: () => boolean) {
    this.host = host;
    this.ready = ready;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('hashchange', this.read);
    this.read();
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.read);
  }

  hostUpdated() {
    if (this.wanted === undefined || !this.ready()) return;
    const entry = this.host.renderRoot.querySelector<HTMLElement>(`#entry-${this.wanted}`);
    // What is not there now is for nobody who sees this; it must not take the focus when something gets its number.
    this.wanted = undefined;
    if (!entry) return;
    for (let fold = entry.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    entry.focus();
  }

  private readonly read = () => {
    const [, sequence] = /^#entry-(\d+)$/.exec(location.hash) ?? [];
    if (sequence === undefined) return;
    this.wanted = Number(sequence);
    this.host.requestUpdate();
  };
}

import {observable} from '@microsoft/fast-element';
import type {CaseSnapshot, CaseStore} from '@redress/rest';

const opening: CaseSnapshot = {line: 'opening'};

/** The shared state of one case as a FAST observable: templates that read `snapshot` follow the case. */
export class CaseObserver {
  @observable snapshot: CaseSnapshot = opening;

  private readonly changed: (snapshot: CaseSnapshot) => void;
  private wanted: CaseStore | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(changed: (snapshot: CaseSnapshot) => void) {
    this.changed = changed;
  }

  get store(): CaseStore | undefined {
    return this.wanted;
  }

  /** Follows this case from now on, or none. */
  follow(store: CaseStore | undefined) {
    if (store === this.wanted) return;
    this.unsubscribe?.();
    this.wanted = store;
    this.unsubscribe = store?.subscribe(() => this.show(store.snapshot()));
    this.show(store?.snapshot() ?? opening);
  }

  private show(snapshot: CaseSnapshot) {
    this.snapshot = snapshot;
    this.changed(snapshot);
  }
}

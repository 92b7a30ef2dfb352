import {type CaseSnapshot, type CaseStore, type Connection, parseReference} from '@redress/rest';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

const opening: CaseSnapshot = {line: 'opening'};

/** Keeps an element up to date with one case. Call {@link follow} in `willUpdate`; it changes lines only when it must. */
export class CaseController implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private wanted: CaseStore | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  get store(): CaseStore | undefined {
    return this.wanted;
  }

  get snapshot(): CaseSnapshot {
    return this.wanted?.snapshot() ?? opening;
  }

  follow(connection: Connection | undefined, reference: string) {
    const parsed = parseReference(reference);
    const store = parsed && connection?.case(parsed);
    if (store === this.wanted) return;
    this.hostDisconnected();
    this.wanted = store;
    this.hostConnected();
  }

  hostConnected() {
    this.unsubscribe ??= this.wanted?.subscribe(() => this.host.requestUpdate());
  }

  hostDisconnected() {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }
}

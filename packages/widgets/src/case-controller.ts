import {type CaseSnapshot, type CaseStore, type Connection, parseReference, RestError} from '@redress/rest';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ProblemEvent} from './command-events.ts';

const opening: CaseSnapshot = {line: 'opening'};

/** What is typed cannot be a reference, so there is nobody to ask. */
const unreadable: CaseSnapshot = {
  line: 'ended',
  problem: new RestError('case/not-found', 'This is not a reference; expected e.g. RD-7K3M-9Q2X'),
};

/** Keeps an element up to date with one case. Call {@link follow} in `willUpdate`; it changes lines only when it must. */
export class CaseController implements ReactiveController {
  private readonly host: ReactiveControllerHost & EventTarget;
  private connection: Connection | undefined;
  private reference = '';
  private wanted: CaseStore | undefined;
  private without = opening;
  private connected = false;
  private unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.host = host;
    host.addController(this);
  }

  get store(): CaseStore | undefined {
    return this.wanted;
  }

  get snapshot(): CaseSnapshot {
    return this.wanted?.snapshot() ?? this.without;
  }

  follow(connection: Connection | undefined, reference: string) {
    if (connection === this.connection && reference === this.reference) return;
    this.connection = connection;
    this.reference = reference;
    this.leave();
    const parsed = parseReference(reference);
    this.without = parsed || reference === '' ? opening : unreadable;
    this.wanted = parsed && connection?.case(parsed);
    this.join();
  }

  hostConnected() {
    this.connected = true;
    this.join();
  }

  hostDisconnected() {
    this.connected = false;
    this.leave();
  }

  private join() {
    if (this.connected) this.unsubscribe ??= this.wanted?.subscribe(() => this.changed());
  }

  private leave() {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  private changed() {
    const {line, problem} = this.snapshot;
    if (line === 'ended' && problem) this.host.dispatchEvent(new ProblemEvent(problem));
    this.host.requestUpdate();
  }
}

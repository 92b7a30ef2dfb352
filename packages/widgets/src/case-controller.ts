import {type CaseSnapshot, type CaseStore, type Connection, parseReference, RestError} from '@redress/rest';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ProblemEvent} from './problem-event.ts';

const opening: CaseSnapshot = {line: 'opening'};

/** What is typed cannot be a reference, so there is nobody to ask. */
const unreadable: CaseSnapshot = {
  line: 'ended',
  problem: new RestError('case/not-found', 'This is not a reference; expected e.g. RD-7K3M-9Q2X'),
};

/** The page says itself why there is nothing to see. */
const saidElsewhere: CaseSnapshot = {line: 'ended'};

/** Keeps an element up to date with one case. Call {@link follow} in `willUpdate`; it changes lines only when it must. */
export class CaseController implements ReactiveController {
  private readonly host: ReactiveControllerHost & EventTarget;
  private connection: Connection | undefined;
  private reference = '';
  private wanted: CaseStore | undefined;
  private without = opening;
  private line: CaseSnapshot['line'] | undefined;
  /** In place of what is known. */
  private shown: CaseSnapshot | undefined;
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
    return this.shown ?? this.wanted?.snapshot() ?? this.without;
  }

  follow(connection: Connection | undefined, reference: string) {
    if (connection === this.connection && reference === this.reference) return;
    const another = reference !== this.reference;
    this.connection = connection;
    this.reference = reference;
    this.leave();
    const parsed = parseReference(reference);
    this.without = parsed || reference === '' ? opening : unreadable;
    this.wanted = parsed && connection?.case(parsed);
    if (another && this.without === unreadable) this.tell();
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
    this.line = this.shown = undefined;
  }

  private changed() {
    this.shown = undefined;
    this.tell();
    this.host.requestUpdate();
  }

  /** A line that is tried again and again is lost once. */
  private tell() {
    const {line, problem} = this.snapshot;
    const before = this.line;
    this.line = line;
    if (line === before) return;
    if (line === 'lost') this.host.dispatchEvent(new ProblemEvent(problem?.code ?? 'service/unreachable', 'follow'));
    if (line === 'ended' && problem && !this.host.dispatchEvent(new ProblemEvent(problem.code, 'open', true)))
      this.shown = saidElsewhere;
  }
}

import type {PublishedPolicy} from '@redress/policy';
import {asRestError, type Connection} from '@redress/rest';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ProblemEvent} from '../problem-event.ts';
import {keepTrying, type Trying} from '../sending/keep-trying.ts';

/** The policy under which a complaint would be made. Fetched by itself, and tried again until it is there. */
export class PolicyController implements ReactiveController {
  published: PublishedPolicy | undefined;
  failed = false;

  private readonly host: ReactiveControllerHost & EventTarget;
  private connection: Connection | undefined;
  private id = '';
  private trying: Trying | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.host = host;
    host.addController(this);
  }

  /** Call in `willUpdate`; fetches anew only when the service or the policy is another one. */
  follow(connection: Connection | undefined, id: string) {
    if (connection === this.connection && id === this.id) return;
    this.connection = connection;
    this.id = id;
    this.published = undefined;
    this.failed = false;
    this.hostDisconnected();
    this.hostConnected();
  }

  fetchNow() {
    this.trying?.now();
  }

  hostConnected() {
    const {connection, id} = this;
    if (!connection || this.published) return;
    this.trying ??= keepTrying(async () => {
      const policy = await connection.service.policy(id || undefined).catch((error: unknown) => {
        this.host.dispatchEvent(new ProblemEvent(asRestError(error).code, 'policy'));
      });
      if (connection !== this.connection || id !== this.id) return true;
      this.published = policy || undefined;
      this.failed = !policy;
      this.host.requestUpdate();
      return !this.failed;
    });
  }

  hostDisconnected() {
    this.trying?.stop();
    this.trying = undefined;
  }
}

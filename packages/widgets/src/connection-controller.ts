import {ContextConsumer, createContext} from '@lit/context';
import {type Connection, connectionContext} from '@redress/rest';
import type {Credentials} from '@redress/rest/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ProblemEvent} from './problem-event.ts';

/** An element that finds its service through a provider, or through its own `service` attribute. */
export interface ConnectedHost extends ReactiveControllerHost, HTMLElement {
  readonly service: string;
  /** Who is asking, with a `service` of its own. */
  readonly credentials?: Credentials | undefined;
}

const context = createContext<Connection | undefined>(connectionContext);

/** The connection of an element: its own, if the page gave it an address, else the nearest provider's. */
export class ConnectionController implements ReactiveController {
  private readonly host: ConnectedHost;
  private readonly consumer: ContextConsumer<typeof context, ConnectedHost>;
  private own: {service: string; credentials: Credentials | undefined; connection?: Connection} | undefined;

  constructor(host: ConnectedHost) {
    this.host = host;
    this.consumer = new ContextConsumer(host, {context, subscribe: true});
    host.addController(this);
  }

  /** Nothing until the page has said where the service is. */
  get value(): Connection | undefined {
    const {service, credentials} = this.host;
    if (service === '') return this.consumer.value;
    if (this.own?.service !== service || this.own.credentials !== credentials) void this.connect(service, credentials);
    return this.own?.connection;
  }

  hostConnected() {
    // A provider that is defined later than this element has not heard its request.
    void customElements.whenDefined('redress-provider').then(() => {
      if (this.host.isConnected && !this.consumer.value) this.consumer.hostConnected();
    });
  }

  /** Fetched on demand: an element inside a provider, or without a service, does not need it. */
  private async connect(service: string, credentials: Credentials | undefined) {
    const own: typeof this.own = {service, credentials};
    this.own = own;
    try {
      const {connect} = await import('./connect.ts');
      own.connection = connect({service, ...(credentials && {credentials})});
    } catch {
      // The next update tries again; until then the page's own words stand in the slot.
      if (this.own === own) this.own = undefined;
      return void this.host.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    }
    this.host.requestUpdate();
  }
}

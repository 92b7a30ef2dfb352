import {ContextConsumer} from '@lit/context';
import {type Connection, connectionContext} from '@redress/rest';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {connect} from './connect.ts';

/** An element that finds its service through a provider, or through its own `service` attribute. */
export interface ConnectedHost extends ReactiveControllerHost, HTMLElement {
  readonly service: string;
}

/** The connection of an element: its own, if the page gave it an address, else the nearest provider's. */
export class ConnectionController implements ReactiveController {
  private readonly host: ConnectedHost;
  private readonly consumer: ContextConsumer<{__context__: Connection | undefined}, ConnectedHost>;
  private own: {service: string; connection: Connection} | undefined;

  constructor(host: ConnectedHost) {
    this.host = host;
    this.consumer = new ContextConsumer(host, {context: connectionContext as never, subscribe: true});
    host.addController(this);
  }

  /** Nothing until the page has said where the service is. */
  get value(): Connection | undefined {
    const {service} = this.host;
    if (service === '') return this.consumer.value;
    if (this.own?.service !== service) this.own = {service, connection: connect({service})};
    return this.own.connection;
  }

  hostConnected() {}
}

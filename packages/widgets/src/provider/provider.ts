import {ContextProvider, createContext} from '@lit/context';
import {type Connection, connectionContext} from '@redress/rest';
import type {Credentials} from '@redress/rest/client';
import {css, html, LitElement, type PropertyValues} from 'lit';
import {connect} from '../connect.ts';
import {property} from '../property.ts';
import {textOr} from '../text-or.ts';

/**
 * Gives one service to every Redress element inside it, by the community context protocol.
 * @tagname redress-provider
 * @slot - The page, or the part of it that holds Redress elements.
 */
export class Provider extends LitElement {
  static override styles = css`:host { display: contents; }`;

  /** Address of the Redress service, relative to the page or absolute. */
  @property({converter: textOr('')}) service = '';
  /** Who is asking. A property only, because an attribute could be read by anything on the page. */
  @property({attribute: false}) credentials: Credentials | undefined;
  /** A connection made by the page itself, for example to a service in the same process; replaces `service`. */
  @property({attribute: false}) connection: Connection | undefined;

  private readonly context = new ContextProvider(this, {
    context: createContext<Connection | undefined>(connectionContext),
  });

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('service') && !changed.has('credentials') && !changed.has('connection')) return;
    const {service, credentials} = this;
    const made = service === '' ? undefined : connect({service, ...(credentials && {credentials})});
    this.context.setValue(this.connection ?? made, true);
  }

  override render() {
    return html`<slot></slot>`;
  }
}

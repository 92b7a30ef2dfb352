import {observable} from '@microsoft/fast-element';
import {type Connection, connectionContext} from '@redress/rest';

/** Asks for a context: the event of the community context protocol (webcomponents-cg), which Lit providers answer. */
class ContextRequest extends Event {
  readonly context = connectionContext;
  readonly subscribe = true;
  readonly contextTarget: Element;
  readonly callback: (connection: Connection | undefined, stop?: () => void) => void;

  constructor(contextTarget: Element, callback: ContextRequest['callback']) {
    super('context-request', {bubbles: true, composed: true});
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** The connection that the nearest provider gives an element, kept up to date while the element is on the page. */
export class ConnectionObserver {
  @observable connection: Connection | undefined;

  private readonly host: Element;
  private readonly changed: () => void;
  private stop: (() => void) | undefined;

  constructor(host: Element, changed: () => void) {
    this.host = host;
    this.changed = changed;
  }

  /** Call when the element comes onto the page. */
  connect() {
    this.host.ownerDocument.addEventListener('context-provider', this.providerCame);
    this.request();
  }

  /** Call when the element leaves the page. */
  disconnect() {
    this.host.ownerDocument.removeEventListener('context-provider', this.providerCame);
    this.stop?.();
    this.stop = undefined;
    this.connection = undefined;
  }

  /** Called by FAST. */
  connectionChanged() {
    this.changed();
  }

  private request() {
    this.host.dispatchEvent(
      new ContextRequest(this.host, (connection, stop) => {
        if (this.stop !== stop) this.stop?.();
        this.stop = stop;
        this.connection = connection;
      }),
    );
  }

  /** A provider that is defined after this element was: it announces itself, and is asked again. */
  private readonly providerCame = (event: Event & {context?: unknown}) => {
    const provider = event.composedPath()[0];
    if (event.context === connectionContext && provider instanceof Node && encloses(provider, this.host))
      this.request();
  };
}

/** Whether `node` is inside `outer`, across shadow roots. */
function encloses(outer: Node, node: Node): boolean {
  if (outer.contains(node)) return true;
  const root = node.getRootNode();
  return root instanceof ShadowRoot && encloses(outer, root.host);
}

import type {LitElement, ReactiveController} from 'lit';

/** Opens everything that is folded while the page is printed. */
export class PrintController implements ReactiveController {
  private readonly host: LitElement;
  private opened: readonly HTMLDetailsElement[] = [];

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.unfold);
    addEventListener('afterprint', this.fold);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.unfold);
    removeEventListener('afterprint', this.fold);
  }

  private readonly unfold = () => {
    this.opened = [...(this.host.renderRoot.querySelectorAll('details') ?? [])].filter(({open}) => !open);
    for (const details of this.opened) details.open = true;
  };

  private readonly fold = () => {
    for (const details of this.opened) details.open = false;
    this.opened = [];
  };
}

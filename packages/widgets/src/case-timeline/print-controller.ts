import type {LitElement, ReactiveController} from 'lit';

/** Opens everything that is folded while the page is printed. */
export class PrintController implements ReactiveController {
  private readonly host: LitElement;
  private readonly whole: (printing: boolean) => void;
  private opened: readonly HTMLDetailsElement[] = [];

  /** `whole` has the host draw all that it would show, before the next line runs: `print()` does not wait. */
  constructor(host: LitElement, whole: (printing: boolean) => void) {
    this.host = host;
    this.whole = whole;
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
    this.whole(true);
    this.opened = [...(this.host.renderRoot.querySelectorAll('details') ?? [])].filter(({open}) => !open);
    for (const details of this.opened) details.open = true;
  };

  private readonly fold = () => {
    for (const details of this.opened) details.open = false;
    this.opened = [];
    this.whole(false);
  };
}

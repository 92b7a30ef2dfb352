import type {CaseService} from '@redress/rest';
import type {ReactiveControllerHost} from 'lit';
import type {PolicyController} from './policy-controller.ts';

/** What the flow must know of the element that it belongs to. */
export interface FlowHost {
  readonly element: ReactiveControllerHost & EventTarget;
  /** Names this form among all forms of the site. */
  readonly slot: () => string;
  readonly language: () => string;
  readonly service: () => CaseService | undefined;
  readonly policy: () => string | undefined;
  /** What the page says is being sent. */
  readonly kind: () => string;
  readonly published: PolicyController;
  /** Moves the focus with the next update; `within`: only if it is in the element. */
  readonly focus: (id: string, when?: 'within') => void;
}

import type {Connection} from '@redress/rest';

/** What a page gives an element. */
export interface Given {
  /** A service in the page itself, which a provider passes on. */
  readonly connection?: Connection;
  /** Under which address a form keeps its answers on the device; one of its own unless given. */
  readonly address?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: object;
  /** What the page says itself while the element has nothing to show. */
  readonly inside?: string;
}

/** Puts an element on the page, in place of what an earlier call put there, and gives it back once it has drawn itself. */
export type Put = <T extends keyof HTMLElementTagNameMap>(tag: T, given: Given) => Promise<HTMLElementTagNameMap[T]>;

/** An element as somebody may meet it. */
export interface State {
  /** Unique among those of its element; names the state in an address. */
  readonly id: string;
  /** What it is, for whoever looks at the gallery. */
  readonly title: string;
  /** Brings an element there, as a page and a person would. */
  open(put: Put): Promise<void>;
}

/** An element, and everything that it can look like. */
export interface Exhibit {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly states: readonly State[];
}

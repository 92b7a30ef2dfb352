import {property} from './property.ts';

/** Lit's `@state`, likewise: what an element keeps to itself, and is drawn from. */
export function state() {
  return property({state: true, attribute: false});
}

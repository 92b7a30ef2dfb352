import type {LitElement, PropertyDeclaration} from 'lit';

/**
 * Lit's `@property`, for the decorators that TypeScript calls experimental: Lit's own takes the standard ones too, which is
 * most of it, and every visitor would download that.
 */
export function property(options?: PropertyDeclaration) {
  return (element: LitElement, name: string) => {
    (element.constructor as typeof LitElement).createProperty(name, options);
  };
}

/** Lit's `@state`, likewise: what an element keeps to itself, and is drawn from. */
export function state() {
  return property({state: true, attribute: false});
}

import type {PropertyDeclaration, ReactiveElement} from '@lit/reactive-element';

/**
 * Lit's `@property`, for the decorators that TypeScript calls experimental: Lit's own takes the standard ones too, which is
 * most of it, and every visitor would download that.
 */
export function property(options?: PropertyDeclaration) {
  return (element: ReactiveElement, name: string) => {
    (element.constructor as typeof ReactiveElement).createProperty(name, options);
  };
}

import type {Answers} from './answers.ts';

/** What the form without script asks for, by the same names. */
const asked = /^(what|when\.roughly|service|wanted|complainant\.(name|email|phone|address|prefers))$/;

/**
 * What somebody typed into a plain HTML form that stood in the element until script came. Its fields have the names that the
 * service's form without script has.
 */
export function typedBefore(element: HTMLElement): Answers {
  const form = element.querySelector('form');
  const typed = form ? Array.from(new FormData(form)) : [];
  return Object.fromEntries(typed.filter(([name, value]) => asked.test(name) && typeof value === 'string' && value));
}

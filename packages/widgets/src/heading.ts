import {html, nothing} from 'lit';

/** A heading among those of the page; a level that there is not becomes one that there is. Only a title is a part. */
export function heading(level: number, said: unknown, name: '' | 'title' | 'section' | 'name' | 'stage') {
  const depth = Math.min(Math.max(Math.trunc(level) || 2, 1), 6);
  return html`<div role="heading" aria-level=${depth} class=${name} part=${name === 'title' ? name : nothing}>${said}</div>`;
}

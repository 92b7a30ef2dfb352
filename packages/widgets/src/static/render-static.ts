import {parse} from 'parse5';
import {declaredBadge} from './declared-badge.ts';

/** What of the tree is looked at, in every version of parse5. */
interface Node {
  readonly tagName?: string;
  readonly attrs?: readonly {readonly name: string; readonly value: string}[];
  readonly childNodes?: readonly Node[];
  readonly sourceCodeLocation?: {readonly startTag?: {readonly endOffset: number}};
}

/** A page that shows words before script comes, and without. */
export interface StaticPage {
  readonly html: string;
  /** What `style-src` has to name, such as `'sha256-…'`. Nothing where nothing was drawn. */
  readonly styles: readonly string[];
}

/**
 * Draws every `<redress-deadline-badge due-on="…">` of a page into a declared shadow root, in the language of the page around
 * it. The element takes its place when its script has come. Needs `parse5`.
 */
export async function renderStatic(html: string): Promise<StaticPage> {
  const badges = [...badgesIn(parse(html, {sourceCodeLocationInfo: true}) as unknown as Node, 'en')];
  const hashes = new Set<string>();
  let made = html;
  // From the end to the beginning, so that no place moves before it is reached.
  for (const {badge, language} of badges.reverse()) {
    const at = badge.sourceCodeLocation?.startTag?.endOffset;
    const declared = await declaredBadge(badge.attrs ?? [], language);
    if (at === undefined || !declared) continue;
    const {drawn, style} = declared;
    hashes.add(await hashOf(style));
    const template = `<template shadowrootmode="open"><style>${style}</style>${drawn}</template>`;
    made = made.slice(0, at) + template + made.slice(at);
  }
  return {html: made, styles: [...hashes]};
}

function* badgesIn(node: Node, around: string): Generator<{readonly badge: Node; readonly language: string}> {
  const {tagName, attrs = [], childNodes = []} = node;
  const lang = attrs.find(({name}) => name === 'lang')?.value;
  const language = lang === undefined ? around : lang.toLowerCase().split('-')[0] || 'en';
  if (tagName === 'redress-deadline-badge' && !childNodes.some(isDeclared)) yield {badge: node, language};
  for (const child of childNodes) yield* badgesIn(child, language);
}

/** Whether somebody has drawn it already. */
function isDeclared({attrs = []}: Node): boolean {
  return attrs.some(({name}) => name === 'shadowrootmode');
}

async function hashOf(style: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

import {html, type SVGTemplateResult, svg} from 'lit';
import type {Standing} from './standing.ts';

/** The class that colours a standing. Soon is two days or fewer. */
export function toneOf(standing: Standing): string {
  switch (standing.is) {
    case 'late':
    case 'met-late':
      return 'late';
    case 'today':
      return 'soon';
    case 'running':
      return standing.days && standing.days.count <= 2 ? 'soon' : '';
    case 'met':
      return 'met';
    default:
      return '';
  }
}

const clockFace = svg`<circle cx="8" cy="8" r="6.5"/><path d="M8 4v4l2.5 1.5"/>`;
const warning = svg`<path d="M8 1.5 15 14.5H1zM8 6v4M8 12v.5"/>`;
const tick = svg`<circle cx="8" cy="8" r="6.5"/><path d="m5 8 2 2.5L11 6"/>`;
const dash = svg`<circle cx="8" cy="8" r="6.5"/><path d="M5 8h6"/>`;

const signs: Readonly<Partial<Record<Standing['is'], SVGTemplateResult>>> = {
  late: warning,
  met: tick,
  'met-late': tick,
  undated: dash,
  'none-stated': dash,
  'not-configured': dash,
  superseded: dash,
};

/** The sign beside the words, for those who see it. */
export function iconOf({is}: Standing) {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${signs[is] ?? clockFace}</svg>`;
}

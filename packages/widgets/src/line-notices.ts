import type {CaseSnapshot} from '@redress/rest';
import {html, nothing} from 'lit';
import type {LineWords} from './words/en/line.ts';
import type {ProblemWords} from './words/en/problem.ts';
import {sayTime} from './words/say-time.ts';

/** In the place of a case that is not shown: why, or that it is being opened. Nothing while the page names no case. */
export function unseenNotice(
  {line, problem}: CaseSnapshot,
  reference: string,
  words: {readonly line: LineWords; readonly problem: ProblemWords},
) {
  if (problem) {
    return html`<div class="notice" role="alert" part="problem">
      <p>${words.problem.unseen[problem.code] ?? words.problem.unseen.other}</p>
    </div>`;
  }
  return reference !== '' && line !== 'ended' ? html`<p class="hint">${words.line.opening}</p>` : nothing;
}

/** Above a case whose line is down: as of when it is shown. */
export function lostNotice({line, view}: CaseSnapshot, words: LineWords) {
  if (line !== 'lost' || !view) return nothing;
  const time = sayTime(view.at, view.policy.calendar.timeZone);
  return html`<div class="notice" part="problem"><p>${words.lost(time)}</p></div>`;
}

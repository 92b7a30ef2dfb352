import type {EligibilityNote} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {html, nothing, type TemplateResult} from 'lit';
import {pick} from '../words/pick.ts';
import {policyText} from '../words/policy-text.ts';
import {sayDate} from '../words/say-date.ts';
import type {QuestionName} from './answers.ts';
import {noteAt, notesOf, speaksAgainst} from './assessment.ts';
import type {LaterView} from './form-view.ts';
import {ombudsmenOf} from './ombudsmen-of.ts';
import {saidSoFar} from './read-answers.ts';

/**
 * What the policy makes of the answers, told as they are given. Nothing here keeps anybody from sending: it says so where it
 * speaks against.
 */
export function noteRegion(view: LaterView, question?: QuestionName): TemplateResult {
  const notes = notesOf(view).filter(({code}) => question === undefined || noteAt[code] === question);
  return html`<div role="status">${notes.length > 0 ? card(view, notes) : nothing}</div>`;
}

function card(view: LaterView, notes: readonly EligibilityNote[]): TemplateResult {
  const {later, level, policy} = view;
  const weighed = notes.some(speaksAgainst);
  const ombudsmen = weighed && policy?.eligibility.refusal.ombudsman ? ombudsmenOf(policy, saidSoFar(view)) : [];
  return html`
    <section class="card" part="note" aria-labelledby="note-title">
      <p class="subheading" id="note-title" role="heading" aria-level=${level + 1}>${later.notes.title}</p>
      ${notes.map(({code, clause, advice, details = {}}, at) => {
        const next = notes[at + 1]?.clause;
        // What one clause says in several sentences is named once, after the last.
        const named = clause && !(next?.section === clause.section && next?.heading === clause.heading);
        return html`
          <p>${later.notes.of[code](said(view, details))} ${advice ? policyText(view, advice) : nothing}</p>
          ${named ? html`<p class="hint">${later.clause(clause.section, clause.heading)}</p>` : nothing}
        `;
      })}
      ${weighed ? html`<p><strong>${later.notes.sendAnyway}</strong></p>` : nothing}
      ${ombudsmen.map(({name}) => html`<p>${later.notes.ombudsman(pick(view, name))}</p>`)}
    </section>
  `;
}

/** Details as words: days as they are said. */
function said(
  {language}: LaterView,
  details: NonNullable<EligibilityNote['details']>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(details).map(([name, value]) => [
    name,
    isPlainDate(value) ? sayDate(value, language, 'with-year') : value,
  ]);
  return Object.fromEntries(entries);
}

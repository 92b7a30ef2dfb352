import {html, repeat, when} from '@microsoft/fast-element';
import type {EligibilityNote, StaffDesk} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {sayClause} from '../say-clause.ts';
import {sayDateWithYear} from '../say-date.ts';
import {deskWords as words} from '../words/desk.ts';
import {noteWords} from '../words/notes.ts';
import type {CaseDesk} from './case-desk.ts';

const noteTemplate = html<EligibilityNote>`
  <li>${sayNote} ${when(({clause}) => clause, html<EligibilityNote>`<span class="muted">${({clause}) => clause && sayClause(clause)}</span>`)}</li>
`;

/** Danger stands above everything else, and what is known by now need not be asked for. */
const notesOf = ({view}: CaseDesk) =>
  (view?.desk?.notes ?? []).filter(
    ({code}) => code !== 'danger' && !(code === 'spokesperson-needed' && view?.desk?.group?.spokesperson !== undefined),
  );

/** What somebody wrote about danger, before anything else on the desk. */
export const dangerTemplate = html<CaseDesk>`
  ${when(
    ({view}) => view?.intake.danger,
    html<CaseDesk>`
      <div class="notice late danger">
        <h3>${words.danger}</h3>
        <p class="prose">${({view}) => view?.intake.danger}</p>
      </div>
    `,
  )}
`;

/** What may speak against the complaint: for an officer to weigh. */
export const notesTemplate = html<CaseDesk>`
  ${when(
    (desk) => notesOf(desk).length > 0 || sayProcedure(desk),
    html<CaseDesk>`
      <div class="notice notes">
        <h4>${words.notes}</h4>
        ${when(sayProcedure, html<CaseDesk>`<p>${sayProcedure}</p>`)}
        <ul>${repeat<CaseDesk>(notesOf, noteTemplate as never)}</ul>
      </div>
    `,
  )}
`;

function sayNote({code, advice, details = {}}: EligibilityNote): string {
  const gaps = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, isPlainDate(value) ? sayDateWithYear(value) : value]),
  );
  return [noteWords[code](gaps), advice?.en].filter(Boolean).join(' ');
}

/** A procedure that lacks something. */
function sayProcedure({view}: CaseDesk): string {
  const {procedure} = view?.desk ?? {};
  return procedure ? standing(procedure) : '';
}

function standing({state, name, delegatedTo}: NonNullable<StaffDesk['procedure']>): string {
  if (state === 'configured') return '';
  return words.procedure[state](name.en, delegatedTo?.organisation.en ?? '');
}

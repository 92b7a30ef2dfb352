import {html, when} from '@microsoft/fast-element';
import type {Intake} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {sayDateWithYear} from '../say-date.ts';
import {deskWords as words} from '../words/desk.ts';
import type {CaseDesk} from './case-desk.ts';

const happened = ({view}: CaseDesk) => (view ? sayWhen(view.intake.when) : '');

/** The complaint as it was made, in the customer's own words. */
export const complaintTemplate = html<CaseDesk>`
  <section aria-labelledby="complaint">
  <h3 id="complaint">${words.complaint}</h3>
  <p class="prose">${({view}) => view?.intake.what}</p>
  <dl class="facts-list">
    ${when(happened, html<CaseDesk>`<div><dt>${words.happened}</dt><dd>${happened}</dd></div>`)}
    <div><dt>${words.service}</dt><dd>${({view}) => view?.service.en}</dd></div>
    <div><dt>${words.wanted}</dt><dd class="prose">${({view}) => view?.intake.wanted}</dd></div>
  </dl>
  </section>
`;

function sayWhen({on, roughly, ongoing}: Intake['when']): string {
  const day = on !== undefined && isPlainDate(on) ? sayDateWithYear(on) : undefined;
  return [day, roughly, ongoing ? words.ongoing : undefined].filter(Boolean).join(', ');
}

import {html, when} from '@microsoft/fast-element';
import type {Intake} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {sayDateWithYear} from '../say-date.ts';
import {deskWords as words} from '../words/desk.ts';
import type {CaseDesk} from './case-desk.ts';
import {notesTemplate} from './notes.template.ts';

const happened = ({view}: CaseDesk) => (view ? sayWhen(view.intake.when) : '');

/** The complaint as it was made, in the customer's own words. */
export const complaintTemplate = html<CaseDesk>`
  <section aria-labelledby="complaint">
  <h3 id="complaint">${words.complaint}</h3>
  ${notesTemplate}
  <p class="prose">${({view}) => view?.intake.what}</p>
  <dl class="facts-list">
    ${when(happened, html<CaseDesk>`<div><dt>${words.happened}</dt><dd>${happened}</dd></div>`)}
    <div><dt>${words.service}</dt><dd>${({view}) => view?.service.en}</dd></div>
    ${when(({view}) => view?.intake.wanted, html<CaseDesk>`<div><dt>${words.wanted}</dt><dd class="prose">${({view}) => view?.intake.wanted}</dd></div>`)}
    ${when(({view}) => view?.intake.partner, html<CaseDesk>`<div><dt>${words.partner}</dt><dd>${({view}) => view?.intake.partner}</dd></div>`)}
    ${when(({view}) => view?.intake.site, html<CaseDesk>`<div><dt>${words.site}</dt><dd>${({view}) => view?.intake.site}</dd></div>`)}
  </dl>
  </section>
`;

function sayWhen({on, to, roughly, ongoing}: NonNullable<Intake['when']> = {}): string {
  const day = (given: string | undefined) =>
    given !== undefined && isPlainDate(given) ? sayDateWithYear(given) : undefined;
  const days = [day(on), day(to)].filter(Boolean).join(words.until);
  return [days, roughly, ongoing ? words.ongoing : undefined].filter(Boolean).join(', ');
}

import {html, repeat, when} from '@microsoft/fast-element';
import type {Complainant, Intake} from '@redress/policy';
import {deskWords as words} from '../words/desk.ts';
import type {CaseDesk} from './case-desk.ts';

interface Person extends Pick<Complainant, 'name' | 'email' | 'phone' | 'address'> {
  /** What they are in this case. */
  readonly part: string;
}

const personTemplate = html<Person>`
  <li>
    <p><strong>${({name}) => name}</strong> <span class="muted">${({part}) => part}</span></p>
    ${when(({email}) => email, html<Person>`<p><a href="${({email}) => `mailto:${email}`}">${({email}) => email}</a></p>`)}
    ${when(({phone}) => phone, html<Person>`<p><a href="${({phone = ''}) => `tel:${phone.replace(/[^+\d]/g, '')}`}">${({phone}) => phone}</a></p>`)}
    ${when(({address}) => address, html<Person>`<p class="prose">${({address}) => address}</p>`)}
  </li>
`;

const adjustments = ({view}: CaseDesk) => view?.intake.complainant.adjustments;

/** Whom it concerns. What must be done differently for them is pinned above everything else. */
export const peopleTemplate = html<CaseDesk>`
  <section aria-labelledby="people">
    <h3 id="people">${words.people}</h3>
    ${when(
      adjustments,
      html<CaseDesk>`
        <div class="notice adjustments">
          <h4>${words.adjustments}</h4>
          <p class="prose">${adjustments}</p>
        </div>
      `,
    )}
    <ul class="people">${repeat<CaseDesk>(({view}) => (view ? peopleOf(view.intake) : []), personTemplate as never)}</ul>
  </section>
`;

function peopleOf({complainant, helper}: Intake): readonly Person[] {
  const {prefers, language} = complainant;
  const says = [words.complainant, words.prefers[prefers], ...(language === 'cy' ? [words.welsh] : [])];
  const helps = helper && [words.helper[helper.role], ...(helper.relationship ? [helper.relationship] : [])];
  return [{...complainant, part: says.join(', ')}, ...(helper && helps ? [{...helper, part: helps.join(', ')}] : [])];
}

import {html, repeat, when} from '@microsoft/fast-element';
import type {CaseView, Complainant} from '@redress/policy';
import {sayDateWithYear} from '../say-date.ts';
import {deskWords as words} from '../words/desk.ts';
import type {CaseDesk} from './case-desk.ts';

interface Person extends Pick<Complainant, 'name' | 'email' | 'phone' | 'address'> {
  /** What they are in this case. */
  readonly part: string;
  /** What must be known before anything is said to them. */
  readonly note?: string;
}

const personTemplate = html<Person>`
  <li>
    <p><strong>${({name}) => name}</strong> <span class="muted">${({part}) => part}</span></p>
    ${when(({note}) => note, html<Person>`<p class="note">${({note}) => note}</p>`)}
    ${when(({email}) => email, html<Person>`<p><a href="${({email}) => `mailto:${email}`}">${({email}) => email}</a></p>`)}
    ${when(({phone}) => phone, html<Person>`<p><a href="${({phone = ''}) => `tel:${phone.replace(/[^+\d]/g, '')}`}">${({phone}) => phone}</a></p>`)}
    ${when(({address}) => address, html<Person>`<p class="prose">${({address}) => address}</p>`)}
  </li>
`;

const asked = ({view}: CaseDesk) => view?.intake.complainant?.adjustments;
const agreed = ({view}: CaseDesk): readonly string[] => view?.adjustments ?? [];
const unanswered = ({view}: CaseDesk) => view?.desk?.adjustment?.answered === false;

/** What must be done differently for them: what was agreed, and what they asked for. */
const adjustmentsTemplate = html<CaseDesk>`
  ${when(
    (desk) => asked(desk) || agreed(desk).length > 0,
    html<CaseDesk>`
      <div class="notice pinned adjustments">
        <h4>${words.adjustments}</h4>
        ${when(asked, html<CaseDesk>`<p class="prose">${asked}</p>`)}
        ${when(unanswered, html`<p class="muted">${words.adjustmentOpen}</p>`)}
        ${when(
          (desk) => agreed(desk).length > 0,
          html<CaseDesk>`
            <p class="muted">${words.agreedAdjustments}</p>
            <ul>${repeat<CaseDesk>(agreed, html<string>`<li>${(what) => what}</li>` as never)}</ul>
          `,
        )}
      </div>
    `,
  )}
`;

const cautionTemplate = html<string>`<p class="notice soon pinned">${(says) => says}</p>`;

/** Whom it concerns. What must be done differently for them, or must not be said, is pinned above everything else. */
export const peopleTemplate = html<CaseDesk>`
  <section aria-labelledby="people">
    <h3 id="people">${words.people}</h3>
    ${adjustmentsTemplate}
    ${repeat<CaseDesk>(({view}) => (view ? cautionsOf(view) : []), cautionTemplate as never)}
    ${when(({view}) => view?.intake.anonymous, html`<p class="muted">${words.anonymous}</p>`)}
    <ul class="people">${repeat<CaseDesk>(({view}) => (view ? peopleOf(view) : []), personTemplate as never)}</ul>
    ${when(sayGroup, html<CaseDesk>`<p class="group">${sayGroup}</p>`)}
  </section>
`;

/** What must not be said to whom, and how somebody may be in touch. */
function cautionsOf({desk}: CaseView): readonly string[] {
  const {withheldFrom = [], restriction} = desk ?? {};
  return [...withheldFrom.map(words.withheld), ...(restriction ? [sayRestriction(restriction)] : [])];
}

function sayRestriction({what, decidedAt, review}: NonNullable<NonNullable<CaseView['desk']>['restriction']>): string {
  return decidedAt ? words.restricted(what, review && sayDateWithYear(review)) : words.recommended(what);
}

function sayGroup({view}: CaseDesk): string {
  const {group} = view?.desk ?? {};
  if (!group) return '';
  const {people, spokesperson, petition, answerTo} = group;
  if (!petition) return words.group(people, spokesperson);
  const sent = answerTo && (spokesperson !== undefined || answerTo === 'all') ? words.answerTo[answerTo] : '';
  return [words.petition(people, spokesperson), sent].filter(Boolean).join(' ');
}

function peopleOf({intake, consent}: CaseView): readonly Person[] {
  const {complainant, helper, external} = intake;
  const people: Person[] = [];
  if (complainant) {
    const {prefers, language, onlyThatWay} = complainant;
    const says = [
      words.complainant,
      words.prefers[prefers],
      ...(onlyThatWay ? [words.onlyThatWay] : []),
      ...(language === 'cy' ? [words.welsh] : []),
    ];
    people.push({...complainant, part: says.join(', ')});
  }
  if (helper) {
    const says = [words.helper[helper.role], ...(helper.relationship ? [helper.relationship] : [])];
    const note = consent && helper.role === 'speaks-for' ? words.consent[consent] : undefined;
    people.push({...helper, part: says.join(', '), ...(note && {note})});
  }
  if (external) people.push({name: words.external(external.body, external.reference), part: words.externalLabel});
  return people;
}

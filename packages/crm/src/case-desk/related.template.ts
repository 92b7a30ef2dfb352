import {html, repeat, when} from '@microsoft/fast-element';
import type {CaseView, Instant} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import {sayShortDate} from '../say-date.ts';
import {deskWords as words} from '../words/desk.ts';
import type {CaseDesk} from './case-desk.ts';

/** Something that belongs to the case and stands elsewhere. */
interface Related {
  readonly name: string;
  readonly says: string;
}

const relatedTemplate = html<Related>`<div><dt>${({name}) => name}</dt><dd class="prose">${({says}) => says}</dd></div>`;

const related = ({view}: CaseDesk) => (view ? relatedTo(view) : []);

/** Other issues, referrals, linked cases and data breaches. */
export const relatedSectionTemplate = html<CaseDesk>`
  ${when(
    (desk) => related(desk).length > 0,
    html<CaseDesk>`
      <section aria-labelledby="related">
        <h3 id="related">${words.related}</h3>
        <dl class="facts-list">${repeat<CaseDesk>(related, relatedTemplate as never)}</dl>
      </section>
    `,
  )}
`;

function relatedTo({desk, policy}: CaseView): readonly Related[] {
  if (!desk) return [];
  const day = (at: Instant) => sayShortDate(localDay(at, policy.calendar.timeZone));
  const {issues, referrals, links, raised, breaches} = desk;
  const nameOf = (id: string) =>
    referrals.known.find((rule) => rule.id === id)?.name.en ?? (id === 'danger' ? words.danger : id);
  return [
    ...(raised ? [{name: words.link.complaint, says: words.raised(day(raised.countsFrom))}] : []),
    ...links.map(({reference, why}) => ({name: words.link[why], says: reference})),
    ...issues.map(({what, joined}) => ({name: joined ? words.issue.joined : words.issue.apart, says: what})),
    ...referrals.made.map(({referral, what, at}) => ({name: words.referred(nameOf(referral), day(at)), says: what})),
    ...breaches.map(({awareAt, risk, commissionerAt, individualsAt}) => ({
      name: words.breach(day(awareAt)),
      says: [
        words.risk[risk],
        ...(risk === 'unlikely' && !commissionerAt
          ? []
          : [commissionerAt ? words.toldCommissioner(day(commissionerAt)) : words.notToldCommissioner]),
        ...(individualsAt ? [words.toldPeople(day(individualsAt))] : []),
      ].join('; '),
    })),
  ];
}

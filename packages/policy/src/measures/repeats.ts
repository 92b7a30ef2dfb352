import {addMonths} from '../calendar/day-number.ts';
import type {CaseRecord} from './case-record.ts';
import {count, share, split} from './counting.ts';
import type {Figure} from './figure.ts';
import {happenings, notCounted, type Scope, within} from './scope.ts';

/** How far back an earlier complaint makes a repeat, where nobody says otherwise. */
const usualMonths = 12;

/**
 * Complaints by somebody who had complained before, or about a matter that had been complained about, within some months; and
 * cases that were opened again. A person is known by the same e-mail address or telephone number, never by a name alone; a
 * matter by a link that somebody made. Only among the cases that were handed over.
 */
export function repeats(scope: Scope): readonly Figure[] {
  const {records, period, options} = scope;
  const months = options.repeatMonths ?? usualMonths;
  const came = records.filter(({receivedOn}) => within(period, receivedOn));
  const complaints = came.filter(({isComplaint}) => isComplaint);
  const known = new Map(records.map((record) => [record, contactsOf(record)]));
  const isKnown = (record: CaseRecord) => (known.get(record) ?? []).length > 0;
  const [all, contactKnown, contactNone] = split(
    {id: 'complaints', day: 'received', excluded: came.filter(({isComplaint}) => !isComplaint).map(notCounted)},
    complaints,
    [{name: 'contact', values: ['known', 'none'], valueOf: (record) => (isKnown(record) ? 'known' : 'none')}],
  ) as [Figure, Figure, Figure];
  const isBefore = (earlier: CaseRecord, later: CaseRecord) =>
    earlier.isComplaint && comesBefore(earlier, later) && earlier.receivedOn >= addMonths(later.receivedOn, -months);
  const counting = {day: 'received', details: {months: String(months)}} as const;

  const byContact = gather(records.flatMap((record) => (known.get(record) ?? []).map((one) => [one, record] as const)));
  const byPerson = complaints.filter((record) =>
    known.get(record)?.some((contact) => byContact.get(contact)?.some((other) => isBefore(other, record))),
  );
  const noContact = contactNone.cases.map((reference) => ({reference, why: 'no-email-or-phone'}) as const);

  const byReference = new Map(records.map((record) => [record.reference, record]));
  const linked = gather(
    records.flatMap((record) =>
      sameMatters(record).flatMap((reference) => {
        const other = byReference.get(reference);
        // Whoever made the link, it joins both.
        return other
          ? ([
              [record.reference, other],
              [reference, record],
            ] as const)
          : [];
      }),
    ),
  );
  const byMatter = complaints.filter((record) =>
    linked.get(record.reference)?.some((other) => isBefore(other, record)),
  );
  const elsewhere = complaints
    .filter((record) => sameMatters(record).some((reference) => !byReference.has(reference)))
    .map(({reference}) => ({reference, why: 'linked-case-not-given'}) as const);

  return [
    all,
    contactKnown,
    contactNone,
    share(count({...counting, id: 'repeat-complainant', excluded: noContact}, byPerson), contactKnown),
    share(count({...counting, id: 'repeat-matter', excluded: elsewhere}, byMatter), all),
    ...split({id: 'reopened', day: 'reopened'}, happenings(scope, 'reopened'), [
      {
        name: 'ground',
        values: ['closed-in-error', 'action-not-done', 'ombudsman'],
        valueOf: ({event}) => event.ground,
      },
    ]),
  ];
}

/** On the same day the one that was written down first came first, and the reference settles the rest. */
function comesBefore(earlier: CaseRecord, later: CaseRecord): boolean {
  const place = ({receivedOn, events, reference}: CaseRecord) => `${receivedOn} ${events[0]?.at} ${reference}`;
  return place(earlier) < place(later);
}

function sameMatters({state}: CaseRecord): readonly string[] {
  return state.links.filter(({why}) => why === 'same-matter' || why === 'complaint').map(({reference}) => reference);
}

function contactsOf({state}: CaseRecord): readonly string[] {
  const {email, phone} = state.intake.complainant ?? {};
  return [
    ...(email === undefined ? [] : [email.trim().toLowerCase()]),
    ...(phone === undefined ? [] : [plainNumber(phone)]),
  ];
}

function gather<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, one] of pairs) {
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Digits alone, as dialled within the United Kingdom: `+44 (0)1632 960001` and `01632 960 001` are one number. */
function plainNumber(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  const isAbroad = /^\p{Cf}*\+/u.test(phone.trim());
  const international = digits.startsWith('0044') ? digits.slice(2) : isAbroad ? digits : undefined;
  if (!international?.startsWith('44')) return international === undefined ? digits : `+${international}`;
  return `0${international.slice(2).replace(/^0/, '')}`;
}

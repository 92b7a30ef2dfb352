import type {CaseSelectedEvent} from '@redress/crm';
import {type Connection, parseReference, type Reference} from '@redress/rest';
import {connect, type Provider} from '@redress/widgets';
import {staffTokens} from './staff-tokens.ts';

// The complaints part of a CRM: the team's worklist, and one customer's record with their case. The record shares the
// case desk's connection, so that both show the same state of the case over one line.

interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const provider = document.querySelector('redress-provider') as Provider;
const worklist = document.querySelector('redress-worklist') as HTMLElement;
const desk = document.querySelector('redress-case-desk') as HTMLElement;
const person = byId<HTMLSelectElement>('person');
const queue = byId('queue');
const record = byId('record');

let connection: Connection | undefined;
let stopFollowing = () => {};

person.addEventListener('change', signIn);
worklist.addEventListener('redress-case-selected', ({reference}: CaseSelectedEvent) => {
  go(`?case=${reference}`);
  byId('record-title').focus();
});
byId('back').addEventListener('click', (event) => {
  event.preventDefault();
  go('.');
  byId('queue-title').focus();
});
addEventListener('popstate', showChosen);
await listPeople();

async function listPeople() {
  try {
    const answer = await fetch('/demo-staff');
    if (!answer.ok) throw new Error(`The list of staff: ${answer.status}`);
    const people = (await answer.json()) as readonly Person[];
    person.replaceChildren(...people.map(({id, name, roles}) => new Option(`${name}, ${roles.join(' and ')}`, id)));
  } catch {
    byId('no-staff').hidden = false;
    return;
  }
  // Only which invented person was chosen; tokens stay in memory.
  const before = sessionStorage.getItem('signed-in');
  if ([...person.options].some(({value}) => value === before)) person.value = before as string;
  signIn();
}

function signIn() {
  sessionStorage.setItem('signed-in', person.value);
  for (const screen of [worklist, desk]) screen.setAttribute('staff-id', person.value);
  connection = connect({service: '/', credentials: {token: staffTokens(person.value)}});
  provider.connection = connection;
  showChosen();
}

function go(address: string) {
  history.pushState(null, '', address);
  showChosen();
}

/** Shows the case that the address names, or the worklist. */
function showChosen() {
  const chosen = parseReference(new URLSearchParams(location.search).get('case') ?? '');
  queue.hidden = chosen !== undefined;
  record.hidden = chosen === undefined;
  stopFollowing();
  if (chosen) showRecord(chosen);
  else document.title = 'Complaints · Tenancy Desk';
}

function showRecord(reference: Reference) {
  desk.setAttribute('reference', reference);
  byId<HTMLAnchorElement>('here').search = `?case=${reference}`;
  const store = connection?.case(reference);
  const show = () => {
    const complainant = store?.snapshot().view?.intake.complainant;
    const name = complainant?.name ?? reference;
    byId('record-title').textContent = name;
    byId('initials').textContent = initials(complainant?.name ?? '');
    for (const fact of document.querySelectorAll<HTMLElement>('[data-fact]')) {
      const value = complainant?.[fact.dataset.fact as 'email' | 'phone' | 'address'];
      fact.textContent = value ?? '';
      (fact.parentElement as HTMLElement).hidden = value === undefined;
    }
    document.title = `${name} · Tenancy Desk`;
  };
  stopFollowing = store?.subscribe(show) ?? (() => {});
  show();
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
}

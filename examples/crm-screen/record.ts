import type {CaseSelectedEvent, Held, Undelivered, Worklist} from '@redress/crm';
import {type Connection, parseReference, type Reference} from '@redress/rest';
import {heldDesk, messageDesk} from '@redress/rest/client/beside-cases';
import {connect, type Provider} from '@redress/widgets';
import {type StaffSession, signIn, staffSession} from './staff-session.ts';

// The complaints part of a CRM: the team's worklist, and one customer's record with their case. The record shares the
// case desk's connection, so that both show the same state of the case over one line.

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const provider = document.querySelector('redress-provider') as Provider;
const worklist = document.querySelector('redress-worklist') as Worklist;
const undelivered = document.querySelector('redress-undelivered') as Undelivered;
const held = document.querySelector('redress-held') as Held;
const desk = document.querySelector('redress-case-desk') as HTMLElement;
const door = byId('door');
const queue = byId('queue');
const record = byId('record');

let connection: Connection | undefined;
let stopFollowing = () => {};
let session: StaffSession | undefined;

byId('sign-in').addEventListener('click', () => void signIn().catch(sayNobodyKnows));
byId('change').addEventListener('click', async () => {
  await session?.end();
  await signIn('login').catch(sayNobodyKnows);
});
byId('sign-out').addEventListener('click', () => void session?.signOut());
for (const list of [worklist, held, undelivered]) {
  list.addEventListener('redress-case-selected', ({reference}: CaseSelectedEvent) => {
    go(`?case=${reference}`);
    byId('record-title').focus();
  });
}
held.addEventListener('redress-complaint-settled', () => worklist.readAgain());
byId('back').addEventListener('click', (event) => {
  event.preventDefault();
  go('.');
  byId('queue-title').focus();
});
addEventListener('popstate', showChosen);
await begin();

async function begin() {
  try {
    session = await staffSession();
    if (session) show(session);
    else door.hidden = false;
  } catch (error) {
    sayNobodyKnows(error);
  }
}

/** The identity provider does not answer. */
function sayNobodyKnows(error: unknown) {
  door.hidden = false;
  byId('no-sign-in').hidden = false;
  reportError(error);
}

/** Whoever is signed in sees the complaints. */
function show({who, token}: StaffSession) {
  for (const screen of [worklist, desk]) screen.setAttribute('staff-id', who.id);
  byId('who').textContent = `${who.name}, ${who.post}`;
  byId('signed-in').hidden = false;
  connection = connect({service: '/', credentials: {token}});
  provider.connection = connection;
  held.complaints = heldDesk({service: '/', credentials: {token}});
  undelivered.messages = messageDesk({service: '/', credentials: {token}});
  provider.hidden = false;
  showChosen();
}

function go(address: string) {
  history.pushState(null, '', address);
  showChosen();
}

/** Shows the case that the address names, or the worklist. */
function showChosen() {
  if (!connection) return;
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

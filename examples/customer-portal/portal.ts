import {isRestError, parseFollowUpKey, parseReference, type Reference} from '@redress/rest';
import {type Credentials, restClient} from '@redress/rest/client';
import type {Provider} from '@redress/widgets';
import {entitle} from '../public-site/language.ts';

// Opens one complaint with a reference and a follow-up key. Both come from the form, or from a link that ends in
// #reference/key. The key is kept in this page's memory only: not in the address, not in storage, not in the form. A link
// from a mail has no key; it may end in #reference?confirm=code, which says that somebody reads what is mailed there.

type Problem = 'reference' | 'key' | 'unknown' | 'unreachable';

const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const door = byId('door');
const form = byId<HTMLFormElement>('enter');
const reference = byId<HTMLInputElement>('reference');
const key = byId<HTMLInputElement>('key');
const opening = byId('opening');
const summary = byId('summary');
const room = byId('case');
const provider = document.querySelector('redress-provider') as Provider;
const elements = room.querySelectorAll('redress-case-timeline, redress-escalation-panel');

/** Counts what was asked for, so that an answer nobody waits for any more changes nothing. */
let asked = 0;
/** What stood in the mail from which somebody came. */
let code: string | undefined;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void enter();
});
byId('leave').addEventListener('click', () => {
  leave();
  reference.focus();
});
for (const link of summary.querySelectorAll('li a')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    byId((link as HTMLAnchorElement).hash.slice(1)).focus();
  });
}
// Also before the page goes into the back/forward cache, where the next person at this computer could find it.
addEventListener('pagehide', leave);
addEventListener('hashchange', enterByLink);
enterByLink();

function enterByLink() {
  const [, givenReference, givenKey, givenCode] = /^#([^/?]+)(?:\/(.+)|\?confirm=([\w-]+))?$/.exec(location.hash) ?? [];
  const isLink = givenReference !== undefined && (givenKey !== undefined || parseReference(givenReference));
  if (!isLink) return;
  history.replaceState(null, '', location.pathname + location.search);
  leave();
  reference.value = givenReference;
  code = givenCode;
  if (givenKey === undefined) return key.focus();
  key.value = givenKey;
  void enter();
}

async function enter() {
  const caseReference = parseReference(reference.value);
  const followUpKey = parseFollowUpKey(key.value);
  say();
  if (caseReference && followUpKey) return open(caseReference, {followUpKey});
  say(...(caseReference ? [] : ['reference' as const]), ...(followUpKey ? [] : ['key' as const]));
}

/** Asks the service once, so that a mistake is said here; the elements then keep the case up to date by themselves. */
async function open(caseReference: Reference, credentials: Credentials) {
  const question = ++asked;
  opening.hidden = false;
  try {
    await restClient({service: '/', credentials}).view(caseReference);
    if (question === asked) {
      show(caseReference, credentials);
      await sayConfirmed(question, caseReference, credentials);
    }
  } catch (error) {
    if (question === asked) say(isRestError(error, 'case/not-found') ? 'unknown' : 'unreachable');
  }
}

function show(caseReference: Reference, credentials: Credentials) {
  say();
  form.reset();
  provider.credentials = credentials;
  for (const element of elements) element.setAttribute('reference', caseReference);
  entitle(caseReference);
  door.hidden = true;
  room.hidden = false;
  byId('case-title').focus();
}

/** Somebody came from a mail and has shown that the case is theirs: from now on letters may come to where they read it. */
async function sayConfirmed(question: number, caseReference: Reference, credentials: Credentials) {
  if (!code) return;
  // Most people never come from such a mail.
  const {confirm} = await import('./confirm-address.ts');
  const notice = await confirm(credentials, caseReference, code);
  code = undefined;
  if (question === asked) byId(notice).hidden = false;
}

/** Forgets the case and its key. */
function leave() {
  asked++;
  code = undefined;
  for (const notice of room.querySelectorAll<HTMLElement>('.notice')) notice.hidden = true;
  provider.credentials = undefined;
  for (const element of elements) element.removeAttribute('reference');
  entitle();
  room.hidden = true;
  door.hidden = false;
  form.reset();
  say();
}

/** Shows these problems and no other, and takes the person to them. The words stand in the page. */
function say(...problems: readonly Problem[]) {
  opening.hidden = true;
  for (const element of document.querySelectorAll<HTMLElement>('[data-problem]')) {
    element.hidden = !problems.some((problem) => problem === element.dataset.problem);
  }
  for (const input of [reference, key]) {
    const wrong = problems.includes(input.id as Problem);
    input.ariaInvalid = String(wrong);
    input.setAttribute('aria-describedby', wrong ? `${input.id}-problem ${input.id}-hint` : `${input.id}-hint`);
  }
  summary.hidden = problems.length === 0;
  if (problems.length > 0) summary.focus();
}

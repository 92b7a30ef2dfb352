import {parseFollowUpKey, parseReference, type Reference} from '@redress/rest';
import {connect, type Provider} from '@redress/widgets';

// Opens one complaint with a reference and a follow-up key. Both come from the form, or from a link that ends in
// #reference/key. The key is kept in this page's memory only: not in the address, not in storage, not in the form.

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
const elements = room.querySelectorAll('redress-deadline-badge, redress-case-timeline, redress-escalation-panel');

/** Ends what is being opened or is open. */
let leave = () => {};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  enter();
});
byId('leave').addEventListener('click', () => {
  leave();
  reference.focus();
});
for (const link of summary.querySelectorAll('a[href^="#"]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    byId((link as HTMLAnchorElement).hash.slice(1)).focus();
  });
}
// Also before the page goes into the back/forward cache, where the next person at this computer could find it.
addEventListener('pagehide', () => leave());
addEventListener('hashchange', enterByLink);
enterByLink();

function enterByLink() {
  const [, givenReference, givenKey] = /^#([^/]+)\/(.+)$/.exec(decodeURIComponent(location.hash)) ?? [];
  if (givenReference === undefined || givenKey === undefined) return;
  history.replaceState(null, '', location.pathname);
  leave();
  reference.value = givenReference;
  key.value = givenKey;
  enter();
}

function enter() {
  leave();
  say();
  const parsedReference = parseReference(reference.value);
  const parsedKey = parseFollowUpKey(key.value);
  if (parsedReference && parsedKey) open(parsedReference, parsedKey);
  else say(...(parsedReference ? [] : ['reference' as const]), ...(parsedKey ? [] : ['key' as const]));
}

function open(caseReference: Reference, followUpKey: string) {
  const connection = connect({service: '/', credentials: {followUpKey}});
  const store = connection.case(caseReference);
  const unsubscribe = store.subscribe(() => {
    const {view, line} = store.snapshot();
    if (view) show();
    else if (line === 'ended') say('unknown');
    else if (line === 'lost') say('unreachable');
  });
  leave = () => {
    unsubscribe();
    provider.connection = undefined;
    for (const element of elements) element.removeAttribute('reference');
    room.hidden = true;
    door.hidden = false;
    say();
    document.title = 'My complaints · My home';
    leave = () => {};
  };
  opening.hidden = false;

  const show = () => {
    if (!room.hidden) return;
    say();
    form.reset();
    provider.connection = connection;
    for (const element of elements) element.setAttribute('reference', caseReference);
    byId('case-reference').textContent = caseReference;
    document.title = `${caseReference} · My home`;
    door.hidden = true;
    room.hidden = false;
    byId('case-title').focus();
  };
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
  const already = !summary.hidden;
  summary.hidden = problems.length === 0;
  if (problems.length > 0 && !already) summary.focus();
}

import type {OftenRefused, RefusalWords, Sentence} from '../en/refusal.ts';
import {sayClause} from './clause.ts';

export const refusalWords: RefusalWords = {
  customer: {
    'not-allowed': () => 'Dim ond y sefydliad all wneud hyn.',
    closed: () => 'Mae’r gŵyn wedi’i chau.',
    'already-done': () => 'Mae hyn wedi’i wneud yn barod.',
    'already-answered': () => 'Rydym wedi ateb yn barod.',
    'not-answered': ({due}) =>
      due
        ? `Gallwch ofyn am hyn pan fyddwn wedi ateb, neu pan fydd ein hateb yn hwyr. Byddwn yn ateb erbyn ${due}.`
        : 'Gallwch ofyn am hyn pan fyddwn wedi ateb, neu pan fydd ein hateb yn hwyr.',
    'nothing-proposed': () => 'Nid oes neb yn gofyn am ragor o amser nawr.',
    'no-further-stage': ({ombudsman}) =>
      ombudsman ? `Dyma gam olaf ein gweithdrefn. Gallwch fynd at: ${ombudsman}.` : 'Dyma gam olaf ein gweithdrefn.',
    'reason-needed': () => 'Mae ein polisi yn gofyn i chi ddweud pam. Mae un frawddeg yn ddigon.',
  } satisfies Readonly<Record<OftenRefused, Sentence>>,
  staff: {},
  clause: sayClause,
};

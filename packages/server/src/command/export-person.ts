import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {isPlainDate} from '@redress/policy/calendar';
import {isRestError, parseFollowUpKey, parseReference, type Reference} from '@redress/rest';
import type {ExportPersonAsk} from '../privacy/person/export-person.ts';
import type {PersonExport} from '../privacy/person/person-export.ts';
import type {Call} from './call.ts';
import {type OrganisationKept, organisationOptions, withOrganisationKept} from './organisation-kept.ts';
import type {Shell} from './shell.ts';
import type {Subcommand} from './subcommand.ts';
import {WrongCall} from './wrong-call.ts';

export const exportPerson: Subcommand = {
  name: 'export-person',
  about: 'Copy everything that is kept about a person, for their request.',
  operands: [],
  options: {
    email: {takes: 'ADDRESS', about: 'Whoever gave this e-mail address, in any case.'},
    phone: {takes: 'NUMBER', about: 'Whoever gave this phone number, in any case.'},
    reference: {takes: 'REFERENCE', about: 'One case, with the --key that opens it.'},
    key: {takes: 'KEY', about: 'The follow-up key of that case.'},
    received: {takes: 'DATE', about: 'When the request came. Today where it is not given.'},
    review: {about: 'With what was written among staff, for whoever reads it before it is given out.'},
    release: {
      takes: 'ENTRY',
      many: true,
      about: 'An entry among staff that was read and may be given, as RD-7K3M-9Q2X/12.',
    },
    language: {takes: 'en|cy', about: 'Of the page. The language of the newest case where it is not given.'},
    out: {takes: 'FOLDER', about: 'Where person.json, person.html, person.txt and files go. Made if it is missing.'},
    ...organisationOptions,
  },
  notes: [
    'Make sure first that whoever asks is who they say. What is about others, what was written among staff and nobody has read yet, and what is kept for a claim is left out, and each is named in the copy. That it was made is written in the journal: the references, not the person.',
    'Exit codes: 0 when something was found, 1 when nothing was, 2 when it could not be done, 3 while a service has the data folder.',
  ],
  async run(call, shell) {
    const folder = call.needed('out');
    const receivedOn = call.value('received');
    if (receivedOn !== undefined && !isPlainDate(receivedOn)) {
      throw new WrongCall(`--received is given "${receivedOn}"; expected a real day, as 2026-11-20`);
    }
    const language = call.value('language');
    if (language !== undefined && language !== 'en' && language !== 'cy') {
      throw new WrongCall(`--language is given "${language}"; expected en or cy`);
    }
    const {exportPerson: copyOf} = await import('../privacy/person/export-person.ts');
    const {personPage} = await import('../privacy/person/person-page.ts');
    return withOrganisationKept(call, shell, async (kept) => {
      const {store, organisation, log, caseKeys} = kept;
      const {id, policies, retention: rules = {}} = organisation;
      const copy = await copyOf(
        {store, organisation: id, caseKeys, policies, log, rules, now: shell.now},
        {
          sought: await soughtIn(call, shell, kept),
          ...(receivedOn !== undefined && {receivedOn}),
          released: call.values('release'),
          toReview: call.has('review'),
        },
        'command',
      );
      const page = personPage(copy, language);
      await mkdir(folder, {recursive: true, mode: 0o700});
      const files = {
        'person.json': `${JSON.stringify(copy, null, 2)}\n`,
        'person.html': page.html,
        'person.txt': page.text,
      };
      for (const [name, text] of Object.entries(files)) {
        await writeFile(join(folder, name), text, {flag: 'wx', mode: 0o600}).catch((error: NodeJS.ErrnoException) => {
          throw new WrongCall(`${join(folder, name)} cannot be written (${error.code}); expected a folder without it`);
        });
      }
      await writeFiles(folder, copy, kept);
      const {cases, withheld, request} = copy;
      shell.print(
        `${cases.length === 1 ? '1 case' : `${cases.length} cases`}: ${cases.map(({reference}) => reference).join(', ') || 'none'}.`,
      );
      shell.print(
        `${withheld.length === 1 ? '1 thing is' : `${withheld.length} things are`} left out, and named in the copy.`,
      );
      shell.print(`It has to be answered by ${request.answerBy}.`);
      return cases.length > 0 ? 0 : 1;
    });
  },
};

/** The files that stand in the copy, each under the name by which it is kept, so that no name of theirs is a path. */
async function writeFiles(folder: string, {cases}: PersonExport, {files}: OrganisationKept): Promise<void> {
  for (const {reference, files: listed} of cases) {
    const kept = await files.ofCase(reference);
    for (const {kept: id, name} of listed) {
      const file = kept.find((one) => one.id === id && one.state !== 'refused');
      if (!file) continue;
      const ending = /\.[a-z0-9]{1,5}$/.exec(name.toLowerCase())?.[0] ?? '';
      await mkdir(join(folder, 'files'), {recursive: true, mode: 0o700});
      const place = join(folder, 'files', `${reference}-${id}${ending}`);
      await writeFile(place, await files.read(file), {flag: 'wx', mode: 0o600});
    }
  }
}

async function soughtIn(
  call: Call,
  shell: Shell,
  {log, organisation: {policies}, keys}: OrganisationKept,
): Promise<ExportPersonAsk['sought']> {
  const [email, phone, typed, key] = ['email', 'phone', 'reference', 'key'].map((option) => call.value(option));
  if (typed === undefined && key === undefined && (email !== undefined || phone !== undefined)) {
    return {...(email !== undefined && {email}), ...(phone !== undefined && {phone})};
  }
  if (typed === undefined || key === undefined || email !== undefined || phone !== undefined) {
    throw new WrongCall('expected --email or --phone, or --reference with its --key');
  }
  const {caseService} = await import('@redress/rest/service');
  const {nodeShell} = await import('../node-shell.ts');
  const holder = {kind: 'key-holder', followUpKey: parseFollowUpKey(key) ?? ''} as const;
  const service = caseService({log, policies, shell: nodeShell(keys, shell.now)})(holder);
  const reference = parseReference(typed) ?? (typed as Reference);
  await service.view(reference).catch((error: unknown) => {
    if (isRestError(error, 'case/not-found')) throw new WrongCall(error.message);
    throw error;
  });
  return {reference};
}

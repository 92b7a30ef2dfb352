import {writeFile} from 'node:fs/promises';
import type {AuditHead} from '../audit/audit-head.ts';
import {sayBreak} from '../audit/chain-break.ts';
import type {ChainFinding} from '../audit/verify-chain.ts';
import type {Call} from './call.ts';
import {organisationOptions, withOrganisationKept} from './organisation-kept.ts';
import type {ExitCode, Shell} from './shell.ts';
import type {Subcommand} from './subcommand.ts';
import {wrap} from './table.ts';
import {WrongCall} from './wrong-call.ts';

const actions = {verify, head, export: exportIt, journal, keys} as const;

export const audit: Subcommand = {
  name: 'audit',
  about: 'Follow the log from its first event, and sign how far it has come.',
  operands: ['verify|head|export|journal|keys'],
  options: {
    against: {takes: 'FILE', about: 'verify: a signed head that was kept: what it was signed for must still be there.'},
    chain: {takes: 'FILE', about: 'verify: an exported chain instead of the store. Needs no secret.'},
    keys: {takes: 'FILE', about: 'verify: the published keys of the service, for a signed head. Its own by default.'},
    projections: {about: 'verify: make every line of the worklist again too, and compare.'},
    out: {takes: 'FILE', about: 'head, export, keys: write there and not to the screen.'},
    ...organisationOptions,
  },
  notes: [
    'verify follows the chain of hashes, looks whether what is encrypted still belongs to its place, and follows the journal. head prints a compact JSON Web Signature: keep it where whoever looks after the service cannot reach it. export prints the log without the people, a line for each event; with it, a head and the published keys anybody can verify, without the service.',
    'Example: redress audit verify --chain chain.jsonl --against head.jws --keys keys.json',
    'Exit codes: 0 when all is whole, 1 when something was found, 2 when it could not be looked at, 3 while a service has the data folder.',
  ],
  run(call, shell) {
    const [action = ''] = call.operands;
    if (!Object.hasOwn(actions, action)) {
      throw new WrongCall(`"${action}" is given; expected ${Object.keys(actions).join(', ')}`);
    }
    return actions[action as keyof typeof actions](call, shell);
  },
};

async function verify(call: Call, shell: Shell): Promise<ExitCode> {
  return call.value('chain') === undefined ? verifyStore(call, shell) : verifyExport(call, shell);
}

async function verifyStore(call: Call, shell: Shell): Promise<ExitCode> {
  const {endOfHead} = await import('../audit/audit-head.ts');
  const {chainOfStore} = await import('../audit/chain-source.ts');
  const {verifyChain} = await import('../audit/verify-chain.ts');
  const {verifyJournal} = await import('../audit/journal.ts');
  const {verifyProjections} = await import('../audit/verify-projections.ts');
  const {verifySealed} = await import('../audit/verify-sealed.ts');
  const {signingKey} = await import('../keys/signing-key.ts');
  return withOrganisationKept<ExitCode>(call, shell, async (kept) => {
    const {store, organisation, all, keys: own, caseKeys, summarise, terms} = kept;
    const {id} = organisation;
    const signed = await headGiven(call, shell, {keys: [{...signingKey(own).published}]});
    if (signed) mustBeOf(signed, id);
    const others = all.filter((one) => one !== id);
    const chain = await verifyChain(chainOfStore(store, id, others), {...(signed && {against: endOfHead(signed)})});
    const faults = [...sayChain(shell, chain, signed)];
    const entry = await verifyJournal(store, id, signed && endOfHead(signed.journal));
    if (entry !== undefined) faults.push(`the journal, entry ${entry}: not what was written, or cut off`);
    for await (const {kind, reference, position} of verifySealed(store, id, caseKeys)) {
      faults.push(`position ${position} (${reference}): ${saySealed[kind]}`);
    }
    if (call.has('projections')) {
      for await (const {reference, columns} of verifyProjections({
        store,
        organisation: id,
        caseKeys,
        summarise,
        terms,
      })) {
        faults.push(`the worklist, ${reference}: ${columns.join(', ')} is not what the events give`);
      }
    }
    return sayFaults(shell, faults);
  });
}

const saySealed = {
  'sealed-elsewhere': 'what is encrypted was altered, or belongs to another place',
  contradicts: 'what is encrypted says another thing than what stands beside it',
  'key-missing': 'nobody was erased, and yet the key of the case is gone',
  'key-left': 'the person was erased, and can still be read: erase them again',
} as const;

async function verifyExport(call: Call, shell: Shell): Promise<ExitCode> {
  const {endOfHead} = await import('../audit/audit-head.ts');
  const {exportedChain} = await import('../audit/export-chain.ts');
  const {verifyChain} = await import('../audit/verify-chain.ts');
  const signed = await headGiven(call, shell);
  const path = call.needed('chain');
  let source: ReturnType<typeof exportedChain>;
  try {
    source = exportedChain(textOf(shell, 'chain', path));
  } catch (error) {
    if (error instanceof TypeError) throw new WrongCall(`"${path}": ${error.message}`);
    throw error;
  }
  if (signed && source.organisation !== '') mustBeOf(signed, source.organisation);
  const chain = await verifyChain(source, {...(signed && {against: endOfHead(signed)})});
  return sayFaults(shell, sayChain(shell, chain, signed));
}

async function head(call: Call, shell: Shell): Promise<ExitCode> {
  const {auditHead, signHead} = await import('../audit/audit-head.ts');
  const {signingKey} = await import('../keys/signing-key.ts');
  return withOrganisationKept<ExitCode>(call, shell, async ({store, organisation: {id}, keys: own}) => {
    const now = await auditHead(store, id, shell.now());
    await put(call, shell, `${await signHead(signingKey(own), now)}\n`);
    if (call.has('out')) shell.print(`${id}: ${now.position} events, ${now.hash}`);
    return 0;
  });
}

async function exportIt(call: Call, shell: Shell): Promise<ExitCode> {
  const {chainOfStore} = await import('../audit/chain-source.ts');
  const {exportChain} = await import('../audit/export-chain.ts');
  const {writeDown} = await import('../audit/journal.ts');
  return withOrganisationKept<ExitCode>(call, shell, async ({store, organisation: {id}}) => {
    const chain = chainOfStore(store, id);
    const {position} = await chain.head();
    const by = {id: 'command', name: 'Whoever sits at the machine'};
    await writeDown(store, id, {at: shell.now(), by, act: 'chain-exported', facts: {events: position}});
    const path = call.value('out');
    if (path === undefined) for await (const line of exportChain(chain)) shell.print(line.trimEnd());
    else await writeFile(path, exportChain(chain), {flag: 'wx', mode: 0o600}).catch(notWritten(path));
    return 0;
  });
}

async function journal(call: Call, shell: Shell): Promise<ExitCode> {
  const {readJournal} = await import('../audit/journal.ts');
  return withOrganisationKept<ExitCode>(call, shell, async ({store, organisation: {id}}) => {
    for (let after = 0; ; ) {
      const entries = await readJournal(store, id, {after});
      for (const {position, at, by, act, facts} of entries) {
        shell.print([position, at, act, by.name, JSON.stringify(facts)].join('  '));
        after = position;
      }
      if (entries.length === 0) return 0;
    }
  });
}

async function keys(call: Call, shell: Shell): Promise<ExitCode> {
  const {signingKey} = await import('../keys/signing-key.ts');
  return withOrganisationKept<ExitCode>(call, shell, async ({keys: own}) => {
    await put(call, shell, `${JSON.stringify({keys: [signingKey(own).published]}, null, 2)}\n`);
    return 0;
  });
}

/** The head that was kept, if one is given: signed by the keys that are given, or else by those of the service. */
async function headGiven(
  call: Call,
  shell: Shell,
  own?: Parameters<typeof import('../audit/audit-head.ts').readSignedHead>[1],
): Promise<AuditHead | undefined> {
  const path = call.value('against');
  if (path === undefined) return undefined;
  const {readSignedHead} = await import('../audit/audit-head.ts');
  const published = call.value('keys');
  if (published === undefined && !own) {
    throw new WrongCall('--keys is missing; expected the published keys of the service');
  }
  const jwks = published === undefined ? own : JSON.parse(textOf(shell, 'keys', published));
  try {
    return await readSignedHead(textOf(shell, 'against', path), jwks as NonNullable<typeof own>);
  } catch (error) {
    throw new WrongCall(`"${path}" is not a head that was signed with these keys: ${(error as Error).message}`);
  }
}

function mustBeOf({organisation}: AuditHead, id: string): void {
  if (organisation !== id) throw new WrongCall(`the signed head is of "${organisation}", not of "${id}"`);
}

function* sayChain(shell: Shell, {organisation, last, broken}: ChainFinding, signed?: AuditHead): Generator<string> {
  const hash = Buffer.from(last.hash).toString('hex');
  shell.print(`${organisation}: ${last.position} events follow from each other. The last has ${hash}.`);
  if (signed && !broken) shell.print(`What was signed on ${signed.at} at position ${signed.position} is still there.`);
  if (broken) yield sayBreak(broken);
}

function sayFaults(shell: Shell, found: Iterable<string>): ExitCode {
  const faults = [...found];
  for (const fault of faults) shell.print(wrap(`- ${fault}`).join('\n'));
  shell.print(faults.length === 0 ? shell.paint('green', 'It is whole.') : shell.paint('red', 'It is not whole.'));
  return faults.length === 0 ? 0 : 1;
}

function textOf(shell: Shell, option: string, path: string): string {
  try {
    return shell.read(path);
  } catch (error) {
    throw new WrongCall(
      `--${option} is given "${path}", which cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}

async function put(call: Call, shell: Shell, text: string): Promise<void> {
  const path = call.value('out');
  if (path === undefined) shell.print(text.trimEnd());
  else await writeFile(path, text, {flag: 'wx', mode: 0o600}).catch(notWritten(path));
}

function notWritten(path: string) {
  return (error: NodeJS.ErrnoException): never => {
    throw new WrongCall(
      `--out is given "${path}", which cannot be written (${error.code}); expected a file that is not there yet`,
    );
  };
}

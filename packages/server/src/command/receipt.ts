import {canonicalJson, type SignedReceipt} from '@redress/rest';
import type {Call} from './call.ts';
import type {ExitCode, Shell} from './shell.ts';
import type {Subcommand} from './subcommand.ts';
import {WrongCall} from './wrong-call.ts';

export const receipt: Subcommand = {
  name: 'receipt',
  about: 'Check what a receipt says, without the service.',
  operands: ['verify', 'FILE'],
  options: {
    keys: {takes: 'FILE', about: 'The published keys of the service, as /v1/keys gives them.'},
    content: {takes: 'FILE', about: 'The intake that was sent, as JSON: whether the receipt is for it.'},
    json: {about: 'For programs.'},
  },
  notes: [
    'FILE holds a receipt as the service gave it, or what stands under "signed" in it.',
    'Example: redress receipt verify receipt.json --keys keys.json --content intake.json',
    'Exit codes: 0 when it was signed as it stands, 1 when it was not or is for something else, 2 when it cannot be read.',
  ],
  run(call, shell) {
    const [action] = call.operands;
    if (action !== 'verify') throw new WrongCall(`"${action}" is given; expected verify`);
    return verify(call, shell);
  },
};

async function verify(call: Call, shell: Shell): Promise<ExitCode> {
  const {createHash} = await import('node:crypto');
  const {verifySigned} = await import('../keys/signing-key.ts');
  const keys = parse(read(shell, call.needed('keys')), 'the keys') as Parameters<typeof verifySigned>[2];
  const signed = signedIn(read(shell, call.operands[1] ?? ''));
  let said: SignedReceipt;
  try {
    said = (await verifySigned('redress-receipt', signed, keys)) as SignedReceipt;
  } catch {
    shell.complain('redress receipt: this was not signed by one of these keys, or was altered since.');
    return 1;
  }
  const file = call.value('content');
  const content = file === undefined ? undefined : canonicalJson(parse(read(shell, file), 'the content'));
  if (content !== undefined && createHash('sha256').update(content).digest('hex') !== said.content) {
    shell.complain(`redress receipt: ${said.reference} is for something else than ${file} holds.`);
    return 1;
  }
  if (call.has('json')) shell.print(JSON.stringify(said, null, 2));
  else {
    shell.print(
      `${said.reference} was received by ${said.organisation} at ${said.receivedAt}, under ${said.policy.id} ${said.policy.version}.`,
    );
    for (const {stage, duty, due} of said.told) shell.print(`  promised: ${stage} ${duty} by ${due}`);
    shell.print(content === undefined ? `  content: SHA-256 ${said.content}` : '  It is for this content.');
  }
  return 0;
}

/** A receipt whole, or its signature alone. */
function signedIn(text: string): string {
  if (!text.trimStart().startsWith('{')) return text.trim();
  const {signed} = parse(text, 'the receipt') as {signed?: unknown};
  if (typeof signed === 'string') return signed;
  throw new WrongCall('the receipt holds nothing that is signed; expected "signed" in it');
}

function read(shell: Shell, path: string): string {
  try {
    return shell.read(path);
  } catch {
    throw new WrongCall(`${path} cannot be read; expected a file`);
  }
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongCall(`${what} cannot be read; expected JSON`);
  }
}

import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {exportJWK, generateKeyPair, type JWK} from 'jose';

/** What the identity provider signs tokens and cookies with. */
export interface SignInKeys {
  readonly tokens: JWK;
  readonly cookies: string;
}

/** Made at the first start and kept with the data, so that tokens outlive a restart. */
export async function keptKeys(data: string): Promise<SignInKeys> {
  const file = join(data, 'sign-in-keys.json');
  try {
    await mkdir(data, {recursive: true, mode: 0o700});
    if (!existsSync(file)) {
      const {privateKey} = await generateKeyPair('ES256', {extractable: true});
      const tokens = {...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: randomBytes(8).toString('hex')};
      const cookies = randomBytes(32).toString('hex');
      await writeFile(file, JSON.stringify({tokens, cookies}), {flag: 'wx', mode: 0o600});
    }
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The data folder ${data} cannot be used. Give a folder that this user may write to.`, {cause});
  }
}

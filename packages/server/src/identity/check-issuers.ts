import type {Organisation} from '../organisation.ts';
import {StartError} from '../start-error.ts';
import type {TokenIssuer} from './token-issuer.ts';

/** Shortest shared secret: as long as what HMAC-SHA-256 makes of it (RFC 7518, 3.2). */
const shortestSecret = 32;
const thisComputer: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Throws `StartError` where an organisation's rules for tokens would leave open who somebody is. */
export function checkIssuers({id, staffTokens, portalTokens}: Organisation): void {
  for (const trusted of [staffTokens, portalTokens]) if (trusted) check(trusted);
  if (staffTokens && staffTokens.issuer === portalTokens?.issuer && staffTokens.audience === portalTokens.audience) {
    throw new StartError(
      'identity/unusable',
      `Tokens of staff and of customers of ${id} have the same issuer and the same audience. Give each an audience of their own.`,
    );
  }
}

function check({issuer, key, jwks}: TokenIssuer): void {
  const refuse = (why: string) => new StartError('identity/unusable', `Tokens of ${issuer} cannot be checked: ${why}`);
  if (key === undefined) {
    const from = jwks ?? issuer;
    const url = URL.canParse(from) ? new URL(from) : undefined;
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && thisComputer.has(url.hostname));
    if (!safe) throw refuse(`its keys are asked for at ${from}. Give an address that begins with https://.`);
    return;
  }
  const length = key instanceof Uint8Array ? key.length : 'symmetricKeySize' in key ? key.symmetricKeySize : undefined;
  if (typeof length === 'number' && length < shortestSecret) {
    throw refuse(`the shared secret has ${length} bytes. Give at least ${shortestSecret}, drawn at random.`);
  }
}

import {isHTTPError} from 'ky';

/**
 * How a caller proves who they are. Nothing for somebody who only makes a complaint. `token` gives the token of now; where the
 * service did not take one, it is given that one and finds another.
 */
export type Credentials =
  | {readonly followUpKey: string}
  | {readonly token: (refused?: string) => string | Promise<string>};

type Headers = Readonly<Record<string, string>>;

/**
 * Does something with the header that proves who calls. Where a token is refused, it is renewed once for everybody who had it,
 * and each tries once more.
 */
export function proof(credentials: Credentials | undefined): <T>(send: (headers: Headers) => Promise<T>) => Promise<T> {
  let renewed: {readonly of: string; readonly token: Promise<string>} | undefined;
  return async (send) => {
    if (!credentials) return send({});
    if ('followUpKey' in credentials) return send({Authorization: `Redress-Key ${credentials.followUpKey}`});
    const {token} = credentials;
    const first = await token();
    try {
      return await send(bearer(first));
    } catch (error) {
      if (!isHTTPError(error) || error.response.status !== 401) throw error;
      const renewal = renewed?.of === first ? renewed : {of: first, token: (async () => token(first))()};
      renewed = renewal;
      const another = await renewal.token.catch((cause: unknown) => {
        // The next call may try again.
        if (renewed === renewal) renewed = undefined;
        throw cause;
      });
      if (another === first) throw error;
      return send(bearer(another));
    }
  };
}

function bearer(token: string): Headers {
  return {Authorization: `Bearer ${token}`};
}

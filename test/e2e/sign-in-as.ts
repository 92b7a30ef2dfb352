import * as oauth from 'oauth4webapi';

const client: oauth.Client = {client_id: 'tenancy-desk'};
const plainly = {[oauth.allowInsecureRequests]: true};

/** Signs in as one of the demonstration's people, by the same way as a browser and without one. Gives an access token. */
export async function signInAs(person: string, address: string): Promise<string> {
  const issuer = new URL(`${address}/sign-in`);
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, plainly));
  const [state, verifier] = [oauth.generateRandomState(), oauth.generateRandomCodeVerifier()];
  const back = `${address}/crm-screen/`;
  const question = new URL(server.authorization_endpoint as string);
  question.search = new URLSearchParams({
    client_id: client.client_id,
    response_type: 'code',
    redirect_uri: back,
    scope: 'openid profile',
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();

  const browse = browser();
  const choice = await browse(question.href, back);
  const answered = await browse(choice, back, new URLSearchParams({person}));
  const parameters = oauth.validateAuthResponse(server, client, new URL(answered), state);
  const given = oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, back, verifier, plainly);
  return (await oauth.processAuthorizationCodeResponse(server, client, await given)).access_token;
}

/** Goes where it is sent, with the cookies that it is given, up to a page that asks something or to `home`. Gives its address. */
function browser() {
  const cookies = new Map<string, string>();
  return async (to: string, home: string, form?: URLSearchParams): Promise<string> => {
    for (let at = to, body = form; ; body = undefined) {
      const answer = await fetch(at, {
        redirect: 'manual',
        headers: {Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')},
        ...(body && {method: 'POST', body}),
      });
      await answer.body?.cancel();
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
      const next = answer.headers.get('Location');
      if (next === null) {
        if (answer.ok) return at;
        throw new Error(`${at} answered ${answer.status}`);
      }
      at = new URL(next, at).href;
      if (at.startsWith(home)) return at;
    }
  };
}

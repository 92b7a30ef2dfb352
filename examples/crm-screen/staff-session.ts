import * as oauth from 'oauth4webapi';

/** Who is signed in. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly post: string;
}

/** The sign-in of this page: the authorization code flow with PKCE (RFC 7636), as a client that keeps no secret. */
export interface StaffSession {
  readonly who: SignedIn;
  /** A token that is good for a while yet: the shape that Redress takes as credentials. */
  token(): Promise<string>;
  /** Ends the session with Redress, so that the token opens nothing any more. Whoever signs in next has another. */
  end(): Promise<void>;
  /** Does that too and leaves for the identity provider, which asks whether it is meant, and comes back here signed out. */
  signOut(): Promise<void>;
}

const client: oauth.Client = {client_id: 'tenancy-desk'};
const noSecret = oauth.None();
/** Renewed when it has this long left, in milliseconds, so that no request is sent with a token about to end. */
const margin = 30_000;
/** What is needed when the browser comes back, and whether it is worth asking for somebody who was here before. No token. */
const [asking, wasHere] = ['sign-in', 'signed-in-before'];

interface Asked {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
  /** Where on this page the person was. */
  readonly back: string;
}

const page = new URL('/crm-screen/', location.href);
const issuer = new URL('/sign-in', location.href);
// The demonstration speaks plain HTTP, to this computer only.
const plainly = {[oauth.allowInsecureRequests]: location.protocol === 'http:'};

/**
 * Whoever is signed in: coming back from the identity provider, or still known there. Nobody otherwise. Tokens are in this
 * page's memory only, so a page that is loaded again asks the provider again, which knows its browser.
 */
export async function staffSession(): Promise<StaffSession | undefined> {
  const answer = new URL(location.href);
  const asked = takeAsked();
  if (!answer.searchParams.has('state')) {
    if (sessionStorage.getItem(wasHere)) await signIn('none');
    return undefined;
  }
  history.replaceState(null, '', asked?.back ?? page);
  if (!asked) return undefined;
  const server = await discover();
  try {
    const parameters = oauth.validateAuthResponse(server, client, answer, asked.state);
    const given = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      noSecret,
      parameters,
      page.href,
      asked.verifier,
      plainly,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, given, {
      expectedNonce: asked.nonce,
      requireIdToken: true,
    });
    sessionStorage.setItem(wasHere, 'yes');
    return sessionOf(server, tokens);
  } catch (error) {
    sessionStorage.removeItem(wasHere);
    // Nobody is signed in any more, or somebody thought better of it.
    if (error instanceof oauth.AuthorizationResponseError) return undefined;
    throw error;
  }
}

/**
 * Leaves for the identity provider, and comes back to where the person was. `login` has it ask who somebody is, `none` has it
 * ask nothing: whoever is not signed in there comes back as nobody.
 */
export async function signIn(prompt?: 'login' | 'none'): Promise<void> {
  const server = await discover();
  const asked: Asked = {
    state: oauth.generateRandomState(),
    verifier: oauth.generateRandomCodeVerifier(),
    nonce: oauth.generateRandomNonce(),
    back: location.pathname + location.search,
  };
  sessionStorage.setItem(asking, JSON.stringify(asked));
  const question = new URL(server.authorization_endpoint as string);
  question.search = new URLSearchParams({
    client_id: client.client_id,
    response_type: 'code',
    redirect_uri: page.href,
    scope: 'openid profile',
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
    ...(prompt && {prompt}),
  }).toString();
  location.assign(question);
  // The page is about to go.
  await new Promise(() => {});
}

function sessionOf(server: oauth.AuthorizationServer, first: oauth.TokenEndpointResponse): StaffSession {
  const claims = oauth.getValidatedIdTokenClaims(first) as oauth.IDToken;
  let tokens = first;
  let goodUntil = endOf(first);
  let renewing: Promise<void> | undefined;

  const renew = async () => {
    const asked = oauth.refreshTokenGrantRequest(server, client, noSecret, tokens.refresh_token as string, plainly);
    const renewed = await oauth.processRefreshTokenResponse(server, client, await asked);
    tokens = {...tokens, ...renewed};
    goodUntil = endOf(renewed);
  };
  const end = async () => {
    const headers = {Authorization: `Bearer ${tokens.access_token}`};
    // Where Redress does not answer, the token ends by itself within minutes.
    await fetch('/v1/sessions/end', {method: 'POST', headers}).catch(() => {});
  };
  return {
    end,
    who: {id: claims.sub, name: String(claims.name), post: String(claims.post)},
    async token() {
      if (Date.now() > goodUntil) {
        // Asked for once, however many requests wait for it.
        renewing ??= renew().finally(() => {
          renewing = undefined;
        });
        await renewing;
      }
      return tokens.access_token;
    },
    async signOut() {
      sessionStorage.removeItem(wasHere);
      await end();
      const goodbye = new URL(server.end_session_endpoint as string);
      goodbye.search = new URLSearchParams({
        client_id: client.client_id,
        id_token_hint: first.id_token as string,
        post_logout_redirect_uri: page.href,
      }).toString();
      location.assign(goodbye);
    },
  };
}

function endOf({expires_in = 60}: oauth.TokenEndpointResponse): number {
  return Date.now() + expires_in * 1000 - margin;
}

async function discover(): Promise<oauth.AuthorizationServer> {
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, plainly));
}

function takeAsked(): Asked | undefined {
  const kept = sessionStorage.getItem(asking);
  sessionStorage.removeItem(asking);
  return kept === null ? undefined : JSON.parse(kept);
}

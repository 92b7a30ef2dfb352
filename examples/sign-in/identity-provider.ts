import type {HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {type Context, Hono} from 'hono';
import {raw} from 'hono/html';
import {type Configuration, errors, type KoaContextWithOIDC, Provider} from 'oidc-provider';
import {headersOf, pageHeaders} from '../page-headers.ts';
import {keptKeys} from './kept-keys.ts';
import {keptState} from './kept-state.ts';
import {choosePage, failedPage, leavePage, leftPage} from './page.ts';
import {type Person, staff} from './people.ts';

/** What a token is made for: the Redress service, as staff use it. */
export const staffAudience = 'https://redress.exampleton.example/staff';

interface Parts {
  /** Where the demonstration is, such as `http://127.0.0.1:4380`. */
  readonly address: string;
  readonly data: string;
}

type NodeContext = Context<{Bindings: HttpBindings}>;

/**
 * The organisation's identity provider: a real OpenID provider in which you choose who you are, without a password. It
 * belongs to this demonstration only: the host does not start in production and listens on this computer only. A real
 * organisation has one already, and Redress is given its address.
 */
export async function identityProvider({address, data}: Parts): Promise<{issuer: string; app: Hono}> {
  const issuer = `${address}/sign-in`;
  const provider = new Provider(issuer, await configuration({address, data}));
  const handle = provider.callback();
  const app = new Hono<{Bindings: HttpBindings}>();

  app.use(async (c, next) => {
    // Also stops a page elsewhere whose name was pointed at this computer (DNS rebinding).
    if (new URL(c.req.url).origin !== address) return c.text(`This demonstration answers at ${address} only.`, 403);
    return next();
  });

  app.get('/choose/:uid', pageHeaders([]), async (c) => {
    const {client} = await asked(provider, c);
    return c.html(choosePage(`/sign-in/choose/${c.req.param('uid')}`, client, staff));
  });
  app.post('/choose/:uid', async (c) => {
    const {details} = await asked(provider, c);
    const {person: chosen} = await c.req.parseBody();
    const person = staff.find(({id}) => id === chosen);
    if (person) await makeRoomFor(provider, details, person);
    const result = person ? {login: {accountId: person.id}} : {error: 'access_denied'};
    return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303);
  });
  app.onError((error, c) => {
    // Whoever reloads an old page, or has another window sign in meanwhile, begins again.
    if (error instanceof errors.OIDCProviderError) return c.html(failedPage(), 400);
    throw error;
  });

  app.all('*', async (c) => {
    const {incoming, outgoing} = c.env;
    for (const [name, value] of Object.entries(headersOf([]))) outgoing.setHeader(name, value);
    // The provider finds its own place by the difference between the two.
    Object.assign(incoming, {originalUrl: incoming.url});
    incoming.url = incoming.url?.replace(/^\/sign-in(?=\/)/, '');
    await handle(incoming, outgoing);
    return RESPONSE_ALREADY_SENT;
  });
  return {issuer, app: app as unknown as Hono};
}

/** What the browser is being asked, and by which application. */
async function asked(provider: Provider, c: NodeContext) {
  const details = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
  const client = await provider.Client.find(String(details.params.client_id));
  return {details, client: client?.clientName ?? 'the application'};
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** One browser, one person: whoever was signed in before is not any more. */
async function makeRoomFor(provider: Provider, details: Interaction, {id}: Person): Promise<void> {
  const {session} = details;
  if (!session || session.accountId === id) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  delete details.session;
  await details.save(details.exp - Math.floor(Date.now() / 1000));
}

async function configuration({address, data}: Parts): Promise<Configuration> {
  const {tokens, cookies} = await keptKeys(data);
  const crm = `${address}/crm-screen/`;
  return {
    adapter: keptState(data),
    clients: [
      {
        client_id: 'tenancy-desk',
        client_name: 'Tenancy Desk',
        // A page keeps no secrets: it proves by PKCE that it is the one that asked.
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [crm],
        post_logout_redirect_uris: [crm],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: {keys: [tokens as NonNullable<Configuration['jwks']>['keys'][number]]},
    cookies: {keys: [cookies], long: {sameSite: 'lax'}, short: {sameSite: 'lax'}},
    claims: {openid: ['sub'], profile: ['name', 'post']},
    conformIdTokenClaims: false,
    scopes: ['openid', 'profile', 'offline_access'],
    pkce: {required: () => true},
    features: {
      devInteractions: {enabled: false},
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, leavePage(raw(form))),
        postLogoutSuccessSource: (ctx) => show(ctx, leftPage()),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => staffAudience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => {
          if (resource !== staffAudience) throw new errors.InvalidTarget();
          return {
            scope: '',
            audience: staffAudience,
            accessTokenTTL: 300,
            accessTokenFormat: 'jwt',
            jwt: {sign: {alg: 'ES256'}},
          };
        },
      },
    },
    interactions: {url: (_, {uid}) => `/sign-in/choose/${uid}`},
    // The organisation's own application need not ask whether it may know who somebody is.
    async loadExistingGrant({oidc}) {
      const {client, session} = oidc;
      const before = session?.grantIdFor(client?.clientId as string);
      const known = before === undefined ? undefined : await oidc.provider.Grant.find(before);
      if (known) return known;
      const grant = new oidc.provider.Grant({
        clientId: client?.clientId as string,
        accountId: session?.accountId as string,
      });
      grant.addOIDCScope('openid profile offline_access');
      grant.addResourceScope(staffAudience, '');
      await grant.save();
      return grant;
    },
    async findAccount(_, id) {
      const person = staff.find((one) => one.id === id);
      return person && {accountId: id, claims: async () => ({sub: id, name: person.name, post: person.post})};
    },
    extraTokenClaims(_, token) {
      const person = 'accountId' in token ? staff.find(({id}) => id === token.accountId) : undefined;
      return person && {name: person.name, groups: [...person.groups]};
    },
    issueRefreshToken: async () => true,
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      RefreshToken: 28_800,
      Session: 28_800,
      Grant: 28_800,
      Interaction: 1_800,
    },
    renderError: (ctx) => show(ctx, failedPage()),
  };
}

function show(ctx: KoaContextWithOIDC, page: ReturnType<typeof failedPage>): void {
  ctx.type = 'html';
  ctx.body = page.toString();
}

import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {exportJWK, generateKeyPair} from 'jose';
import {type Configuration, errors, Provider} from 'oidc-provider';

/** A real OpenID provider on a port. Its clients are colleagues: each gets tokens in their own name. */
export interface OpenIdProvider {
  readonly issuer: string;
  /** What it was asked for, by path. */
  readonly asked: readonly string[];
  token(colleague: string, audience: string): Promise<string>;
  /** Ends it, or starts it again at the same address with keys of its own. */
  stop(): Promise<void>;
  restart(): Promise<void>;
}

const secret = 'a secret of a colleague in a test';

export async function openIdProvider(groups: Readonly<Record<string, readonly string[]>>): Promise<OpenIdProvider> {
  const asked: string[] = [];
  let server = createServer();
  const start = async (port: number) => {
    server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answer = new Provider(issuer, await configuration(groups)).callback();
    server.on('request', (request, response) => {
      asked.push(request.url ?? '');
      void answer(request, response);
    });
    return issuer;
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const issuer = await start(0);
  return {
    issuer,
    asked,
    stop,
    restart: async () => void (await start(Number(new URL(issuer).port))),
    async token(colleague, audience) {
      const answer = await fetch(`${issuer}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: colleague,
          client_secret: secret,
          resource: audience,
        }),
      });
      const {access_token} = (await answer.json()) as {access_token?: string};
      if (access_token === undefined) throw new Error(`The provider answered ${answer.status}`);
      return access_token;
    },
  };
}

async function configuration(groups: Readonly<Record<string, readonly string[]>>): Promise<Configuration> {
  const {privateKey} = await generateKeyPair('RS256', {extractable: true});
  const key = {...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig'};
  return {
    adapter: memory(),
    clients: Object.keys(groups).map((client_id) => ({
      client_id,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    })),
    jwks: {keys: [key as NonNullable<Configuration['jwks']>['keys'][number]]},
    features: {
      devInteractions: {enabled: false},
      clientCredentials: {enabled: true},
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo(_, audience) {
          if (!audience.startsWith('https://')) throw new errors.InvalidTarget();
          return {scope: '', audience, accessTokenFormat: 'jwt', accessTokenTTL: 300};
        },
      },
    },
    extraTokenClaims(_, token) {
      const {clientId = ''} = token;
      return {name: `Colleague ${clientId}`, realm_access: {roles: [...(groups[clientId] ?? [])]}};
    },
    ttl: {ClientCredentials: 300},
  };
}

function memory(): NonNullable<Configuration['adapter']> {
  const kept = new Map<string, Record<string, unknown>>();
  return (model: string) => ({
    upsert: async (id, payload) => void kept.set(`${model}:${id}`, {...payload}),
    find: async (id) => kept.get(`${model}:${id}`),
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    consume: async () => {},
    destroy: async (id) => void kept.delete(`${model}:${id}`),
    revokeByGrantId: async () => {},
  });
}

/** One thing that can be said by a variable of the environment, and some of them by an option of the command. */
export interface Setting {
  readonly variable: string;
  readonly option?: string;
  /** Where it stands in the configuration file. */
  readonly at: readonly (string | number)[];
  readonly is: 'text' | 'number' | 'switch' | 'list';
  /** Never shown. It may also be given as the file that holds it: `<variable>_FILE`. */
  readonly secret?: true;
}

const organisation = ['organisations', 0] as const;
const staffTokens = [...organisation, 'staffTokens'] as const;
const portalTokens = [...organisation, 'portalTokens'] as const;

/** Everything that needs no file. What has no variable of its own can take its secret from one: `{"$env": "NAME"}`. */
export const settings: readonly Setting[] = [
  {variable: 'REDRESS_DATA', option: 'data', at: ['data'], is: 'text'},
  {variable: 'DATABASE_URL', option: 'database', at: ['database'], is: 'text', secret: true},
  {variable: 'REDRESS_SECRET', at: ['secret'], is: 'text', secret: true},
  {variable: 'REDRESS_EMBEDDED', option: 'embedded', at: ['embedded'], is: 'switch'},
  {variable: 'REDRESS_HOST', option: 'host', at: ['host'], is: 'text'},
  {variable: 'REDRESS_PORT', option: 'port', at: ['port'], is: 'number'},
  {variable: 'REDRESS_ADMIN_HOST', at: ['admin', 'host'], is: 'text'},
  {variable: 'REDRESS_ADMIN_PORT', option: 'admin-port', at: ['admin', 'port'], is: 'number'},
  {variable: 'REDRESS_ADMIN_TOKEN', at: ['admin', 'token'], is: 'text', secret: true},
  {variable: 'REDRESS_EMBED', at: ['embed'], is: 'text'},
  {variable: 'REDRESS_PROXIES', at: ['proxies'], is: 'number'},
  {variable: 'REDRESS_CLOSE_WITHIN', at: ['closeWithin'], is: 'number'},
  {variable: 'REDRESS_LOG_LEVEL', at: ['logLevel'], is: 'text'},
  {variable: 'REDRESS_ORGANISATION', at: [...organisation, 'id'], is: 'text'},
  {variable: 'REDRESS_POLICY', at: [...organisation, 'policies'], is: 'list'},
  {variable: 'REDRESS_ORIGINS', at: [...organisation, 'origins'], is: 'list'},
  {variable: 'REDRESS_ADMINISTRATORS', at: [...organisation, 'administrators'], is: 'list'},
  {variable: 'REDRESS_STAFF_ISSUER', at: [...staffTokens, 'issuer'], is: 'text'},
  {variable: 'REDRESS_STAFF_AUDIENCE', at: [...staffTokens, 'audience'], is: 'text'},
  {variable: 'REDRESS_STAFF_KEYS', at: [...staffTokens, 'keys'], is: 'text'},
  {variable: 'REDRESS_STAFF_SECRET', at: [...staffTokens, 'secret'], is: 'text', secret: true},
  {variable: 'REDRESS_PORTAL_ISSUER', at: [...portalTokens, 'issuer'], is: 'text'},
  {variable: 'REDRESS_PORTAL_AUDIENCE', at: [...portalTokens, 'audience'], is: 'text'},
  {variable: 'REDRESS_PORTAL_KEYS', at: [...portalTokens, 'keys'], is: 'text'},
  {variable: 'REDRESS_PORTAL_SECRET', at: [...portalTokens, 'secret'], is: 'text', secret: true},
];

/** Every variable that is understood. */
export const variables: ReadonlySet<string> = new Set([
  'NODE_ENV',
  'REDRESS_CONFIG',
  ...settings.flatMap(({variable, secret}) => (secret ? [variable, `${variable}_FILE`] : [variable])),
]);

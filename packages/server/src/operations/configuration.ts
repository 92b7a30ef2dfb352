import {resolve} from 'node:path';
import type {Organisation} from '../organisation.ts';
import type {ServiceOptions} from '../service-options.ts';
import {type ConfigurationProblem, InvalidConfiguration} from './configuration-problem.ts';
import {configurationSchema, placeSchema} from './configuration-schema.ts';
import {type Gathered, gather, type Sources} from './gather.ts';
import {productionProblems} from './production-problems.ts';
import {readPolicies} from './read-policies.ts';
import {sayIssue} from './say-issue.ts';

/** Everything that a service needs to start. */
export interface Configuration {
  /** What `openService` is given. */
  readonly service: Omit<ServiceOptions, 'now' | 'onFault'>;
  readonly server: ServerRules;
  readonly logLevel: LogLevel;
  readonly production: boolean;
}

/** Where the service listens, and how it ends. */
export interface ServerRules {
  readonly host: string;
  readonly port: number;
  readonly admin: {readonly host: string; readonly port: number; readonly token?: string};
  /** Milliseconds that requests under way are given when the service is to end. */
  readonly closeWithin: number;
}

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

/** Where everything is kept. */
export interface StorePlace {
  readonly folder: string;
  readonly database?: string;
  /** Where nothing was given, it is the one in the folder. */
  readonly secret?: Uint8Array;
}

/** Reads a configuration, or throws {@link InvalidConfiguration} with every problem in it. */
export function readConfiguration(sources: Sources): Configuration {
  const gathered = gather(sources);
  const parsed = configurationSchema.safeParse(gathered.document);
  const policies = readPolicies(gathered, sources.read);
  const production = sources.env.NODE_ENV === 'production';
  const problems = [
    ...gathered.problems,
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => sayIssue(issue, gathered))),
    ...policies.problems,
    ...contradictions(gathered),
    ...(production ? productionProblems(gathered) : []),
  ];
  if (!parsed.success || problems.length > 0) throw new InvalidConfiguration(firstOfEach(problems));
  const {data, database, secret, ...said} = parsed.data;
  const {organisations, host, port, admin, closeWithin, logLevel, embedded: _, ...service} = said;
  const [first, ...more] = organisations.map((one, at): Organisation => ({...one, policies: policies.of(at)}));
  return {
    service: {
      ...service,
      ...placeOf({data, database, secret}, gathered),
      organisations: [first as Organisation, ...more],
    },
    server: {
      host: host ?? loopback,
      port: port ?? 8080,
      admin: {
        host: admin?.host ?? loopback,
        port: admin?.port ?? 8081,
        ...(admin?.token !== undefined && {token: admin.token}),
      },
      closeWithin: (closeWithin ?? 20) * 1000,
    },
    logLevel: logLevel ?? 'info',
    production,
  };
}

/** Reads only where everything is kept, or throws {@link InvalidConfiguration}. */
export function readStorePlace(sources: Sources): StorePlace {
  const gathered = gather(sources);
  const parsed = placeSchema.safeParse(gathered.document);
  // What else is in it is for whoever needs it to find fault with.
  const about = new Set(Object.keys(placeSchema.shape).map((key) => gathered.nameOf([key])));
  const problems = [
    ...gathered.problems.filter(({path}) => about.has(path) || /REDRESS_CONFIG|--config/.test(path)),
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => sayIssue(issue, gathered))),
  ];
  if (!parsed.success || problems.length > 0) throw new InvalidConfiguration(firstOfEach(problems));
  return placeOf(parsed.data, gathered);
}

const loopback = '127.0.0.1';

function placeOf(
  {data, database, secret}: {data?: string | undefined; database?: string | undefined; secret?: Uint8Array | undefined},
  {folderOf}: Gathered,
): StorePlace {
  return {
    folder: resolve(folderOf(['data']), data ?? 'data'),
    ...(database !== undefined && {database}),
    ...(secret && {secret}),
  };
}

/** What each part may say, and not both. */
function contradictions({document, nameOf}: Gathered): ConfigurationProblem[] {
  const {organisations, admin} = document as {
    readonly organisations?: readonly {readonly id?: unknown}[];
    readonly admin?: {readonly host?: unknown; readonly token?: unknown};
  };
  const problems: ConfigurationProblem[] = [];
  const ids = Array.isArray(organisations) ? organisations.map((one) => one?.id) : [];
  for (const [at, id] of ids.entries()) {
    if (id === undefined || ids.indexOf(id) === at) continue;
    const path = nameOf(['organisations', at, 'id']);
    problems.push({path, message: `"${id}" is another organisation already`, mend: 'Give each an id of its own'});
  }
  if (typeof admin?.host === 'string' && !/^(127\.|::1$|localhost$)/.test(admin.host) && admin.token === undefined) {
    problems.push({
      path: nameOf(['admin', 'token']),
      message: `the address for administration, ${admin.host}, can be reached from elsewhere, and no token guards it`,
      mend: 'Set REDRESS_ADMIN_TOKEN_FILE, or leave the host out: then it is this computer only',
    });
  }
  return problems;
}

/** Of several problems in one place the first, which is behind the others. */
function firstOfEach(problems: readonly ConfigurationProblem[]): readonly ConfigurationProblem[] {
  const first = new Map<string, ConfigurationProblem>();
  for (const problem of problems) if (!first.has(problem.path)) first.set(problem.path, problem);
  return [...first.values()];
}

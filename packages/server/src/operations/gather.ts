import {dirname, resolve} from 'node:path';
import type {ConfigurationProblem} from './configuration-problem.ts';
import {type Setting, settings, variables} from './settings.ts';

/** Where a configuration comes from. The later stands over the earlier: the file, the environment, the options. */
export interface Sources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file; throws what the system throws. */
  readonly read: (path: string) => string;
  /** Options of the command by name, such as `data`; `config` names the file. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Everything that was said, as one document that nobody has checked yet. */
export interface Gathered {
  readonly document: unknown;
  readonly problems: readonly ConfigurationProblem[];
  /** What people call the place where a value came from, or could have come from. */
  nameOf(path: Path): string;
  /** The folder from which a path in that value counts. */
  folderOf(path: Path): string;
}

export type Path = readonly PropertyKey[];
type Document = Record<PropertyKey, unknown>;

/** What Kubernetes sets by itself in every container beside a service that is called "redress"; REDRESS_PORT=tcp://… as well. */
const ofKubernetes = /^REDRESS_(SERVICE_|PORT_\d)/;

/** Puts together what the file, the environment and the options say. */
export function gather({env, read, options = {}}: Sources): Gathered {
  const problems: ConfigurationProblem[] = [];
  const names = new Map<string, string>();
  const file = options.config ?? (env.REDRESS_CONFIG || undefined);
  const fileName = options.config === undefined ? 'REDRESS_CONFIG' : '--config';
  let document: unknown = {};
  if (file !== undefined) {
    try {
      document = withSecrets(JSON.parse(textOf(file, read)) as unknown, [], {
        env,
        read,
        folder: dirname(file),
        problems,
      });
    } catch (error) {
      problems.push({path: fileName, message: (error as Error).message, mend: 'Give the path of a JSON file'});
    }
  }
  if (!isObject(document)) {
    problems.push({path: fileName, message: `"${file}" holds no JSON object`, mend: 'Write { "organisations": … }'});
    document = {};
  }

  for (const setting of settings) {
    const given = givenFor(setting, {env, read, options, problems});
    if (!given) continue;
    if (put(document as Document, setting.at, given.value)) names.set(setting.at.join('.'), given.name);
  }
  for (const name of Object.keys(env)) {
    if (!name.startsWith('REDRESS_') || variables.has(name) || ofKubernetes.test(name)) continue;
    const mend = `Take it out, or look how it is spelt: ${likely(name)}`;
    problems.push({path: name, message: 'there is no such setting', mend});
  }

  const nameOf = (path: Path): string => {
    const [own, ...within] = split(path, names);
    if (own !== undefined)
      return [own, ...within.map((part) => (typeof part === 'number' ? `item ${part + 1}` : String(part)))].join(', ');
    return path.join('.') || (file === undefined ? 'the configuration' : `"${file}"`);
  };
  return {
    document,
    problems,
    nameOf,
    folderOf: (path) => (file === undefined || split(path, names)[0] !== undefined ? '.' : dirname(file)),
  };
}

/** The name that was recorded for a path or for what it stands in, and what of the path is within that. */
function split(path: Path, names: ReadonlyMap<string, string>): readonly [string | undefined, ...PropertyKey[]] {
  for (let length = path.length; length > 0; length--) {
    const name = names.get(path.slice(0, length).join('.'));
    if (name !== undefined) return [name, ...path.slice(length)];
  }
  return [undefined];
}

interface Reading extends Required<Sources> {
  readonly problems: ConfigurationProblem[];
}

function givenFor(
  {variable, option, is, secret}: Setting,
  {env, read, options, problems}: Reading,
): {readonly name: string; readonly value: unknown} | undefined {
  if (option !== undefined && options[option] !== undefined) {
    return {name: `--${option}`, value: asMeant(options[option], is)};
  }
  // A compose file passes on what is not set as nothing at all.
  const text = (!env[variable]?.startsWith('tcp://') && env[variable]) || undefined;
  const file = (secret && env[`${variable}_FILE`]) || undefined;
  if (text !== undefined && file !== undefined) {
    problems.push({path: variable, message: `${variable}_FILE is given too`, mend: 'Give one of them'});
  }
  if (text !== undefined) return {name: variable, value: asMeant(text, is)};
  if (file === undefined) return undefined;
  const name = `${variable}_FILE`;
  try {
    return {name, value: asMeant(firstLines(textOf(file, read)), is)};
  } catch (error) {
    problems.push({path: name, message: (error as Error).message, mend: 'Give the path of the file that holds it'});
    return undefined;
  }
}

/** What cannot be read as what it is to be stays as it was written, and is found out by the schema. */
function asMeant(text: string, is: Setting['is']): unknown {
  switch (is) {
    case 'text':
      return text;
    case 'number':
      return /^\d{1,15}$/.test(text) ? Number(text) : text;
    case 'switch':
      return text === 'true' || text === '' ? true : text === 'false' ? false : text;
    case 'list':
      return text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean);
  }
}

/** `{"$file": "/run/secrets/smtp"}` and `{"$env": "SMTP_PASSWORD"}` stand for the text that is there, anywhere in the file. */
function withSecrets(
  value: unknown,
  path: Path,
  context: Pick<Reading, 'env' | 'read' | 'problems'> & {readonly folder: string},
): unknown {
  if (Array.isArray(value)) return value.map((one, at) => withSecrets(one, [...path, at], context));
  if (!isObject(value)) return value;
  const {env, read, folder, problems} = context;
  const entries = Object.entries(value);
  const [[key, named] = [], ...more] = entries;
  if (more.length > 0 || (key !== '$file' && key !== '$env') || typeof named !== 'string') {
    return Object.fromEntries(entries.map(([inner, one]) => [inner, withSecrets(one, [...path, inner], context)]));
  }
  try {
    const text = key === '$file' ? firstLines(textOf(resolve(folder, named), read)) : env[named];
    if (text) return text;
    throw new Error(key === '$file' ? `"${named}" is empty` : `there is no ${named} in the environment`);
  } catch (error) {
    problems.push({path: path.join('.'), message: (error as Error).message, mend: `Put it where "${key}" looks`});
    return '';
  }
}

/** Editors and shells end a file with a line break, which is no part of a secret. */
function firstLines(text: string): string {
  return text.replace(/\r?\n$/, '');
}

function textOf(path: string, read: Sources['read']): string {
  try {
    return read(path);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : (code ?? String(error));
    throw new Error(`"${path}" cannot be read (${why})`);
  }
}

/** Puts a value in its place. Nothing is put into what is no object: the schema says so. */
function put(document: Document, path: Path, value: unknown): boolean {
  const [key, ...further] = path;
  if (key === undefined) return false;
  if (further.length === 0) {
    document[key] = value;
    return true;
  }
  document[key] ??= typeof further[0] === 'number' ? [] : {};
  const inner = document[key];
  return typeof inner === 'object' && inner !== null && put(inner as Document, further, value);
}

function isObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The variable with the longest beginning in common. */
function likely(name: string): string {
  const shared = (other: string) => [...other].findIndex((letter, at) => letter !== name[at]);
  return [...variables].sort((a, b) => shared(b) - shared(a))[0] as string;
}

import type {ConfigurationProblem} from './configuration-problem.ts';
import type {Gathered, Path} from './gather.ts';

/**
 * What may be so on a developer's machine and not where people's complaints are kept. Asked of what was said, also where
 * that is wrong otherwise, so that everything is told at once.
 */
export function productionProblems({document, nameOf}: Gathered): ConfigurationProblem[] {
  const said = document as {readonly [key: string]: unknown};
  const problems: ConfigurationProblem[] = [];
  const problem = (path: Path, message: string, mend: string) =>
    problems.push({path: nameOf(path), message: `${message} (NODE_ENV=production)`, mend});

  if (said.secret === undefined) {
    problem(
      ['secret'],
      'expected a secret that is kept apart from the data; found nothing',
      'Make one with "openssl rand -base64 32", keep a copy in a safe place, and give it as REDRESS_SECRET_FILE',
    );
  }
  if (said.database === undefined && said.embedded !== true) {
    problem(
      ['database'],
      'the embedded store serves one instance on one machine, and that it is meant was not said',
      'Give a PostgreSQL as DATABASE_URL, or say that one instance is what you want: REDRESS_EMBEDDED=true',
    );
  }
  for (const {path, text} of texts(document)) {
    if (isSecret(path) && isKnown(text)) {
      problem(path, 'this secret is known to others, or easily guessed', 'Make one with "openssl rand -base64 32"');
    }
    if (path.join() === 'database' && URL.canParse(text) && isGuessable(new URL(text).password)) {
      problem(
        path,
        'the password in it is known to others, or easily guessed',
        'Give this database a password of its own',
      );
    }
    // Storage, and programs of the organisation, may stand behind the same wall as the service.
    if (/^http:\/\//.test(text) && !path.some((part) => part === 'files' || part === 'webhooks')) {
      problem(path, `"${text}" is not encrypted on its way`, 'Give an address that begins with https://');
    }
    if (isInvented(text)) {
      problem(path, `"${text}" belongs to an example`, 'Give the address of the organisation itself');
    }
  }
  return problems;
}

function* texts(value: unknown, path: Path = []): Generator<{readonly path: Path; readonly text: string}> {
  if (typeof value === 'string') yield {path, text: value};
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* texts(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

function isSecret(path: Path): boolean {
  return /secret|password|token$/i.test(String(path.at(-1)));
}

/** Of the 44 letters of 32 random bytes in base64 some 32 differ. */
const fewestLetters = 14;

function isKnown(secret: string): boolean {
  return isGuessable(secret) || new Set(secret).size < fewestLetters;
}

/** What people write for the time being, and what stands in the examples of this project and of others. */
function isGuessable(secret: string): boolean {
  return /secret|passwor[dt]|change.?me|example|redress|postgres|123456/i.test(secret);
}

/** Names that are reserved for examples and tests (RFC 2606). */
function isInvented(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  return /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/.test(new URL(text).hostname);
}

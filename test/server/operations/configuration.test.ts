import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {plusDane, psps} from '@redress/policy/presets';
import {InvalidConfiguration, readConfiguration} from '@redress/server';

const secret = randomBytes(32).toString('base64');
const organisation = {REDRESS_ORGANISATION: 'exampleton', REDRESS_POLICY: 'plus-dane'};

/** Files that there are, and nothing else. */
function reading(files: Readonly<Record<string, unknown>>) {
  return (path: string) => {
    const [, content] = Object.entries(files).find(([name]) => resolve(name) === resolve(path)) ?? [];
    if (content === undefined) throw Object.assign(new Error(path), {code: 'ENOENT'});
    return typeof content === 'string' ? content : JSON.stringify(content);
  };
}

function read(env: Record<string, string>, files: Record<string, unknown> = {}, options: Record<string, string> = {}) {
  return readConfiguration({env, read: reading(files), options});
}

/** The problems of a configuration, each as its path and its message. */
function problemsOf(...given: Parameters<typeof read>): Record<string, string> {
  try {
    read(...given);
  } catch (error) {
    if (!(error instanceof InvalidConfiguration)) throw error;
    for (const {mend} of error.problems) assert.match(mend, /^[A-Z{].*[^.]$/, mend);
    return Object.fromEntries(error.problems.map(({path, message}) => [path, message]));
  }
  return {};
}

describe('a configuration', () => {
  it('needs an organisation and its policy, and is careful where nothing is said', () => {
    const {service, server, logLevel, production} = read(organisation);
    assert.deepEqual(service, {
      folder: resolve('data'),
      organisations: [{id: 'exampleton', policies: [plusDane]}],
    });
    assert.deepEqual(server, {
      host: '127.0.0.1',
      port: 8080,
      admin: {host: '127.0.0.1', port: 8081},
      closeWithin: 20_000,
    });
    assert.equal(logLevel, 'info');
    assert.equal(production, false);
  });

  it('is the file, over it the environment, and over both the options', () => {
    const files = {
      'etc/redress.json': {
        data: 'kept',
        port: 1,
        proxies: 1,
        host: '0.0.0.0',
        organisations: [
          {
            id: 'first',
            policies: ['psps', 'ours.json'],
            origins: ['https://www.exampleton.uk'],
            messages: {portal: 'https://www.exampleton.uk/complaint'},
            files: {largest: 1000},
            spam: {proofOfWork: true},
          },
          {id: 'second', policies: ['plus-dane']},
        ],
      },
      'etc/ours.json': {...psps, version: '2030-01'},
    };
    const env = {REDRESS_CONFIG: 'etc/redress.json', REDRESS_PORT: '2', REDRESS_PROXIES: '2', REDRESS_HOST: ''};
    const {service, server} = read(env, files, {port: '3'});
    assert.equal(server.port, 3);
    assert.equal(server.host, '0.0.0.0');
    assert.equal(service.proxies, 2);
    assert.equal(service.folder, resolve('etc/kept'));
    const [first, second] = service.organisations;
    assert.deepEqual(
      first.policies.map(({id, version}) => [id, version]),
      [
        ['psps', psps.version],
        ['psps', '2030-01'],
      ],
    );
    assert.deepEqual(first.messages, {portal: 'https://www.exampleton.uk/complaint'});
    assert.deepEqual(first.files, {largest: 1000});
    assert.deepEqual(first.spam, {proofOfWork: true});
    assert.equal(second?.id, 'second');
  });

  it('takes a secret from a variable, or from a file that a variable names', () => {
    const bytes = (given: Record<string, string>, files = {}) =>
      Buffer.from(read({...organisation, ...given}, files).service.secret ?? []).toString('base64');
    assert.equal(bytes({REDRESS_SECRET: secret}), secret);
    assert.equal(bytes({REDRESS_SECRET_FILE: '/run/secrets/redress'}, {'/run/secrets/redress': `${secret}\n`}), secret);
    assert.deepEqual(problemsOf({...organisation, REDRESS_SECRET: secret, REDRESS_SECRET_FILE: 'a'}, {a: secret}), {
      REDRESS_SECRET: 'REDRESS_SECRET_FILE is given too',
    });
    assert.deepEqual(problemsOf({...organisation, REDRESS_SECRET_FILE: 'gone'}), {
      REDRESS_SECRET_FILE: '"gone" cannot be read (there is no such file)',
    });
  });

  it('takes any text of its file from a file or a variable instead', () => {
    const staffTokens = {issuer: 'https://id.exampleton.uk', audience: 'redress', secret: {$env: 'STAFF'}};
    const files = {
      'a/redress.json': {
        database: {$file: 'database'},
        organisations: [{id: 'exampleton', policies: ['psps'], staffTokens}],
      },
      'a/database': 'postgres://redress:x@db/redress\n',
    };
    const shared = 'k'.repeat(32);
    const {service} = read({REDRESS_CONFIG: 'a/redress.json', STAFF: shared}, files);
    assert.equal(service.database, 'postgres://redress:x@db/redress');
    assert.deepEqual(service.organisations[0].staffTokens?.key, new TextEncoder().encode(shared));
    assert.deepEqual(problemsOf({REDRESS_CONFIG: 'a/redress.json'}, {'a/redress.json': files['a/redress.json']}), {
      database: `"${resolve('a/database')}" cannot be read (there is no such file)`,
      'organisations.0.staffTokens.secret': 'there is no STAFF in the environment',
    });
  });

  it('takes staff tokens by their keys, a public key or a shared secret, by one of them only, or by what the issuer says', () => {
    const staff = {REDRESS_STAFF_ISSUER: 'https://id.exampleton.uk', REDRESS_STAFF_AUDIENCE: 'redress'};
    const keys = {REDRESS_STAFF_KEYS: 'https://id.exampleton.uk/keys'};
    const shared = {REDRESS_STAFF_SECRET: 'k'.repeat(32)};
    const tokens = (given: object) => read({...organisation, ...staff, ...given}).service.organisations[0].staffTokens;
    const known = {issuer: 'https://id.exampleton.uk', audience: 'redress'};
    assert.deepEqual(tokens({}), known, 'the issuer is asked where its keys are');
    assert.deepEqual(tokens(keys), {...known, jwks: 'https://id.exampleton.uk/keys'});
    assert.deepEqual(tokens(shared), {...known, key: new TextEncoder().encode('k'.repeat(32))});
    const oneOf = /^expected one of "keys", "publicKey" and "secret"/;
    for (const given of [{REDRESS_STAFF_ISSUER: 'exampleton'}, {...keys, ...shared}]) {
      const problems = problemsOf({...organisation, ...staff, ...given});
      assert.match(problems['organisations.0.staffTokens'] ?? '', oneOf);
    }
  });

  it('takes what the claims of tokens are called, and the roles of staff', () => {
    const organisations = [
      {
        id: 'exampleton',
        policies: ['psps'],
        staffTokens: {
          issuer: 'https://id.exampleton.uk',
          audience: 'redress',
          claims: {roles: 'realm_access.roles'},
          roles: {'Complaints Team': 'officer', Heads: ['manager', 'officer']},
          longestLife: 3_600,
        },
        portalTokens: {
          issuer: 'https://my.exampleton.uk',
          audience: 'redress-portal',
          secret: 'k'.repeat(32),
          claims: {cases: 'complaints'},
        },
      },
    ];
    const {service} = read({REDRESS_CONFIG: 'redress.json'}, {'redress.json': {organisations}});
    const {staffTokens, portalTokens} = service.organisations[0];
    assert.deepEqual(staffTokens, organisations[0]?.staffTokens);
    const {secret, ...portal} = (organisations[0] as (typeof organisations)[0]).portalTokens;
    assert.deepEqual(portalTokens, {...portal, key: new TextEncoder().encode(secret)});
  });

  it('with anything wrong in it is refused with every problem, what was expected and found, and no secret', () => {
    const files = {
      'redress.json': {
        colour: 'red',
        database: 'mysql://root:hunter2@db',
        logLevel: 'loud',
        closeWithin: 0.5,
        organisations: [
          {id: 'Bad Name', policies: [], origins: ['https://www.exampleton.uk/'], spam: {proofOfWork: 'yes'}},
          {id: 'b', policies: ['psps', 'psps', 'gone.json', 'bad.json'], files: {largest: 0}},
          {id: 'b'},
        ],
      },
      'bad.json': {...psps, stages: 3},
    };
    const env = {
      REDRESS_CONFIG: 'redress.json',
      REDRESS_SECRET: 'hunter2',
      REDRESS_PORT: 'http',
      REDRESS_STAFF_SECRET: 'hunter2',
      REDRESS_POTR: '80',
      REDRESS_SERVICE_PORT: '80',
    };
    const problems = problemsOf(env, files);
    assert.deepEqual(problems, {
      REDRESS_POTR: 'there is no such setting',
      '"redress.json"': 'there is no "colour" here',
      database: 'expected an address such as postgres://user@host:5432/redress; found 23 characters that are not shown',
      REDRESS_SECRET: 'expected 32 bytes in base64; found 7 characters that are not shown',
      REDRESS_PORT: 'expected a number; found "http"',
      logLevel: 'expected "error" or "warn" or "info" or "debug"; found "loud"',
      closeWithin: 'expected a whole number; found 0.5',
      'organisations.0.id': 'expected small letters, digits and hyphens, as it stands in addresses; found "Bad Name"',
      'organisations.0.policies.0': 'expected text; found nothing',
      'organisations.0.origins.0':
        'expected an origin: scheme and host, in small letters, without a path or a slash at the end, such as https://www.example.org; found "https://www.exampleton.uk/"',
      'organisations.0.staffTokens.issuer': 'expected text; found nothing',
      'organisations.0.staffTokens.audience': 'expected text; found nothing',
      REDRESS_STAFF_SECRET: 'expected a secret of at least 32 bytes; found 7 characters that are not shown',
      'organisations.0.spam.proofOfWork': 'expected true or false; found "yes"',
      'organisations.1.files.largest': 'expected at least 1; found 0',
      'organisations.2.policies': 'expected a list; found nothing',
      'organisations.1.policies.1': `"psps" is psps, version ${psps.version}, which is named already`,
      'organisations.1.policies.2': problems['organisations.1.policies.2'],
      'organisations.1.policies.3, "bad.json", stages': 'expected array; found 3',
      'organisations.2.id': '"b" is another organisation already',
    });
    assert.match(problems['organisations.1.policies.2'] ?? '', /^"gone\.json" cannot be read .*or a preset: /);
  });

  it('that is missing altogether says by which variables it is given', () => {
    const problems = [problemsOf({}), problemsOf({REDRESS_ORGANISATION: 'a'})];
    assert.deepEqual(problems.map(Object.keys), [['organisations'], ['organisations.0.policies']]);
    assert.throws(
      () => read({}),
      /organisations: .* Set REDRESS_ORGANISATION and REDRESS_POLICY, or give it in the file/,
    );
  });

  it('whose file is not there, no JSON or no object says so', () => {
    const files = {'text.json': 'data = kept', 'list.json': []};
    assert.match(problemsOf({}, {}, {config: 'gone.json'})['--config'] ?? '', /there is no such file/);
    assert.match(problemsOf({REDRESS_CONFIG: 'text.json'}, files).REDRESS_CONFIG ?? '', /not valid JSON/);
    assert.match(problemsOf({REDRESS_CONFIG: 'list.json'}, files).REDRESS_CONFIG ?? '', /holds no JSON object/);
  });

  it('is not confused by what Kubernetes puts beside a service of that name', () => {
    const beside = {
      REDRESS_SERVICE_HOST: '10.0.0.1',
      REDRESS_PORT: 'tcp://10.0.0.1:8080',
      REDRESS_PORT_8080_TCP_ADDR: 'a',
    };
    assert.equal(read({...organisation, ...beside}).server.port, 8080);
  });

  it('shows the address for administration to others only behind a token', () => {
    const open = {...organisation, REDRESS_ADMIN_HOST: '0.0.0.0'};
    assert.match(problemsOf(open)['admin.token'] ?? '', /can be reached from elsewhere, and no token guards it/);
    assert.equal(read({...open, REDRESS_ADMIN_TOKEN: secret}).server.admin.token, secret);
  });
});

describe('a configuration for production', () => {
  const whole = {
    ...organisation,
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://redress:Vb7qLm2x@db/redress',
    REDRESS_SECRET: secret,
    REDRESS_ORIGINS: 'https://www.exampleton.uk',
    REDRESS_STAFF_ISSUER: 'https://id.exampleton.uk',
    REDRESS_STAFF_AUDIENCE: 'redress',
    REDRESS_STAFF_KEYS: 'https://id.exampleton.uk/keys',
  };
  const {DATABASE_URL: _, ...embedded} = whole;
  const {REDRESS_STAFF_KEYS: __, ...shared} = whole;

  it('is taken when it is fit for it', () => {
    assert.equal(read(whole).production, true);
    assert.equal(read({...embedded, REDRESS_EMBEDDED: 'true'}).service.database, undefined);
    assert.equal(read(embedded, {}, {embedded: ''}).production, true);
  });

  const unfit: Readonly<Record<string, readonly [env: Record<string, string>, path: string, message: RegExp]>> = {
    'no secret of its own': [{...whole, REDRESS_SECRET: ''}, 'secret', /kept apart from the data; found nothing/],
    'a secret that is no chance': [
      {...whole, REDRESS_SECRET: Buffer.alloc(32).toString('base64')},
      'REDRESS_SECRET',
      /known to others, or easily guessed/,
    ],
    'the embedded store by oversight': [embedded, 'database', /one instance on one machine/],
    'a database with a password from a tutorial': [
      {...whole, DATABASE_URL: 'postgres://postgres:postgres@db/redress'},
      'DATABASE_URL',
      /the password in it is known/,
    ],
    'a page without encryption': [
      {...whole, REDRESS_ORIGINS: 'https://a.exampleton.uk,http://www.exampleton.uk'},
      'REDRESS_ORIGINS, item 2',
      /"http:\/\/www\.exampleton\.uk" is not encrypted/,
    ],
    'keys that come without encryption': [
      {...whole, REDRESS_STAFF_KEYS: 'http://id.exampleton.uk/keys'},
      'REDRESS_STAFF_KEYS',
      /is not encrypted/,
    ],
    'the staff of the demonstration': [
      {...whole, REDRESS_STAFF_ISSUER: 'https://staff.exampleton.example'},
      'REDRESS_STAFF_ISSUER',
      /belongs to an example/,
    ],
    'the shared secret of an example': [
      {...shared, REDRESS_STAFF_SECRET: 'a shared secret of thirty-two bytes or more'},
      'REDRESS_STAFF_SECRET',
      /known to others/,
    ],
  };
  for (const [what, [env, path, message]] of Object.entries(unfit)) {
    it(`is refused for ${what}, and otherwise taken`, () => {
      const problems = problemsOf(env);
      assert.deepEqual(Object.keys(problems), [path]);
      assert.match(problems[path] ?? '', message);
      assert.match(problems[path] ?? '', /\(NODE_ENV=production\)$/);
      assert.deepEqual(problemsOf({...env, NODE_ENV: 'development'}), {});
    });
  }

  it('is refused for all of it at once', () => {
    const problems = problemsOf({...organisation, NODE_ENV: 'production', REDRESS_ORIGINS: 'http://a.example.org'});
    assert.deepEqual(Object.keys(problems), ['secret', 'database', 'REDRESS_ORIGINS, item 1']);
  });
});

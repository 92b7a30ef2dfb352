import type {CaseLog} from '@redress/rest';
import type {ServiceShell} from '@redress/rest/service';
import type {Organisation} from '../organisation.ts';
import type {Store} from '../store/store.ts';
import type {Call} from './call.ts';
import {readJson} from './read-policy.ts';
import type {Shell} from './shell.ts';
import {sourcesOf} from './sources-of.ts';
import {storeOptions, withStoreGiven} from './store-given.ts';
import type {Subcommand} from './subcommand.ts';
import {table, wrap} from './table.ts';
import {WrongCall} from './wrong-call.ts';

export const importLegacy: Subcommand = {
  name: 'import',
  about: 'Bring in the cases of an earlier system, each with its own dates.',
  operands: ['FILE'],
  options: {
    from: {takes: 'NAME', about: 'What the earlier system is called. With the id of a case there it says which it is.'},
    by: {takes: 'NAME', about: 'Who imports: it is noted in every case.'},
    map: {
      takes: 'FILE',
      about: 'Where the columns of a CSV go, what words are called here, and what holds by default.',
    },
    organisation: {takes: 'ID', about: 'The first of the configuration, where nothing is said.'},
    'dry-run': {about: 'Find every problem of every line, and write nothing.'},
    'despite-problems': {about: 'Import what has no problems although other lines have.'},
    ...storeOptions,
  },
  notes: [
    'FILE holds a case a line as JSON, or is a CSV (its name ends in .csv) with a row of headings. Each case happens again under the policy that was in force, at the times that are given; what a policy would have refused is a problem. Nothing is sent to anybody, and no key is given out.',
    'A case that is here already is not imported again, so a run that broke off is simply begun again.',
    'Exit codes: 0 when all is imported or would be, 1 when there are problems, 2 when the call or the file is wrong, 3 while a service has the data folder.',
  ],
  async run(call, shell) {
    const {importCases} = await import('../operations/legacy/import-cases.ts');
    const from = call.needed('from');
    const by = call.needed('by');
    const lines = await linesOf(call, shell);
    const organisation = await organisationGiven(call, shell);
    const now = shell.now();
    const imported = {from, by: {kind: 'staff', id: 'import', name: by, roles: []}, now} as const;
    const write = !call.has('dry-run');
    const begun = performance.now();
    const {writeDown} = await import('../audit/journal.ts');
    const {id, policies} = organisation;
    const report = await withLog(call, shell, organisation, ({log, shell: ownShell, store}) =>
      importCases(
        lines,
        {
          log,
          shell: ownShell,
          policies,
          imported,
          note: (cases) =>
            writeDown(store, id, {at: now, by: imported.by, act: 'cases-imported', facts: {from, cases}}),
        },
        {write, despiteProblems: call.has('despite-problems')},
      ),
    );
    const {problems, written, known} = report;
    for (const {line, path, message} of problems) {
      shell.print(table([8, 28], [[`line ${line}`, path, `${message}.`]]).join('\n'));
    }
    const seconds = Math.max(0.1, (performance.now() - begun) / 1000).toFixed(1);
    const faulty = new Set(problems.map(({line}) => line)).size;
    const done = write ? 'were imported' : 'would be imported';
    const nothing =
      write && written === 0 && faulty > 0 ? ' Nothing was written: mend them, or say --despite-problems.' : '';
    shell.print(
      wrap(
        `${lines.length} lines: ${written} ${done}, ${known} are here already, ${faulty} have problems. It took ${seconds} seconds.${nothing}`,
      ).join('\n'),
    );
    return faulty > 0 ? 1 : 0;
  },
};

async function linesOf(call: Call, shell: Shell) {
  const {legacyMapping} = await import('../operations/legacy/legacy-mapping.ts');
  const {readCsvCases, readJsonLines} = await import('../operations/legacy/read-legacy.ts');
  const [file = ''] = call.operands;
  const map = call.value('map');
  const parsed = legacyMapping.safeParse(map === undefined ? {} : readJson(map, shell, 'expected a mapping as JSON'));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new WrongCall(`"${map}" is no mapping: ${issue?.path.join('.') || 'it'} is not as expected (${issue?.code})`);
  }
  const text = textOf(file, shell);
  if (!file.endsWith('.csv')) return readJsonLines(text, parsed.data);
  if (!parsed.data.columns) throw new WrongCall('a CSV needs to be told where its columns go; expected --map FILE');
  try {
    return readCsvCases(text, parsed.data);
  } catch (error) {
    throw new WrongCall(`"${file}", ${(error as Error).message}`);
  }
}

function textOf(file: string, shell: Shell): string {
  try {
    return shell.read(file);
  } catch (error) {
    throw new WrongCall(
      `"${file}" cannot be read (${(error as NodeJS.ErrnoException).code}); expected a file of cases`,
    );
  }
}

async function organisationGiven(call: Call, shell: Shell): Promise<Organisation> {
  const {readConfiguration} = await import('../operations/configuration.ts');
  const {organisations} = readConfiguration(sourcesOf(call, shell)).service;
  const id = call.value('organisation') ?? organisations[0].id;
  const found = organisations.find((one) => one.id === id);
  if (found) return found;
  throw new WrongCall(`there is no organisation "${id}"; expected ${organisations.map((one) => one.id).join(' or ')}`);
}

/** The log of an organisation without what would follow from what is written: nobody is told of what was long ago. */
async function withLog<T>(
  call: Call,
  shell: Shell,
  {id, policies}: Organisation,
  work: (given: {log: CaseLog; shell: ServiceShell; store: Store}) => Promise<T>,
): Promise<T> {
  const {summarise} = await import('@redress/policy');
  const {policyOfCase} = await import('@redress/rest/service');
  const {caseKeys} = await import('../keys/case-keys.ts');
  const {serviceKeys} = await import('../keys/service-keys.ts');
  const {nodeShell} = await import('../node-shell.ts');
  const {sqlCaseLog} = await import('../store/sql-case-log.ts');
  return withStoreGiven(
    call,
    shell,
    ({store, secret}) => {
      const keys = serviceKeys(secret, id);
      const log = sqlCaseLog({
        store,
        organisation: id,
        caseKeys: caseKeys(keys, id),
        searchKey: keys.derive('search'),
        summarise: (reference, events) => summarise(policyOfCase(policies, events), reference, events),
      });
      return work({log, shell: nodeShell(keys), store});
    },
    // The first cases may well come from elsewhere.
    {make: true},
  );
}

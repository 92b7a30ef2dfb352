import type {Recorded} from '@redress/policy';
import {type CaseLog, isRestError, type Reference} from '@redress/rest';
import type {Files} from '../files/files.ts';
import type {CaseKeys} from '../keys/case-keys.ts';
import type {ServiceKeys} from '../keys/service-keys.ts';
import type {Organisation} from '../organisation.ts';
import type {SearchTerms} from '../store/search-terms.ts';
import type {Call} from './call.ts';
import type {OptionRule} from './option-rule.ts';
import type {Shell} from './shell.ts';
import {sourcesOf} from './sources-of.ts';
import {type StoreGiven, storeOptions, withStoreGiven} from './store-given.ts';
import {WrongCall} from './wrong-call.ts';

/** The options of a command that looks after the cases of an organisation. */
export const organisationOptions: Readonly<Record<string, OptionRule>> = {
  organisation: {takes: 'ID', about: 'Which, where there are several. The first where it is not given.'},
  ...storeOptions,
};

/** What is kept for one organisation, opened for a command. */
export interface OrganisationKept extends StoreGiven {
  readonly organisation: Organisation;
  /** The ids of all that share the store, this one too. */
  readonly all: readonly string[];
  readonly keys: ServiceKeys;
  readonly caseKeys: CaseKeys;
  readonly log: CaseLog;
  readonly summarise: (
    reference: Reference,
    events: readonly Recorded[],
  ) => ReturnType<typeof import('@redress/policy').summarise>;
  readonly terms: SearchTerms;
  readonly files: Files;
}

/** Opens what is kept and gives it for the organisation that the call names. Throws as `withStoreGiven` does. */
export async function withOrganisationKept<T>(
  call: Call,
  shell: Shell,
  work: (kept: OrganisationKept) => Promise<T>,
): Promise<T> {
  // Loaded only for commands that need them.
  const {summarise} = await import('@redress/policy');
  const {policyOfCase} = await import('@redress/rest/service');
  const {fileKeeper} = await import('../files/file-keeper.ts');
  const {caseKeys} = await import('../keys/case-keys.ts');
  const {serviceKeys} = await import('../keys/service-keys.ts');
  const {nodeShell} = await import('../node-shell.ts');
  const {readConfiguration} = await import('../operations/configuration.ts');
  const {messageRows} = await import('../outbox/message-rows.ts');
  const {searchTerms} = await import('../store/search-terms.ts');
  const {sqlCaseLog} = await import('../store/sql-case-log.ts');
  const {organisations} = readConfiguration(sourcesOf(call, shell)).service;
  const all = organisations.map(({id}) => id);
  const id = call.value('organisation') ?? organisations[0].id;
  const organisation = organisations.find((one) => one.id === id);
  if (!organisation) throw new WrongCall(`there is no organisation "${id}"; expected ${all.join(' or ')}`);
  return withStoreGiven(call, shell, async (given) => {
    const keys = serviceKeys(given.secret, id);
    const own = caseKeys(keys, id);
    const summariseCase: OrganisationKept['summarise'] = (reference, events) =>
      summarise(policyOfCase(organisation.policies, events), reference, events);
    const searchKey = keys.derive('search');
    const log = sqlCaseLog({
      store: given.store,
      organisation: id,
      caseKeys: own,
      searchKey,
      summarise: summariseCase,
      // What follows from what a command does is told as when a colleague had done it.
      consequences: messageRows(organisation, shell.now),
    });
    const files = fileKeeper({
      ...given,
      ...{organisation, log, keys, caseKeys: own, shell: nodeShell(keys, shell.now)},
      closing: new AbortController().signal,
      onFault: (error) => shell.complain(String(error)),
    });
    const kept = {
      ...given,
      ...{organisation, all, keys, caseKeys: own, log, files, summarise: summariseCase},
      terms: searchTerms(searchKey),
    };
    // Such as a policy that is not in the configuration: it is said, and nothing else of us.
    return work(kept).catch((error: unknown) => {
      throw isRestError(error) ? new WrongCall(error.message) : error;
    });
  });
}

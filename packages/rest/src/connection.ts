import type {CaseService, Reference} from './case-service.ts';
import type {CaseStore} from './case-store.ts';

/** What `<redress-provider>` gives to every element inside it: one service, and one shared store a case. */
export interface Connection {
  readonly service: CaseService;
  case(reference: Reference): CaseStore;
}

/**
 * Key of the community context protocol (webcomponents-cg). A registered symbol, so that Lit and FAST elements, and two
 * copies of this package on one page, mean the same thing by it.
 */
export const connectionContext = Symbol.for('redress:connection');

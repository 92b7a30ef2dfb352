import {againstRequestTracker, organisationThere} from '../support/request-tracker.ts';
import {caseLogContract, summariseForTest} from './case-log.ts';

againstRequestTracker('the case log', (where) => {
  caseLogContract(
    'Request Tracker',
    async () => ({
      log: organisationThere(where).instance({summarise: summariseForTest}),
      close: async () => {},
    }),
    {lines: 40},
  );
});

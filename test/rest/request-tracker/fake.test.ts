import {caseLogContract} from '../../contract/case-log.ts';
import {FakeRequestTracker} from '../../support/fake-request-tracker.ts';
import {type Answered, inATicket} from './in-a-ticket.ts';
import {instance} from './instances.ts';

// The real one, against which the same is tested where there is one, is slow and not everywhere.

caseLogContract(
  'Request Tracker, as far as we have understood it,',
  async () => ({log: instance(new FakeRequestTracker()), close: async () => {}}),
  {lines: 200},
);

inATicket('Request Tracker as we have understood it', async () => {
  const fake = new FakeRequestTracker();
  return {
    instance: () => instance(fake),
    does: (who, method, path, body) => fake.does(who, method, path, body),
    async get(path) {
      const answer = await fake.fetchFor('sam')(`http://rt.example.org/REST/2.0/${path}`);
      return (await answer.json()) as Answered;
    },
  };
});

import {summariseForTest} from '../../contract/case-log.ts';
import {againstRequestTracker, organisationThere} from '../../support/request-tracker.ts';
import {type Answered, inATicket} from './in-a-ticket.ts';

againstRequestTracker('what staff find and do in a ticket', (where) => {
  const {staff, outsider} = where.tokens;
  // Without people who use it by themselves there is nothing to be seen of what comes back.
  if (!staff || !outsider) return;

  const asked = async (token: string, path: string, more: RequestInit = {}): Promise<Response> => {
    const headers = {Authorization: `token ${token}`, 'Content-Type': 'application/json'};
    const answer = await fetch(`${where.api}/${path}`, {...more, headers});
    if (!answer.ok) throw new Error(`Request Tracker answers ${answer.status} to ${path}`);
    return answer;
  };

  inATicket('Request Tracker', async () => {
    const {instance} = organisationThere(where);
    return {
      instance: () => instance({summarise: summariseForTest}),
      async does(who, method, path, body) {
        await asked(who === 'sam' ? staff : outsider, path, {method, body: JSON.stringify(body)});
      },
      get: async (path) => (await (await asked(staff, path)).json()) as Answered,
    };
  });
});

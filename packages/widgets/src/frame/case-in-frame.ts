import type {Credentials} from '@redress/rest/client';
import type {Provider} from '../provider/provider.ts';
import {hear, tell} from './page-around.ts';

/** How long a page may take to find another token, in milliseconds. */
const patience = 30_000;

/**
 * Shows the case that the page around hands over, by message alone: what stands in an address is kept in histories and logs.
 * Until then, and where it cannot be opened, the first thing in the provider says how else to ask. When the page in the frame
 * is left, it forgets the case; shown again, it asks for it anew.
 */
export function caseInFrame(provider: Provider) {
  let token = '';
  let renewed: ((token: string) => void) | undefined;

  const elements = [...provider.children] as HTMLElement[];
  const [otherDoors] = elements.splice(0, 1);

  const show = (reference: string, credentials: Credentials | undefined) => {
    provider.credentials = credentials;
    if (otherDoors) otherDoors.hidden = reference !== '';
    for (const element of elements) {
      element.setAttribute('reference', reference);
      element.hidden = reference === '';
    }
  };
  const close = () => show('', undefined);
  const byToken = {
    token: (refused?: string) => {
      if (token !== refused) return token;
      tell({type: 'redress-token-wanted'});
      return new Promise<string>((found) => {
        renewed = found;
        setTimeout(() => found(token), patience);
      });
    },
  };

  hear(({type, reference, followUpKey, token: given}) => {
    if (type === 'redress-close') close();
    if (typeof given === 'string') {
      token = given;
      renewed?.(given);
    }
    if (type !== 'redress-open' || typeof reference !== 'string') return;
    if (typeof followUpKey === 'string') show(reference, {followUpKey});
    else if (typeof given === 'string') show(reference, {...byToken});
  });
  addEventListener('redress-problem', ({doing}) => {
    if (doing === 'open' && otherDoors) otherDoors.hidden = false;
  });
  addEventListener('pagehide', close);
  addEventListener('pageshow', ({persisted}) => persisted && tell({type: 'redress-ready'}));
  tell({type: 'redress-ready'});
}

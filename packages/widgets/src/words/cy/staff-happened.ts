import type {FurtherCatalogue} from '../en/further.ts';
import {outcomeWords} from './outcome.ts';
import {soften} from './soften.ts';

const contacts = {
  phone: 'ffonio’r cwsmer',
  email: 'anfon e-bost at y cwsmer',
  visit: 'ymweld â’r cwsmer',
  post: 'ysgrifennu at y cwsmer',
  text: 'anfon neges destun at y cwsmer',
  portal: 'anfon neges at y cwsmer yn y porth',
} as const;

export const staffHappened: FurtherCatalogue['staff']['happened'] = {
  assigned: ({to, stage}, {stage: name}) => `Cymerodd ${to.name} yr achos (${name(stage)})`,
  acknowledged: () => 'Cydnabuwyd',
  contacted: ({how}) => `Cysylltwyd: ${contacts[how]}`,
  updated: () => 'Diweddariad i’r cwsmer',
  extensionProposed: ({to}, {date}) => `Cynigiwyd rhagor o amser, hyd at ${soften(date(to))}`,
  extensionApproved: () => 'Cymeradwywyd rhagor o amser',
  extended: ({from, to}, {date}) => `Rhoddwyd rhagor o amser, o ${soften(date(from))} hyd at ${soften(date(to))}`,
  outcomeDiscussed: ({result}) =>
    result === 'discussed' ? 'Trafodwyd y canlyniad gyda’r cwsmer' : 'Ceisiwyd trafod y canlyniad gyda’r cwsmer',
  responded: ({outcome}) => `Atebwyd: ${outcomeWords[outcome]}`,
  actionAdded: ({what}) => `Addawyd: ${what}`,
  actionCompleted: ({action}, {action: what}) => `Gwnaed: ${what(action)}`,
  closed: () => 'Caewyd',
};

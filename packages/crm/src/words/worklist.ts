import type {Lane} from '../worklist/lane.ts';
import {count} from './count.ts';

export const worklistWords = {
  title: 'Worklist',
  lanes: {late: 'Late', today: 'Today', week: 'This week', all: 'All'} satisfies Record<Lane, string>,
  lanesLabel: 'Show cases that are due',
  search: 'Search',
  searchHint: 'Reference, name or first line',
  mine: 'My cases',
  columns: {due: 'Due', duty: 'Duty', case: 'Case', who: 'Who', stage: 'Stage', owner: 'Owner'},
  caption: (shown: number) => `${count(shown, 'case')}, next duty first`,
  me: 'Me',
  nobody: 'Nobody',
  unnamed: 'Name not given',
  opening: 'Fetching the cases',
  none: {
    late: 'Nothing is late.',
    today: 'Nothing is due today.',
    week: 'Nothing more is due this week.',
    all: 'There are no open cases.',
  } satisfies Record<Lane, string>,
  noneFound: 'No open case matches this. Clear the search or choose All to see more.',
  more: (left: number) => `Show more (${left} left)`,
  noDuty: 'Nothing due',
  actions: (open: number) => `${count(open, 'action')} to finish`,
  toClose: 'Close',
  dueToday: 'Due today',
  late: (days: number) => (days === 0 ? 'Late' : `${count(days, 'working day')} late`),
  left: (days: number) => `${count(days, 'working day')} left`,
};

import type {ClockWords} from '../en/clock.ts';
import {type Counted, plural} from './plural.ts';
import {done, promised, verb} from './verb.ts';

const day: Counted = {one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم'};
const workingDay: Counted = {
  one: 'يوم عمل واحد',
  two: 'يوما عمل',
  few: 'أيام عمل',
  many: 'يوم عمل',
  other: 'يوم عمل',
};

export const clockWords: ClockWords = {
  says: {
    promise: (duty, force, due) => `${promised[force](verb[duty])} في موعد أقصاه ${due}`,
    forecast: (duty, due) => `نتوقع أن ${verb[duty]} في موعد أقصاه ${due}`,
    late: (duty, force, due) =>
      `${force === 'aim' ? 'كنا نهدف إلى' : 'كان ينبغي'} أن ${verb[duty]} في موعد أقصاه ${due}`,
    met: (duty, doneOn) => `${done[duty]} في ${doneOn}`,
    superseded: (duty) => `لم يعد علينا أن ${verb[duty]} في هذه المرحلة`,
    undated: (duty) => `ليس هناك موعد بعد لأن ${verb[duty]}`,
    'none-stated': (duty) => `س${verb[duty]} في أسرع وقت ممكن`,
    'not-configured': (duty) => `سنخبرك متى تتوقع ${duty === 'respond' ? 'ردًا' : 'أن نتواصل معك'}`,
  },
  days: ({count, unit}) => plural(count, unit === 'working-days' ? workingDay : day),
  // After a colon, so that what is counted needs no other case.
  left: (days) => `المتبقي: ${days}`,
  late: (days) => (days === undefined ? 'متأخر' : `التأخير: ${days}`),
  missed: (due) => `فات موعد ${due}`,
  open: (days) => `مفتوحة منذ: ${days}`,
  today: 'اليوم هو آخر يوم',
  inTime: 'في الموعد',
  forecast: 'تقدير',
};

// What is not needed to say the date. Fetched while that is read.

export {DayCounter} from './day-counter.ts';
export {Why} from './why.ts';

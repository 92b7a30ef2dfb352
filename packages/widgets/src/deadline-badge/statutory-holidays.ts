/** The law of bank holidays, of its own file so that only a badge without a case fetches it. */
export {holidayList} from '@redress/policy/calendar';

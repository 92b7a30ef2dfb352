import {dateNames, list} from '../say-date.ts';

const days = list('dydd Llun,dydd Mawrth,dydd Mercher,dydd Iau,dydd Gwener,dydd Sadwrn,dydd Sul');

dateNames.set('cy', {
  days,
  months: list('Ionawr,Chwefror,Mawrth,Ebrill,Mai,Mehefin,Gorffennaf,Awst,Medi,Hydref,Tachwedd,Rhagfyr'),
  shortDays: list('Llun,Maw,Mer,Iau,Gwe,Sad,Sul'),
  shortMonths: list('Ion,Chw,Maw,Ebr,Mai,Meh,Gor,Awst,Medi,Hyd,Tach,Rhag'),
  // A Welsh sentence mutates "dydd", which an abbreviation has lost.
  briefDays: days,
});

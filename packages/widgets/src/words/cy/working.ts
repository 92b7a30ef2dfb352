import type {Moment} from '@redress/policy';
import type {WorkingWords} from '../en/working.ts';
import {sayClause} from './clause.ts';
import {clockWords} from './clock.ts';
import {soften} from './soften.ts';

const start: Readonly<Record<Moment, string>> = {
  opened: 'y diwrnod derbyn',
  assigned: 'y diwrnod y cymerodd rhywun y gŵyn',
  logged: 'y diwrnod y nodwyd hyn',
  settled: 'y diwrnod y datryswyd hyn',
  acknowledged: 'y diwrnod yr ysgrifennom atoch',
  contacted: 'y diwrnod y cysylltom â chi',
  responded: 'y diwrnod yr atebom',
};

const latestStart: Readonly<Record<Moment, string>> = {
  opened: 'y diwrnod derbyn',
  assigned: 'y diwrnod olaf i rywun gymryd y gŵyn',
  logged: 'y diwrnod olaf i nodi hyn',
  settled: 'y diwrnod olaf i ddatrys hyn',
  acknowledged: 'y diwrnod olaf i ni ysgrifennu atoch',
  contacted: 'y diwrnod olaf i ni gysylltu â chi',
  responded: 'y diwrnod olaf i ni ateb',
};

export const words: WorkingWords = {
  days: clockWords.days,
  from: (date, moment) =>
    moment === undefined ? `Cyfrifwyd o ${soften(date)}.` : `Cyfrifwyd o ${soften(date)}, ${start[moment]}.`,
  fromForecast: (date, moment) =>
    moment === undefined
      ? `Amcangyfrif yw hwn, wedi’i gyfrif o ${soften(date)}.`
      : `Amcangyfrif yw hwn, wedi’i gyfrif o ${soften(date)}, ${latestStart[moment]}.`,
  counted: (days) => `${days}, heb gyfrif y cyntaf.`,
  nothingAdded: 'Ni ychwanegwyd amser.',
  added: (days, from, to, reason) =>
    `Ychwanegwyd ${soften(days)}, o ${soften(from)} hyd at ${soften(to)}.${reason && ` Y rheswm a roddwyd: ${reason}`}`,
  clause: sayClause,
  provisional: 'Nid yw gwyliau banc wedi’u cyhoeddi mor bell ymlaen, felly gall y dyddiad hwn symud.',
  recalculated: (date) => `Byddai calendr heddiw yn rhoi ${date}. Mae’r dyddiad a roddwyd yn sefyll.`,
  caption: (from, to) => `Pob diwrnod o ${soften(from)} hyd at ${soften(to)}`,
  mark: {
    start: 'dechrau',
    counted: (number) => `yn cyfrif fel diwrnod ${number}`,
    added: (number) => `diwrnod ychwanegol ${number}`,
    moved: 'y diwrnod gwaith wedyn',
    due: 'y diwrnod olaf',
  },
  off: {weekend: 'penwythnos', closure: 'ar gau'},
  substitute: (name) => `${name} (diwrnod amgen)`,
  holidays: {
    'new-year': 'Dydd Calan',
    'second-january': '2 Ionawr',
    'st-patrick': 'Gŵyl San Padrig',
    'good-friday': 'Dydd Gwener y Groglith',
    'easter-monday': 'Dydd Llun y Pasg',
    'early-may': 'Gŵyl banc dechrau mis Mai',
    spring: 'Gŵyl banc y gwanwyn',
    boyne: 'Brwydr y Boyne',
    summer: 'Gŵyl banc yr haf',
    'st-andrew': 'Gŵyl Sant Andreas',
    christmas: 'Dydd Nadolig',
    'boxing-day': 'Gŵyl San Steffan',
    'royal-wedding': 'Priodas frenhinol',
    'diamond-jubilee': 'Y Jiwbilî Ddiemwnt',
    'platinum-jubilee': 'Y Jiwbilî Blatinwm',
    'state-funeral': 'Angladd gwladol y Frenhines Elizabeth II',
    coronation: 'Coroni’r Brenin Charles III',
    'world-cup': 'Gŵyl banc Cwpan y Byd',
  },
};

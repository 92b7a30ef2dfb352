import type {Moment} from '@redress/policy';
import type {WorkingWords} from '../en/working.ts';
import {sayClause} from './clause.ts';
import {clockWords} from './clock.ts';
import {isolate} from './isolate.ts';

const start: Readonly<Record<Moment, string>> = {
  opened: 'يوم الاستلام',
  assigned: 'اليوم الذي تولى فيه أحدنا الأمر',
  logged: 'يوم التسجيل',
  settled: 'اليوم الذي عولج فيه الأمر',
  acknowledged: 'اليوم الذي كتبنا إليك فيه',
  contacted: 'اليوم الذي تواصلنا معك فيه',
  responded: 'اليوم الذي رددنا فيه',
};

const latestStart: Readonly<Record<Moment, string>> = {
  opened: 'يوم الاستلام',
  assigned: 'آخر يوم ليتولى أحدنا الأمر',
  logged: 'آخر يوم للتسجيل',
  settled: 'آخر يوم لمعالجة الأمر',
  acknowledged: 'آخر يوم لنكتب إليك',
  contacted: 'آخر يوم لنتواصل معك',
  responded: 'آخر يوم لنرد',
};

export const words: WorkingWords = {
  days: clockWords.days,
  from: (date, moment) => (moment === undefined ? `الحساب من ${date}.` : `الحساب من ${date}، ${start[moment]}.`),
  fromForecast: (date, moment) =>
    moment === undefined ? `هذا تقدير، والحساب من ${date}.` : `هذا تقدير، والحساب من ${date}، ${latestStart[moment]}.`,
  counted: (days) => `المدة: ${days}، من دون حساب اليوم الأول.`,
  nothingAdded: 'لم يُضف أي وقت.',
  added: (days, from, to, reason) =>
    `الوقت الذي أضفناه: ${days}، من ${from} إلى ${to}.${reason && ` السبب المذكور: ${isolate(reason)}`}`,
  clause: sayClause,
  provisional: 'لم تُنشر العطلات الرسمية لتلك الفترة البعيدة بعد، لذلك قد يتغير هذا الموعد.',
  recalculated: (date) => `تقويم اليوم يعطي ${date}. الموعد الذي أُبلغت به يبقى كما هو.`,
  caption: (from, to) => `كل يوم من ${from} إلى ${to}`,
  mark: {
    start: 'البداية',
    counted: (number) => `يُحسب اليوم رقم ${number}`,
    added: (number) => `اليوم المضاف رقم ${number}`,
    moved: 'يوم العمل الذي يليه',
    due: 'الموعد',
  },
  off: {weekend: 'عطلة نهاية الأسبوع', closure: 'مغلق'},
  substitute: (name) => `${name} (يوم بديل)`,
  holidays: {
    'new-year': 'رأس السنة',
    'second-january': '2 يناير',
    'st-patrick': 'عيد القديس باتريك',
    'good-friday': 'الجمعة العظيمة',
    'easter-monday': 'اثنين الفصح',
    'early-may': 'عطلة مطلع مايو',
    spring: 'عطلة الربيع',
    boyne: 'ذكرى معركة بوين',
    summer: 'عطلة الصيف',
    'st-andrew': 'عيد القديس أندرو',
    christmas: 'عيد الميلاد',
    'boxing-day': 'اليوم التالي لعيد الميلاد',
    'royal-wedding': 'الزفاف الملكي',
    'diamond-jubilee': 'اليوبيل الماسي',
    'platinum-jubilee': 'اليوبيل البلاتيني',
    'state-funeral': 'جنازة الملكة إليزابيث الثانية',
    coronation: 'تتويج الملك تشارلز الثالث',
    'world-cup': 'عطلة كأس العالم',
  },
};

import type {DeadlineBadgeWords} from '../en/deadline-badge.ts';
import {clockWords} from './clock.ts';

export const words: DeadlineBadgeWords = {
  clock: clockWords,
  why: (date) => `لماذا ${date}؟`,
  whyThen: (date) => `كان آخر يوم ${date}: لماذا؟`,
  noWorking: 'تعذّر تحميل طريقة الحساب. تحقق من اتصالك، ثم أغلق هذا الجزء وافتحه من جديد.',
};

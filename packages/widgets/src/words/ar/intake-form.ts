import type {Catalogues} from '../en/catalogues.ts';
import {words as later} from './intake-form-later.ts';

export const words: Catalogues['intake-form'] = {
  later,

  progress: (number, of) => (of ? `السؤال ${number} من ${of}` : `السؤال ${number}`),
  back: 'رجوع',
  continue: 'متابعة',
  what: {
    title: 'ماذا حدث؟',
    hint: 'أخبرنا بكلماتك أنت. تساعدنا الأسماء والأماكن والتواريخ إن كنت تعرفها.',
  },
  problem: {title: 'هناك مشكلة', before: 'خطأ:'},
  unloaded: 'تعذّر تحميل الجزء التالي من هذا النموذج. ما كتبته ما زال هنا. تحقق من اتصالك، ثم حاول مرة أخرى.',
};

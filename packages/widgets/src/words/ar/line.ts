import type {LineWords} from '../en/line.ts';
import {isolate} from './isolate.ts';

export const lineWords: LineWords = {
  missing: 'تعذّر تحميل هذا الجزء من الصفحة. تحقق من اتصالك، ثم حاول مرة أخرى.',
  opening: 'جارٍ فتح الشكوى…',
  lost: (time) => `لا يمكننا الوصول إلى الخدمة. هكذا كانت الحال الساعة ${isolate(time)}؛ وما زلنا نحاول.`,
};

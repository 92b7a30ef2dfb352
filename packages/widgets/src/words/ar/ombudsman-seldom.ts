import type {OmbudsmanSeldom} from '../en/ombudsman-seldom.ts';
import {span} from './span.ts';

export const ombudsmanSeldom: OmbudsmanSeldom = {
  within: (time) => `قاعدتهم: يمكن التوجه إليهم خلال ${time} من آخر رد.`,
  wait: (time) => `تطلب سياستنا الانتظار مدة ${time} بعد آخر رد قبل التوجه إليهم.`,
  designated: 'يمكن لعضو برلمان أو عضو مجلس محلي أو لجنة مستأجرين أيضًا رفع الشكوى إليهم.',
  span,
};

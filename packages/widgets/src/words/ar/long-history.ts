import type {LongHistoryWords} from '../en/long-history.ts';
import {type Counted, plural} from './plural.ts';

const entry: Counted = {one: 'بند واحد', two: 'بندان', few: 'بنود', many: 'بندًا', other: 'بند'};

export const words: LongHistoryWords = {
  show: 'عرض',
  kinds: {
    all: 'كل شيء',
    ours: 'ما قلناه',
    theirs: 'ما قلته',
    letters: 'الرسائل',
    files: 'الملفات',
    notes: 'للموظفين فقط',
  },
  staffKinds: {ours: 'ما قيل للعميل', theirs: 'ما قاله العميل'},
  search: 'البحث في ما حدث',
  month: (name, count) => `${name} (${count})`,
  more: (count, month) => `عرض المزيد من ${month}: ${plural(count, entry)}`,
  earlier: 'عرض الأشهر السابقة',
  found: (count) => `النتائج: ${plural(count, entry)}`,
  none: 'لم يُعثر على شيء. جرّب كلمات أخرى، أو اعرض كل شيء.',
  everything: 'عرض كل شيء',
};

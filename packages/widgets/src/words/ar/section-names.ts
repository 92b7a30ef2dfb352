import type {sectionNames as english} from '../en/section-names.ts';

export const sectionNames: typeof english = {
  responsibility: 'ما نحن مسؤولون عنه',
  'root-cause': 'لماذا حدث ذلك',
  apology: 'اعتذارنا',
  prevention: 'كيف نمنع تكرار ذلك',
};

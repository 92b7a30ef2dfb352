import type {problem as english} from '../en/intake-form-problems.ts';
import {isolate} from './isolate.ts';

export const problem: typeof english = {
  of: {
    what: {required: 'أخبرنا بما حدث'},
    kind: {required: 'اختر ما تريد أن ترسله'},
    'danger.now': {required: 'اختر هل هناك من هو في خطر الآن'},
    danger: {required: 'أخبرنا من هو في خطر، ومن أي شيء'},
    when: {required: 'أخبرنا متى حدث ذلك'},
    'when.on': {
      date: 'أدخل تاريخًا صحيحًا، مثل 12 10 2026، أو اذكر الوقت تقريبًا',
      future: 'أدخل تاريخًا ليس في المستقبل، أو اذكر الوقت تقريبًا',
    },
    service: {required: 'اختر الموضوع', unknown: 'اختر الموضوع'},
    wanted: {required: 'أخبرنا ما الذي يصحح الأمر'},
    type: {required: 'اختر ما ينطبق عليك', unknown: 'اختر ما ينطبق عليك'},
    procedure: {required: 'اختر واحدًا، أو قل إنك لا تعرف', unknown: 'اختر واحدًا، أو قل إنك لا تعرف'},
    identity: {required: 'اختر هل تريد أن تخبرنا من أنت'},
    'group.people': {required: 'أدخل عددكم', number: 'أدخل عددًا من الأشخاص من 2 فأكثر'},
    withheldFrom: {required: 'اكتب من الذي يجب ألا يعرف'},
    'external.body': {required: 'اكتب لمن هذا الاستفسار'},
    'complainant.name': {required: 'أدخل اسمك'},
    'complainant.email': {required: 'أدخل بريدك الإلكتروني، أو اختر طريقة أخرى للتواصل معك'},
    'complainant.phone': {required: 'أدخل رقم هاتفك، أو اختر طريقة أخرى للتواصل معك'},
    'complainant.address': {required: 'أدخل عنوانك البريدي، أو اختر طريقة أخرى للتواصل معك'},
    'complainant.prefers': {required: 'اختر كيف نتواصل معك أولًا'},
    'helper.role': {required: 'اختر هل يساعدك أحد أو يتحدث نيابة عنك'},
    'helper.name': {required: 'أدخل اسم من يساعدك أو يتحدث نيابة عنك'},
    publish: {required: 'اختر هل تسمح لنا بنشرها'},
  },
  any: {
    required: 'أجب عن هذا السؤال',
    'too-long': 'هذا أطول من اللازم. اختصره، ثم تابع',
    email: `أدخل بريدًا إلكترونيًا مثل ${isolate('name@example.com')}`,
    phone: `أدخل رقم هاتف مثل ${isolate('01632 960 001')}`,
    date: 'أدخل تاريخًا صحيحًا',
    future: 'أدخل تاريخًا ليس في المستقبل',
    number: 'أدخل رقمًا',
    unknown: 'لا يمكننا استخدام هذه الإجابة. غيّرها، ثم تابع',
  },
};

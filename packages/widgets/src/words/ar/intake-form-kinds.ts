import type {FeedbackKind} from '@redress/policy';

/** The forms in which Arabic sentences need a noun. */
export interface Noun {
  readonly plain: string;
  /** With its article. */
  readonly the: string;
  /** Of whoever reads. */
  readonly yours: string;
  readonly this: string;
  /** Whether it is feminine. */
  readonly she: boolean;
}

export const noun: Readonly<Record<FeedbackKind, Noun>> = {
  complaint: {plain: 'شكوى', the: 'الشكوى', yours: 'شكواك', this: 'هذه الشكوى', she: true},
  compliment: {plain: 'رسالة شكر', the: 'رسالة الشكر', yours: 'رسالة شكرك', this: 'رسالة الشكر هذه', she: true},
  suggestion: {plain: 'اقتراح', the: 'الاقتراح', yours: 'اقتراحك', this: 'هذا الاقتراح', she: false},
  comment: {plain: 'تعليق', the: 'التعليق', yours: 'تعليقك', this: 'هذا التعليق', she: false},
  'service-request': {plain: 'طلب', the: 'الطلب', yours: 'طلبك', this: 'هذا الطلب', she: false},
  'member-enquiry': {plain: 'استفسار', the: 'الاستفسار', yours: 'استفسارك', this: 'هذا الاستفسار', she: false},
};

export const kinds: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'شكوى',
  compliment: 'شكر',
  suggestion: 'اقتراح',
  comment: 'تعليق',
  'service-request': 'طلب القيام بشيء',
  'member-enquiry': 'استفسار من عضو مجلس محلي أو عضو برلمان',
};

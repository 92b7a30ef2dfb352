import type {FeedbackKind} from '@redress/policy';

/** The forms in which Welsh sentences need a noun. */
export interface Noun {
  readonly plain: string;
  /** With the soft mutation. */
  readonly soft: string;
  /** With its article. */
  readonly the: string;
  /** With the article and the demonstrative of its gender: `y gŵyn hon`. */
  readonly this: string;
  /** Whether it is feminine: `wedi’i hanfon`, not `wedi’i anfon`. */
  readonly she: boolean;
}

export const noun: Readonly<Record<FeedbackKind, Noun>> = {
  complaint: {plain: 'cwyn', soft: 'gŵyn', the: 'y gŵyn', this: 'y gŵyn hon', she: true},
  compliment: {
    plain: 'canmoliaeth',
    soft: 'ganmoliaeth',
    the: 'y ganmoliaeth',
    this: 'y ganmoliaeth hon',
    she: true,
  },
  suggestion: {plain: 'awgrym', soft: 'awgrym', the: 'yr awgrym', this: 'yr awgrym hwn', she: false},
  comment: {plain: 'sylw', soft: 'sylw', the: 'y sylw', this: 'y sylw hwn', she: false},
  'service-request': {plain: 'cais', soft: 'gais', the: 'y cais', this: 'y cais hwn', she: false},
  'member-enquiry': {plain: 'ymholiad', soft: 'ymholiad', the: 'yr ymholiad', this: 'yr ymholiad hwn', she: false},
};

export const kinds: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'Cwyn',
  compliment: 'Canmoliaeth',
  suggestion: 'Awgrym',
  comment: 'Sylw',
  'service-request': 'Cais i rywbeth gael ei wneud',
  'member-enquiry': 'Ymholiad gan gynghorydd neu AS',
};

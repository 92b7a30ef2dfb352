import type {WeighedThing} from '../command-form/control.ts';
import type {FieldWords} from './fields.ts';

/** What a policy can want weighed before contact is limited. */
export const weighedWords: Readonly<Record<WeighedThing, FieldWords>> = {
  proportionality: {label: 'Is it no more than is needed?', missing: 'Write why it is no more than is needed'},
  wellbeing: {
    label: 'What does it do to colleagues and to the customer?',
    missing: 'Write what it does to colleagues and to the customer',
  },
  equality: {
    label: 'Does it weigh on a disability or another protected characteristic?',
    missing: 'Write what you found about equality',
  },
  police: {label: 'Is it for the police?', missing: 'Write whether it is for the police'},
  tenancy: {
    label: 'Does the tenancy agreement bear on it?',
    missing: 'Write whether the tenancy agreement bears on it',
  },
};

/** The same, in the middle of a sentence. */
export const weighedBriefly: Readonly<Record<WeighedThing, string>> = {
  proportionality: 'whether it is no more than is needed',
  wellbeing: 'what it does to people',
  equality: 'equality',
  police: 'whether it is for the police',
  tenancy: 'the tenancy agreement',
};

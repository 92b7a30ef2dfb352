import type {ProblemCode} from '@redress/policy';

/** What is wrong with an answer, by the path of the field and by what is wrong. */
export const problem = {
  of: {
    what: {required: 'Tell us what happened'},
    kind: {required: 'Choose what you want to send'},
    'danger.now': {required: 'Choose whether anybody is in danger now'},
    danger: {required: 'Tell us who is in danger, and from what'},
    when: {required: 'Tell us when it happened'},
    'when.on': {
      date: 'Enter a real date, such as 12 10 2026, or say roughly when',
      future: 'Enter a date that is not in the future, or say roughly when',
    },
    service: {required: 'Choose what it is about', unknown: 'Choose what it is about'},
    wanted: {required: 'Tell us what would put it right'},
    type: {required: 'Choose which of these you are', unknown: 'Choose which of these you are'},
    procedure: {
      required: 'Choose one, or say that you do not know',
      unknown: 'Choose one, or say that you do not know',
    },
    identity: {required: 'Choose whether you want to tell us who you are'},
    'group.people': {required: 'Enter how many people you are', number: 'Enter a number of people from 2 on'},
    withheldFrom: {required: 'Enter who must not be told'},
    'external.body': {required: 'Enter whom the enquiry is for'},
    'complainant.name': {required: 'Enter your name'},
    'complainant.email': {required: 'Enter your email address, or choose another way to contact you'},
    'complainant.phone': {required: 'Enter your phone number, or choose another way to contact you'},
    'complainant.address': {required: 'Enter your postal address, or choose another way to contact you'},
    'complainant.prefers': {required: 'Choose how we should contact you first'},
    'helper.role': {required: 'Choose whether somebody helps you or speaks for you'},
    'helper.name': {required: 'Enter the name of the person who helps you or speaks for you'},
    publish: {required: 'Choose whether we may publish it'},
  } as Readonly<Record<string, Partial<Record<ProblemCode, string>>>>,
  any: {
    required: 'Answer this question',
    'too-long': 'This is too long. Make it shorter, then continue',
    email: 'Enter an email address like name@example.com',
    phone: 'Enter a phone number like 01632 960 001',
    date: 'Enter a real date',
    future: 'Enter a date that is not in the future',
    number: 'Enter a number',
    unknown: 'We cannot use this answer. Change it, then continue',
  } satisfies Record<ProblemCode, string>,
};

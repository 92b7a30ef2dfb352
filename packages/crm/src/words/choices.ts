import type {StaffDesk} from '@redress/policy';

export const optionWords = {
  yes: 'Yes',
  no: 'No',
  none: 'None of these',
  otherGround: 'Another reason, judged by somebody new to the case',
  referralTo: (to: readonly string[], clause: string) => `${to.join(', ')}. ${clause}`,
  breach: (date: string) => `The one known since ${date}`,
};

/** What a policy wants done within a stage. */
export const stepWords: Readonly<Record<StaffDesk['steps'][number]['step'], string>> = {
  introduce: 'Say who you are and what happens next',
  'confirm-understanding': 'Confirm how you understand the complaint',
  'agree-updates': 'Agree how often they hear from you',
  'agree-reply-channel': 'Agree how they get the reply',
  'agree-timescale': 'Agree how long it will take',
  'offer-mediation': 'Offer mediation',
  'offer-meeting': 'Offer a meeting',
  'offer-hearing': 'Offer a hearing',
  'agree-remedy': 'Agree what you offer before the reply goes',
  'discuss-outcome': 'Discuss the outcome before the reply goes',
  'record-reason': 'Write down why they take it further',
};

import type {EventOf} from '@redress/policy';

/** How somebody was reached: "We phoned you". */
export const contacts: Readonly<Record<EventOf<'contacted'>['how'], string>> = {
  phone: 'phoned',
  email: 'emailed',
  visit: 'visited',
  post: 'wrote to',
  text: 'texted',
  portal: 'messaged',
};

import {insteadOf, says} from '../evidence.ts';
import type {Need} from '../presence.ts';
import type {Ask} from '../provision.ts';

// Being able to complain, and knowing that one can.

const adjusted: Need = {
  what: 'that reasonable adjustments are made',
  by: [{fact: 'adjustments'}, says('adjustments', 'make')],
};
const anyWay: Need = {
  what: 'that people may complain in any way',
  by: [says('any-route', 'any-way'), says('definition', 'any-form'), {fact: 'all-kinds-of-channel'}],
};
const anyStaff: Need = {
  what: 'that any member of staff takes it and passes it on',
  by: [says('any-route', 'any-staff')],
};

export const channels: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'several ways to complain', by: [{fact: 'several-channels'}, says('any-route', 'any-way')]},
      adjusted,
    ],
  },
  mend: 'Name several easy ways to complain, and say: we make reasonable adjustments under the Equality Act 2010.',
};

export const anyWayIn: Ask = {
  check: {
    how: 'says',
    needs: [anyWay],
    spoils: [
      {what: 'one way is preferred', by: [insteadOf('any-route', 'form-preferred'), {fact: 'channel-preferred'}]},
      {what: 'some people must write', by: [insteadOf('any-route', 'writing-required')]},
    ],
  },
  mend: 'Say: people may complain in any way that suits them; no form is needed.',
};

export const anyStaffMember: Ask = {
  check: {how: 'says', needs: [anyStaff]},
  mend: 'Say: people may complain to any member of staff, and all staff know how to pass it on.',
};

export const policyAvailable: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'that it is on the website', by: [says('policy-available', 'website'), {fact: 'on-website'}]},
      {
        what: 'that it is to be had in an accessible form',
        by: [says('policy-available', 'accessible-form'), says('policy-available', 'on-request'), {fact: 'on-paper'}],
      },
      {what: 'by when each stage is answered', by: [{fact: 'stages-timed'}], quiet: true},
    ],
    instead: [
      {
        what: 'only that it is made known or explained',
        by: [insteadOf('policy-available', 'explained'), insteadOf('publicity', 'unspecified')],
      },
    ],
    spoils: [
      {
        what: 'it is kept from the public',
        by: [insteadOf('policy-available', 'confidential'), {fact: 'kept-internal'}],
      },
    ],
  },
  mend: 'Publish the policy on the website and in an accessible form, with both stages, what happens in each and by when.',
};

export const publicised: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'how the policy is publicised', by: [says('publicity', 'policy'), {fact: 'published'}]},
      {what: 'how the ombudsman is', by: [says('publicity', 'ombudsman')]},
      {what: 'how the code is', by: [says('publicity', 'code')]},
    ],
    instead: [{what: 'that it is publicised, not how', by: [insteadOf('publicity', 'unspecified')]}],
  },
  mend: "Say: we publicise this policy, the ombudsman and the ombudsman's code on our website and in what we send to customers.",
};

const representative: Need = {what: 'that somebody may act for them', by: [{fact: 'representatives'}]};
const accompanied: Need = {
  what: 'that they may be accompanied at any meeting',
  by: [says('accompaniment', 'meetings')],
};

export const represented: Ask = {
  check: {how: 'says', needs: [representative], permissive: true},
  mend: 'Say: somebody may act for you at any time.',
};

export const accompaniedAtMeetings: Ask = {
  check: {how: 'says', needs: [accompanied], permissive: true},
  mend: 'Say: you may bring somebody to any meeting about your complaint.',
};

export const representedAndAccompanied: Ask = {
  check: {how: 'says', needs: [representative, accompanied], permissive: true},
  mend: 'Say: somebody suitable may act for you, and you may bring somebody to any meeting about your complaint.',
};

export const ombudsmanRight: Ask = {
  check: {how: 'ombudsman-route'},
  mend: 'Say: you can ask the ombudsman for advice at any time, and give its name and how to reach it. Take out any wait of eight weeks and any designated person.',
};

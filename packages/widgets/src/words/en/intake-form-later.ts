import type {FeedbackKind} from '@redress/policy';
import {sayClause} from './clause.ts';
import {files} from './intake-form-files.ts';
import {kinds, noun} from './intake-form-kinds.ts';
import {notes} from './intake-form-notes.ts';
import {problem} from './intake-form-problems.ts';
import {promise} from './intake-form-promise.ts';
import {questionWords} from './intake-form-questions.ts';

/** Words of everything after the first question. */
export const words = {
  ...questionWords,
  ...promise,
  files,
  kinds,
  notes,
  problem,
  clause: sayClause,

  notice: {
    refused: (kind: FeedbackKind) =>
      `We could not take your ${noun[kind]} this time. Everything you typed is still here. You can try again, or contact us another way.`,
    twice: (kind: FeedbackKind) =>
      `We already have ${kind === 'member-enquiry' ? 'an' : 'a'} ${noun[kind]} from this form, sent from here or from another window, and it was different from this one. If you mean to make this one too, send it.`,
  },

  check: {
    title: 'Check your answers',
    change: 'Change',
    /** What is changed, for people who hear the button without its row. */
    changes: (row: string) => `: ${row}`,
    send: (kind: FeedbackKind) => `Send ${noun[kind]}`,
    signedIn: (kind: FeedbackKind) => `You are signed in. Your ${noun[kind]} will be in your account.`,
    unanswered: 'Not answered yet',
  },

  kept: {
    until: (date: string) => `Your answers are kept on this device until ${date}.`,
    open: (kind: FeedbackKind) =>
      `Your answers cannot be kept on this device. Keep this page open until you have sent your ${noun[kind]}.`,
    found: 'We found the answers that you typed earlier and put them back.',
    delete: 'Delete what I typed',
    deleteTitle: 'Delete everything you typed?',
    deleteLoses: 'This removes all your answers from this form and from this device. It cannot be undone.',
    deleteSending: 'It also stops us sending it again. If it has reached us already, we still have it.',
    deleteYes: 'Delete all my answers',
    deleteNo: 'Keep my answers',
    deleted: 'Your answers are deleted.',
  },

  sending: {
    title: (kind: FeedbackKind) => `Sending your ${noun[kind]}`,
    notYet: (kind: FeedbackKind) => `Your ${noun[kind]} has not reached us yet`,
    now: 'This usually takes a few seconds.',
    waiting: {
      unreachable: 'We could not reach the service.',
      busy: 'The service is very busy at the moment.',
      failed: 'The service is not working properly at the moment.',
    },
    kept: (kind: FeedbackKind) =>
      `Your ${noun[kind]} is kept on this device and will be sent again by itself. You can also close this page: we carry on when you open it again on this device.`,
    hereOnly: (kind: FeedbackKind) =>
      `Your ${noun[kind]} is kept on this page and will be sent again by itself. Keep this page open until it is sent.`,
    again: 'Try again now',
  },

  ombudsmen: {
    title: 'If you are not happy with how we deal with it',
    advice: 'You can ask them for advice at any time.',
    review: 'They can look at it themselves once we have finished.',
  },

  doors: {
    title: 'Other ways to contact us',
    phone: 'Phone',
    email: 'Email',
    post: 'Post',
    website: 'Website',
  },

  sent: {
    title: (kind: FeedbackKind) => `Your ${noun[kind]} has been sent`,
    received: (date: string, _: FeedbackKind) => `We received it on ${date}.`,
    reference: 'Your reference',
    referenceUse: (kind: FeedbackKind) => `Give this when you contact us about your ${noun[kind]}.`,
    key: 'Your key',
    keyUse: (kind: FeedbackKind) =>
      `With the reference, it opens your ${noun[kind]}, so that you can follow it. Keep it safe and do not share it. We cannot show it again after you leave this page.`,
    copyReference: 'Copy reference',
    copyKey: 'Copy key',
    print: 'Print this page',
    mailIt: 'Email both to myself',
    mail: (kind: FeedbackKind, reference: string, key: string) => ({
      subject: `My ${noun[kind]} ${reference}`,
      body: `Reference: ${reference}\nKey: ${key}\n\nWhoever has both can open this ${noun[kind]}. Do not pass this on.`,
    }),
    receipt: 'Your receipt',
    receiptUse: 'It shows what you sent, when we received it and what we promised. It does not open your case.',
    download: 'Download receipt',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select it and copy it yourself, or write it down.',
    next: 'What happens next',
    call: 'If you need to contact us',
    another: (kind: FeedbackKind) => `${kind === 'compliment' ? 'Send' : 'Make'} another ${noun[kind]}`,
  },
};

export type IntakeFormLaterWords = typeof words;

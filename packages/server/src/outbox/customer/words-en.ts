import type {FeedbackKind} from '@redress/policy';

const matter: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'complaint',
  compliment: 'compliment',
  suggestion: 'suggestion',
  comment: 'comment',
  'service-request': 'request',
  'member-enquiry': 'enquiry',
};

/** What a message that is no letter is about. */
export type MessageTitle = 'receipt' | 'update' | 'message' | 'news';

const titles: Readonly<Record<MessageTitle, string>> = {
  receipt: 'we have received it',
  update: 'how it is going',
  message: 'a message for you',
  news: 'there is something new',
};

/** What customers are told besides the letters, in English. Nothing that anybody wrote is put into these sentences. */
export const messageWordsEn = {
  subject: (kind: FeedbackKind, reference: string, title: MessageTitle) =>
    `Your ${matter[kind]} ${reference}: ${titles[title]}`,
  news: (kind: FeedbackKind) => `There is something new about your ${matter[kind]}.`,
  update: (kind: FeedbackKind) => `This is how things are with your ${matter[kind]}:`,
  message: (kind: FeedbackKind) => `We have a message for you about your ${matter[kind]}:`,
  follow: 'You can follow it on this page, with the key that you were given:',
  read: 'To read it, open this page and enter the key that you were given:',
  ask: 'To hear more, get in touch with us.',
  confirm:
    'If you want our letters to come to this address, open this page from here once and enter the key that you were given:',
  code: 'If a page asks you for the code from this email, it is this:',
  why: 'Until then we write nothing here about the matter itself, so that nobody else can read what is meant for you.',
  notYou:
    'If you have not sent us anything, somebody may have given your address by mistake. You do not have to do anything.',
  phone: (number: string) => `You can also call us on ${number}.`,
  receivedText: (organisation: string, kind: FeedbackKind, reference: string) =>
    `${organisation}: we have received your ${matter[kind]} ${reference}.`,
  newsText: (organisation: string, kind: FeedbackKind, reference: string) =>
    `${organisation}: there is something new about your ${matter[kind]} ${reference}.`,
};

export type MessageWords = typeof messageWordsEn;

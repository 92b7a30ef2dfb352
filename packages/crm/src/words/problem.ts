import type {RestErrorCode} from '@redress/rest';

/** What happened, what was kept, and what to do now. */
export const problemWords: Readonly<Record<RestErrorCode, string>> = {
  'request/invalid': 'Nothing was sent. Put right what is marked, then send again.',
  'request/malformed':
    'The service could not read what was sent. Your text is kept here: tell whoever runs the service.',
  'request/wrong-type':
    'The service could not read what was sent. Your text is kept here: tell whoever runs the service.',
  'request/too-many':
    'The service is busy, so nothing was sent. Your text is kept here: wait a minute, then try again.',
  'request/not-found':
    'The service is not where this page expects it. Your text is kept here: tell whoever runs this page.',
  'request/wrong-method':
    'The service is not what this page expects. Your text is kept here: tell whoever runs this page.',
  'request/too-large': 'Nothing was sent, because it is too long. Your text is kept here: shorten it, then send again.',
  'request/key-missing': 'Nothing was sent. Your text is kept here: try again.',
  'request/unauthorised': 'You are signed out, so nothing was sent. Your text is kept here: sign in again, then send.',
  'request/proof-needed':
    'The service asks for a proof that this page did not send. Your text is kept here: load the page again, then send.',
  'request/forbidden': 'Your role does not allow this, so nothing was sent. Ask whoever gives out roles.',
  'key/reused': 'Nothing was sent. Your text is kept here: check the timeline, then try again.',
  'key/in-flight': 'This is being sent already. Wait a moment: it is recorded once.',
  'case/not-found': 'There is no such case, or you may not open it. What you typed is kept here: check the reference.',
  'case/stale': 'The case changed while you were writing, so nothing was sent. Your text is kept here.',
  'case/refused': 'Nothing was sent.',
  'case/reference-taken': 'Nothing was sent. Your text is kept here: try again.',
  'case/held': 'The case is under a legal hold, so nothing of it was erased. Ask whoever looks after the service.',
  'file/not-found': 'There is no such file, or you may not open it.',
  'file/not-ready': 'The file is still being checked. Try again in a minute.',
  'file/wrong-offset': 'The file was sent twice at once. What arrived is kept: try again, and it goes on from there.',
  'file/wrong-version': 'The service could not take the file from this page: tell whoever runs the service.',
  'file/too-large': 'The file is too large, so it was not kept. Send a smaller one.',
  'file/too-many': 'There are too many files on this case already, so this one was not kept.',
  'file/type-refused': 'This kind of file cannot be kept. Send a photo, a PDF or a document.',
  'file/unsafe': 'The check found something harmful in the file, so it was not kept.',
  'policy/not-found': 'The policy of this case cannot be found. Your text is kept here: tell whoever runs the service.',
  'service/unreachable':
    'The service cannot be reached. Your text is kept here: try again, it can never be recorded twice.',
  'service/busy': 'The service is busy, so nothing was sent. Your text is kept here: wait a minute, then try again.',
  'service/full':
    'The service has no room to keep anything just now. Your text is kept here: try again later, and tell whoever runs it.',
  'service/failed':
    'Something went wrong at the service. Your text is kept here: try again, it can never be recorded twice.',
};

/** Why a list or a case is not on the screen. */
export const openingProblemWords: Readonly<Partial<Record<RestErrorCode, string>>> = {
  'request/unauthorised': 'You are signed out. Sign in again to go on.',
  'case/not-found': 'There is no such case, or you may not open it. Check the reference.',
  'service/unreachable': 'The service cannot be reached. We keep trying.',
};
export const openingFailed = 'Something went wrong at the service. We keep trying.';
export const listLost = 'Not live: the service cannot be reached, so this list may be out of date. We keep trying.';

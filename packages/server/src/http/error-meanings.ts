import type {RestErrorCode} from '@redress/rest';

/** What each code means, and what a program does about it. For whoever builds on the service. */
export const errorMeanings: Readonly<Record<RestErrorCode, string>> = {
  'request/invalid': 'Something in the request cannot be right: problems names each field. Mend them and send again.',
  'request/malformed':
    'The request cannot be read: a body that is not JSON in UTF-8 or nests too deep, or a broken header.',
  'request/wrong-type': 'The body says it is of another type than this route takes.',
  'request/too-large': 'The body is larger than this route takes. Shorten the longest text.',
  'request/too-many': 'Too much came from your network. Wait for Retry-After, then send again with the same key.',
  'request/key-missing': 'Send an Idempotency-Key of 16 to 200 visible characters, such as a random UUID.',
  'request/proof-needed': 'Send the proof of work that the service asks of whoever submits without signing in.',
  'request/unauthorised': 'This is not for callers without proof of who they are, or the proof is not valid any more.',
  'request/forbidden':
    'You are known, and your role does not allow this; or a browser tried to show an answer as a page.',
  'request/not-found': 'There is nothing at this address.',
  'request/wrong-method': 'The address exists, and not for this method. Allow lists those it takes.',
  'key/reused': 'The key was used for another request. Make a new one for each thing that is asked.',
  'key/in-flight': 'The first request with this key is still under way. Wait for Retry-After, then send it again.',
  'case/not-found': 'There is no such case, or this caller may not see it. The two cannot be told apart.',
  'case/stale': 'The case has changed since the version in If-Match. changed lists what happened; look, then decide.',
  'case/refused': 'A rule of the policy says no: refusal gives its code, the reason and the clause.',
  'case/reference-taken': 'Three new references in a row were taken, which chance does not bring about.',
  'case/held': 'A legal hold stands on the case: nothing of it is erased.',
  'file/not-found': 'There is no such file, or this caller may not see it.',
  'file/not-ready': 'The file is still being checked. Try again shortly.',
  'file/wrong-offset':
    'What is sent of the file does not begin where what is kept of it ends. Ask where that is, and go on from there.',
  'file/wrong-version': 'Files are sent by tus in the version that Tus-Version names. Say so in Tus-Resumable.',
  'file/too-large': 'The file is larger than the organisation takes.',
  'file/too-many': 'The case has as many files as the organisation takes.',
  'file/type-refused': 'The content of the file is of a kind that is not kept, whatever its name.',
  'file/unsafe': 'A check found something harmful in the file.',
  'policy/not-found': 'There is no policy of this name here.',
  'service/unreachable':
    'The service cannot answer just now. Nothing is known to have arrived; send again with the same key.',
  'service/busy': 'More is under way than the service takes at once. Wait for Retry-After, then send again.',
  'service/full': 'There is no room to keep anything. Nothing was kept; send again later with the same key.',
  'service/failed': 'A fault of the service. Whatever was sent with a key can be sent again with it.',
};

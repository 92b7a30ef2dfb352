// What is sent in writing.

export {type Addressee, addressee} from './addressee.ts';
export {type Block, heading, list, paragraph, prose} from './block.ts';
export {composeLetter} from './compose-letter.ts';
export type {Letter, LetterDraft, LetterRequest, MissingFromLetter} from './letter.ts';
export type {RequiredItem} from './missing-items.ts';
export {publicReply} from './public-reply.ts';
export {type CodeRequirement, requiredByCode} from './required-by-code.ts';
export {type Run, say, type Words} from './say.ts';
export type {SendingNote} from './sending-note.ts';
export {toHtml} from './to-html.ts';
export {toText} from './to-text.ts';
export {wordsCy} from './words-cy.ts';
export {type LetterWords, wordsEn} from './words-en.ts';

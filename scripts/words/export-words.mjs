import {po} from 'gettext-parser';
import {readCatalogues} from './read-catalogues.mjs';

/** Everything that a translator can translate, in the format of gettext: English, and what there is in the language. */
export function exportWords(language) {
  const translations = {};
  const catalogues = readCatalogues(language);
  const isBegun = catalogues.some(({theirs}) => theirs.size > 0);
  for (const {file, english, theirs} of catalogues) {
    for (const [place, {text, code}] of english) {
      const msgctxt = `${file}:${place}`;
      const msgid = text ?? code;
      const their = theirs.get(place);
      // A piece of English sentences that the language makes in another way has no place there.
      const byCode = text === undefined || (isBegun && their?.text === undefined);
      translations[msgctxt] = {
        [msgid]: {msgctxt, msgid, msgstr: [their?.text ?? ''], ...(byCode && {comments: ofCode})},
      };
    }
  }
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    Language: language,
    'X-Generator': 'npm run words',
  };
  return po.compile({charset: 'utf-8', headers, translations}, {foldLength: 0}).toString();
}

const ofCode = {extracted: 'Made by code, with plural forms or mutations: a developer puts it in.', flag: 'code'};

import {words as english, type FurtherCatalogue} from '../en/further.ts';
import {furtherSections} from './further-sections.ts';
import {ombudsmanSeldom} from './ombudsman-seldom.ts';
import {rarelyHappened} from './rarely-happened.ts';
import {rarelyRefused} from './rarely-refused.ts';

/** What staff are told stays English: their own screens are. */
export const words: FurtherCatalogue = {
  ...english,
  happened: rarelyHappened,
  refusal: {...english.refusal, ...rarelyRefused},
  sections: furtherSections,
  ombudsman: ombudsmanSeldom,
};

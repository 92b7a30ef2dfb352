import type {FrameWords} from './frame-words-en.ts';

export const frameWordsCy: FrameWords = {
  noScript: 'Mae angen JavaScript ar y ffurflen hon, ac nid yw wedi cyrraedd eto.',
  plain: 'Agorwch y ffurflen sy’n gweithio hebddo',
  reach: 'Gallwch hefyd gwyno mewn ffordd arall:',
  unseen: 'Os na allwch weld eich cwyn yma, gofynnwch i ni amdani:',
};

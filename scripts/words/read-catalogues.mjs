import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../set-up/root.mjs';
import {readCatalogue} from './read-catalogue.mjs';

export const catalogues = join(root, 'packages/widgets/src/words');

/** Each English catalogue beside the one of the language; empty where there is none. */
export function readCatalogues(language) {
  return readdirSync(join(catalogues, 'en'))
    .sort()
    .map((file) => {
      const path = join(catalogues, language, file);
      const source = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      return {
        file,
        source,
        english: readCatalogue(readFileSync(join(catalogues, 'en', file), 'utf8')),
        theirs: source === undefined ? new Map() : readCatalogue(source),
      };
    });
}

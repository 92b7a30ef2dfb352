import {readdirSync, readFileSync} from 'node:fs';

const home = 'packages/widgets/themes';

/** Puts the themes beside the scripts: for a page that takes both from one host. */
export function copyThemes(folder) {
  return {
    name: 'copy-themes',
    generateBundle() {
      for (const name of readdirSync(home)) {
        this.emitFile({type: 'asset', fileName: `${folder}/${name}`, source: readFileSync(`${home}/${name}`)});
      }
    },
  };
}

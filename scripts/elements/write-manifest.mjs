import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../set-up/root.mjs';
import {customData} from './custom-data.mjs';
import {describeElements} from './describe-elements.mjs';

// A step of the build: beside what tsc wrote, what editors and other tools read about the elements.

const manifest = describeElements();
const {html, css} = customData(manifest);
const write = (name, content) =>
  writeFileSync(join(root, 'packages/widgets/dist', name), `${JSON.stringify(content, undefined, 2)}\n`);
write('custom-elements.json', manifest);
write('vscode.html-custom-data.json', html);
write('vscode.css-custom-data.json', css);

import {po} from 'gettext-parser';
import {readCatalogues} from './read-catalogues.mjs';

/**
 * Puts what a translator has changed into the catalogues of a language: by file, its new source, only where something is
 * new. `problems` says in words what cannot be put in; everything else can.
 */
export function importWords(language, text) {
  const {translations} = po.parse(text, 'utf-8');
  const known = readCatalogues(language);
  const problems = [];
  const changes = new Map();
  for (const entry of Object.values(translations).flatMap((group) => Object.values(group))) {
    const {
      msgctxt = '',
      msgid,
      msgstr: [translated = ''],
    } = entry;
    if (msgctxt === '' || translated === '') continue;
    const [file = '', place = ''] = msgctxt.split(':');
    const catalogue = known.find((one) => one.file === file);
    const now = catalogue?.theirs.get(place);
    if (now?.text === translated) continue;
    const problem = problemWith({catalogue, now, place, msgid, translated});
    if (problem) problems.push(`${msgctxt}: ${problem}`);
    else changes.set(file, [...(changes.get(file) ?? []), {...now, translated}]);
  }
  const files = Array.from(changes, ([file, made]) => [
    file,
    changed(known.find((one) => one.file === file).source, made),
  ]);
  return {files: Object.fromEntries(files), problems};
}

function problemWith({catalogue, now, place, msgid, translated}) {
  const english = catalogue?.english.get(place);
  if (!english) return 'there is no such text any more';
  if (english.text !== undefined && english.text !== msgid) return 'the English has changed since; export again';
  if (!now) return `there is no place for it yet in ${catalogue.file}; a developer makes one`;
  if (now.text === undefined) return 'it is made by code; a developer puts it in';
  const allowed = new Set([...placesIn(english.text ?? ''), ...placesIn(now.text)]);
  const strange = placesIn(translated).filter((given) => !allowed.has(given) && !now.parameters.includes(given));
  if (strange.length > 0) return `{${strange[0]}} is nothing that it is given`;
  const given = placesIn(now.text).filter((one) => now.parameters.includes(one));
  const missing = given.find((one) => !placesIn(translated).includes(one));
  return missing && `{${missing}} is missing`;
}

function placesIn(text) {
  return Array.from(text.matchAll(/\{([^{}]+)\}/g), ([, given]) => given);
}

/** From the end to the beginning, so that no place moves before it is reached. */
function changed(source, made) {
  return made
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, {start, end, translated}) => text.slice(0, start) + written(translated) + text.slice(end), source);
}

function written(text) {
  const safe = text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
  if (placesIn(text).length > 0) return `\`${safe.replace(/\{([^{}]+)\}/g, (_, given) => `\${${given}}`)}\``;
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
}

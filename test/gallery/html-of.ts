import type {Given} from './state.ts';

/** What a page writes to get this element, to copy: attributes as they are, and what only script can say. */
export function htmlOf(tag: string, {connection, attributes = {}, properties = {}, inside = ''}: Given): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const element = `<${tag}${written.join('')}>${inside && `<p>${inside}</p>`}</${tag}>`;
  const page = connection
    ? `<redress-provider service="https://complaints.example.org/">\n  ${element}\n</redress-provider>`
    : element;
  const said = Object.entries(properties).map(([name, value]) => `  element.${name} = ${JSON.stringify(value)};\n`);
  if (said.length === 0) return page;
  return `${page}\n<script type="module">\n  const element = document.querySelector('${tag}');\n${said.join('')}</script>`;
}

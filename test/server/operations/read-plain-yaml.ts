/** What plain YAML can say: text, lists of text, and maps of all of these. */
export type Plain = string | null | readonly string[] | {readonly [key: string]: Plain};

/**
 * Reads YAML that keeps to two spaces a step, `key: text`, `key:` with something below, `- text` and comments of their own
 * lines. Anything else is refused, so that nothing is understood otherwise than by a whole reader of YAML.
 */
export function readPlainYaml(text: string): Plain {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  let at = 0;

  const block = (depth: number): Plain => {
    const indent = '  '.repeat(depth);
    const map: Record<string, Plain> = {};
    const list: string[] = [];
    for (; at < lines.length; ) {
      const line = lines[at] as string;
      if (!line.startsWith(indent)) break;
      const here = line.slice(indent.length);
      const item = /^- ([^\s{[&*!|>].*)$/.exec(here)?.[1];
      const [, key, value] = /^([\w-]+):(?: ([^\s{[&*!|>].*))?$/.exec(here) ?? [];
      at++;
      if (item !== undefined) list.push(scalar(item));
      else if (key === undefined || Object.hasOwn(map, key)) throw new Error(`This is no plain YAML: ${line}`);
      else if (value !== undefined) map[key] = scalar(value);
      else map[key] = lines[at]?.startsWith(`${indent}  `) ? block(depth + 1) : null;
    }
    if (list.length > 0 && Object.keys(map).length > 0) throw new Error('This is a list and a map in one');
    return list.length > 0 ? list : map;
  };

  const read = block(0);
  if (at < lines.length) throw new Error(`This is no plain YAML: ${lines[at]}`);
  return read;
}

function scalar(text: string): string {
  const quoted = /^"([^"\\]*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  if (/^['"]|: | #|:$/.test(text)) throw new Error(`This is no plain text: ${text}`);
  return text;
}

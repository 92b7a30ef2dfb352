import type * as z from 'zod/mini';

/** What would be more than text where text is taken for markup, for a template, for an address, or for a command. */
const attacks = [
  '<img src=x onerror="window.hacked = true">',
  '<script>window.hacked = true</script>',
  '"><svg onload="window.hacked = true">',
  "'--></textarea></style><iframe srcdoc='<script>parent.hacked = true</script>'></iframe>",
  '<b-hostile onclick="window.hacked = true">b</b-hostile><style>:host { display: none }</style>',
  // What Lit writes for itself into the markup of a template.
  '<!--?lit$hostile$--><?lit$hostile$>{{constructor}}',
  'javascript:window.hacked=true//<a href="javascript:window.hacked=true">a</a>',
  '&lt;img src=x onerror=alert(1)&gt; \u202eevil\u202c',
];

/** A text that was put somewhere, and where. */
export interface Planted {
  readonly path: string;
  readonly text: string;
}

/** Makes hostile texts, no two alike, and remembers where each was put. */
export class HostileTexts {
  readonly planted: Planted[] = [];
  private readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  at(path: string): string {
    const text = `z${this.planted.length}q ${this.pick(attacks)}`;
    this.planted.push({path, text});
    return text;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.random() * choices.length)] as T;
  }
}

/** Of what is known by a name that is looked up, or by what it means to a program: one that a program can go on with. */
const days = ['2026-11-20', '2026-12-04', '2027-01-15'];
const moment = '2026-11-20T10:00:00.000Z';

/**
 * A value that a schema takes, with everything in it that may be there, and hostile text wherever it takes text. Of what may
 * have one of several shapes, an array holds one of each.
 */
export function hostileValue(schema: z.core.$ZodType, texts: HostileTexts, path = ''): unknown {
  const {def} = (schema as z.core.$ZodTypes)._zod;
  const of = (part: z.core.$ZodType, name: string | number) => hostileValue(part, texts, `${path}/${name}`);
  switch (def.type) {
    case 'string': {
      const takes = (text: string) => (schema as z.ZodMiniType).safeParse(text).success;
      if (takes('2026-11-20') && !takes('2026-13-20')) return texts.pick(days);
      if (takes(moment) && !takes('2026-13-20T10:00:00.000Z')) return moment;
      return texts.at(path);
    }
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([name, part]) => [name, of(part, name)]));
    case 'optional':
      return hostileValue(def.innerType, texts, path);
    case 'array': {
      const {def: item} = (def.element as z.core.$ZodTypes)._zod;
      const shapes = item.type === 'union' ? item.options : [def.element, def.element];
      return shapes.map((shape, at) => of(shape, at));
    }
    case 'union':
      return hostileValue(texts.pick(def.options), texts, path);
    case 'record': {
      const {def: key} = (def.keyType as z.core.$ZodTypes)._zod;
      const keys = key.type === 'enum' ? Object.values(key.entries) : [texts.at(`${path}/key`)];
      return Object.fromEntries(keys.map((name) => [name, of(def.valueType, name)]));
    }
    case 'enum':
      return texts.pick(Object.values(def.entries));
    case 'literal':
      return texts.pick(def.values);
    case 'boolean':
      return texts.pick([true, false]);
    case 'number':
      return texts.pick([1, 2, 5]);
    default:
      throw new Error(`Nothing is known of what a schema of the type ${def.type} takes`);
  }
}

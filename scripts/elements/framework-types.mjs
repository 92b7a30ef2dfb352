import {dirname} from 'node:path/posix';

const note =
  '// Made by `npm run elements` from the comments of the elements: what is wrong here is put right there.\n';

/** What a page written in a framework may say to each element, as the framework's own types: by framework, TypeScript. */
export function frameworkTypes({modules}) {
  const elements = modules.map(({path, declarations: [element]}) => ({path, ...element}));
  return {react: react(elements), vue: vue(elements), svelte: svelte(elements)};
}

const parameters = `<
  Name extends keyof HTMLElementTagNameMap,
  Property extends keyof HTMLElementTagNameMap[Name],
  Event extends keyof GlobalEventHandlersEventMap,
>`;
const handlers = `{
    readonly [Heard in Event as \`on\${Heard}\`]?: (event: GlobalEventHandlersEventMap[Heard]) => void;
  }`;
const properties = 'Partial<Pick<HTMLElementTagNameMap[Name], Property>>';

function react(elements) {
  return `${note}
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
${imports(elements)}
type Tag${parameters} = Omit<DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Name]>, HTMLElementTagNameMap[Name]>, Property> &
  ${properties} & ${handlers};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries(elements)}
    }
  }
}
`;
}

function vue(elements) {
  return `${note}
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
${imports(elements)}
type Tag${parameters} = new () => HTMLElementTagNameMap[Name] & {
  readonly $props: HTMLAttributes & ${properties} & PublicProps;
  readonly $emit: EmitFn<{[Heard in Event]: (event: GlobalEventHandlersEventMap[Heard]) => void}>;
};

declare module 'vue' {
  interface GlobalComponents {
${entries(elements)}
  }
}
`;
}

function svelte(elements) {
  return `${note}
import type {HTMLAttributes} from 'svelte/elements';
${imports(elements)}
type Tag${parameters} = Omit<HTMLAttributes<HTMLElementTagNameMap[Name]>, Property> & ${properties} & ${handlers};

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries(elements)}
  }
}
`;
}

/** For what they declare: which class a tag has, and which events there are. */
function imports(elements) {
  return elements
    .map(({path}) => `import type {} from '${dirname(path.replace(/^dist/, '..'))}/define.ts';\n`)
    .join('');
}

function entries(elements) {
  return elements
    .map(({tagName, description, members, events}) => {
      const [says] = description.replace(/\s+/g, ' ').split(/(?<=\.)\s/);
      return `/** ${says} */\n'${tagName}': Tag<'${tagName}', ${union(members)}, ${union(events)}>;`;
    })
    .join('\n');
}

function union(named) {
  return named.length === 0 ? 'never' : named.map(({name}) => `'${name}'`).join(' | ');
}

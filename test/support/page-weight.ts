import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';

/** What the build says of one file; see scripts/rollup/write-manifests.mjs. */
interface Built {
  readonly file: string;
  readonly imports: readonly string[];
  readonly later: readonly string[];
  readonly size: number;
}

type Manifest = Readonly<Record<string, Built>>;

/** Something a visitor loads, in bytes of brotli, and the most it may be. */
export interface PageWeight {
  readonly what: string;
  readonly bytes: number;
  readonly ceiling?: number;
}

/**
 * Each element by itself, with all it cannot start without: the timeline until it asks for a case, the badge until it says a
 * date.
 */
const elements: Readonly<Record<string, number | undefined>> = {
  'intake-form': undefined,
  'case-timeline': 16_000,
  'deadline-badge': undefined,
  'escalation-panel': undefined,
  provider: undefined,
};

/** The timeline with all by which it draws a case, the badge and the count of days in it included. */
const timeline = ['case-timeline', 'whole-case', 'deadline-badge', 'case-base', 'why'];

/** What the example pages weigh with their own script and style, and each element by itself, from what the build made. */
export function pageWeights(): PageWeight[] {
  const pub = manifest('public');
  const crm = manifest('crm');
  return [
    {
      what: 'Intake page, until it can be typed into',
      bytes: weight(pub, ['redress', 'provider', 'intake-form']) + ownWeight('public-site', 'language'),
      ceiling: 20_000,
    },
    {
      what: 'Customer portal page, with everything it loads',
      bytes:
        weight(pub, ['redress', 'provider', 'escalation-panel', 'rest-client', ...timeline]) +
        ownWeight('customer-portal', 'portal'),
      ceiling: 45_000,
    },
    ...Object.entries(elements).map(([name, ceiling]) => ({
      what: `${name} alone`,
      bytes: weight(pub, [name]),
      ...(ceiling !== undefined && {ceiling}),
    })),
    {what: 'case-timeline with all by which it draws a case', bytes: weight(pub, timeline)},
    {
      what: 'deadline-badge alone, with the count of days and the law of bank holidays',
      bytes: weight(pub, ['deadline-badge', 'statutory-calendar']),
      ceiling: 9_000,
    },
    {what: 'Staff screens', bytes: weight(crm, ['redress-crm'])},
  ];
}

/** These files and all they cannot start without, each counted once. */
function weight(manifest: Manifest, names: readonly string[]): number {
  const byFile = new Map(Object.values(manifest).map((built) => [built.file, built]));
  const wanted = names.map((name) => named(manifest, name));
  const files = new Set(wanted.flatMap(({file, imports}) => [file, ...imports]));
  return [...files].reduce((sum, file) => sum + (byFile.get(file)?.size ?? 0), 0);
}

/** The script and the style that an example page brings itself. */
function ownWeight(page: string, script: string): number {
  const style = readFileSync(new URL(`../../examples/${page}/style.css`, import.meta.url));
  return named(manifest('pages'), script).size + brotliCompressSync(style).length;
}

/** An entry, or the file that rollup made of a group. */
function named(manifest: Manifest, name: string): Built {
  const built = manifest[name] ?? Object.values(manifest).find(({file}) => file.startsWith(`${name}-`));
  if (!built) throw new Error(`The build has made no ${name}`);
  return built;
}

function manifest(name: string): Manifest {
  return JSON.parse(readFileSync(new URL(`../../dist/embed/${name}/manifest.json`, import.meta.url), 'utf8'));
}

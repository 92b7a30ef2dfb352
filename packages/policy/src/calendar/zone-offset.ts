/** How long the offsets of a zone are looked at in one piece; and within a piece in which the clocks change. */
const pieces = [86_400_000, 900_000] as const;
/** Some ten years of days. Beyond it, what is known of a zone is forgotten and asked again. */
const kept = 4000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly known: Map<number, number>;
}

const zones = new Map<string, Zone>();

/**
 * Milliseconds by which the clocks in `timeZone` (an IANA name) are ahead of UTC at `time`. Where both ends of a UTC day
 * have the same offset, the whole day has it: since 1970 no zone has changed its clocks twice within three days. So `Intl`,
 * which is slow, is asked once a day.
 */
export function offsetAt(time: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  for (const piece of pieces) {
    const start = Math.floor(time / piece) * piece;
    const offset = known(zone, start);
    if (offset === known(zone, start + piece)) return offset;
  }
  return ask(zone.format, time);
}

function known({format, known}: Zone, time: number): number {
  let offset = known.get(time);
  if (offset === undefined) {
    offset = ask(format, time);
    if (known.size === kept) known.clear();
    known.set(time, offset);
  }
  return offset;
}

/** What the clocks on the wall show, less what they show in Greenwich. */
function ask(format: Intl.DateTimeFormat, time: number): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  // Part by part: the order and the separators of a locale are nobody's promise.
  for (const {type, value} of format.formatToParts(time)) part[type] = Number(value);
  const {year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0} = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (!zone) {
    const two = '2-digit';
    const format = new Intl.DateTimeFormat('en', {
      ...{timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23'},
      ...{year: 'numeric', month: two, day: two, hour: two, minute: two, second: two},
    });
    zone = {format, known: new Map()};
    zones.set(timeZone, zone);
  }
  return zone;
}

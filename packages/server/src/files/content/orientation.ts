/** Which way up a picture is: 1 as it is, 2 to 8 turned or mirrored. The one thing in Exif without which it looks wrong. */
export type Orientation = number;

const tag = 0x0112;
const short = 3;
/** Nobody's first directory is so long. */
const mostEntries = 500;

/** Reads the orientation from a TIFF structure, as Exif has it. 1 where it does not say, or is not what it should be. */
export function readOrientation(tiff: Buffer): Orientation {
  const order = tiff.toString('latin1', 0, 4);
  if (tiff.length < 8 || (order !== 'II*\0' && order !== 'MM\0*')) return 1;
  const little = order === 'II*\0';
  const u16 = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Math.min(u16(directory), mostEntries);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (u16(at) !== tag || u16(at + 2) !== short) continue;
    const value = u16(at + 8);
    return value >= 2 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF structure that says the orientation and nothing else. */
export function writeOrientation(orientation: Orientation): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(tag, 10);
  tiff.writeUInt16BE(short, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

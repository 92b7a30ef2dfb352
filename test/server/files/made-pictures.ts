/** Pictures that hold what they should not, made here byte by byte. `canary` is what must never be kept. */
import {crc32, deflateSync} from 'node:zlib';

export const canary = 'canary-51.4816N-3.1791W';

/** 16 × 8 points, baseline and progressive. */
const baseline =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAwVi/8QAFAEBAAAAAAAAAAAAAAAAAAAAA//EABkRAAIDAQAAAAAAAAAAAAAAAAADAgQhUf/aAAwDAQACEQMRAD8AjhqMr4ajIDY+fQKVlmaf/9k=';
const progressive =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUAQEAAAAAAAAAAAAAAAAAAAAC/9oADAMBAAIQAxAAAAGVgj//xAAWEAADAAAAAAAAAAAAAAAAAAAAAQP/2gAIAQEAAQUCUxTP/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAECA//aAAgBAwEBPwHK2f/EABYRAQEBAAAAAAAAAAAAAAAAAAEAAv/aAAgBAgEBPwF03//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEABj8CP//EABUQAQEAAAAAAAAAAAAAAAAAAABh/9oACAEBAAE/IYIP/9oADAMBAAIAAwAAABCP/8QAFREBAQAAAAAAAAAAAAAAAAAAAFH/2gAIAQMBAT8Qrf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQIBAT8Qb//EABQQAQAAAAAAAAAAAAAAAAAAABD/2gAIAQEAAT8QNv/Z';
const lossyWebp = 'UklGRj4AAABXRUJQVlA4IDIAAACwAQCdASoQAAgABUB8JbACdAEOtOvAAP7kWQfX72PblkRjbRrtpym7z3jUHUPwquQAAA==';

/** Exif as a telephone writes it: which way up the picture is, who took it with what, and where. */
export function exif(orientation: number, little = false): Buffer<ArrayBuffer> {
  const [u16, u32] = little
    ? [(value: number) => [value & 255, value >> 8], (value: number) => [value & 255, (value >> 8) & 255, 0, 0]]
    : [(value: number) => [value >> 8, value & 255], (value: number) => [0, 0, value >> 8, value & 255]];
  const maker = Buffer.from(`${canary}\0`);
  const entries = 3;
  const afterFirst = 8 + 2 + entries * 12 + 4;
  const gps = afterFirst + maker.length;
  const short = (tag: number, value: number) => [...u16(tag), ...u16(3), ...u32(1), ...u16(value), 0, 0];
  return Buffer.concat([
    Buffer.from(little ? 'II*\0' : 'MM\0*', 'latin1'),
    Buffer.from([...u32(8), ...u16(entries)]),
    Buffer.from([...u16(0x010f), ...u16(2), ...u32(maker.length), ...u32(afterFirst)]),
    Buffer.from(short(0x0112, orientation)),
    Buffer.from([...u16(0x8825), ...u16(4), ...u32(1), ...u32(gps), ...u32(0)]),
    maker,
    // A latitude that is a canary too.
    Buffer.from([...u16(1), ...u16(0x0002), ...u16(5), ...u32(3), ...u32(gps + 18), ...u32(0)]),
    Buffer.from(canary),
  ]);
}

export function segment(marker: number, body: Uint8Array | string): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(body as string);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** A JPEG with these segments after its beginning, and this after its end. */
export function jpeg({
  segments = [],
  after = '',
  kind = 'baseline',
}: {
  segments?: Buffer[];
  after?: string;
  kind?: 'baseline' | 'progressive';
} = {}): Buffer<ArrayBuffer> {
  const picture = Buffer.from(kind === 'baseline' ? baseline : progressive, 'base64');
  return Buffer.concat([picture.subarray(0, 20), ...segments, picture.subarray(20), Buffer.from(after)]);
}

/** Everything that a JPEG can carry besides a picture. */
export function tellingJpeg(orientation = 6, kind: 'baseline' | 'progressive' = 'baseline'): Buffer<ArrayBuffer> {
  return jpeg({
    kind,
    segments: [
      segment(0xe0, `JFXX\0\x10${canary}`),
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation)])),
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${canary}</x:xmpmeta>`),
      segment(0xe2, `ICC_PROFILE\0\x01\x01a profile of colours`),
      segment(0xe2, `MPF\0${canary}`),
      segment(0xed, `Photoshop 3.0\0${canary}`),
      segment(0xfe, canary),
      segment(0xf0, canary),
    ],
    after: canary,
  });
}

export function chunk(type: string, data: Uint8Array | string = ''): Buffer<ArrayBuffer> {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string)]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(body.length - 4);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}

/** A grey square with these chunks before its picture. `noise` makes it so many bytes larger. */
export function png({
  chunks = [],
  after = '',
  noise,
}: {
  chunks?: Buffer[];
  after?: string;
  noise?: Buffer;
} = {}): Buffer<ArrayBuffer> {
  const width = noise ? 1024 : 4;
  const height = noise ? Math.ceil(noise.length / width) : 4;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; noise && row < height; row++)
    noise.copy(rows, row * (width + 1) + 1, row * width, (row + 1) * width);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', deflateSync(rows, {level: 0})),
    chunk('IEND'),
    Buffer.from(after),
  ]);
}

export function tellingPng(orientation = 8): Buffer<ArrayBuffer> {
  return png({
    chunks: [
      chunk('pHYs', Buffer.alloc(9)),
      chunk('tEXt', `Author\0${canary}`),
      chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(canary)])),
      chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${canary}`),
      chunk('eXIf', exif(orientation, true)),
      chunk('tIME', Buffer.from([7, 0xe9, 1, 1, 1, 1, 1])),
      chunk('prVt', canary),
    ],
    after: canary,
  });
}

export function riff(type: string, data: Uint8Array | string): Buffer<ArrayBuffer> {
  const body = Buffer.from(data as string);
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

/** As it comes out of an encoder: nothing but the picture. */
export function plainWebp(): Buffer<ArrayBuffer> {
  return Buffer.from(lossyWebp, 'base64');
}

export function tellingWebp(orientation = 3): Buffer<ArrayBuffer> {
  const extended = Buffer.from([0b0010_1100, 0, 0, 0, 15, 0, 0, 7, 0, 0]);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riff('VP8X', extended),
    riff('ICCP', 'a profile of colours'),
    plainWebp().subarray(12),
    riff('EXIF', exif(orientation)),
    riff('XMP ', canary),
    riff('????', canary),
  ]);
  const head = riff('RIFF', body);
  return Buffer.concat([head, Buffer.from(canary)]);
}

/** A film of one picture. */
export function tellingFilm(): Buffer<ArrayBuffer> {
  const frame = Buffer.concat([
    Buffer.alloc(6),
    Buffer.from([15, 0, 0, 7, 0, 0, 100, 0, 0, 0]),
    plainWebp().subarray(12),
    riff('????', `${canary}!`),
  ]);
  return riff(
    'RIFF',
    Buffer.concat([
      Buffer.from('WEBP'),
      riff('VP8X', Buffer.from([0b0000_0010, 0, 0, 0, 15, 0, 0, 7, 0, 0])),
      riff('ANIM', Buffer.alloc(6)),
      riff('ANMF', frame),
    ]),
  );
}

const blocks = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text), Buffer.from([0])]);

/** Two points, drawn twice, over and over. */
export function gif({extensions = [], after = ''}: {extensions?: Buffer[]; after?: string} = {}): Buffer<ArrayBuffer> {
  const image = Buffer.from([0x2c, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 2, 0x44, 0x0a, 0]);
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([2, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...extensions,
    Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0]),
    image,
    image,
    Buffer.from([0x3b]),
    Buffer.from(after),
  ]);
}

export function tellingGif(): Buffer<ArrayBuffer> {
  return gif({
    extensions: [
      Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('NETSCAPE2.0'), Buffer.from([3, 1, 0, 0, 0])]),
      Buffer.concat([Buffer.from([0x21, 0xfe]), blocks(canary)]),
      Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('XMP DataXMP'), blocks(canary)]),
      Buffer.concat([Buffer.from([0x21, 0x01, 12]), Buffer.alloc(12), blocks(canary)]),
    ],
    after: canary,
  });
}

export function box(type: string, ...parts: (Uint8Array | string)[]): Buffer<ArrayBuffer> {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** The picture of {@link tellingHeic}: what its one coded item holds. No decoder would draw it. */
export const codedPicture = Buffer.from('the coded picture itself');

/** The structure of a telephone's HEIC: a coded picture, Exif and XMP in `mdat`, and boxes that nobody asked for. */
export function tellingHeic(): Buffer<ArrayBuffer> {
  const items = [
    {id: 1, type: 'hvc1', data: codedPicture},
    {id: 2, type: 'Exif', data: Buffer.concat([Buffer.alloc(4), exif(6)])},
    {id: 3, type: 'mime', data: Buffer.from(`<x:xmpmeta>${canary}</x:xmpmeta>`)},
  ];
  const full = Buffer.alloc(4);
  const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
  const u32 = (value: number) => Buffer.concat([u16(value >> 16), u16(value & 0xffff)]);
  const infe = ({id, type}: {id: number; type: string}) =>
    box('infe', Buffer.from([2, 0, 0, 0]), u16(id), u16(0), type, `\0`);
  const make = (base: number) => {
    let at = base;
    const places = items.map(({id, data}) => {
      const place = Buffer.concat([u16(id), u16(0), u16(1), u32(at), u32(data.length)]);
      at += data.length;
      return place;
    });
    return Buffer.concat([
      box('ftyp', 'heic', full, 'mif1heic'),
      box(
        'meta',
        full,
        box('hdlr', full, full, 'pict', Buffer.alloc(13)),
        box('pitm', full, u16(1)),
        box('iinf', full, u16(items.length), ...items.map(infe)),
        box('iloc', full, Buffer.from([0x44, 0x00]), u16(items.length), ...places),
        box('iprp', box('ipco', box('irot', Buffer.from([1])))),
        box('xml ', full, canary),
      ),
      box('uuid', Buffer.alloc(16), canary),
      box('mdat', ...items.map(({data}) => data), canary),
    ]);
  };
  const start = make(0).indexOf(codedPicture);
  return make(start);
}

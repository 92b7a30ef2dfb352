/** A kind of file that can be attached, and how it is known. */
export interface FileKind {
  readonly id: FileKindId;
  /** As it is served. */
  readonly mediaType: string;
  /** What it is called to people. */
  readonly called: string;
  /** In small letters; a name without any gets the first. */
  readonly extensions: readonly string[];
  /** What browsers say it is. */
  readonly declared: readonly string[];
}

export const fileKindIds = [
  'jpeg',
  'png',
  'webp',
  'gif',
  'heic',
  'pdf',
  'docx',
  'xlsx',
  'odt',
  'ods',
  'txt',
  'csv',
] as const;
export type FileKindId = (typeof fileKindIds)[number];

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/**
 * What people have to show for a complaint: photographs, letters, bills, accounts of what happened. Not SVG and HTML, which are
 * programs; not archives and e-mails, which hold files that nobody looks into here; not the older office formats, whose macros
 * cannot be told from their text; not sound and film, from which nothing can be stripped here. All of these can be sent as one
 * of the others.
 */
export const fileKinds: readonly FileKind[] = [
  {
    id: 'jpeg',
    mediaType: 'image/jpeg',
    called: 'JPEG picture',
    extensions: ['jpg', 'jpeg', 'jfif'],
    declared: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
  },
  {
    id: 'png',
    mediaType: 'image/png',
    called: 'PNG picture',
    extensions: ['png'],
    declared: ['image/png', 'image/x-png', 'image/apng'],
  },
  {id: 'webp', mediaType: 'image/webp', called: 'WebP picture', extensions: ['webp'], declared: ['image/webp']},
  {id: 'gif', mediaType: 'image/gif', called: 'GIF picture', extensions: ['gif'], declared: ['image/gif']},
  {
    id: 'heic',
    mediaType: 'image/heic',
    called: 'HEIC picture',
    extensions: ['heic', 'heif'],
    declared: ['image/heic', 'image/heif'],
  },
  {
    id: 'pdf',
    mediaType: 'application/pdf',
    called: 'PDF',
    extensions: ['pdf'],
    declared: ['application/pdf', 'application/x-pdf'],
  },
  {
    id: 'docx',
    mediaType: `${office}.wordprocessingml.document`,
    called: 'Word document',
    extensions: ['docx'],
    declared: [`${office}.wordprocessingml.document`],
  },
  {
    id: 'xlsx',
    mediaType: `${office}.spreadsheetml.sheet`,
    called: 'Excel workbook',
    extensions: ['xlsx'],
    declared: [`${office}.spreadsheetml.sheet`],
  },
  {id: 'odt', mediaType: `${open}.text`, called: 'OpenDocument text', extensions: ['odt'], declared: [`${open}.text`]},
  {
    id: 'ods',
    mediaType: `${open}.spreadsheet`,
    called: 'OpenDocument spreadsheet',
    extensions: ['ods'],
    declared: [`${open}.spreadsheet`],
  },
  {
    id: 'txt',
    mediaType: 'text/plain',
    called: 'text file',
    extensions: ['txt', 'text', 'log', 'md'],
    declared: ['text/plain', 'text/markdown', 'text/x-log'],
  },
  // Where Excel is installed, browsers take a list of values for one of its own files.
  {
    id: 'csv',
    mediaType: 'text/csv',
    called: 'CSV file',
    extensions: ['csv', 'tsv'],
    declared: [
      'text/csv',
      'text/plain',
      'text/comma-separated-values',
      'text/tab-separated-values',
      'application/csv',
      'application/vnd.ms-excel',
    ],
  },
];

/** What a browser says when it does not know. */
const unknown = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** What a browser calls a file, without its parameters. Empty where it does not know. */
export function declaredType(said: string): string {
  const type = (said.split(';', 1)[0] as string).trim().toLowerCase();
  return unknown.has(type) ? '' : type;
}

/** What stands behind the last dot of a name, in small letters. Empty where there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

import {type CaseService, isRestError, newDraft, type RestErrorCode} from '@redress/rest';
import type {ReactiveControllerHost} from 'lit';

/**
 * A file that somebody wants to add. `lost`: chosen in an earlier visit and not sent before the page was closed; `earlier`:
 * sent in an earlier visit, so that it is not here to be sent anew.
 */
export type FormFile = {readonly id: number; readonly name: string; readonly size: number} & (
  | {readonly is: 'waiting' | 'sent'; readonly file: File}
  | {readonly is: 'sending'; readonly file: File; readonly share: number; readonly line: AbortController}
  | {readonly is: 'failed'; readonly file: File; readonly code: RestErrorCode}
  | {readonly is: 'earlier' | 'lost'}
);

/** What is remembered of them with the answers. */
export interface KeptFiles {
  readonly draft: string;
  readonly files: readonly {readonly name: string; readonly size: number; readonly sent: boolean}[];
}

export interface AttachmentsOptions {
  /** Asked anew for each file: the page may say only later where the service is. */
  readonly service: () => CaseService | undefined;
  /** Something of it should be kept with the answers. */
  readonly changed: () => void;
}

/**
 * The files of one form: sent one after the other while it is filled in, under the form's own draft, which the complaint is
 * then sent with.
 */
export class Attachments {
  files: readonly FormFile[] = [];

  private readonly host: ReactiveControllerHost;
  private readonly options: AttachmentsOptions;
  private own: string | undefined;
  private last = 0;
  private busy = false;

  constructor(host: ReactiveControllerHost, options: AttachmentsOptions) {
    this.host = host;
    this.options = options;
  }

  /** What the complaint is sent with; nothing where nobody has added a file. */
  get draft(): string | undefined {
    return this.files.some(hasArrived) ? this.own : undefined;
  }

  /** Those that would be left out of what is sent now. */
  get unsent(): readonly FormFile[] {
    return this.files.filter((file) => !hasArrived(file));
  }

  get kept(): KeptFiles | undefined {
    if (this.own === undefined || this.files.length === 0) return undefined;
    return {
      draft: this.own,
      files: this.files.map((file) => ({name: file.name, size: file.size, sent: hasArrived(file)})),
    };
  }

  /** Takes up what an earlier visit has sent. */
  restore({draft, files}: KeptFiles) {
    this.own ??= draft;
    if (this.own !== draft) return;
    this.files = files.map(({name, size, sent}) => ({id: this.next(), name, size, is: sent ? 'earlier' : 'lost'}));
    this.host.requestUpdate();
  }

  add(files: Iterable<File>) {
    this.own ??= newDraft().draft;
    const added = [...files].map(
      (file): FormFile => ({id: this.next(), name: file.name, size: file.size, is: 'waiting', file}),
    );
    this.set([...this.files, ...added]);
    void this.send();
  }

  again(id: number) {
    const file = this.find(id);
    if (file?.is !== 'failed') return;
    this.put({id, name: file.name, size: file.size, is: 'waiting', file: file.file});
    void this.send();
  }

  /**
   * Takes it out, and stops sending it. A draft holds what has arrived: to take that out, what is left is sent again under
   * another draft. What came in an earlier visit is not here to be sent again, and goes together.
   */
  remove(id: number) {
    const file = this.find(id);
    if (!file) return;
    if (file.is === 'sending') file.line.abort();
    const arrived = hasArrived(file);
    const left = this.files.filter((one) => one !== file && !(arrived && one.is === 'earlier'));
    if (!arrived) return this.set(left);
    this.own = newDraft().draft;
    for (const one of left) if (one.is === 'sending') one.line.abort();
    this.set(left.map((one) => ('file' in one ? {...one, is: 'waiting' as const} : one)));
    void this.send();
  }

  /** Stops and leaves out what has not arrived. */
  leaveUnsent() {
    for (const file of this.files) if (file.is === 'sending') file.line.abort();
    this.set(this.files.filter(hasArrived));
  }

  /** For another form: nothing of this one is left. */
  clear() {
    for (const file of this.files) if (file.is === 'sending') file.line.abort();
    this.own = undefined;
    this.files = [];
    this.host.requestUpdate();
  }

  /** One after the other, so that a poor line brings one whole rather than all in part. */
  private async send() {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.nextWaiting(); next; next = this.nextWaiting()) await this.sendOne(next);
    this.busy = false;
  }

  private async sendOne({id, name, size, file}: Extract<FormFile, {is: 'waiting' | 'sent'}>) {
    const line = new AbortController();
    const draft = this.own as string;
    const base = {id, name, size, file};
    /** Whether this is still what is being sent: it may have been taken out, or be sent again under another draft. */
    const current = () => {
      const now = this.find(id);
      return now?.is === 'sending' && now.line === line;
    };
    this.put({...base, is: 'sending', share: 0, line});
    try {
      const to = this.options.service();
      if (!to) throw new Error('The page has not said where the service is');
      const onProgress = (share: number) => {
        if (current()) this.put({...base, is: 'sending', share, line});
      };
      await to.attach({draft}, file, {name, onProgress, signal: line.signal});
      if (current()) this.settle({...base, is: 'sent'});
    } catch (error) {
      const code = isRestError(error) ? error.code : 'service/unreachable';
      if (current()) this.settle({...base, is: 'failed', code});
    }
  }

  private nextWaiting() {
    return this.files.find((file): file is Extract<FormFile, {is: 'waiting' | 'sent'}> => file.is === 'waiting');
  }

  private find(id: number): FormFile | undefined {
    return this.files.find((file) => file.id === id);
  }

  private settle(file: FormFile) {
    this.put(file);
    this.options.changed();
  }

  private put(file: FormFile) {
    this.files = this.files.map((one) => (one.id === file.id ? file : one));
    this.host.requestUpdate();
  }

  private set(files: readonly FormFile[]) {
    this.files = files;
    this.options.changed();
    this.host.requestUpdate();
  }

  private next(): number {
    this.last += 1;
    return this.last;
  }
}

export function hasArrived({is}: FormFile): boolean {
  return is === 'sent' || is === 'earlier';
}

import type {Readable} from 'node:stream';
import {RestError} from '@redress/rest';
import type {FileOwner} from '@redress/rest/service';
import {DataStore, ERRORS, Upload} from '@tus/server';
import type {Files} from '../files.ts';
import type {KeptFile} from '../shelf/kept-file.ts';

export interface UploadStoreParts {
  readonly files: Files;
  readonly owner: FileOwner;
  /** Sent again with what is announced again. */
  readonly key: string | undefined;
  /** Aborts when the service closes. */
  readonly closing: AbortSignal;
}

/** The files of one owner, as tus wants to see them. */
export class UploadStore extends DataStore {
  private readonly files: Files;
  private readonly owner: FileOwner;
  private readonly key: string | undefined;
  private readonly closing: AbortSignal;
  /** The file that was seen last: of one request there is one. */
  seen: KeptFile | undefined;

  constructor({files, owner, key, closing}: UploadStoreParts) {
    super();
    this.files = files;
    this.owner = owner;
    this.key = key;
    this.closing = closing;
    this.extensions = ['creation', 'creation-with-upload', 'expiration', 'termination'];
  }

  override async create(upload: Upload): Promise<Upload> {
    const {filename, filetype} = upload.metadata ?? {};
    const announced = {name: filename ?? '', type: filetype ?? '', length: upload.size ?? 0};
    this.seen = await this.files.begin(this.owner, {...announced, ...(this.key !== undefined && {key: this.key})});
    upload.id = this.seen.id;
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const {name, type, length, received} = await this.find(id);
    return new Upload({id, size: length, offset: received, metadata: {filename: name, filetype: type}});
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    // A service that closes waits for nobody who has fallen silent.
    const hangUp = () =>
      bytes.destroy(
        new RestError('service/unreachable', 'The service is closing; what has arrived is kept. Go on shortly'),
      );
    this.closing.addEventListener('abort', hangUp, {once: true});
    try {
      return await this.files.receive(await this.find(id), offset, bytes);
    } finally {
      this.closing.removeEventListener('abort', hangUp);
    }
  }

  override async remove(id: string): Promise<void> {
    await this.files.giveUp(this.owner, id);
  }

  private async find(id: string): Promise<KeptFile> {
    this.seen = await this.files.find(this.owner, id);
    if (this.seen) return this.seen;
    throw ERRORS.FILE_NOT_FOUND;
  }
}

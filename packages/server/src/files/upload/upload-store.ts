import type {Readable} from 'node:stream';
import type {FileOwner} from '@redress/rest/service';
import {DataStore, ERRORS, Upload} from '@tus/server';
import type {Files} from '../files.ts';
import type {KeptFile} from '../shelf/kept-file.ts';

/** The files of one owner, as tus wants to see them. */
export class UploadStore extends DataStore {
  private readonly files: Files;
  private readonly owner: FileOwner;
  private readonly key: string | undefined;
  /** The file that was seen last: of one request there is one. */
  seen: KeptFile | undefined;

  /** `key` is sent again with what is announced again. */
  constructor(files: Files, owner: FileOwner, key: string | undefined) {
    super();
    this.files = files;
    this.owner = owner;
    this.key = key;
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
    return this.files.receive(await this.find(id), offset, bytes);
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

import type {AttachOptions, CaseService, Connection} from '@redress/rest';

/** A line on which a test decides what becomes of each file. */
export interface Uploads {
  readonly connection: Connection;
  /** The files under way, in the order in which they were begun. */
  readonly begun: {
    readonly name: string;
    readonly draft: string;
    readonly options: AttachOptions;
    finish(): void;
    fail(error: Error): void;
  }[];
}

export function uploadsOver(service: CaseService, connection: Connection): Uploads {
  const begun: Uploads['begun'] = [];
  const attach: CaseService['attach'] = (to, file, options = {}) =>
    new Promise((resolve, reject) => {
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
      begun.push({
        name: options.name ?? '',
        draft: (to as {draft: string}).draft,
        options,
        finish: () => resolve(service.attach(to, file, options)),
        fail: reject,
      });
    });
  return {begun, connection: {...connection, service: {...service, attach}}};
}

import type {Credentials} from './credentials.ts';

export interface ClientOptions {
  /** Address of the service, up to but without `/v1`. */
  readonly service: string;
  readonly credentials?: Credentials;
}

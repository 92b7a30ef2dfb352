export type {ClientOptions} from './client-options.ts';
export type {Credentials} from './credentials.ts';
export {restClient} from './rest-client.ts';

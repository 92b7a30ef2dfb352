export type {Credentials} from './credentials.ts';
export {type ClientOptions, restClient} from './rest-client.ts';

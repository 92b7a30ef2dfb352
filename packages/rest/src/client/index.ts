export type {ClientOptions} from './client-options.ts';
export {confirmAddress} from './confirm-address.ts';
export type {Credentials} from './credentials.ts';
export {heldDesk} from './held-desk.ts';
export {messageDesk} from './message-desk.ts';
export {restClient} from './rest-client.ts';

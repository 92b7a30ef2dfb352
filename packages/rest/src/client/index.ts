export {confirmAddress} from './confirm-address.ts';
export type {Credentials} from './credentials.ts';
export {heldDesk} from './held-desk.ts';
export {messageDesk} from './message-desk.ts';
export {type ClientOptions, restClient} from './rest-client.ts';

// What a service can do beside its cases. An entry of its own, so that a page which only shows cases does not load it.
export {confirmAddress} from './confirm-address.ts';
export {heldDesk} from './held-desk.ts';
export {messageDesk} from './message-desk.ts';

export {type ClientOptions, type Credentials, restClient} from './rest-client.ts';

export {connect} from './connect.ts';
export {Provider} from './provider/provider.ts';

import {BareForm} from './bare-form.js';

customElements.define('complaint-form', BareForm);
document.querySelector('#form').append(document.createElement('complaint-form'));

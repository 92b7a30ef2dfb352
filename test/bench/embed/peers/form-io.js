import 'bootstrap/dist/css/bootstrap.min.css';
import '@formio/js/dist/formio.form.min.css';
import {Formio} from '@formio/js/form';
import {send} from './send.js';
import services from './services.json';

const required = {validate: {required: true}};
const form = await Formio.createForm(document.querySelector('#form'), {
  display: 'form',
  components: [
    {type: 'textarea', key: 'what', label: 'What happened?', rows: 8, ...required},
    {type: 'day', key: 'when', label: 'When did it happen?'},
    {
      type: 'select',
      key: 'service',
      label: 'Which service is it about?',
      data: {values: services.map(({id, name}) => ({value: id, label: name}))},
      ...required,
    },
    {type: 'textarea', key: 'wanted', label: 'What would put it right?', rows: 4},
    {type: 'textfield', key: 'name', label: 'What is your name?', ...required},
    {type: 'email', key: 'email', label: 'Email address', ...required},
    {type: 'phoneNumber', key: 'phone', label: 'Phone number', inputMask: '99999999999'},
    {
      type: 'radio',
      key: 'prefer',
      label: 'How should we reply?',
      values: [
        {value: 'email', label: 'By email'},
        {value: 'phone', label: 'By phone'},
        {value: 'post', label: 'By post'},
      ],
      ...required,
    },
    {type: 'button', action: 'submit', key: 'submit', label: 'Send complaint'},
  ],
});
form.nosubmit = true;
form.on('submit', ({data}) => send(data));

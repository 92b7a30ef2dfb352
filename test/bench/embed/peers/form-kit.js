import '@formkit/themes/genesis';
import {defaultConfig, FormKitSchema, plugin} from '@formkit/vue';
import {createApp, h} from 'vue';
import {send} from './send.js';
import services from './services.json';

const schema = [
  {
    $formkit: 'form',
    submitLabel: 'Send complaint',
    onSubmit: '$send',
    children: [
      {$formkit: 'textarea', name: 'what', label: 'What happened?', rows: 8, validation: 'required'},
      {$formkit: 'date', name: 'when', label: 'When did it happen?'},
      {
        $formkit: 'select',
        name: 'service',
        label: 'Which service is it about?',
        placeholder: 'Choose one',
        options: services.map(({id, name}) => ({value: id, label: name})),
        validation: 'required',
      },
      {$formkit: 'textarea', name: 'wanted', label: 'What would put it right?'},
      {$formkit: 'text', name: 'name', label: 'What is your name?', validation: 'required'},
      {$formkit: 'email', name: 'email', label: 'Email address', validation: 'required|email'},
      {$formkit: 'tel', name: 'phone', label: 'Phone number'},
      {
        $formkit: 'radio',
        name: 'prefer',
        label: 'How should we reply?',
        options: {email: 'By email', phone: 'By phone', post: 'By post'},
        validation: 'required',
      },
    ],
  },
];

createApp({render: () => h(FormKitSchema, {schema, data: {send}})})
  .use(plugin, defaultConfig)
  .mount('#form');

import {JsonForms} from '@jsonforms/react';
import {vanillaCells, vanillaRenderers} from '@jsonforms/vanilla-renderers';
import {useState} from 'react';
import {createRoot} from 'react-dom/client';
import './plain-form.css';
import {send} from './send.js';
import services from './services.json';

const answer = {type: 'string', minLength: 1};
const schema = {
  type: 'object',
  properties: {
    what: {...answer, title: 'What happened?'},
    when: {type: 'string', format: 'date', title: 'When did it happen?'},
    service: {type: 'string', oneOf: services.map(({id, name}) => ({const: id, title: name})), title: 'Which service?'},
    wanted: {type: 'string', title: 'What would put it right?'},
    name: {...answer, title: 'What is your name?'},
    email: {type: 'string', format: 'email', title: 'Email address'},
    phone: {type: 'string', title: 'Phone number'},
    prefer: {type: 'string', enum: ['By email', 'By phone', 'By post'], title: 'How should we reply?'},
  },
  required: ['what', 'service', 'name', 'email', 'prefer'],
};
const control = (name, options) => ({type: 'Control', scope: `#/properties/${name}`, options});
const uischema = {
  type: 'VerticalLayout',
  elements: [
    control('what', {multi: true}),
    control('when'),
    control('service'),
    control('wanted', {multi: true}),
    control('name'),
    control('email'),
    control('phone'),
    control('prefer', {format: 'radio'}),
  ],
};

function ComplaintForm() {
  const [{data, errors}, setState] = useState({data: {}, errors: []});
  return (
    <>
      <JsonForms
        schema={schema}
        uischema={uischema}
        data={data}
        renderers={vanillaRenderers}
        cells={vanillaCells}
        onChange={setState}
      />
      <button type="button" disabled={errors.length > 0} onClick={() => send(data)}>
        Send complaint
      </button>
    </>
  );
}

createRoot(document.querySelector('#form')).render(<ComplaintForm />);

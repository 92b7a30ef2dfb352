import 'survey-core/survey-core.fontless.min.css';
import {Model} from 'survey-core';
import {renderSurvey} from 'survey-js-ui';
import {send} from './send.js';
import services from './services.json';

const survey = new Model({
  completeText: 'Send complaint',
  completedHtml: 'Your complaint has been sent.',
  elements: [
    {type: 'comment', name: 'what', title: 'What happened?', rows: 8, isRequired: true},
    {type: 'text', name: 'when', title: 'When did it happen?', inputType: 'date'},
    {
      type: 'dropdown',
      name: 'service',
      title: 'Which service is it about?',
      isRequired: true,
      choices: services.map(({id, name}) => ({value: id, text: name})),
    },
    {type: 'comment', name: 'wanted', title: 'What would put it right?'},
    {type: 'text', name: 'name', title: 'What is your name?', isRequired: true},
    {type: 'text', name: 'email', title: 'Email address', inputType: 'email', isRequired: true},
    {type: 'text', name: 'phone', title: 'Phone number', inputType: 'tel'},
    {
      type: 'radiogroup',
      name: 'prefer',
      title: 'How should we reply?',
      isRequired: true,
      choices: [
        {value: 'email', text: 'By email'},
        {value: 'phone', text: 'By phone'},
        {value: 'post', text: 'By post'},
      ],
    },
  ],
});
survey.onComplete.add(({data}) => send(data));
renderSurvey(survey, document.querySelector('#form'));

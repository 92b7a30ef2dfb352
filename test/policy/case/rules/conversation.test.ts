import {describe} from 'node:test';
import {contact} from '../../../support/commands.ts';
import {customer} from '../../scenarios/scenario.ts';
import * as at from './complaints.ts';
import {answered, closed, happenings, max, onlyStaff, refusals, rhian, sam, speaker, unconfirmed} from './table.ts';

describe('what anybody says', () => {
  const message = {type: 'sendMessage', text: 'Any news?'} as const;
  const file = {type: 'addFile', name: 'roof.jpg', mediaType: 'image/jpeg', size: 1200, kept: 'file-1'} as const;
  const kept = [{type: 'fileAdded', name: 'roof.jpg', mediaType: 'image/jpeg', size: 1200, kept: 'file-1'}];

  happenings({
    'a customer writes, also after the end': [
      at.withdrawn,
      message,
      customer,
      [{type: 'messageSent', text: 'Any news?'}],
    ],
    'whoever speaks for them writes': [at.received, message, speaker, [{type: 'messageSent', text: 'Any news?'}]],
    'any colleague writes': [at.received, message, max, [{type: 'messageSent', text: 'Any news?'}]],
    'a customer adds a file, also after the end': [at.withdrawn, file, customer, kept],
    'any colleague adds a file': [at.received, file, max, kept],
  });
});

describe('what staff say', () => {
  const note = {type: 'addNote', text: 'Ask the roofer.'} as const;
  const update = {type: 'update', text: 'The roofer comes on Monday.'} as const;

  refusals({
    'a customer writes no note': [at.received, note, customer, onlyStaff],
    'a customer gives no update': [at.received, update, customer, onlyStaff],
  });
  happenings({
    'a note is for staff': [at.withdrawn, note, max, [{type: 'noteAdded', text: 'Ask the roofer.', for: 'staff'}]],
    'an update is for the customer, also after the answer': [
      at.answered,
      update,
      max,
      [{type: 'updated', text: 'The roofer comes on Monday.'}],
    ],
  });
});

describe('how often the customer hears', () => {
  const agree = {type: 'agreeUpdates', everyDays: 5, how: 'email'} as const;

  refusals({
    'a customer alone agrees nothing': [at.received, agree, customer, onlyStaff],
    'nothing is agreed after the end': [at.withdrawn, agree, sam, closed],
    'nothing is agreed after the answer': [at.answered, agree, sam, answered],
    'a customer records no contact': [at.taken, contact, customer, onlyStaff],
    'no contact is made after the answer': [at.answered, contact, sam, answered],
    'contact is for whoever holds the stage': [
      at.taken,
      contact,
      rhian,
      {
        code: 'not-the-holder',
        reason: 'Stage 1 is with Sam Example',
        clause: 'PD-32',
        details: {person: 'Sam Example'},
      },
    ],
  });
  happenings({
    'it is agreed for the stage': [
      at.received,
      agree,
      max,
      [{type: 'updateAgreed', stage: 'stage-1', everyDays: 5, how: 'email'}],
    ],
    'contact says how, and what was said': [
      at.taken,
      contact,
      sam,
      [{type: 'contacted', stage: 'stage-1', how: 'phone', summary: 'Said who I am and what comes next.'}],
    ],
  });
});

describe('whether a complaint is understood', () => {
  const right = {type: 'answerUnderstanding', right: true} as const;
  const wrong = {...right, right: false, correction: 'It is the kitchen, not the bathroom.'} as const;

  refusals({
    'there is nothing to confirm before the acknowledgement': [
      at.taken,
      right,
      customer,
      {code: 'not-acknowledged', reason: 'Nobody has said yet how the complaint is understood'},
    ],
    'there is nothing to confirm after the answer': [at.answered, right, customer, answered],
    'there is nothing to confirm after the end': [
      at.running.does(at.withdraw, '2026-06-10', customer),
      right,
      customer,
      closed,
    ],
    'nobody says it in the name of a customer who has not confirmed them': [at.running, right, speaker, unconfirmed],
  });
  happenings({
    'it is right': [at.running, right, customer, [{type: 'understandingAnswered', stage: 'stage-1', right: true}]],
    'it is wrong, and why': [
      at.running,
      wrong,
      customer,
      [
        {
          type: 'understandingAnswered',
          stage: 'stage-1',
          right: false,
          correction: 'It is the kitchen, not the bathroom.',
        },
      ],
    ],
    'the customer told staff': [
      at.running,
      right,
      max,
      [{type: 'understandingAnswered', stage: 'stage-1', right: true}],
    ],
  });
});

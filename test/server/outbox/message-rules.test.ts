import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {describe, it} from 'node:test';
import {InvalidConfiguration, readConfiguration} from '@redress/server';

/** The rules as they are read from a file. */
function read(messages: unknown) {
  const file = JSON.stringify({organisations: [{id: 'exampleton', policies: ['plus-dane'], messages}]});
  const configuration = readConfiguration({env: {REDRESS_CONFIG: 'redress.json'}, read: () => file});
  return configuration.service.organisations[0].messages;
}

/** What is wrong with them, each by its place. */
function wrongIn(messages: unknown): string[] {
  try {
    read(messages);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidConfiguration)) throw error;
    return error.problems.map(({path}) => path.replace('organisations.0.messages.', ''));
  }
}

const secret = `whsec_${randomBytes(24).toString('base64')}`;
const webhook = {name: 'crm', address: 'https://crm.exampleton.uk/redress', secrets: [secret]};
const whole = {
  portal: 'https://www.exampleton.uk/complaints/',
  mail: {server: 'smtps://redress:word@mail.exampleton.uk:465', from: 'complaints@exampleton.uk'},
  notify: {
    key: 'live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0',
    letter: 'a-template',
  },
  webhooks: [webhook],
  staff: {people: {sam: 'sam@exampleton.uk'}, team: 'team@exampleton.uk', daysBefore: 3, at: '08:30'},
};

describe('the rules of messages', () => {
  it('are taken as they are written', () => assert.deepEqual(read(whole), whole));

  it('may be none at all', () => assert.equal(read(undefined), undefined));

  const wrong: Readonly<Record<string, readonly [part: object, at: string]>> = {
    'a mail server by the web': [{mail: {...whole.mail, server: 'https://mail.exampleton.uk'}}, 'mail.server'],
    'a sender that is no address': [{mail: {...whole.mail, from: 'Complaints'}}, 'mail.from'],
    'two senders': [{mail: {...whole.mail, from: 'a@exampleton.uk, b@exampleton.uk'}}, 'mail.from'],
    'a key that Notify never gave out': [{notify: {...whole.notify, key: 'secret'}}, 'notify.key'],
    'a secret that is too short': [{webhooks: [{...webhook, secrets: ['whsec_c2hvcnQ=']}]}, 'webhooks.0.secrets.0'],
    'no secret': [{webhooks: [{...webhook, secrets: []}]}, 'webhooks.0.secrets'],
    'two webhooks of one name': [{webhooks: [webhook, webhook]}, 'webhooks'],
    'a network that is none': [{webhooks: [{...webhook, within: ['10.0.0.0/40']}]}, 'webhooks.0.within.0'],
    'a colleague without an address': [{staff: {people: {sam: 'Sam'}}}, 'staff.people.sam'],
    'an hour that there is not': [{staff: {at: '25:00'}}, 'staff.at'],
    'a word that there is not': [{staff: {reminders: true}}, 'staff'],
  };
  for (const [what, [part, at]] of Object.entries(wrong)) {
    it(`say so at ${what}`, () => {
      const [place = '', ...more] = wrongIn({...whole, ...part});
      assert.deepEqual(more, []);
      assert.ok(place.startsWith(at), `${place} begins with ${at}`);
    });
  }
});

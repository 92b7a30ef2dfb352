import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {StaffDesk} from '@redress/policy';
import {housingAssociation, housingOmbudsmanModel, peoplePlus, plusDane, prima} from '@redress/policy/presets';
import {acknowledge, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';

const {sam} = staff;

function deskOf(story: Story): StaffDesk {
  return story.sees('2026-11-27', sam).desk ?? assert.fail('staff see no desk');
}

const items = (wanted: StaffDesk['toWrite']['answer']) => wanted.map(({item}) => item);

describe('the desk of staff', () => {
  it('asks only for what nothing composes in a letter', () => {
    const {toWrite} = deskOf(received('2026-11-20', plusDane));
    assert.deepEqual(items(toWrite.acknowledgement), []);
    assert.deepEqual(
      new Set(items(toWrite.answer)),
      new Set(['root-cause', 'remedy', 'prevention', 'learning', 'remedy-answer', 'discussion']),
    );
    const model = deskOf(received('2026-11-20', housingOmbudsmanModel)).toWrite;
    assert.deepEqual(items(model.acknowledgement), ['outcome-sought', 'responsibility']);
  });

  it('asks for the letter of a stage whether or not an earlier one was sent', () => {
    const before = deskOf(received('2026-11-20', plusDane));
    const after = deskOf(
      received('2026-11-20', plusDane).and('2026-11-20', sam, take).and('2026-11-20', sam, acknowledge),
    );
    assert.deepEqual(after.toWrite, before.toWrite);
  });

  it('names what the policy lets staff choose among, with its clauses', () => {
    const {choices} = deskOf(received('2026-11-20', plusDane));
    assert.deepEqual(
      choices.exclusions.find(({id}) => id === 'employment'),
      {
        id: 'employment',
        name: {en: 'A complaint about employment'},
        clause: {section: '7', heading: 'Exclusions', rule: 'PD-21'},
      },
    );
    assert.deepEqual(choices.ombudsmen.map(Object.keys), [['id', 'name', 'clause']]);
    assert.ok(!choices.kinds.includes('complaint'), 'it is taken for that already');
    assert.ok(!choices.kinds.includes('member-enquiry'), 'that begins as a case of its own');
    assert.deepEqual([choices.grounds, choices.routes, choices.refusals], [[], [], []]);
  });

  it('leaves out procedures that take no new case', () => {
    const {choices} = deskOf(received('2026-11-20', peoplePlus, {...leak, service: 'employment'}));
    const ids = choices.procedures.map(({id}) => id);
    assert.ok(ids.includes('procedure-a'));
    assert.ok(!ids.includes('procedure-e'));
  });

  it('says how more time is given', () => {
    assert.equal(deskOf(received('2026-11-20', plusDane)).moreTime, 'inform');
    assert.equal(deskOf(received('2026-11-20', housingAssociation)).moreTime, 'agree');
    assert.equal(deskOf(received('2026-11-20', prima)).moreTime, undefined);
  });
});

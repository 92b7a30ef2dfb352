import '@redress/widgets/case-timeline.js';
import '@redress/widgets/escalation-panel.js';
import '@redress/widgets/provider.js';
import {expect, html} from '@open-wc/testing';
import type {Command} from '@redress/policy';
import type {CaseService} from '@redress/rest';
import type {CaseTimeline, EscalationPanel} from '@redress/widgets';
import {extendTo} from '../support/commands.ts';
import {until} from '../support/until.ts';
import {button, CaseInHand, part, type Stage, show, staff, textOf, type} from './case-in-hand.ts';

const panel = (reference: string) => html`<redress-escalation-panel reference=${reference}></redress-escalation-panel>`;
const timeline = (reference: string) => html`<redress-case-timeline reference=${reference}></redress-case-timeline>`;

interface Doing {
  readonly command: string;
  readonly stage: Stage;
  /** What staff do first. */
  readonly before?: Command;
  readonly by?: typeof staff.sam;
  readonly draw: typeof panel;
  /** Does all that a person does, up to the last press. */
  readonly press: (element: HTMLElement) => Promise<unknown>;
  /** What sends it after that. */
  readonly again?: string;
  /** What was typed or chosen, as it then stands there. */
  readonly kept?: (element: HTMLElement) => unknown;
}

const reason = (element: HTMLElement) => part<HTMLTextAreaElement>(element, '#reason').value;

const doings: readonly Doing[] = [
  {
    command: 'requestEscalation',
    stage: 'answered',
    draw: panel,
    async press(element) {
      await until(() => element.shadowRoot?.querySelector('.step summary'));
      part(element, '.step summary').click();
      type(part(element, '#reason'), 'It still leaks.');
      button(element, 'Ask for a review').click();
    },
    again: '.step .primary',
    kept: (element) => reason(element) === 'It still leaks.',
  },
  ...(['agreeExtension', 'declineExtension'] as const).map(
    (command): Doing => ({
      command,
      stage: 'acknowledged',
      before: extendTo('2027-01-15', 'The road must be closed.'),
      draw: panel,
      async press(element) {
        await until(() => element.shadowRoot?.querySelector('.proposal button'));
        element.shadowRoot
          ?.querySelectorAll<HTMLButtonElement>('.proposal button')
          [command === 'agreeExtension' ? 0 : 1]?.click();
      },
    }),
  ),
  {
    command: 'take',
    stage: 'received',
    by: staff.sam,
    draw: panel,
    async press(element) {
      await until(() => element.shadowRoot?.querySelector('[part="holder"] button'));
      part(element, '[part="holder"] button').click();
    },
  },
  {
    command: 'withdraw',
    stage: 'acknowledged',
    draw: panel,
    async press(element) {
      await until(() => element.shadowRoot?.querySelector('.withdraw summary'));
      part(element, '.withdraw summary').click();
      await until(() => element.shadowRoot?.querySelector('#why-withdrawn'));
      type(part(element, '#why-withdrawn'), 'It is mended.');
      part(element, '.withdrawal .buttons button').click();
    },
    again: '.withdrawal .buttons button',
    kept: (element) => part<HTMLTextAreaElement>(element, '#why-withdrawn').value === 'It is mended.',
  },
  {
    command: 'sendMessage',
    stage: 'acknowledged',
    draw: timeline,
    async press(element) {
      await openMessage(element);
      type(part(element, '#message'), 'It rained in again.');
      part(element, 'form .primary').click();
    },
    again: 'form .primary',
    kept: (element) => part<HTMLTextAreaElement>(element, '#message').value === 'It rained in again.',
  },
  {
    command: 'addFile',
    stage: 'acknowledged',
    draw: timeline,
    async press(element) {
      await openMessage(element);
      const files = new DataTransfer();
      files.items.add(new File(['x'], 'roof.jpg', {type: 'image/jpeg'}));
      const input = part<HTMLInputElement>(element, '#files');
      input.files = files.files;
      input.dispatchEvent(new Event('change', {bubbles: true}));
      await (element as CaseTimeline).updateComplete;
      part(element, 'form .primary').click();
    },
    again: 'form .primary',
    kept: (element) => textOf(part(element, '.files')).includes('roof.jpg'),
  },
];

async function openMessage(element: HTMLElement) {
  await until(() => element.shadowRoot?.querySelector('.message summary'));
  part(element, '.message summary').click();
  await until(() => element.shadowRoot?.querySelector('#message'));
}

describe('the page around an element that shows a case', function () {
  this.timeout(60_000);

  for (const {command, stage, before, by, draw, press, kept, again} of doings) {
    it(`is asked before it is sent, and can keep it from being sent: ${command}`, async () => {
      const hand = await CaseInHand.at(stage);
      if (before) await hand.does(staff.sam, before);
      const connection = hand.connection(by ?? hand.customer);
      const sent: string[] = [];
      const {service} = connection;
      const attach: CaseService['attach'] = (...given) => {
        sent.push('addFile');
        return service.attach(...given);
      };
      connection.faults.before = () => sent.push(command);
      Object.assign(connection, {service: {...service, attach}});
      const element = await show<CaseTimeline | EscalationPanel>(connection, draw(hand.reference));
      const asked: unknown[] = [];
      const refuse = (event: HTMLElementEventMap['redress-command']) => {
        asked.push([event.command, event.reference, Object.keys(event).sort().join()]);
        event.preventDefault();
      };
      element.addEventListener('redress-command', refuse);

      await press(element);
      await until(() => asked.length > 0);
      await element.updateComplete;
      expect(asked).to.deep.equal([[command, hand.reference, 'command,isTrusted,reference']]);
      expect(sent).to.deep.equal([]);
      if (kept) expect(kept(element)).to.equal(true);
      await expect(element).to.be.accessible();

      element.removeEventListener('redress-command', refuse);
      const done = new Promise((resolve) => element.addEventListener('redress-command-done', resolve, {once: true}));
      if (again) part(element, again).click();
      else await press(element);
      await done;
      expect(sent).to.deep.equal([command]);
    });
  }
});

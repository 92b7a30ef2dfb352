import '@redress/widgets/case-timeline.js';
import '@redress/widgets/deadline-badge.js';
import '@redress/widgets/escalation-panel.js';
import '@redress/widgets/provider.js';
import {expect, html} from '@open-wc/testing';
import {RestError} from '@redress/rest';
import type {CaseTimeline, EscalationPanel, ProblemEvent} from '@redress/widgets';
import {until} from '../support/until.ts';
import {button, CaseInHand, part, show, textOf, type} from './case-in-hand.ts';

const unreachable = new RestError('service/unreachable', 'Nobody answers');

/** Everything that goes wrong on the page while a test runs. */
function listen(cancel = false) {
  const heard: ProblemEvent[] = [];
  const hear = (event: ProblemEvent) => {
    heard.push(event);
    if (cancel) event.preventDefault();
  };
  document.addEventListener('redress-problem', hear);
  return {
    heard,
    get told() {
      return heard.map(({code, doing}) => `${doing}: ${code}`);
    },
    stop: () => document.removeEventListener('redress-problem', hear),
  };
}

const elements = ['redress-case-timeline', 'redress-deadline-badge', 'redress-escalation-panel'] as const;
const element = (tag: string, reference: string) =>
  tag === 'redress-case-timeline'
    ? html`<redress-case-timeline reference=${reference}></redress-case-timeline>`
    : tag === 'redress-deadline-badge'
      ? html`<redress-deadline-badge reference=${reference}></redress-deadline-badge>`
      : html`<redress-escalation-panel reference=${reference}></redress-escalation-panel>`;

describe('what every element that shows a case tells the page when something does not work', () => {
  let page: ReturnType<typeof listen>;
  afterEach(() => page.stop());

  for (const tag of elements) {
    it(`is by a code and by what was being done, and holds nothing of the case: ${tag}`, async () => {
      const hand = await CaseInHand.at('acknowledged');
      page = listen();
      await show(hand.connection({kind: 'anonymous'}), element(tag, hand.reference));
      await until(() => page.heard.length > 0);
      expect(page.told).to.deep.equal(['open: case/not-found']);
      const [event] = page.heard;
      const own = Object.keys(event ?? {}).filter((name) => name !== 'isTrusted');
      expect(own).to.deep.equal(['code', 'doing']);
      expect(event?.cancelable).to.equal(true);
    });

    it(`is that a line was lost, once however often it is tried, and again when it is lost again: ${tag}`, async () => {
      const hand = await CaseInHand.at('acknowledged');
      page = listen();
      const connection = hand.connection(hand.customer);
      const shown = await show(connection, element(tag, hand.reference));
      await until(() => textOf(shown.shadowRoot) !== '' && connection.faults.cut !== undefined);
      connection.faults.watch = () => {
        throw unreachable;
      };
      connection.faults.cut?.(unreachable);
      await until(() => connection.faults.retry !== undefined);
      const {retry} = connection.faults;
      retry?.();
      await until(() => connection.faults.retry !== retry);
      expect(page.told).to.deep.equal(['follow: service/unreachable']);
      expect(page.heard[0]?.cancelable).to.equal(false);
      connection.faults.watch = undefined;
      connection.faults.retry?.();
      await until(() => connection.case(hand.reference).snapshot().line === 'live');
      connection.faults.cut?.(unreachable);
      await until(() => page.heard.length === 2);
    });
  }

  it('is also that what stands as the reference cannot be one', async () => {
    const hand = await CaseInHand.at('acknowledged');
    page = listen();
    await show(hand.connection(hand.customer), element('redress-case-timeline', 'what?'));
    expect(page.told).to.deep.equal(['open: case/not-found']);
  });

  it('can be said by the page instead, where a case cannot be opened', async () => {
    const hand = await CaseInHand.at('acknowledged');
    page = listen(true);
    const connection = hand.connection({kind: 'anonymous'});
    const timeline = await show<CaseTimeline>(connection, element('redress-case-timeline', hand.reference));
    const other = await show<CaseTimeline>(connection, element('redress-case-timeline', 'what?'));
    await until(() => page.heard.length === 2);
    await timeline.updateComplete;
    for (const one of [timeline, other]) expect(one.shadowRoot?.querySelector('[role="alert"]')).to.be.null;
    await expect(timeline).to.be.accessible();
  });

  it('can be said by the page instead, where something was not done, and what was typed is still there', async () => {
    const hand = await CaseInHand.at('answered');
    page = listen(true);
    const connection = hand.connection(hand.customer);
    connection.faults.before = () => {
      throw unreachable;
    };
    const panel = await show<EscalationPanel>(connection, element('redress-escalation-panel', hand.reference));
    await until(() => panel.shadowRoot?.querySelector('.step summary'));
    part(panel, '.step summary').click();
    type(part(panel, '#reason'), 'It still leaks.');
    button(panel, 'Ask for a review').click();
    await until(() => page.heard.length === 1);
    await until(() => button(panel, 'Ask for a review').ariaDisabled !== 'true');
    expect(page.told).to.deep.equal(['requestEscalation: service/unreachable']);
    expect(panel.shadowRoot?.querySelector('[role="alert"]')).to.be.null;
    expect(part<HTMLTextAreaElement>(panel, '#reason').value).to.equal('It still leaks.');
    await expect(panel).to.be.accessible();
  });
});

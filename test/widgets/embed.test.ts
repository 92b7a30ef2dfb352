import {expect, fixture, html} from '@open-wc/testing';
import {type EscalationPanel, Provider} from '@redress/widgets';
import {waitUntil} from '../support/wait-until.ts';
import {CaseInHand, says} from './case-in-hand.ts';

const defined = () =>
  ['provider', 'intake-form', 'case-timeline', 'deadline-badge', 'escalation-panel'].filter((name) =>
    customElements.get(`redress-${name}`),
  );

// The steps of one page: a tag can be defined only once.
describe('the public entry', () => {
  it('fetches the elements that are on the page, and no other', async () => {
    await fixture(html`<redress-deadline-badge due-on="2026-12-11"></redress-deadline-badge>`);
    expect(defined()).to.deep.equal([]);
    await import('@redress/widgets/embed.js');
    await waitUntil(() => customElements.get('redress-deadline-badge'));
    expect(defined()).to.deep.equal(['deadline-badge']);
  });

  it('fetches one that comes later, and a provider that comes after its elements', async () => {
    const hand = await CaseInHand.at('answered');
    const main = await fixture(html`<main></main>`);
    const provider = document.createElement('redress-provider');
    const panel = document.createElement('redress-escalation-panel') as EscalationPanel;
    panel.reference = hand.reference;
    main.append(panel);
    await waitUntil(() => customElements.get('redress-escalation-panel'));
    Object.assign(provider, {connection: hand.connection(hand.customer)});
    provider.append(panel);
    main.append(provider);
    await waitUntil(() => provider instanceof Provider);
    await says(panel, 'You can ask for a review now.');
  });
});

import '@redress/widgets/case-timeline.js';
import '@redress/widgets/escalation-panel.js';
import '@redress/widgets/provider.js';
import {expect, html} from '@open-wc/testing';
import {refusalCodes} from '@redress/policy';
import type {CaseTimeline, EscalationPanel} from '@redress/widgets';
import {everything, facts, lineTo} from '../support/everything.ts';
import {ada, staff} from '../support/people.ts';
import {waitUntil} from '../support/wait-until.ts';
import {CaseInHand, part, says, show, textOf} from './case-in-hand.ts';

/** A whole catalogue is fetched, file by file where nothing is built. */
const comes = (seen: () => boolean) => waitUntil(seen);

const readers = [
  ['the customer', ada],
  ['staff', staff.sam],
] as const;
const heard = {en: 'What has happened', cy: 'Beth sydd wedi digwydd'} as const;
const steps = {
  en: ['The steps, and what you can do', 'The steps of the procedure'],
  cy: ['Y camau, a’r hyn y gallwch ei wneud', 'Camau’r weithdrefn'],
} as const;
const general = {en: 'The complaint was updated', cy: 'Diweddarwyd y gŵyn'} as const;

describe('the words of what seldom happens', function () {
  this.timeout(60_000);

  for (const [whom, by] of readers) {
    it(`tell ${whom} of everything that can happen, in both languages`, async () => {
      const told: Record<string, readonly string[]> = {};
      for (const language of ['en', 'cy'] as const) {
        const timeline = await show<CaseTimeline>(
          lineTo(everything(by)),
          html`<redress-case-timeline reference="RD-TEST-CASE"></redress-case-timeline>`,
          language,
        );
        await comes(() => {
          const told = textOf(timeline.shadowRoot);
          return told.includes(heard[language]) && !told.includes(general[language]);
        });
        const lines = [...(timeline.shadowRoot?.querySelectorAll('.happened') ?? [])].map(textOf);
        expect(lines.length).to.be.at.least(Object.keys(facts).length - 1);
        expect(lines.filter((line) => line === '' || /undefined|\[object/.test(line))).to.deep.equal([]);
        for (const details of timeline.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
        await expect(timeline).to.be.accessible();
        told[language] = lines;
      }
      const same = told.en?.filter((line) => told.cy?.includes(line));
      expect(same).to.deep.equal([]);
    });
  }

  it('come when the first of it happens, which is then news in its own words', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const timeline = await show<CaseTimeline>(
      hand.connection(hand.customer),
      html`<redress-case-timeline reference=${hand.reference}></redress-case-timeline>`,
    );
    await says(timeline, 'Sam Okafor is looking into it.');
    await hand.does(staff.sam, {type: 'agreeUpdates', everyDays: 5, how: 'phone'});
    const news = () => textOf(part(timeline, '[role="status"]'));
    await waitUntil(() => news() !== '');
    expect(news()).to.equal('New: We agreed to tell you how it is going: every 5 days');
  });

  for (const [whom, by] of readers) {
    it(`give ${whom} the reason of every refusal, in both languages`, async () => {
      const base = everything(by);
      const ladder = refusalCodes.map((code) => ({
        stage: code,
        name: {en: `Rung ${code}`},
        state: 'later' as const,
        refusal: {code, reason: `no words for ${code}`},
      }));
      for (const language of ['en', 'cy'] as const) {
        const panel = await show<EscalationPanel>(
          lineTo({...base, ladder}),
          html`<redress-escalation-panel reference="RD-TEST-CASE"></redress-escalation-panel>`,
          language,
        );
        await comes(() => {
          const told = textOf(panel.shadowRoot);
          return told.includes(steps[language][by.kind === 'staff' ? 1 : 0]) && !told.includes('no words for');
        });
        expect(textOf(part(panel, 'ol'))).not.to.match(/undefined/);
      }
    });
  }
});

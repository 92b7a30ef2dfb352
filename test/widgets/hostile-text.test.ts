import '@redress/widgets/case-timeline.js';
import '@redress/widgets/deadline-badge.js';
import '@redress/widgets/escalation-panel.js';
import '@redress/widgets/provider.js';
import {expect, html} from '@open-wc/testing';
import {type CaseView, commandTypes} from '@redress/policy';
import {caseViewSchema} from '@redress/rest/wire';
import type {CaseTimeline, DeadlineBadge, EscalationPanel} from '@redress/widgets';
import {everything, facts, lineTo} from '../support/everything.ts';
import {foreignIn} from '../support/foreign-in.ts';
import {HostileTexts, hostileValue, type Planted} from '../support/hostile-values.ts';
import {ada, staff} from '../support/people.ts';
import {until} from '../support/until.ts';
import {part, show, textOf} from './case-in-hand.ts';
import {seeded} from './intake-form/random-answers.ts';

const readers = {customer: ada, staff: staff.sam} as const;
const timeline = html`<redress-case-timeline reference="RD-TEST-CASE"></redress-case-timeline>`;
const panel = html`<redress-escalation-panel reference="RD-TEST-CASE"></redress-escalation-panel>`;

type Audience = keyof typeof readers;

/** A view in which everything that may be there is, with hostile text wherever there is text, and every event. */
function hostileView(
  audience: Audience,
  seed: number,
): {readonly view: CaseView; readonly planted: readonly Planted[]} {
  const texts = new HostileTexts(seeded(seed));
  const made = hostileValue(caseViewSchema, texts) as CaseView;
  const {at, reference, version, stage, status, kind, clocks, next, policy, openedOn} = everything(readers[audience]);
  const [current, open] = made.ladder as [CaseView['ladder'][0], CaseView['ladder'][0]];
  const view: CaseView = {
    ...made,
    ...{at, audience, reference, version, stage, status, kind, clocks, openedOn},
    ...(next && {next}),
    policy: {...made.policy, calendar: policy.calendar},
    ladder: [
      {...current, state: 'current'},
      {...open, state: 'open'},
    ],
    offers: commandTypes.map((command) => ({command})),
    timeline: made.timeline.map((entry, index) => ({...entry, sequence: made.timeline.length - index})),
  };
  return {view, planted: texts.planted};
}

describe('hostile text in every field of a case', function () {
  this.timeout(60_000);
  const violations: string[] = [];
  const errors: unknown[] = [];
  const hear = ({violatedDirective, sample}: SecurityPolicyViolationEvent) =>
    violations.push(`${violatedDirective} ${sample}`);
  const fail = ({message}: ErrorEvent) => errors.push(message);

  before(() => {
    // As the strictest page has it. From here on, nothing on this page takes a text for markup.
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "require-trusted-types-for 'script'; trusted-types lit-html; img-src 'self'";
    document.head.append(policy);
    document.addEventListener('securitypolicyviolation', hear);
    window.addEventListener('error', fail);
  });
  after(() => window.removeEventListener('error', fail));

  /** That all of these are there, letter by letter, and nothing that they would be if they were more. */
  function isText(element: HTMLElement, planted: readonly Planted[]) {
    const said = textOf(element.shadowRoot);
    const unsaid = planted.filter(({text}) => !said.includes(text.replace(/\s+/g, ' ')));
    expect(foreignIn(element.shadowRoot as ShadowRoot)).to.deep.equal([]);
    expect('hacked' in window).to.equal(false);
    expect(violations).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
    return unsaid.map(({path}) => path);
  }

  it('covers every event that there is', () => {
    const {view} = hostileView('staff', 1);
    expect(new Set(view.timeline.map(({type}) => type))).to.deep.equal(new Set(['submitted', ...Object.keys(facts)]));
  });

  for (const audience of ['customer', 'staff'] as const) {
    for (const [seed, language] of (['en', 'cy'] as const).entries()) {
      it(`is text in the timeline, whole and in short, in ${language}, for ${audience}`, async () => {
        const {view, planted} = hostileView(audience, seed);
        const events = planted.filter(({path}) => isProse(path));
        expect(events.length).to.be.above(80);
        const whole = await show<CaseTimeline>(lineTo(view), timeline, language);
        await until(() => isText(whole, events).length === 0, 'all that was written');
        const field = part<HTMLInputElement>(whole, '#sought');
        field.value = events[0]?.text ?? '';
        field.dispatchEvent(new Event('input'));
        await whole.updateComplete;
        isText(whole, []);
        for (let at = 0; at < view.timeline.length; at += 18) {
          const some = {...view, timeline: view.timeline.slice(at, at + 18)};
          const short = await show<CaseTimeline>(lineTo(some), timeline, language);
          const here = events.filter(({path}) => {
            const index = Number(path.split('/')[2]);
            return index >= at && index < at + 18;
          });
          await until(() => isText(short, here).length === 0, 'all that was written');
        }
      });
    }

    it(`is text in the steps and in the deadline, for ${audience}`, async () => {
      const {view, planted} = hostileView(audience, 3);
      const element = await show<EscalationPanel>(lineTo(view), panel);
      const names = planted.filter(({path}) =>
        /^\/(ladder|ombudsmen)\/[01]\/name\/en$|^\/proposal\/(good)?reason$/i.test(path),
      );
      expect(names.length).to.equal(6);
      await until(() => isText(element, names).length === 0, 'all names');
      part(element, '.withdraw summary').click();
      await until(() => element.shadowRoot?.querySelector('.withdrawal'), 'what is lost');
      isText(element, []);

      const badge = await show<DeadlineBadge>(
        lineTo(view),
        html`<redress-deadline-badge .view=${view}></redress-deadline-badge>`,
      );
      await until(() => badge.shadowRoot?.querySelector('summary'), 'the deadline');
      part(badge, 'summary').click();
      await until(
        () => badge.shadowRoot?.querySelector('redress-deadline-working')?.shadowRoot?.childElementCount,
        'the working',
        9_000,
      );
      isText(badge, []);
    });
  }

  it('would be found if it were more than text', async () => {
    const element = document.createElement('div');
    const root = element.attachShadow({mode: 'open'});
    root.append(document.createElement('b-hostile'));
    expect(foreignIn(root).length).to.equal(1);
    expect(() => {
      element.innerHTML = '<b>no</b>';
    }).to.throw(TypeError);
    await until(() => violations.length > 0, 'a report of it');
  });
});

/** What somebody wrote in an event, and not by what a program knows it. */
function isProse(path: string): boolean {
  return (
    path.startsWith('/timeline/') &&
    /\/(sections\/.*|reason|text|summary|part|what|correction|note|comment|failure|facts|cause|lesson|explanation|evidence|alternative|advice|understanding|findings|outcomeSought|responsibility|learning|remedy)$/.test(
      path,
    ) &&
    !/\/(considered|orders)\//.test(path)
  );
}

import {expect} from '@open-wc/testing';
import type {CaseView, FeedbackKind, Language, Policy} from '@redress/policy';
import * as presets from '@redress/policy/presets';
import {parseReference, type Reference} from '@redress/rest';
import {type MemoryService, memoryService} from '../../support/memory-service.ts';
import {IntakePage, textOf, waitUntil} from './intake-page.ts';
import {answerAtRandom, seeded} from './random-answers.ts';

const policies = Object.entries(presets).filter((entry): entry is [string, Policy] => 'stages' in entry[1]);
const boss = {kind: 'staff', id: 'boss', name: 'Bea Example'} as const;

/** Somebody who may see every case under a policy. */
const everyRole = ({roles}: Policy) => ({...boss, roles: roles.map(({id}) => id)});

/** Goes on until the answers can be checked; `visit` looks at each page before and after it is answered. */
async function walk(page: IntakePage, random: () => number, visit: () => Promise<void> = async () => {}) {
  for (let pages = 0; !page.has('send'); pages++) {
    if (pages > 40) throw new Error(`The form does not end:\n${page.text}`);
    await visit();
    await answerAtRandom(page, random);
    await visit();
    const {heading} = page;
    page.part('continue').click();
    await waitUntil(
      () => page.has('error-summary') || page.has('send') || page.heading !== heading,
      `a page after "${heading}"`,
    );
    if (page.has('error-summary')) throw new Error(`"${heading}" is refused:\n${page.text}`);
  }
  await visit();
}

/** What stood on pages that were looked at already, but for the dates below them. */
const looked = new Set<string>();

/** That the page is accessible. One that another preset draws alike to the last mark is looked at once. */
async function accessible(page: IntakePage) {
  const drawn = drawnBut(page, 'footer');
  if (looked.has(drawn)) return;
  looked.add(drawn);
  await expect(page.form).to.be.accessible();
}

/** What is drawn, but for a part of it. */
function drawnBut({root}: IntakePage, part: string): string {
  const page = root.querySelector('.form')?.cloneNode(true) as Element;
  page.querySelector(part)?.remove();
  return page.innerHTML.replaceAll(/<!--.*?-->|\s+/g, ' ');
}

/** That each box for words can be written into and emptied, and nothing would look otherwise if it were drawn anew. */
async function drawnWhereNeeded(page: IntakePage) {
  const boxes = page.root.querySelectorAll<HTMLInputElement>(
    'textarea, input:not([type="radio"], [type="checkbox"], [type="file"])',
  );
  for (const {id, value} of boxes) {
    for (const text of ['', '1', '12', value]) {
      page.type(id, text);
      await page.form.updateComplete;
      // The note of what is kept comes when it is kept.
      const before = drawnBut(page, '[part="kept"]');
      page.form.requestUpdate();
      await page.form.updateComplete;
      expect(drawnBut(page, '[part="kept"]'), `"${text}" in ${id}`).to.equal(before);
      expect(page.field(id).value).to.equal(text);
    }
  }
}

/** Sends it, and gives the case that the service made of it. */
async function sent(page: IntakePage, service: MemoryService, policy: Policy): Promise<CaseView> {
  page.part('send').click();
  await waitUntil(() => page.has('reference') || page.has('error-summary'), 'a receipt');
  const reference = parseReference(textOf(page.part('reference'))) as Reference;
  return service.as(everyRole(policy)).view(reference);
}

async function openUnder(policy: Policy, language: Language = 'en', kind = '') {
  const service = memoryService(undefined, policy);
  const page = await IntakePage.open({connection: service.connection({kind: 'anonymous'}), language, kind});
  page.field('what').focus();
  await waitUntil(() => /\d+ (of|o) \d+/.test(textOf(page.part('progress'))), 'the number of questions');
  return {page, service};
}

describe('redress-intake-form, under every preset', function () {
  this.timeout(60_000);

  for (const [name, policy] of policies) {
    it(`is accessible on every page from the first question to the receipt: ${name}`, async () => {
      const {page, service} = await openUnder(policy);
      await walk(page, seeded(1), () => accessible(page));
      await sent(page, service, policy);
      await accessible(page);
    });

    it(`has drawn whatever an answer changes: ${name}`, async () => {
      const {page} = await openUnder(policy);
      await walk(page, seeded(9), () => drawnWhereNeeded(page));
    });

    it(`reads whatever is answered as what the service takes, and sends nothing that was not asked: ${name}`, async () => {
      for (let seed = 2; seed < 4; seed++) {
        const random = seeded(seed);
        const {page, service} = await openUnder(policy);
        await walk(page, random);
        // Another answer to one question may call for others, and hide some.
        const changes = page.root.querySelectorAll<HTMLButtonElement>('.row button');
        changes[Math.floor(random() * changes.length)]?.click();
        await page.form.updateComplete;
        await walk(page, random);
        const {intake, kind} = await sent(page, service, policy);
        const of: FeedbackKind = intake.kind ?? 'complaint';
        const about = `seed ${seed}, ${kind}: ${JSON.stringify(intake)}`;
        expect(intake.wanted !== undefined, about).to.equal(of === 'complaint');
        expect(intake.when !== undefined, about).to.equal(of === 'complaint');
        expect(intake.external !== undefined, about).to.equal(of === 'member-enquiry');
        expect(intake.complainant === undefined, about).to.equal(intake.anonymous === true);
        expect(intake.publish !== undefined, about).to.equal(of === 'compliment' && !intake.anonymous);
        if (intake.anonymous) expect([intake.helper, intake.withheldFrom], about).to.deep.equal([undefined, undefined]);
        page.form.remove();
      }
    });
  }

  it('marks as English, on a page in Welsh, what the policy says in English only', async () => {
    const {page} = await openUnder(presets.plusDane, 'cy', 'compliment');
    const random = seeded(8);
    while (!page.root.getElementById('type')) {
      await answerAtRandom(page, random);
      const {heading} = page;
      page.part('continue').click();
      await waitUntil(() => page.heading !== heading, `a page after "${heading}"`);
      expect(page.root.querySelectorAll('label [lang="en"]').length > 0).to.equal(
        page.root.getElementById('type') !== null,
      );
    }
  });

  it('is accessible in Welsh from the first question to the receipt', async () => {
    const {page, service} = await openUnder(presets.plusDane, 'cy');
    await walk(page, seeded(7), () => accessible(page));
    const {intake} = await sent(page, service, presets.plusDane);
    await accessible(page);
    expect(intake.what).to.equal('Some words.');
  });
});

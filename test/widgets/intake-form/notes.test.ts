import {expect} from '@open-wc/testing';
import type {EligibilityNote, Policy} from '@redress/policy';
import {housingAssociation, peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import type {IntakeForm} from '@redress/widgets';
import {memoryService} from '../../support/memory-service.ts';
import {leak} from '../../support/people.ts';
import {IntakePage, textOf, waitUntil} from './intake-page.ts';

type Prefill = NonNullable<IntakeForm['prefill']>;

/** A policy that sends everybody elsewhere, which no preset does. */
const elsewhere: Policy = {
  ...plusDane,
  eligibility: {
    ...plusDane.eligibility,
    complainants: plusDane.eligibility.complainants.map((one) => ({
      ...one,
      accepted: 'elsewhere' as const,
      advice: {en: 'Ask the council.', cy: 'Gofynnwch i’r cyngor.'},
    })),
  },
};

const long = {on: '2019-10-12'} as const;
const {complainant: _, ...unnamed} = leak;
const helper = {role: 'speaks-for', name: 'Ben Example'} as const;

/** For each note, answers that call for it, and what must be said in each language. */
const cases: Readonly<
  Record<EligibilityNote['code'], readonly [policy: Policy, answers: Prefill, en: RegExp, cy: RegExp]>
> = {
  danger: [plusDane, {danger: 'Bare wires.'}, /goes at once to the people/, /yn mynd ar unwaith/],
  'may-be-out-of-time': [
    plusDane,
    {when: long},
    /within 12 months.*Monday 12 October 2020.*Policy, section 7: Exclusions.*all the same.*Housing Ombudsman/,
    /o fewn 12 mis.*dydd Llun 12 Hydref 2020.*Polisi, adran 7.*er hynny.*Ombwdsmon/,
  ],
  ongoing: [plusDane, {when: {...long, ongoing: true}}, /still goes on/, /dal i ddigwydd/],
  'anonymous-no-reply': [psps, {anonymous: true}, /cannot reply to you or ask/, /ni allwn ateb na gofyn/],
  'anonymous-review-only': [plusDane, {anonymous: true}, /section 6.*all the same/, /adran 6.*er hynny/],
  'anonymous-excluded': [prima, {anonymous: true}, /section 3.*all the same/, /adran 3.*er hynny/],
  'consent-required': [prima, {helper}, /Until you agree, we tell them nothing/, /Nes i chi gytuno/],
  'consent-asked': [housingAssociation, {helper}, /confirm that this person/, /gadarnhau bod y person/],
  'first-contact-first': [
    peoplePlus,
    {type: 'non-customer'},
    /tries to sort it out first.*write to us.*all the same/,
    /ceisio datrys.*er hynny/,
  ],
  'route-first': [psps, {type: 'former-employee'}, /which of our procedures fits/, /pa un o’n gweithdrefnau/],
  elsewhere: [
    elsewhere,
    {type: 'resident'},
    /another way.*Ask the council.*all the same/,
    /ffordd arall.*Gofynnwch i’r cyngor/,
  ],
  'procedure-not-configured': [
    peoplePlus,
    {type: 'customer', procedure: 'procedure-a'},
    /under this contract/,
    /contract/,
  ],
  'policy-elsewhere': [
    psps,
    {type: 'resident', procedure: 'council-eldc'},
    /another organisation: \S.*section 3.*all the same/,
    /sefydliad arall: \S.*adran 3/,
  ],
  petition: [
    plusDane,
    {group: {people: 10}},
    /With 10 people this is a petition.*from 10.*section 20/,
    /10 o bobl.*adran 20/,
  ],
  'spokesperson-needed': [
    plusDane,
    {group: {people: 12}},
    /one person who speaks for everybody/,
    /un person sy’n siarad/,
  ],
  group: [plusDane, {group: {people: 9}}, /all 9 of you.*From 10 people/, /bob un o’r 9 ohonoch.*O 10 o bobl/],
};

const answered: Prefill = {...leak, type: 'resident', helper: undefined as never};

/** Goes on to the check page with these answers, by what the page gives and a click on each page. */
async function checkWith(policy: Policy, prefill: Prefill) {
  const types = policy.eligibility.complainants.map(({id}) => id);
  const all: Prefill = {
    ...(prefill.anonymous ? unnamed : answered),
    service: policy.services[0]?.id as string,
    type: types[0] as string,
    ...(policy.procedures && {procedure: policy.procedures.list[0]?.id as string}),
    ...prefill,
  };
  const page = await IntakePage.open({
    connection: memoryService(undefined, policy).connection({kind: 'anonymous'}),
    prefill: all,
  });
  await waitUntil(() => page.field('what').value !== '', 'what the page knows');
  while (!page.has('send')) {
    const {heading} = page;
    // What only the person can say.
    for (const id of ['danger.now', 'identity', 'helper.role']) {
      const first = page.root.getElementById(id) as HTMLInputElement | null;
      if (first && !page.root.querySelector(`[name="${id}"]:checked`)) first.click();
    }
    await page.form.updateComplete;
    page.part('continue').click();
    await waitUntil(() => page.has('send') || page.heading !== heading || page.has('error-summary'), heading);
    if (page.has('error-summary')) throw new Error(page.text);
  }
  return page;
}

describe('the notes of redress-intake-form', function () {
  this.timeout(60_000);

  for (const [code, [policy, answers, en, cy]] of Object.entries(cases)) {
    it(`say in both languages what the policy makes of it, and that it can be sent: ${code}`, async () => {
      const page = await checkWith(policy, answers);
      for (const [language, said] of [
        ['en', en],
        ['cy', cy],
      ] as const) {
        page.language = language;
        await waitUntil(() => said.test(textOf(page.part('note'))), `${said} in: ${textOf(page.part('note'))}`);
        expect(textOf(page.part('note'))).not.to.match(/undefined|\[object/);
        await expect(page.form).to.be.accessible();
        expect(page.has('send')).to.be.true;
      }
    });
  }

  it('come while somebody types, in a region that is read out, and go again', async () => {
    const page = await IntakePage.open({connection: memoryService().connection({kind: 'anonymous'})});
    page.type('what', 'The roof leaks.');
    await page.answerDanger();
    expect(page.has('note')).to.be.false;
    const region = page.root.querySelector('form [role="status"]');
    page.type('when.day', '12');
    page.type('when.month', '10');
    page.type('when.year', '2019');
    await waitUntil(() => page.has('note'), 'a note');
    expect(region?.contains(page.part('note'))).to.be.true;
    await expect(page.form).to.be.accessible();
    page.type('when.year', '');
    await waitUntil(() => !page.has('note'), 'no note');
  });

  it('name no section of an internal document', async () => {
    const page = await checkWith(peoplePlus, {type: 'non-customer'});
    expect(textOf(page.part('note'))).not.to.include('Policy:');
  });

  it('list what goes another way where the subject is chosen and before sending, with how it can be sent', async () => {
    const page = await checkWith(plusDane, {});
    const listed = () => {
      const all = page.part('excluded');
      all.querySelector('summary')?.click();
      return textOf(all);
    };
    for (const said of [
      'First request for a service.',
      'But not if: The service has failed.',
      'section 7',
      'all the same',
    ]) {
      expect(listed()).to.include(said);
    }
    await page.form.updateComplete;
    await expect(page.form).to.be.accessible();
    await page.change('What is it about?');
    expect(listed()).to.include('First request for a service.');
    await expect(page.form).to.be.accessible();
  });
});

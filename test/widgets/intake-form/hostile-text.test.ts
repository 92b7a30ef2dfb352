import {expect} from '@open-wc/testing';
import {publishPolicy} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {lgscoModel, plusDane, psps} from '@redress/policy/presets';
import {foreignIn} from '../../support/foreign-in.ts';
import {HostileTexts} from '../../support/hostile-values.ts';
import {memoryService} from '../../support/memory-service.ts';
import {IntakePage, waitUntil} from './intake-page.ts';
import {answerAtRandom, seeded} from './random-answers.ts';

/** Puts hostile text wherever a policy speaks in its own words. */
function hostilePolicy<T>(part: T, texts: HostileTexts): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((one) => hostilePolicy(one, texts)) as T;
  const isText = 'en' in part && typeof part.en === 'string';
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      isText || /^(phone|email|post|website|heading)$/.test(name)
        ? typeof value === 'string'
          ? texts.at(name)
          : value
        : hostilePolicy(value, texts),
    ]),
  ) as T;
}

describe('hostile text in redress-intake-form', function () {
  this.timeout(60_000);
  const violations: string[] = [];

  before(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "require-trusted-types-for 'script'; trusted-types lit-html; img-src 'self'";
    document.head.append(policy);
    document.addEventListener('securitypolicyviolation', ({sample}) => violations.push(sample));
  });

  for (const [at, preset] of [plusDane, psps, lgscoModel].entries()) {
    it(`is text on every page, whether it is typed, chosen as a file or stands in the policy: ${preset.id}`, async () => {
      const texts = new HostileTexts(seeded(at));
      const random = seeded(20 + at);
      const {service} = memoryService(undefined, preset).connection({kind: 'anonymous'});
      const policy = async () => hostilePolicy(publishPolicy(preset, plain('2026-11-20')), texts);
      const connection = {
        ...memoryService(undefined, preset).connection({kind: 'anonymous'}),
        service: {...service, policy},
      };
      const page = await IntakePage.open({connection, kind: ''});
      const typed: string[] = [];
      const write = (id: string) => {
        if (id.endsWith('email')) return 'ada@example.org';
        if (id.endsWith('phone')) return '01632 960 001';
        if (id === 'group.people') return '12';
        const text = texts.at(id);
        typed.push(text);
        return text;
      };
      const isText = () => {
        expect(foreignIn(page.root)).to.deep.equal([]);
        expect('hacked' in window).to.equal(false);
        expect(violations).to.deep.equal([]);
      };
      page.field('what').focus();
      await waitUntil(() => page.has('promise'), 'the promise');
      for (let pages = 0; !page.has('send'); pages++) {
        expect(pages).to.be.below(40);
        if (page.root.getElementById('files')) {
          page.chooseFiles(new File(['x'], texts.at('file'), {type: 'image/jpeg'}));
          await page.sees('All files are added');
        }
        await answerAtRandom(page, random, write);
        isText();
        const {heading} = page;
        page.part('continue').click();
        await waitUntil(() => page.has('send') || page.heading !== heading || page.has('error-summary'));
        expect(page.has('error-summary'), page.text).to.equal(false);
      }
      isText();
      expect(typed.length).to.be.above(0);
      for (const text of typed) expect(page.text).to.include(text);
      page.part('send').click();
      await waitUntil(() => page.has('reference'), 'the reference');
      isText();
    });
  }
});

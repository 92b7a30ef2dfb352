import '@redress/widgets/deadline-badge.js';
import {expect, fixtureSync, html} from '@open-wc/testing';
import type {Connection} from '@redress/rest';
import type {DeadlineBadge} from '@redress/widgets';
import {registerWords} from '@redress/widgets/register-words.js';
import {arabic} from '@redress/widgets/words/ar.js';
import {catalogues as english} from '@redress/widgets/words/en.js';
import {textOf} from '../../support/in-element.ts';
import {memoryService} from '../../support/memory-service.ts';
import {until} from '../../support/until.ts';
import {IntakePage} from '../intake-form/intake-page.ts';

const anonymous = (): Connection => memoryService().connection({kind: 'anonymous'});

/** A badge on a page in this language. */
async function badgeIn(language: string, dir = 'ltr', startOn = '2026-11-27'): Promise<DeadlineBadge> {
  const page = fixtureSync<HTMLElement>(html`
    <main lang=${language} dir=${dir}>
      <redress-deadline-badge start-on=${startOn} due-on="2026-12-11"></redress-deadline-badge>
    </main>
  `);
  const badge = page.querySelector('redress-deadline-badge') as DeadlineBadge;
  await until(() => badge.shadowRoot?.querySelector('[part="label"]'), 'the badge');
  return badge;
}

const box = (badge: DeadlineBadge) => badge.shadowRoot?.querySelector('[part="badge"]') as HTMLElement;
const label = (badge: DeadlineBadge) => textOf(badge.shadowRoot?.querySelector('[part="label"]'));

describe('the language of the elements', () => {
  const {'deadline-badge': badge, working} = english;

  it('is Arabic, accessible and from right to left, where the page says so and brings its words', async () => {
    const shown = await badgeIn('ar', 'rtl');
    await until(() => box(shown).lang === 'ar', 'the words');
    expect(box(shown).dir).to.equal('rtl');
    expect(label(shown)).to.match(/في موعد أقصاه الجمعة، 11 ديسمبر/);
    await expect(shown).to.be.accessible();
  });

  it('turns the element where the page itself is not turned', async () => {
    const page = fixtureSync<HTMLElement>(html`
      <main lang="en"><redress-deadline-badge lang="ar" due-on="2026-12-11"></redress-deadline-badge></main>
    `);
    const badge = page.querySelector('redress-deadline-badge') as DeadlineBadge;
    await until(() => box(badge)?.lang === 'ar', 'the words');
    expect(getComputedStyle(box(badge)).direction).to.equal('rtl');
    const [icon, words] = [...box(badge).children].map((child) => child.getBoundingClientRect());
    expect(icon?.left).to.be.greaterThan(words?.left as number);
  });

  it('is English, and marked so, on a page in a language that has no words', async () => {
    const shown = await badgeIn('fa', 'rtl');
    await until(() => box(shown).dir === 'ltr', 'the direction');
    expect(box(shown).lang).to.equal('en');
    expect(getComputedStyle(box(shown)).direction).to.equal('ltr');
    await expect(shown).to.be.accessible();
  });

  it('is that of a page in English or Welsh, which says its direction itself', async () => {
    for (const language of ['en', 'cy']) {
      const shown = await badgeIn(language);
      await until(() => box(shown).lang === language, language);
      expect(box(shown).hasAttribute('dir'), language).to.equal(false);
    }
  });

  it('comes when its words are registered, also later than the element', async () => {
    const shown = await badgeIn('gd');
    await until(() => box(shown).dir === 'ltr', 'the direction');
    registerWords('gd', {
      words: {
        'deadline-badge': async () => ({...badge, why: () => 'Carson?', whyThen: () => 'Carson?'}),
        working: async () => working,
      },
    });
    await until(() => box(shown).lang === 'gd', 'the words');
    await until(
      () => textOf(shown.shadowRoot?.querySelector('[part="why"]')) === 'Carson?',
      'the words of the question',
    );
  });

  it('stays English, and marked so, where a word is missing or the words of a part are', async () => {
    const {noWorking: _, ...most} = badge;
    registerWords('br', {words: {'deadline-badge': async () => most as typeof badge, working: async () => working}});
    registerWords('kw', {words: {'deadline-badge': async () => badge}});
    for (const language of ['br', 'kw']) {
      const shown = await badgeIn(language);
      await until(() => box(shown).dir === 'ltr', 'the direction');
      expect(box(shown).lang, language).to.equal('en');
      expect(label(shown), language).to.match(/^We /);
    }
  });

  it('has all six plural forms of Arabic', async () => {
    const words = await arabic.words['deadline-badge']?.();
    const days = [0, 1, 2, 3, 10, 11, 99, 100, 102].map((count) => words?.clock.days({count, unit: 'working-days'}));
    expect(days).to.deep.equal([
      '0 يوم عمل',
      'يوم عمل واحد',
      'يوما عمل',
      '3 أيام عمل',
      '10 أيام عمل',
      '11 يوم عمل',
      '99 يوم عمل',
      '100 يوم عمل',
      '102 يوم عمل',
    ]);
  });

  it('changes in the middle of the form, back and forth, and keeps what was typed and where it is typed', async () => {
    const page = await IntakePage.open({connection: anonymous(), kind: ''});
    page.type('what', 'The roof leaks.');
    await page.next('What do you want to send?');
    page.choose('A complaint');
    await page.next('Is anybody in danger now?');
    page.choose('No');
    await page.next('When did it happen?');
    const field = page.field('when.roughly');
    field.focus();
    page.type('when.roughly', 'in spring');
    field.setSelectionRange(3, 5);
    for (const [language, heading] of [
      ['cy', 'Pryd y digwyddodd hyn?'],
      ['ar', 'متى حدث ذلك؟'],
      ['cy', 'Pryd y digwyddodd hyn?'],
      ['en', 'When did it happen?'],
    ] as const) {
      page.form.closest('main')?.setAttribute('lang', language);
      await page.arrivesAt(heading);
      expect(page.field('when.roughly'), language).to.equal(field);
      expect(field.value, language).to.equal('in spring');
      expect([page.focus, field.selectionStart, field.selectionEnd], language).to.deep.equal(['when.roughly', 3, 5]);
      await expect(page.form).to.be.accessible();
    }
    page.part('back').click();
    await page.arrivesAt('Is anybody in danger now?');
    page.part('back').click();
    await page.arrivesAt('What do you want to send?');
    page.part('back').click();
    await page.arrivesAt('What happened?');
    expect(page.field('what').value).to.equal('The roof leaks.');
  });
});

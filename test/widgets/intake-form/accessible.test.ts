import {expect} from '@open-wc/testing';
import type {Language} from '@redress/policy';
import {memoryService} from '../../support/memory-service.ts';
import {faultyConnection} from './faulty-connection.ts';
import {IntakePage, waitUntil} from './intake-page.ts';

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    what: 'What happened?',
    when: 'When did it happen?',
    service: 'What is it about?',
    wanted: 'What would put it right?',
    name: 'What is your name?',
    reach: 'How can we reach you?',
    helper: 'Does somebody help you, or speak for you?',
    check: 'Check your answers',
    ongoing: 'It is still happening',
    repairs: 'Repairs and maintenance',
    email: 'By email',
    helps: 'Somebody helps me',
    delete: 'Delete what I typed',
    keep: 'Keep my answers',
    waiting: 'Your complaint has not reached us yet',
    sent: 'Your complaint has been sent',
  },
  cy: {
    what: 'Beth ddigwyddodd?',
    when: 'Pryd y digwyddodd hyn?',
    service: 'Â beth mae eich cwyn yn ymwneud?',
    wanted: 'Beth fyddai’n unioni pethau?',
    name: 'Beth yw eich enw?',
    reach: 'Sut gallwn ni gysylltu â chi?',
    helper: 'Oes rhywun yn eich helpu, neu’n siarad ar eich rhan?',
    check: 'Gwiriwch eich atebion',
    ongoing: 'Mae’n dal i ddigwydd',
    repairs: 'Atgyweirio a chynnal a chadw',
    email: 'Drwy e-bost',
    helps: 'Mae rhywun yn fy helpu',
    delete: 'Dileu’r hyn a deipiais',
    keep: 'Cadw fy atebion',
    waiting: 'Nid yw eich cwyn wedi ein cyrraedd eto',
    sent: 'Mae eich cwyn wedi’i hanfon',
  },
};

for (const language of ['en', 'cy'] as const) {
  describe(`redress-intake-form in ${language}`, () => {
    it('is accessible on every page and in every state', async function () {
      this.timeout(60_000);
      const say = (name: string) => words[language][name] as string;
      const {connection, faults} = faultyConnection(memoryService().connection({kind: 'anonymous'}));
      const page = await IntakePage.open({connection, language});
      const accessible = () => expect(page.form).to.be.accessible();
      const step = async (next: string, answer: () => void) => {
        await page.refused();
        await accessible();
        answer();
        await page.form.updateComplete;
        await accessible();
        await page.next(say(next));
      };

      await page.arrivesAt(say('what'));
      await accessible();
      await step('when', () => page.type('what', 'The roof leaks.'));
      await step('service', () => page.choose(say('ongoing')));
      await waitUntil(() => page.root.getElementById('service'));
      await step('wanted', () => page.choose(say('repairs')));
      await step('name', () => page.type('wanted', 'Mend the roof.'));
      await step('reach', () => page.type('complainant.name', 'Ada Example'));
      await step('helper', () => {
        page.type('complainant.email', 'ada@example.org');
        page.choose(say('email'));
      });
      page.choose(say('helps'));
      await step('check', () => page.type('helper.name', 'Ben Example'));
      page.part('promise').querySelector('summary')?.click();
      await waitUntil(() => page.root.querySelector('redress-deadline-working'));
      await accessible();
      page.button(say('delete')).click();
      await page.form.updateComplete;
      await accessible();
      page.button(say('keep')).click();

      faults.before = () => {
        throw new TypeError('no network');
      };
      page.part('send').click();
      await page.arrivesAt(say('waiting'));
      await accessible();
      faults.before = undefined;
      page.part('again').click();
      await page.arrivesAt(say('sent'));
      await accessible();
    });
  });
}

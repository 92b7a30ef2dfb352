import {expect} from '@open-wc/testing';
import type {Language} from '@redress/policy';
import {memoryService} from '../../support/memory-service.ts';
import {faultyConnection} from './faulty-connection.ts';
import {IntakePage, waitUntil} from './intake-page.ts';

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    what: 'What happened?',
    kind: 'What do you want to send?',
    complaint: 'A complaint',
    danger: 'Is anybody in danger now?',
    yes: 'Yes',
    when: 'When did it happen?',
    service: 'What is it about?',
    wanted: 'What would put it right?',
    type: 'Which of these are you?',
    identity: 'Do you want to tell us who you are?',
    together: 'Yes, and there are several of us',
    anonymous: 'No, I do not want to give a name',
    name: 'What is your name?',
    reach: 'How can we reach you?',
    helper: 'Does somebody help you, or speak for you?',
    files: 'Do you want to add photos or documents?',
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
    kind: 'Beth hoffech chi ei anfon?',
    complaint: 'Cwyn',
    danger: 'Oes rhywun mewn perygl nawr?',
    yes: 'Oes',
    when: 'Pryd y digwyddodd hyn?',
    service: 'Â beth mae eich cwyn yn ymwneud?',
    wanted: 'Beth fyddai’n unioni pethau?',
    type: 'Pa un o’r rhain ydych chi?',
    identity: 'Ydych chi am ddweud wrthym pwy ydych chi?',
    together: 'Ydw, ac mae sawl un ohonom',
    anonymous: 'Nac ydw, nid wyf am roi enw',
    name: 'Beth yw eich enw?',
    reach: 'Sut gallwn ni gysylltu â chi?',
    helper: 'Oes rhywun yn eich helpu, neu’n siarad ar eich rhan?',
    files: 'Ydych chi am ychwanegu lluniau neu ddogfennau?',
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
      const page = await IntakePage.open({connection, language, kind: ''});
      const accessible = () => expect(page.form).to.be.accessible();
      const choose = async (label: string) => {
        page.choose(label);
        await page.form.updateComplete;
      };
      const step = async (next: string, answer: () => unknown) => {
        await page.refused();
        await accessible();
        await answer();
        await page.form.updateComplete;
        await accessible();
        await page.next(say(next));
      };

      await page.arrivesAt(say('what'));
      await accessible();
      page.field('what').focus();
      await waitUntil(() => page.has('promise'));
      await step('kind', () => page.type('what', 'The roof leaks.'));
      await step('danger', () => page.choose(say('complaint')));
      await step('when', async () => {
        await choose(say('yes'));
        await page.refused();
        await accessible();
        page.type('danger', 'My daughter: there are bare wires.');
      });
      await step('service', () => page.choose(say('ongoing')));
      await waitUntil(() => page.root.getElementById('service'));
      await step('wanted', () => page.choose(say('repairs')));
      await step('type', () => page.type('wanted', 'Mend the roof.'));
      await step('identity', () => page.choose('A resident'));
      await step('name', async () => {
        await choose(say('anonymous'));
        await accessible();
        await choose(say('together'));
        page.root.getElementById('withheld-yes')?.click();
        await page.form.updateComplete;
        await page.refused();
        await accessible();
        page.type('group.people', '12');
        page.type('withheldFrom', 'My neighbour');
      });
      await step('reach', () => page.type('complainant.name', 'Ada Example'));
      await step('helper', () => {
        page.type('complainant.email', 'ada@example.org');
        page.choose(say('email'));
      });
      page.choose(say('helps'));
      await step('files', () => page.type('helper.name', 'Ben Example'));
      await accessible();
      await page.next(say('check'));
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

import {expect} from '@open-wc/testing';
import {type Policy, projectedClocks, publishPolicy} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {peoplePlus, plusDane, prima} from '@redress/policy/presets';
import {sendKeys} from '@web/test-runner-commands';
import {memoryService, staff} from '../../support/memory-service.ts';
import {faultyConnection} from './faulty-connection.ts';
import {IntakePage, textOf, waitUntil} from './intake-page.ts';

const anonymous = {kind: 'anonymous'} as const;

describe('redress-intake-form', () => {
  it('can be typed into before anything has been fetched', async () => {
    const {connection, faults} = faultyConnection(memoryService().connection(anonymous));
    faults.before = () => new Promise(() => {});
    const page = await IntakePage.open({connection});
    page.type('what', 'The roof leaks.');
    expect(page.field('what').value).to.equal('The roof leaks.');
    expect(page.part('continue').matches(':enabled')).to.be.true;
  });

  it('takes a complaint with the keyboard alone', async () => {
    const service = memoryService();
    const page = await IntakePage.open({connection: service.connection(anonymous)});
    const press = (key: string) => sendKeys({press: key});
    const tabTo = async (found: () => boolean) => {
      for (let stops = 0; stops < 30 && !found(); stops++) await press('Tab');
      expect(found(), `something to tab to, on "${page.heading}"`).to.be.true;
    };
    const to = (id: string) => tabTo(() => page.focus === id);
    const type = async (id: string, text: string) => {
      await to(id);
      await sendKeys({type: text});
    };
    const next = async (heading: string) => {
      await tabTo(() => ['continue', 'send'].includes(page.root.activeElement?.getAttribute('part') ?? ''));
      await press('Enter');
      await page.arrivesAt(heading);
      expect(page.focus).to.equal('heading');
    };

    await type('what', 'The roof leaks.');
    await next('Is anybody in danger now?');
    await to('danger.now');
    await press('Space');
    await next('When did it happen?');
    await type('when.day', '12');
    await type('when.month', '10');
    await type('when.year', '2026');
    await next('What is it about?');
    await to('service');
    await press('Space');
    await press('ArrowDown');
    await next('What would put it right?');
    await type('wanted', 'Mend it.');
    await next('Which of these are you?');
    await to('type');
    await press('Space');
    await next('Do you want to tell us who you are?');
    await to('identity');
    await press('Space');
    await next('What is your name?');
    await type('complainant.name', 'Ada Example');
    await next('How can we reach you?');
    await type('complainant.phone', '01632 960 001');
    await to('complainant.prefers');
    await press('ArrowDown');
    await next('Does somebody help you, or speak for you?');
    await to('helper.role');
    await press('Space');
    await next('Do you want to add photos or documents?');
    await next('Check your answers');
    await next('Your complaint has been sent');

    const [stored] = (await service.as(staff.sam).list({})).items;
    expect(stored?.name).to.equal('Ada Example');
    expect(textOf(page.part('reference'))).to.equal(stored?.reference);
  });

  it('lists what is wrong, takes the focus there, and leads to the field', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    await page.refused();
    const field = page.field('what');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => page.says(id));
    expect(described).to.include('Error: Tell us what happened');
    page.part('error-summary').querySelector('a')?.click();
    expect(page.focus).to.equal('what');
    page.type('what', 'The roof leaks.');
    await page.next('Is anybody in danger now?');
    expect(page.has('error-summary')).to.be.false;
  });

  it('refuses a date in the future', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    page.type('what', 'The roof leaks.');
    await page.answerDanger();
    page.type('when.day', '31');
    page.type('when.month', '12');
    page.type('when.year', '2999');
    await page.refused();
    expect(page.text).to.include('Enter a date that is not in the future');
  });

  it('refuses a date that does not exist, and takes one said roughly', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    page.type('what', 'The roof leaks.');
    await page.answerDanger();
    page.type('when.day', '31');
    page.type('when.month', '2');
    page.type('when.year', '2026');
    await page.refused();
    expect(page.text).to.include('Enter a real date');
    for (const id of ['when.day', 'when.month', 'when.year']) page.type(id, '');
    page.type('when.roughly', 'in spring');
    await page.next('What is it about?');
  });

  it('asks for the detail that the preferred way of contact needs', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    await page.answerAll();
    await page.change('Email address');
    page.choose('By phone');
    await page.refused();
    page.part('error-summary').querySelector('a')?.click();
    expect(page.focus).to.equal('complainant.phone');
    page.type('complainant.phone', '01632 960 001');
    await page.next('Check your answers');
  });

  it('asks who helps or speaks for the person only where somebody does', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    await page.answerAll();
    await page.change('Does somebody help you, or speak for you?');
    expect(page.root.getElementById('helper.name')).to.be.null;
    page.choose('Somebody speaks for me');
    await page.refused();
    expect(page.part('error-summary').querySelectorAll('li').length).to.equal(1);
    page.type('helper.name', 'Ben Example');
    await page.next('Check your answers');
    expect(page.answers['Does somebody help you, or speak for you?']).to.equal('Somebody speaks for me\nBen Example');
  });

  it('keeps every answer on the way back', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    await page.answerAll();
    const back = async (heading: string) => {
      page.part('back').click();
      await page.arrivesAt(heading);
    };
    await back('Do you want to add photos or documents?');
    await back('Does somebody help you, or speak for you?');
    expect(page.field('helper.role').checked).to.be.true;
    await back('How can we reach you?');
    expect(page.field('complainant.email').value).to.equal('ada@example.org');
    await back('What is your name?');
    page.type('complainant.name', '');
    await back('Do you want to tell us who you are?');
    expect(page.field('identity').checked).to.be.true;
    await back('Which of these are you?');
    expect(page.field('type-resident').checked).to.be.true;
    await back('What would put it right?');
    expect(page.field('wanted').value).to.equal('Mend the roof.');
    await back('What is it about?');
    expect(page.field('service').checked).to.be.true;
    await back('When did it happen?');
    expect(page.field('when.ongoing').checked).to.be.true;
    await back('Is anybody in danger now?');
    expect(page.field('danger.now').checked).to.be.true;
    await back('What happened?');
    expect(page.field('what').value).to.equal('The roof leaks.');
  });

  it('returns to the check page after a change', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    await page.answerAll();
    await page.change('What would put it right?');
    page.type('wanted', 'Mend it, and say sorry.');
    await page.next('Check your answers');
    expect(page.answers['What would put it right?']).to.equal('Mend it, and say sorry.');
  });

  it('says the dates that the policy core gives, and shows their working', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    page.field('what').focus();
    await waitUntil(() => page.has('promise'));
    const {calendar, stages} = publishPolicy(plusDane);
    const clocks = projectedClocks(calendar, stages[0], instant(new Date().toISOString()));
    const told = [...page.part('promise').querySelectorAll('strong')].map(textOf);
    const english = new Intl.DateTimeFormat('en-GB', {weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC'});
    const due = clocks.map((clock) => english.format(Date.parse(`${clock.due}T00:00:00Z`)).replace(',', ''));
    expect(told).to.deep.equal(due);
    expect(textOf(page.part('promise'))).to.include(`we will write to you by ${due[0]}`);
    expect(textOf(page.part('promise'))).to.include(`and aim to reply by ${due[1]}`);
    page.part('promise').querySelector('summary')?.click();
    await waitUntil(() => page.root.querySelectorAll('redress-deadline-working').length === 2);
  });

  const undated: readonly (readonly [string, Policy, en: string, cy: string])[] = [
    ['states no time', prima, 'we will reply as quickly as possible', 'byddwn yn ateb cyn gynted â phosibl'],
    [
      'has a time that nobody has supplied',
      peoplePlus,
      'we will tell you when to expect a reply',
      'byddwn yn dweud wrthych pryd i ddisgwyl ateb',
    ],
  ];
  for (const [what, policy, en, cy] of undated) {
    it(`promises no date under a policy that ${what}, in both languages`, async () => {
      for (const [language, said] of [
        ['en', en],
        ['cy', cy],
      ] as const) {
        const page = await IntakePage.open({
          connection: memoryService(undefined, policy).connection(anonymous),
          language,
        });
        page.field('what').focus();
        await waitUntil(() => page.has('promise') && textOf(page.part('promise')).includes(said));
        expect(page.part('promise').querySelector('strong, details')).to.be.null;
        await expect(page.form).to.be.accessible();
      }
    });
  }

  it('goes on without the list of services, keeps trying, and comes back to it', async () => {
    const {connection, faults} = faultyConnection(memoryService().connection(anonymous));
    faults.before = () => {
      throw new TypeError('no network');
    };
    const page = await IntakePage.open({connection});
    page.type('what', 'The roof leaks.');
    await page.answerDanger();
    page.choose('It is still happening');
    await page.next('What is it about?');
    await page.sees('We could not reach the service for this list.');
    await page.next('What would put it right?');
    page.part('back').click();
    await page.arrivesAt('What is it about?');
    faults.before = undefined;
    page.button('Try again').click();
    await waitUntil(() => page.root.getElementById('service'), 'the services');
    await page.refused();
  });

  it('fetches the policy by itself when the device is back online', async () => {
    const {connection, faults} = faultyConnection(memoryService().connection(anonymous));
    faults.before = () => {
      throw new TypeError('no network');
    };
    const page = await IntakePage.open({connection});
    await waitUntil(() => faults.attempts.policy === 1);
    faults.before = undefined;
    window.dispatchEvent(new Event('online'));
    page.field('what').focus();
    await waitUntil(() => page.has('promise'));
  });

  it('has its headings at the level that the page gives', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    expect(page.part('heading').ariaLevel).to.equal('2');
    page.form.headingLevel = 1;
    await page.form.updateComplete;
    expect(page.part('heading').ariaLevel).to.equal('1');
  });
});

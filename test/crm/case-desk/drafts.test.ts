import {expect} from '@open-wc/testing';
import {RestError} from '@redress/rest';
import {acknowledge, take} from '../../support/commands.ts';
import {type MemoryService, memoryService, staff} from '../../support/memory-service.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {openDesk, settled} from '../support/desk.ts';
import {connectionTo, faulty} from '../support/provide.ts';

const findings = 'What you looked into and found';

describe('what is typed at the case desk', () => {
  let memory: MemoryService;
  let reference: Awaited<ReturnType<MemoryService['submit']>>['reference'];
  const key = () => crypto.randomUUID();

  beforeEach(async () => {
    memory = memoryService('2026-11-20T10:00:00Z');
    reference = (await memory.submit()).reference;
    await memory.as(staff.sam).perform(reference, take, {key: key()});
    await memory.as(staff.sam).perform(reference, acknowledge, {key: key()});
  });

  const writeReply = async (desk: Awaited<ReturnType<typeof openDesk>>) => {
    await desk.pick('Upheld');
    await desk.fill(findings, 'Three visits were missed.');
    await desk.fill('Why it happened', 'The diary was full.');
    await desk.fill('How it is kept from happening again', 'A second roofer is on call.');
    await desk.fill('What you have learned', 'Confirm visits.');
    await desk.fill('What you offer to put it right', 'An apology.');
    await desk.pick('They agree');
    await desk.pick('Yes, we spoke');
  };

  it('stays through a live change, with the focus, and says what changed', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.fill(findings, 'Three visits');
    const control = desk.control(findings);
    control.focus();
    await memory.as(staff.rhian).perform(reference, {type: 'addNote', text: 'The roofer rang.'}, {key: key()});
    await desk.says('While you were writing: Rhian Pugh added a note');
    expect(desk.control(findings)).to.equal(control);
    expect(control.value).to.equal('Three visits');
    expect(desk.focused()).to.equal(control);
  });

  it('stays when another becomes the next duty, and when it cannot be sent any more', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.fill(findings, 'Three visits');
    await memory.as(staff.rhian).perform(reference, take, {key: key()});
    await desk.says('This cannot be done any more. What you wrote is kept here for you to copy.');
    await desk.says('Rhian Pugh has this stage (section 11)');
    expect(desk.control(findings).value).to.equal('Three visits');
  });

  it('stays while another form is used, and is marked as begun', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.fill(findings, 'Three visits');
    await desk.open('Add a note');
    await desk.says('Reply draft kept');
    await desk.fill('Note', 'Rang.');
    await desk.press('Keep the note');
    await desk.says('Note kept.');
    await settled();
    expect(desk.control(findings).value).to.equal('Three visits');
    expect(desk.text()).not.to.include('While you were writing');
  });

  it('stays while another case is looked at', async () => {
    const other = await memory.submit();
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.fill(findings, 'Three visits');
    desk.element.reference = other.reference;
    await desk.says('Take the case');
    desk.element.reference = reference;
    await desk.says(findings);
    await settled();
    expect(desk.control(findings).value).to.equal('Three visits');
  });

  it('is for its writer only, and there again when they come back', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.fill(findings, 'Three visits');
    desk.element.staffId = 'rhian';
    await waitUntil(() => desk.control(findings).value === '', 'somebody else sees what was typed');
    desk.element.staffId = 'sam';
    await waitUntil(() => desk.control(findings).value === 'Three visits', 'what was typed is lost');
  });

  it('stays while the element is moved on the page', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.fill(findings, 'Three visits');
    const home = desk.element.parentElement;
    desk.element.remove();
    home?.append(desk.element);
    await desk.says(findings);
    await settled();
    expect(desk.control(findings).value).to.equal('Three visits');
  });

  it('is sent for what was seen: when the case changed meanwhile, it says so and sends on the second press', async () => {
    const {service, ...faults} = faulty(memory.as(staff.sam));
    const silent = {
      ...service,
      watch: (...given: Parameters<typeof service.watch>) => firstOnly(service.watch(...given)),
    };
    const desk = await openDesk(connectionTo(silent), reference);
    await writeReply(desk);
    await memory.as(staff.rhian).perform(reference, {type: 'addNote', text: 'The roofer rang.'}, {key: key()});
    await desk.press('Send the reply');
    await desk.says('The case changed while you were writing, so nothing was sent. Your text is kept here.');
    await desk.says('Rhian Pugh added a note');
    expect(desk.control(findings).value).to.equal('Three visits were missed.');
    await desk.press('Check and send again');
    await desk.says('Reply sent.');
    expect(faults.keys[0]).to.equal(faults.keys[1]);
  });

  it('is kept when the service cannot be reached, and is recorded once though it is sent again', async () => {
    const {service, ...faults} = faulty(memory.as(staff.sam));
    const desk = await openDesk(connectionTo(service), reference);
    await desk.open('Add a note');
    await desk.fill('Note', 'Rang twice.');
    faults.loseAnswer(new RestError('service/unreachable', 'The service cannot be reached'));
    await desk.press('Keep the note');
    await desk.says(
      'The service cannot be reached. Your text is kept here: try again, it can never be recorded twice.',
    );
    expect(desk.control('Note').value).to.equal('Rang twice.');
    await desk.press('Try again');
    await desk.says('Note kept.');
    const {timeline} = await memory.as(staff.sam).view(reference);
    expect(timeline.filter(({type}) => type === 'noteAdded')).to.have.length(1);
    expect(faults.keys[0]).to.equal(faults.keys[1]);
  });

  it('has a new key when it was changed, because it is another action', async () => {
    const {service, ...faults} = faulty(memory.as(staff.sam));
    const desk = await openDesk(connectionTo(service), reference);
    await desk.open('Add a note');
    await desk.fill('Note', 'Rang twice.');
    faults.fail('perform', new RestError('service/unreachable', 'The service cannot be reached'));
    await desk.press('Keep the note');
    await desk.says('cannot be reached');
    await desk.fill('Note', 'Rang three times.');
    await desk.press('Try again');
    await desk.says('Note kept.');
    expect(faults.keys[0]).not.to.equal(faults.keys[1]);
  });

  it('is kept when the session has ended, and says to sign in', async () => {
    const {service, ...faults} = faulty(memory.as(staff.sam));
    const desk = await openDesk(connectionTo(service), reference);
    await desk.open('Add a note');
    await desk.fill('Note', 'Rang twice.');
    faults.fail('perform', new RestError('request/unauthorised', 'Sign in'));
    await desk.press('Keep the note');
    await desk.says('You are signed out, so nothing was sent. Your text is kept here: sign in again, then send.');
    expect(desk.control('Note').value).to.equal('Rang twice.');
    expect(desk.focused()?.classList.contains('problem')).to.equal(true);
  });

  it('is kept when a rule says no, with the rule in words and its clause', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.open('More time');
    await desk.fill('New date for the reply', '2026-12-12');
    await desk.fill('Why more time is needed', 'Scaffolding.');
    await desk.press('Set the new date');
    await desk.says('Nothing was sent. Saturday 12 December is not a working day, so choose one that is (section 11).');
    expect(desk.control('Why more time is needed').value).to.equal('Scaffolding.');

    await desk.fill('New date for the reply', '2027-06-01');
    await desk.press('Set the new date');
    await desk.saysNot('Saturday 12 December is not a working day');
  });

  it('shows a problem that only the service found at its field', async () => {
    const {service, ...faults} = faulty(memory.as(staff.sam));
    const desk = await openDesk(connectionTo(service), reference);
    await desk.open('Add a note');
    await desk.fill('Note', 'Rang twice.');
    const problems = [{field: 'text', code: 'too-long'}] as const;
    faults.fail('perform', new RestError('request/invalid', 'Too long', {details: {problems}}));
    await desk.press('Keep the note');
    await desk.says('This is too long: shorten it');
    await waitUntil(() => desk.focused() === desk.control('Note'), 'the focus did not go to the field');
  });

  it('is sent once, however often the button is pressed', async () => {
    const {service, ...faults} = faulty(memory.as(staff.sam));
    const desk = await openDesk(connectionTo(service), reference);
    await desk.open('Add a note');
    await desk.fill('Note', 'Rang twice.');
    const [button] = [
      ...(desk.element.shadowRoot
        ?.querySelector('redress-command-form')
        ?.shadowRoot?.querySelectorAll<HTMLElement>('fluent-button[type=submit]') ?? []),
    ];
    button?.click();
    button?.click();
    await desk.says('Note kept.');
    expect(faults.keys).to.have.length(1);
  });
});

/** A line that brings the case once and is silent from then on. */
async function* firstOnly<T>(line: AsyncIterable<T>): AsyncIterable<T> {
  for await (const one of line) {
    yield one;
    await new Promise(() => undefined);
  }
}

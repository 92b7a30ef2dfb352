import {expect, fixture, html} from '@open-wc/testing';
import {CaseDesk} from '@redress/crm';
import {connectionContext, RestError} from '@redress/rest';
import type {Provider} from '@redress/widgets';
import '@redress/widgets/provider.js';
import {sendKeys} from '@web/test-runner-commands';
import {acknowledge, answer, extendTo, take} from '../../support/commands.ts';
import {leak, type MemoryService, memoryService, staff} from '../../support/memory-service.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {isAccessible, openDesk, settled} from '../support/desk.ts';
import {connectionTo, faulty} from '../support/provide.ts';

describe('redress-case-desk', () => {
  let memory: MemoryService;
  let reference: Awaited<ReturnType<MemoryService['submit']>>['reference'];
  const key = () => crypto.randomUUID();
  const did = async (...commands: Parameters<ReturnType<MemoryService['as']>['perform']>[1][]) => {
    for (const command of commands) await memory.as(staff.sam).perform(reference, command, {key: key()});
  };

  beforeEach(async () => {
    memory = memoryService('2026-11-20T10:00:00Z');
    const submitted = await memory.submit({
      complainant: {...leak.complainant, phone: '01632 960222', adjustments: 'Please phone before visiting.'},
      helper: {role: 'speaks-for', name: 'Dana Example', relationship: 'daughter', email: 'dana@example.org'},
    });
    reference = submitted.reference;
  });

  describe('is accessible', () => {
    for (const width of [400, 800, 1280]) {
      it(`when nobody has the case, ${width} pixels wide`, async () => {
        const desk = await openDesk(memory.connection(staff.sam), reference, {width});
        await isAccessible(desk.element);
      });
    }

    it('with a reply under way and everything missing', async () => {
      await did(take, acknowledge);
      const desk = await openDesk(memory.connection(staff.sam), reference);
      await desk.press('Add a promised action');
      await desk.press('Send the reply');
      await desk.says('Choose a decision');
      await isAccessible(desk.element);
    });

    it('past the cap of more time', async () => {
      await did(take, acknowledge);
      const desk = await openDesk(memory.connection(staff.sam), reference);
      await desk.open('More time');
      await desk.fill('New date for the reply', '2026-12-21');
      await desk.says('The good reason');
      await isAccessible(desk.element);
    });

    it('with a proposal, with actions, and after something was done', async () => {
      await did(take, acknowledge, extendTo('2026-12-21', 'No scaffolding.'));
      const proposed = await openDesk(memory.connection(staff.max), reference);
      await proposed.says('More time asked for, until Mon 21 Dec.');
      await isAccessible(proposed.element);
      await did(answer(['Mend the roof', '2026-11-20'], ['Phone Ada', '2026-12-20']));
      memory.setTime('2026-11-23T10:00:00Z');
      const desk = await openDesk(memory.connection(staff.sam), reference);
      await desk.press('Mark done: Phone Ada');
      await desk.press('Mark the action done');
      await desk.says('1 action still open');
      await isAccessible(desk.element);
    });

    it('with a problem', async () => {
      const {service, ...faults} = faulty(memory.as(staff.sam));
      const desk = await openDesk(connectionTo(service), reference);
      faults.fail('perform', new RestError('service/unreachable', 'The service cannot be reached'));
      await desk.press('Take the case');
      await desk.says('The service cannot be reached.');
      await isAccessible(desk.element);
    });

    it('in the dark', async () => {
      await did(take, acknowledge);
      document.documentElement.style.cssText = 'color-scheme: dark; background: Canvas';
      try {
        const desk = await openDesk(memory.connection(staff.sam), reference);
        await isAccessible(desk.element);
      } finally {
        document.documentElement.style.cssText = '';
      }
    });
  });

  it('shows whom it concerns, with what must be done differently first', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    expect(desk.text()).to.match(
      /People Do this differently for them Please phone before visiting\. Nobody has answered this yet: agree it, or find another way\. Ada Example Complainant, prefers email ada@example\.org 01632 960222 Dana Example Speaks for the complainant, daughter dana@example\.org/,
    );
  });

  it('shows the complaint in the words of whoever made it', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.says('Three visits were booked and nobody came.');
    await desk.says('since early October, still going on');
    await desk.says('Mend the roof and tell me when somebody will come.');
  });

  it('frames the elements for customers, by their tags', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    for (const tag of ['redress-deadline-badge', 'redress-case-timeline', 'redress-escalation-panel']) {
      expect(desk.element.shadowRoot?.querySelector(tag)?.getAttribute('reference')).to.equal(reference);
    }
  });

  it('says in the heading of the form that its duty is late', async () => {
    await did(take);
    memory.setTime('2026-12-01T10:00:00Z');
    const desk = await openDesk(memory.connection(staff.sam), reference);
    expect(desk.heading()).to.equal('Acknowledge: was due Friday 27 November');
    await isAccessible(desk.element);
  });

  it('marks an action that is late, and not one that is due today', async () => {
    await did(take, acknowledge, answer(['Mend the roof', '2026-11-20'], ['Phone Ada', '2026-11-23']));
    memory.setTime('2026-11-23T10:00:00Z');
    const desk = await openDesk(memory.connection(staff.sam), reference);
    const flags = [...(desk.element.shadowRoot?.querySelectorAll('[aria-labelledby=actions] .actions li') ?? [])].map(
      (item) => Boolean(item.querySelector('.flag')),
    );
    expect(flags).to.deep.equal([true, false]);
  });

  it('can be worked with the keyboard alone', async () => {
    await did(take);
    const desk = await openDesk(memory.connection(staff.sam), reference);
    desk.control('How you understand the complaint').focus();
    await sendKeys({type: 'The roof leaks.'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await desk.says('Acknowledged. Reply due Friday 4 December.');
    await waitUntil(() => desk.focused()?.classList.contains('done'), 'the focus did not move');
    await sendKeys({press: 'Tab'});
    expect(desk.focused()).to.equal(desk.control('Upheld'));
    await sendKeys({press: 'ArrowRight'});
    expect((desk.control('Partially upheld') as HTMLInputElement).checked).to.equal(true);
  });

  it('opens another form with the focus in it', async () => {
    await did(take);
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.open('Add a note');
    expect(desk.focused()).to.equal(desk.control('Note'));
  });

  it('sets its columns by its own width, in one reading order', async () => {
    const tops = async (width: number) => {
      const desk = await openDesk(memory.connection(staff.sam), reference, {width});
      const columns = [...(desk.element.shadowRoot?.querySelector('.columns')?.children ?? [])];
      return new Set(columns.map((column) => Math.round(column.getBoundingClientRect().left))).size;
    };
    expect(await tops(1100)).to.equal(3);
    expect(await tops(760)).to.equal(2);
    expect(await tops(400)).to.equal(1);
  });

  it('never scrolls sideways at 400 pixels', async () => {
    await did(take, acknowledge, answer(['Mend the roof over the kitchen and the hall', '2026-12-20']));
    const desk = await openDesk(memory.connection(staff.sam), reference, {width: 400});
    expect(desk.element.scrollWidth).to.be.at.most(400);
  });

  it('never scrolls sideways, whatever somebody is called', async () => {
    const long = {name: 'W'.repeat(200), email: `${'a'.repeat(60)}@${'b'.repeat(60)}.example.org`};
    const receipt = await memory.submit({complainant: {...leak.complainant, ...long}});
    const desk = await openDesk(memory.connection(staff.sam), receipt.reference, {width: 400});
    expect(desk.element.scrollWidth).to.be.at.most(400);
  });

  it('has targets of at least 32 pixels', async () => {
    await did(take, acknowledge);
    const desk = await openDesk(memory.connection(staff.sam), reference);
    const form = desk.element.shadowRoot?.querySelector('redress-command-form')?.shadowRoot;
    const targets = [desk.element.shadowRoot, form].flatMap((root) => [
      ...(root?.querySelectorAll('fluent-button, .option, input[type=date]') ?? []),
    ]);
    expect(targets).not.to.have.length(0);
    for (const target of targets.filter((one) => one.checkVisibility())) {
      expect(target.getBoundingClientRect().height, target.textContent ?? '').to.be.at.least(32);
    }
  });

  it('takes its reference and the colleague from attributes, and shows properties as attributes', async () => {
    const element = await fixture<CaseDesk>(html`
      <redress-case-desk reference="RD-7K3M-9Q2X" staff-id="sam"></redress-case-desk>
    `);
    expect(element).to.be.instanceOf(CaseDesk);
    expect(element.reference).to.equal('RD-7K3M-9Q2X');
    expect(element.staffId).to.equal('sam');
    element.reference = 'RD-0000-0000';
    element.staffId = 'rhian';
    await settled();
    expect(element.getAttribute('reference')).to.equal('RD-0000-0000');
    expect(element.getAttribute('staff-id')).to.equal('rhian');
  });

  it('lets go of the case when its reference is taken away', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.says(reference);
    desk.element.removeAttribute('reference');
    await desk.saysNot(reference);
  });

  it('follows the case that is asked for now', async () => {
    const other = await memory.submit({what: 'The lift is out of order.'});
    const desk = await openDesk(memory.connection(staff.sam), reference);
    desk.element.setAttribute('reference', other.reference);
    await desk.says('The lift is out of order.');
    await desk.saysNot('The roof over our kitchen');
  });

  it('changes by itself when somebody else acts', async () => {
    const desk = await openDesk(memory.connection(staff.sam), reference);
    await desk.says('With nobody yet');
    await memory.as(staff.rhian).perform(reference, take, {key: key()});
    await desk.says('With Rhian Pugh');
    await desk.says('Rhian Pugh has this case.');
  });

  it('says that it is not live while the line is down, shows the case as it was, and comes back', async () => {
    const {service, ...faults} = faulty(memory.as(staff.sam));
    let cut: () => void = () => undefined;
    const fragile = {
      ...service,
      watch: (...given: Parameters<typeof service.watch>) =>
        cuttable(
          service.watch(...given),
          new Promise<never>((_, fail) => {
            cut = () => fail(new RestError('service/unreachable', 'The service cannot be reached'));
          }),
        ),
    };
    const desk = await openDesk(connectionTo(fragile), reference);
    faults.fail('watch', new RestError('service/unreachable', 'The service cannot be reached'), 3);
    cut();
    await desk.says('Not live: this is how the case stood at 10:00.');
    await desk.says('The roof over our kitchen');
    await desk.saysNot('Not live');
  });

  it('says when no case is chosen, when it cannot be a reference, and when there is no such case', async () => {
    const connection = memory.connection(staff.sam);
    const desk = await openDesk(undefined, '');
    await desk.says('No case is chosen. Pick one from the worklist.');
    const bad = await openDesk(undefined, 'roof');
    await bad.says('"roof" is not a case reference. Expected one such as RD-7K3M-9Q2X');
    bad.element.remove();
    const missing = await fixture<HTMLElement>(html`<div></div>`);
    missing.addEventListener('context-request', (event) => {
      (event as Event & {callback: (given: unknown) => void}).callback(connection);
    });
    const element = document.createElement('redress-case-desk');
    element.reference = 'RD-0000-0000';
    missing.append(element);
    await waitUntil(() => element.shadowRoot?.textContent?.includes('There is no such case, or you may not open it.'));
    await isAccessible(element);
  });

  it('takes the connection of a redress-provider, also one that it gets later', async () => {
    const provider = await fixture<Provider>(html`
      <redress-provider><redress-case-desk reference=${reference}></redress-case-desk></redress-provider>
    `);
    const element = provider.querySelector('redress-case-desk') as CaseDesk;
    expect(element.view).to.equal(undefined);
    provider.connection = memory.connection(staff.sam);
    await waitUntil(() => element.view?.reference === reference, 'the case did not open');
    provider.connection = memory.connection(staff.rhian);
    await waitUntil(() => element.connection.connection === provider.connection, 'the connection did not change');
  });

  it('finds a provider that announces itself after it', async () => {
    const element = document.createElement('redress-case-desk');
    element.reference = reference;
    const late = await fixture<HTMLElement>(html`<section>${element}</section>`);
    expect(element.view).to.equal(undefined);
    late.addEventListener('context-request', (event) => {
      (event as Event & {callback: (given: unknown) => void}).callback(memory.connection(staff.sam));
    });
    late.dispatchEvent(
      Object.assign(new Event('context-provider', {bubbles: true, composed: true}), {context: connectionContext}),
    );
    await waitUntil(() => element.view?.reference === reference, 'the case did not open');
  });
});

/** A line that can be cut. */
async function* cuttable<T>(line: AsyncIterable<T>, broken: Promise<never>): AsyncIterable<T> {
  broken.catch(() => undefined);
  const iterator = line[Symbol.asyncIterator]();
  for (;;) {
    const {value, done} = await Promise.race([iterator.next(), broken]);
    if (done) return;
    yield value;
  }
}

import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {memoryService} from '../../support/memory-service.ts';
import {IntakePage, textOf, waitUntil} from './intake-page.ts';

const anonymous = {kind: 'anonymous'} as const;
const hostile = '<img src=x onerror="window.hacked = true"></textarea><script>window.hacked = true</script>';

describe('redress-intake-form, and the page around it', () => {
  it('shows everything that was typed as text', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    await page.answerAll({what: hostile, name: hostile});
    expect(page.answers['What happened?']).to.equal(hostile);
    expect(page.answers['What is your name?']).to.equal(hostile);
    expect(page.root.querySelector('img, script')).to.be.null;
    expect('hacked' in window).to.be.false;
  });

  it('asks before it sends, and stays when the page says no', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    await page.answerAll();
    let asked = 0;
    page.form.addEventListener('redress-intake-submit', (event) => {
      asked += 1;
      event.preventDefault();
    });
    page.part('send').click();
    await waitUntil(() => asked === 1);
    await page.form.updateComplete;
    expect(page.heading).to.equal('Check your answers');
  });

  it('asks before it sends a file ahead, and keeps it in the list when the page says no', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    await page.answerAll();
    page.part('back').click();
    await page.arrivesAt('Do you want to add photos or documents?');
    const told: string[][] = [];
    const refuse = (event: Event) => {
      told.push(Object.keys(event));
      event.preventDefault();
    };
    page.form.addEventListener('redress-intake-file', refuse);
    page.chooseFiles(new File(['x'], 'roof.jpg', {type: 'image/jpeg'}));
    await page.sees('This website did not let us send this file. Try again, or go on without it.');
    expect(told).to.deep.equal([['isTrusted']]);
    await expect(page.form).to.be.accessible();
    page.form.removeEventListener('redress-intake-file', refuse);
    page.button('Try again: roof.jpg').click();
    await page.sees('All files are added: 1.');
  });

  it('tells the page of a complaint with nothing but its reference', async () => {
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    await page.answerAll();
    const heard: Event[] = [];
    for (const type of ['redress-intake-submit', 'redress-intake-submitted']) {
      window.addEventListener(type, (event: Event) => heard.push(event), {once: true});
    }
    page.part('send').click();
    await page.arrivesAt('Your complaint has been sent');
    const told = heard.map((event) => [event.type, ...Object.entries(event).filter(([name]) => name !== 'isTrusted')]);
    expect(told).to.deep.equal([
      ['redress-intake-submit'],
      ['redress-intake-submitted', ['reference', textOf(page.part('reference'))]],
    ]);
  });

  it('lets no character that is typed out, neither in an event nor in the document', async () => {
    const canary = 'zqxj';
    const page = await IntakePage.open({connection: memoryService().connection(anonymous)});
    const heard: string[] = [];
    const types = ['input', 'beforeinput', 'keydown', 'keypress', 'keyup', 'change', 'paste', 'copy', 'cut'];
    const listen = (event: Event) => {
      const {data, key} = event as InputEvent & KeyboardEvent;
      if (key?.length !== 1 && data === undefined) return;
      heard.push(`${event.type} ${data ?? key}`);
    };
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
    for (const type of types) window.addEventListener(type, listen);

    page.field('what').focus();
    await sendKeys({type: canary});
    await page.next('Is anybody in danger now?');

    for (const type of types) window.removeEventListener(type, listen);
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(heard).to.deep.equal([]);
    expect(document.documentElement.outerHTML).not.to.include(canary);
    expect(changes.filter(({target}) => page.form.contains(target))).to.deep.equal([]);
    expect(Object.values(localStorage).join()).not.to.include(canary);
  });
});

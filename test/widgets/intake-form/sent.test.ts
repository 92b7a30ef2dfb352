import {expect} from '@open-wc/testing';
import type {Connection} from '@redress/rest';
import {memoryService} from '../../support/memory-service.ts';
import {IntakePage, textOf} from './intake-page.ts';

/** A connection whose service signs its receipts, as a server does. */
function signing(): Connection {
  const connection = memoryService().connection({kind: 'anonymous'});
  const {service} = connection;
  return {
    ...connection,
    service: {
      ...service,
      submit: async (intake, options) => ({...(await service.submit(intake, options)), signed: 'head.body.signature'}),
    },
  };
}

async function sent(connection = signing(), change: (page: IntakePage) => Promise<void> = async () => {}) {
  const page = await IntakePage.open({connection});
  await page.answerAll();
  await change(page);
  page.part('send').click();
  await page.arrivesAt('Your complaint has been sent');
  return page;
}

describe('the confirmation of redress-intake-form', () => {
  it('lets the key be mailed by the reader’s own program, in the language of the page', async () => {
    const page = await sent();
    const shown = (part: string) => textOf(page.part(part)).replaceAll(' ', '-');
    const mail = () => decodeURIComponent(page.root.querySelector<HTMLAnchorElement>('[href^="mailto:?"]')?.href ?? '');
    expect(mail()).to.include(`subject=My complaint ${shown('reference')}`);
    expect(mail()).to.include(`Key: ${shown('key')}\n`);
    page.language = 'cy';
    await page.arrivesAt('Mae eich cwyn wedi’i hanfon');
    expect(mail()).to.include(`Allwedd: ${shown('key')}\n`);
    await expect(page.form).to.be.accessible();
  });

  it('gives the signed receipt as a file, with what was sent and without the key', async () => {
    const page = await sent();
    const {createObjectURL} = URL;
    const {click} = HTMLAnchorElement.prototype;
    let file: Blob | undefined;
    let name = '';
    try {
      URL.createObjectURL = (blob: Blob) => {
        file = blob;
        return 'blob:receipt';
      };
      HTMLAnchorElement.prototype.click = function () {
        name = this.download;
      };
      page.button('Download receipt').click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const text = (await file?.text()) ?? '';
    const receipt = JSON.parse(text);
    expect(name).to.equal(`receipt-${receipt.reference}.json`);
    expect(receipt.signed).to.equal('head.body.signature');
    expect(receipt.intake.what).to.equal('The roof leaks.');
    expect(text).not.to.include(textOf(page.part('key')).replaceAll(' ', '-'));
    await expect(page.form).to.be.accessible();
  });

  it('offers no receipt where the service signs none', async () => {
    const page = await sent(memoryService().connection({kind: 'anonymous'}));
    expect(page.text).not.to.include('Download receipt');
  });

  it('names the ombudsman and how to reach them, after whom to call', async () => {
    const page = await sent();
    const places = [
      'If you need to contact us',
      'If you are not happy with how we deal with it',
      'Housing Ombudsman',
    ].map((words) => page.text.indexOf(words));
    expect(places).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('promises nothing to somebody who does not say who they are', async () => {
    const page = await sent(signing(), async (form) => {
      await form.change('Do you want to tell us who you are?');
      form.choose('No, I do not want to give a name');
      await form.next('Check your answers');
      expect(textOf(form.part('promise'))).to.include('We cannot promise a reply');
      expect(Object.keys(form.answers)).not.to.include('What is your name?');
    });
    expect(page.text).to.include('We cannot reply, because we do not know who you are.');
    expect(page.text).not.to.include('We will write to you by');
    await expect(page.form).to.be.accessible();
  });
});

import {expect} from '@open-wc/testing';

// One of these fails, and is to be heard of: `counts.test.ts` runs them.
describe('an element', () => {
  it('is compared and is not there', () => {
    expect(document.body).to.be.null;
  });

  it('is there', () => {
    expect(document.body).to.exist;
  });
});

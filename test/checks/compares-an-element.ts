import {expect} from '@open-wc/testing';

describe('an element', () => {
  it('is compared and is not there', () => {
    expect(document.body).to.be.null;
  });

  it('is there', () => {
    expect(document.body).to.exist;
  });
});

import {html} from 'lit';

// Addresses of every kind are read from left to right in every language.

/** A phone number that can be called. */
export function phoneLink(phone: string) {
  return html`<a dir="ltr" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`;
}

export function emailLink(email: string) {
  return html`<a dir="ltr" href="mailto:${email}">${email}</a>`;
}

/** An address is only followed where it leads to a page: a policy document must not run anything here. */
export function websiteLink(address: string): unknown {
  if (!/^https?:/i.test(address)) return address;
  return html`<a dir="ltr" href=${address}>${address.replace(/^https?:\/\/|\/$/gi, '')}</a>`;
}

import {organisationTerm} from './search-terms.ts';
import {ticketFields} from './ticket-fields.ts';

/** A value of TicketSQL, whatever is in it. */
export function quoted(value: string): string {
  return `'${value.replace(/[\\']/g, '\\$&')}'`;
}

/** A custom field of a ticket in TicketSQL. */
export function field(name: keyof typeof ticketFields): string {
  return `'CF.{${ticketFields[name]}}'`;
}

/** A time in TicketSQL, whatever zone somebody is in there. */
export function time(milliseconds: number): string {
  return quoted(`${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`);
}

/** The tickets of an organisation, but for those that were turned down. What says so can also be typed: look again. */
export function ticketsOf(organisation: string): string {
  return `${field('line')} LIKE ${quoted(organisationTerm(organisation))}`;
}

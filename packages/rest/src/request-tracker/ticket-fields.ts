/** The custom fields that the queue must have, as the set-up file for Request Tracker makes them. */
export const ticketFields = {
  /** For staff: what people call the case. */
  reference: 'Complaint Reference',
  /** Which attempt the ticket was made by. */
  attempt: 'External Id',
  // For us alone, so that nobody's history is full of them.
  /** The case in a worklist, and what it can be found by. */
  line: 'Redress Line',
  /** Its place in a worklist. What it is set to first decides the fate of the ticket. */
  order: 'Redress Order',
} as const;

/** What {@link ticketFields.order} says of a ticket that was turned down. It comes after every place. */
export const voidOrder = 'void';

/** Messages that leave, or will leave at their time, and what is known of the addresses they go to. */
export interface OutboxTables {
  /** What a message says is composed from the case when it goes: nothing personal stands here. */
  outbox: {
    organisation: string;
    /** Says what the message is, so that the same can never be put in twice. */
    id: string;
    /** Null for what is about no single case, such as a digest. */
    reference: string | null;
    /** The event it is about, or after which it was put in: messages of a case leave a channel in this order. */
    sequence: number | null;
    channel: string;
    kind: string;
    /** JSON without anything personal: what else is needed to compose it. */
    detail: string;
    state: 'waiting' | 'sent' | 'dead' | 'dropped';
    due_at: string;
    /** When it could first leave: it is tried for so long from then on. */
    since: string;
    tries: number;
    /** Whoever claimed it has it until then. */
    claimed_until: string | null;
    claimed_by: string | null;
    /** A stable code of what went wrong last; never the text of an error. */
    problem: string | null;
    settled_at: string | null;
  };
  /** That the address of a case is known to be the customer's. Forgotten with the key of the case. */
  confirmed_addresses: {
    organisation: string;
    reference: string;
    /** Under the key of the case. */
    address: Uint8Array;
    at: string;
  };
  /** Until when nothing more with fixed words goes to an address. Rows go when their time is over. */
  address_limits: {
    organisation: string;
    /** A keyed hash. */
    address: string;
    /** The message that had it last: it may be tried again. */
    message: string;
    until: string;
  };
}

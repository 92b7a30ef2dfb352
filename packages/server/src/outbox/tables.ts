/** Messages that leave, or will leave at their time. What they say is composed from the case when they go: nothing personal stands here. */
export interface OutboxTables {
  outbox: {
    organisation: string;
    /** Says what the message is, so that the same can never be put in twice. */
    id: string;
    /** Null for what is about no single case, such as a digest. */
    reference: string | null;
    /** The event it is about. */
    sequence: number | null;
    channel: string;
    kind: string;
    /** JSON without anything personal: what else is needed to compose it. */
    detail: string;
    state: 'waiting' | 'sent' | 'dead' | 'dropped';
    due_at: string;
    tries: number;
    /** Whoever claimed it has it until then. */
    claimed_until: string | null;
    claimed_by: string | null;
    /** A stable code of what went wrong last; never the text of an error. */
    problem: string | null;
    settled_at: string | null;
  };
}

/** What those who look after the service did with it that concerns people in general: a chain of its own beside the log. */
export interface AuditTables {
  journal: {
    organisation: string;
    position: number;
    at: string;
    /** Who, as the identity provider knows them, or `command` for whoever sits at the machine. */
    by: string;
    name: string;
    act: string;
    /** JSON: what it was done to and how much, never what it said. */
    facts: string;
    hash: Uint8Array;
  };
}

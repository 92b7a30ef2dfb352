/** The tables as queries see them. `migrations.ts` makes them. */
export interface Tables {
  cases: {
    organisation: string;
    reference: string;
    version: number;
    /** 0 or 1. */
    closed: number;
    holder: string | null;
    sort_key: string;
    search: string;
    /** A `CaseSummary` as JSON. */
    summary: string;
  };
  events: {
    organisation: string;
    position: number;
    reference: string;
    sequence: number;
    type: string;
    at: string;
    /** A `Recorded` event as JSON. */
    body: string;
  };
  attempts: {
    organisation: string;
    key: string;
    fingerprint: string;
    reference: string;
    version: number;
  };
}

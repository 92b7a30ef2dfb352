import {randomUUID} from 'node:crypto';
import type {Receipt} from '@redress/rest';

/**
 * One line of the authorisation matrix: a request about case A, and the status that each caller gets for it.
 *
 * How to add the routes of a room: write `rows/<room>.ts` with `export const rows: readonly Row[] = [...]`. It is found by
 * itself. `authorisation.test.ts` fails on a route of the running service without a row, and on a row without a route, and
 * asks every row over HTTP as every caller. A route may have several rows, told apart by `when`. What a request needs to be
 * there first (a file, a message), `request` makes through `given.send`.
 */
export interface Row {
  /** As the service has it. A route of every method (`ALL`) is asked with GET. */
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'ALL';
  /** As the service has it, such as `/v1/cases/:reference`. */
  readonly path: string;
  /** What makes this row another than the others of its route. */
  readonly when?: string;
  request(given: Given): Asked | Promise<Asked>;
  readonly answers: Answers;
}

/** What every row may count on. Made anew for each request that changes something, so that none sees what another has done. */
export interface Given {
  readonly a: Receipt;
  readonly b: Receipt;
  /** Sends something beforehand, as somebody. Throws when it is refused. */
  send(caller: CallerName, method: string, asked: Asked): Promise<Response>;
}

/** What is asked: an address below the service, and what else the request holds. */
export interface Asked {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

/** The status that each caller gets. */
export interface Answers {
  readonly anonymous: number;
  readonly holderOfA: number;
  /** Holds the key of another case. */
  readonly holderOfB: number;
  /** A customer whom the portal vouches for, and who opened A there. */
  readonly customerOfA: number;
  /** Staff of the organisation: whatever their role, or by role with a word for all others. */
  readonly staff: number | ({readonly others: number} & {readonly [role: string]: number});
  /** Staff of another organisation that the same service works for, with the same identity provider. */
  readonly staffElsewhere: number;
  /** Staff whose role looks after the service, and who have no role of the policy. */
  readonly administrator: number;
}

export type CallerName = Exclude<keyof Answers, 'staff'> | `staff as ${string}`;

/** The same status for whoever calls. */
export function everybody(status: number): Answers {
  return {
    anonymous: status,
    holderOfA: status,
    holderOfB: status,
    customerOfA: status,
    staff: status,
    staffElsewhere: status,
    administrator: status,
  };
}

/** A body in JSON, sent with a key of its own. */
export function asJson(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Asked {
  return {
    path,
    body: JSON.stringify(body),
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers},
  };
}

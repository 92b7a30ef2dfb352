import {randomUUID} from 'node:crypto';
import autocannon from 'autocannon';
import {leak} from '../support/people.ts';

/** What a load came to. */
export interface Load {
  /** Good answers a second. */
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Answers by status; 0 for those that never came. */
  readonly statuses: Readonly<Record<string, number>>;
}

export interface LoadOptions {
  readonly seconds: number;
  readonly connections?: number;
  /** Asks so many times a second, whatever the answers; without it as often as answers come. */
  readonly perSecond?: number;
}

/** Complaints, each a new one, from so many people at once; and how many refusals (429, 503) did not say when to come back. */
export async function submitting(url: string, options: LoadOptions): Promise<Load & {readonly unsaid: number}> {
  const body = JSON.stringify(leak);
  let unsaid = 0;
  const loaded = await load(`${url}/v1/cases`, options, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          body,
          headers: {...request.headers, 'idempotency-key': randomUUID()},
        }),
        onResponse(status, _body, _context, headers) {
          const says = Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'retry-after');
          if ((status === 429 || status === 503) && !says) unsaid++;
        },
      },
    ],
  });
  return {...loaded, unsaid};
}

/** The same pages again and again, each with its own way to be let in. */
export function reading(
  url: string,
  pages: readonly {readonly path: string; readonly authorization?: string}[],
  options: LoadOptions,
): Promise<Load> {
  return load(url, options, {
    requests: pages.map(({path, authorization}) => ({
      path,
      headers: authorization === undefined ? {} : {authorization},
    })),
  });
}

async function load(
  url: string,
  {seconds, connections = 40, perSecond}: LoadOptions,
  requests: Partial<autocannon.Options>,
): Promise<Load> {
  const statuses: Record<string, number> = {};
  let good = 0;
  const latencies: number[] = [];
  const {duration, errors} = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        duration: seconds,
        timeout: 30,
        ...(perSecond !== undefined && {overallRate: perSecond}),
        ...requests,
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    run.on('response', (_client, status, _bytes, milliseconds) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 300) return;
      good++;
      latencies.push(milliseconds);
    });
  });
  if (errors > 0) statuses[0] = errors;
  latencies.sort((a, b) => a - b);
  const at = (part: number) => latencies[Math.floor(latencies.length * part)] ?? Number.NaN;
  return {perSecond: good / duration, p50: at(0.5), p95: at(0.95), statuses};
}

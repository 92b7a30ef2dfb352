import type {CaseService, Connection} from '@redress/rest';

/** A connection that a test can break: `before` and `after` may throw, or never end. */
export interface Faults {
  /** Before the service hears of it. */
  before?: ((method: 'policy' | 'submit') => unknown) | undefined;
  /** After the service has done it, before anybody hears so. */
  after?: ((method: 'policy' | 'submit') => unknown) | undefined;
  readonly attempts: {policy: number; submit: number};
}

export function faultyConnection(connection: Connection): {readonly connection: Connection; readonly faults: Faults} {
  const faults: Faults = {attempts: {policy: 0, submit: 0}};
  const {service} = connection;
  const call = async <T>(method: 'policy' | 'submit', work: () => Promise<T>): Promise<T> => {
    faults.attempts[method] += 1;
    await faults.before?.(method);
    const answer = await work();
    await faults.after?.(method);
    return answer;
  };
  const faulty: CaseService = {
    ...service,
    policy: (id) => call('policy', () => service.policy(id)),
    submit: (intake, options) => call('submit', () => service.submit(intake, options)),
  };
  return {connection: {...connection, service: faulty}, faults};
}

import type {FakeTicket} from './fake-request-tracker.ts';

type Holds = (ticket: FakeTicket) => boolean;

const token = /\s*(\(|\)|'(?:\\.|[^'\\])*'|[<>=!]+|\w+)/gy;

/** As much of TicketSQL as the adapter writes: conditions on custom fields and on the last change, AND, OR and brackets. */
export function ticketSql(query: string): Holds {
  const tokens = [...query.matchAll(token)].map(([, one]) => one as string);
  const take = (): string => {
    const next = tokens.shift();
    if (next === undefined) throw new Error(`TicketSQL ends too early: ${query}`);
    return next;
  };

  const either = (): Holds => {
    let holds = both();
    while (tokens[0] === 'OR') {
      take();
      const [before, other] = [holds, both()];
      holds = (ticket) => before(ticket) || other(ticket);
    }
    return holds;
  };
  const both = (): Holds => {
    let holds = one();
    while (tokens[0] === 'AND') {
      take();
      const [before, other] = [holds, one()];
      holds = (ticket) => before(ticket) && other(ticket);
    }
    return holds;
  };
  const one = (): Holds => {
    if (tokens[0] !== '(') return condition(take(), take(), take());
    take();
    const holds = either();
    take();
    return holds;
  };
  const holds = either();
  if (tokens.length > 0) throw new Error(`TicketSQL goes on after its end: ${query}`);
  return holds;
}

function condition(name: string, operator: string, operand: string): Holds {
  const field = /^'CF\.\{(.*)\}'$/.exec(name)?.[1];
  const value = operand.replace(/^'|'$/g, '').replace(/\\(.)/g, '$1');
  if (field === undefined) {
    if (name === 'LastUpdatedBy') return ({lastUpdatedBy}) => lastUpdatedBy !== value;
    const time = Date.parse(value.replace(' UTC', 'Z').replace(' ', 'T'));
    // Its times are in whole seconds.
    const at = ({lastUpdated}: FakeTicket) => Math.floor(lastUpdated / 1_000) * 1_000;
    return (ticket) => (operator === '>=' ? at(ticket) >= time : at(ticket) <= time);
  }
  return ({fields}) => {
    const found = fields.get(field);
    if (operator === 'IS') return found === undefined;
    if (found === undefined) return false;
    switch (operator) {
      case 'LIKE':
        return found.toLowerCase().includes(value.toLowerCase());
      case '=':
        return found === value;
      case '>=':
        return found >= value;
      default:
        return found < value;
    }
  };
}

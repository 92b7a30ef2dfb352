import {html, repeat, when} from '@microsoft/fast-element';
import type {StaffDesk} from '@redress/policy';
import {sayClause} from '../say-clause.ts';
import {deskWords as words} from '../words/desk.ts';
import type {CaseDesk} from './case-desk.ts';

type Statement = StaffDesk['statements'][number];

/** What one clause says. */
interface FromClause {
  readonly clause: string;
  readonly statements: readonly Statement[];
}

const statementsOf = ({view}: CaseDesk): readonly Statement[] => view?.desk?.statements ?? [];

function byClause(desk: CaseDesk): readonly FromClause[] {
  const clauses = new Map<string, Statement[]>();
  for (const statement of statementsOf(desk)) {
    const clause = sayClause(statement.clause);
    clauses.set(clause, [...(clauses.get(clause) ?? []), statement]);
  }
  return [...clauses].map(([clause, statements]) => ({clause, statements}));
}

const clauseTemplate = html<FromClause>`
  <div>
    <dt>${({clause}) => clause}</dt>
    ${repeat<FromClause>(({statements}) => statements, html<Statement>`<dd>${({says}) => says.en}</dd>` as never)}
  </div>
`;

/** What the document tells staff at this point, for whoever wants to read it. */
export const statementsTemplate = html<CaseDesk>`
  ${when(
    (desk) => statementsOf(desk).length > 0,
    html<CaseDesk>`
      <details class="statements">
        <summary>${words.statements} <span class="muted">${(desk) => words.statementCount(statementsOf(desk).length)}</span></summary>
        <dl class="facts-list">${repeat<CaseDesk>(byClause, clauseTemplate as never)}</dl>
      </details>
    `,
  )}
`;

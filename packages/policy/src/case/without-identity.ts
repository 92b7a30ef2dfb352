import type {Intake} from '../intake.ts';

/**
 * The complaint for somebody to whom the complainant must not be named: the facts, without who told them. Whoever is asked
 * about a contractor's or a colleague's work sees this. The facts may still give the person away, which the form says first.
 */
export function withoutIdentity({complainant: _, helper: __, group: ___, external: ____, ...facts}: Intake): Intake {
  return facts;
}

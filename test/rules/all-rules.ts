import {rules as housingAssociation} from './housing-association.ts';
import {rules as peoplePlus} from './people-plus.ts';
import {rules as plusDane} from './plus-dane.ts';
import {rules as prima} from './prima.ts';
import {rules as psps} from './psps.ts';
import type {Rule} from './rule.ts';

/** Every rule of the five written policies, by the policy's prefix, and how many there are. */
export const policies: readonly {
  readonly prefix: string;
  readonly name: string;
  readonly count: number;
  readonly rules: Readonly<Record<string, Rule>>;
}[] = [
  {prefix: 'PP', name: 'PeoplePlus', count: 37, rules: peoplePlus},
  {prefix: 'PSPS', name: 'PSPS', count: 59, rules: psps},
  {prefix: 'HA', name: 'A housing association', count: 56, rules: housingAssociation},
  {prefix: 'PD', name: 'Plus Dane Housing', count: 93, rules: plusDane},
  {prefix: 'PR', name: 'Prima Group', count: 43, rules: prima},
];

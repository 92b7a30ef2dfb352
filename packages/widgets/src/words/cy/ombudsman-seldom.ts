import type {OmbudsmanSeldom} from '../en/ombudsman-seldom.ts';
import {span} from './span.ts';

export const ombudsmanSeldom: OmbudsmanSeldom = {
  within: (time) => `Eu rheol nhw: gellir gofyn iddynt o fewn ${time} i’r ateb olaf.`,
  wait: (time) => `Mae ein polisi yn dweud y dylid aros ${time} ar ôl yr ateb olaf cyn gofyn iddynt.`,
  designated: 'Gall AS, cynghorydd neu banel tenantiaid fynd â chwyn atynt hefyd.',
  span,
};

import type {DeadlineBadgeWords} from '../en/deadline-badge.ts';
import {clockWords} from './clock.ts';

export const words: DeadlineBadgeWords = {
  clock: clockWords,
  why: (date) => `Pam ${date}?`,
  whyThen: (date) => `Y diwrnod olaf oedd ${date}: pam?`,
  noWorking: 'Nid oedd modd nôl y gwaith cyfrif. Gwiriwch eich cysylltiad, yna caewch hwn a’i agor eto.',
};

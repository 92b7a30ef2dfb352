import type {Text} from '@redress/policy';
import {html} from 'lit';
import type {FormView} from './form-view.ts';

/** Words of a policy, marked as English among others where the policy has no others (WCAG 3.1.2). */
export function policyText({language, pick}: Pick<FormView, 'language' | 'pick'>, text: Text): unknown {
  const said = pick(text);
  const isEnglish = language !== 'cy' || text.cy === undefined;
  return isEnglish && language !== 'en' ? html`<span lang="en" dir="ltr">${said}</span>` : said;
}

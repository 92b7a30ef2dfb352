import type {Text} from '@redress/policy';
import {html} from 'lit';
import type {FormView} from './form-view.ts';

/** Words of a policy, marked as English on a page in Welsh where the policy has no others (WCAG 3.1.2). */
export function policyText({language, pick}: Pick<FormView, 'language' | 'pick'>, text: Text): unknown {
  const said = pick(text);
  return language === 'cy' && text.cy === undefined ? html`<span lang="en">${said}</span>` : said;
}

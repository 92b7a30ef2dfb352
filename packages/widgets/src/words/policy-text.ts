import type {Text} from '@redress/policy';
import {html, type TemplateResult} from 'lit';
import {pick, type Reader} from './pick.ts';

/** Words of a policy, marked as English among others where the policy has no others (WCAG 3.1.2). */
export function policyText(reader: Reader, text: Text): string | TemplateResult {
  const {language} = reader;
  const isEnglish = language !== 'cy' || text.cy === undefined;
  return isEnglish && language !== 'en' ? html`<span lang="en" dir="ltr">${text.en}</span>` : pick(reader, text);
}

import type {Text} from '@redress/policy';
import {html, type TemplateResult} from 'lit';

/** The language of an element, and a policy's words in it. */
interface Reader {
  readonly language: string;
  pick(text: Text): string;
}

/** Words of a policy, marked as English among others where the policy has no others (WCAG 3.1.2). */
export function policyText(reader: Reader, text: Text): string | TemplateResult {
  const {language} = reader;
  const isEnglish = language !== 'cy' || text.cy === undefined;
  return isEnglish && language !== 'en' ? html`<span lang="en" dir="ltr">${text.en}</span>` : reader.pick(text);
}

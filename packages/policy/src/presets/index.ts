import {parsePolicy} from '../parse-policy.ts';
import type {Policy} from '../policy.ts';
import plusDaneDocument from './plus-dane.json' with {type: 'json'};

/** Plus Dane Housing, Complaints & Customer Feedback Policy, March 2024 (NEI-POL-01-04). Contact details are examples. */
export const plusDane: Policy = parsePolicy(plusDaneDocument);

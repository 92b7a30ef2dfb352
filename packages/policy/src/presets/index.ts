import {parsePolicy} from '../parse-policy.ts';
import type {Policy} from '../policy.ts';
import dataProtectionDocument from './data-protection.json' with {type: 'json'};
import housingAssociationDocument from './housing-association.json' with {type: 'json'};
import housingOmbudsmanModelDocument from './housing-ombudsman-model.json' with {type: 'json'};
import lgscoModelDocument from './lgsco-model.json' with {type: 'json'};
import peoplePlusDocument from './people-plus.json' with {type: 'json'};
import plusDaneDocument from './plus-dane.json' with {type: 'json'};
import primaDocument from './prima.json' with {type: 'json'};
import pspsDocument from './psps.json' with {type: 'json'};

/** Plus Dane Housing, Complaints & Customer Feedback Policy, March 2024 (NEI-POL-01-04). Contact details are examples. */
export const plusDane: Policy = parsePolicy(plusDaneDocument);

/** Prima Group, Customer Complaints Policy, PRIMA-CCP, V32020, November 2020. Contact details are examples. */
export const prima: Policy = parsePolicy(primaDocument);

/** A housing association, Customer Compliments, Complaints & Feedback Policy, October 2018. Contact details are examples. */
export const housingAssociation: Policy = parsePolicy(housingAssociationDocument);

/** Public Sector Partnership Services, Feedback and Complaints Policy, 2.0, October 2024. Contact details are examples. */
export const psps: Policy = parsePolicy(pspsDocument);

/**
 * PeoplePlus, Customer Complaints and Compliment Policy and Procedure, review date May 2023. An internal document: only its
 * summary is for the public. The times are in procedures that are not supplied. Contact details are examples.
 */
export const peoplePlus: Policy = parsePolicy(peoplePlusDocument);

/** A model for landlords: keeps the whole of the Housing Ombudsman's Complaint Handling Code of 2024. To be filled in. */
export const housingOmbudsmanModel: Policy = parsePolicy(housingOmbudsmanModelDocument);

/** A model for councils: keeps the whole of the LGSCO's Complaint Handling Code of 2024. To be filled in. */
export const lgscoModel: Policy = parsePolicy(lgscoModelDocument);

/**
 * Complaints about personal data, which every UK organisation owes an acknowledgement within 30 days since 19 June 2026
 * (Data Protection Act 2018, section 164A). To be filled in.
 */
export const dataProtection: Policy = parsePolicy(dataProtectionDocument);

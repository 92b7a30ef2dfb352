import type {CaseView} from '@redress/policy';
import {RestError} from '../rest-error.ts';

/** Refuses whoever may not add a file to the case that they see, before anything of it is sent. */
export function mayAttach({offers}: CaseView): void {
  const offer = offers.find(({command}) => command === 'addFile');
  if (offer && !offer.refusal) return;
  const refusal = offer?.refusal;
  throw new RestError('case/refused', refusal?.reason ?? 'Nothing more can be added to this case', {
    details: refusal ? {refusal} : {},
  });
}

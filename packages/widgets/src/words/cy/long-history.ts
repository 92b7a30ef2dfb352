import './dates.ts';
import type {LongHistoryWords} from '../en/long-history.ts';

export const words: LongHistoryWords = {
  show: 'Dangos',
  kinds: {
    all: 'Popeth',
    ours: 'Yr hyn a ddywedom ni',
    theirs: 'Yr hyn a ddywedoch chi',
    letters: 'Llythyrau',
    files: 'Ffeiliau',
    notes: 'Staff yn unig',
  },
  staffKinds: {ours: 'Yr hyn a ddywedwyd wrth y cwsmer', theirs: 'Yr hyn a ddywedodd y cwsmer'},
  search: 'Chwilio yn yr hyn sydd wedi digwydd',
  month: (name, count) => `${name} (${count})`,
  more: (count, month) => `Dangos ${count} arall o ${softenMonth(month)}`,
  earlier: 'Dangos misoedd cynharach',
  found: (count) => (count === 1 ? 'Cafwyd hyd i 1 cofnod' : `Cafwyd hyd i ${count} cofnod`),
  none: 'Ni chafwyd hyd i ddim. Rhowch gynnig ar eiriau eraill, neu dangoswch bopeth.',
  everything: 'Dangos popeth',
};

/** After "o": Mawrth → Fawrth, Tachwedd → Dachwedd, Gorffennaf → Orffennaf, Rhagfyr → Ragfyr, Mai → Fai, Mehefin → Fehefin, Medi → Fedi. */
function softenMonth(month: string): string {
  return month
    .replace(/^(M|T|G|Rh)/, (first) => ({M: 'F', T: 'D', G: '', Rh: 'R'})[first] as string)
    .replace(/^o/, 'O');
}

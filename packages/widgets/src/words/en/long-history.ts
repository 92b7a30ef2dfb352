/** What finds the way in a long history. */
export const words = {
  show: 'Show',
  kinds: {
    all: 'Everything',
    ours: 'What we said',
    theirs: 'What you said',
    letters: 'Letters',
    files: 'Files',
    notes: 'Staff only',
  },
  /** What colleagues are told otherwise. */
  staffKinds: {ours: 'What the customer was told', theirs: 'What the customer said'},
  search: 'Search what has happened',
  month: (name: string, count: number) => `${name} (${count})`,
  more: (count: number, month: string) => `Show ${count} more of ${month}`,
  earlier: 'Show earlier months',
  found: (count: number) => (count === 1 ? '1 entry found' : `${count} entries found`),
  none: 'Nothing was found. Try other words, or show everything.',
  everything: 'Show everything',
};

export type LongHistoryWords = typeof words;

/** What stands in the frame until the form is there, and for whoever has no script. */
export const frameWordsEn = {
  noScript: 'This form needs JavaScript, and it has not arrived yet.',
  plain: 'Open the form that works without it',
  reach: 'You can also complain in another way:',
  unseen: 'If you cannot see your complaint here, ask us about it:',
};

export type FrameWords = typeof frameWordsEn;

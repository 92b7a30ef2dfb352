/** What is said of the line between a case on the screen and its service. */
export const lineWords = {
  /** Of a part that is opened on demand. */
  missing: 'This could not be fetched. Check your connection, then close it and open it again.',
  opening: 'Opening the complaint…',
  lost: (time: string) => `We cannot reach the service. This is how it was at ${time}; we keep trying.`,
};

export type LineWords = typeof lineWords;

/** What is said of the line between a case on the screen and its service. */
export const lineWords = {
  /** Of a part that comes when it is needed. */
  missing: 'This part of the page could not be fetched. Check your connection, then try again.',
  opening: 'Opening the complaint…',
  lost: (time: string) => `We cannot reach the service. This is how it was at ${time}; we keep trying.`,
};

export type LineWords = typeof lineWords;

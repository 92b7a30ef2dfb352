/** An element that is shown: its attributes, and what is in it. */
export type Piece = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  inside?: readonly (string | Piece)[],
];

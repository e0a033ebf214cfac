/** Questions about lists that each catalog's test asks. */

/** The texts that stand more than once. */
export const duplicatesIn = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

/** The texts in the order of their characters. */
export const sorted = (texts: readonly string[]): readonly string[] =>
  texts.toSorted((a, b) => (a < b ? -1 : Number(a > b)));

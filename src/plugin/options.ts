/** Shapes of options that several rules take. */

/** The JSON schema of a list of names, each at most once. */
export function listOfNames(description: string): {
  readonly type: 'array';
  readonly items: { readonly type: 'string' };
  readonly uniqueItems: true;
  readonly description: string;
} {
  return { type: 'array', items: { type: 'string' }, uniqueItems: true, description };
}

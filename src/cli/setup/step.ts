/** One thing that setting a project up consists of. */

/** What was done about one thing, in words that say it. */
export interface Step {
  /** `left`: a person has to do it. */
  readonly done: 'kept' | 'left' | 'made' | 'changed';
  readonly what: string;
}

/** The one way to make a rule: fills in what all rules share, so that a rule file holds only what is its own. */
import type { TSESLint } from '@typescript-eslint/utils';

/** Facts about a rule for people, formatters and presets. */
export interface RuleDocs {
  readonly description: string;
  /** The mildest preset that has the rule. */
  readonly recommended: 'recommended' | 'strict';
  /** The options that it has in the preset `strict`, where they differ from the defaults. */
  readonly strict?: Readonly<Record<string, unknown>>;
  /** Numbers of the CWE entries that the rule finds. */
  readonly cwe: readonly number[];
  /** Score from 0.0 to 10.0 as GitHub code scanning reads it. */
  readonly securitySeverity: string;
  readonly url: string;
}

/** What a configuration may give a rule: one object, in which every option may be left out. */
type Given<O extends object> = readonly [Partial<O>?];

export type KeyturnRule<M extends string = string, O extends object = object> = TSESLint.RuleModule<M, Given<O>, RuleDocs>;

interface RuleSpec<M extends string, O extends object> {
  readonly name: string;
  readonly meta: Omit<TSESLint.RuleMetaData<M, RuleDocs, Given<O>>, 'docs' | 'defaultOptions' | 'type'> & {
    readonly docs: Omit<RuleDocs, 'url'>;
    /** What each option is when it is left out; empty for a rule without options. */
    readonly defaultOptions: O;
  };
  readonly create: (
    context: Readonly<TSESLint.RuleContext<M, Given<O>>>,
    options: Readonly<O>,
  ) => TSESLint.RuleListener;
}

/** Where the documentation of the rules is published. */
const DOCS = 'https://github.com/keyturn/eslint-plugin-keyturn/blob/main/docs/rules';

/** Makes a rule of its parts. */
export function defineRule<M extends string, O extends object>(
  { name, meta: { defaultOptions, docs, ...meta }, create }: RuleSpec<M, O>,
): KeyturnRule<M, O> & { readonly name: string } {
  return {
    name,
    meta: {
      ...meta,
      type: 'problem',
      docs: { ...docs, url: `${DOCS}/${name}.md` },
      defaultOptions: Object.keys(defaultOptions).length > 0 ? [defaultOptions] : [],
      // ESLint 10 refuses to run a rule on a language that the rule does not name; older versions ignore this.
      ...{ languages: ['js/js'] },
    },
    create: (context) => create(context, { ...defaultOptions, ...context.options[0] }),
  };
}

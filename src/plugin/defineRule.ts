/** The one way to make a rule: fills in what all rules share, so that a rule file holds only what is its own. */
import type { TSESLint } from '@typescript-eslint/utils';

/** Facts about a rule for people, formatters and presets. */
export interface RuleDocs {
  readonly description: string;
  /** The mildest preset that has the rule. */
  readonly recommended: 'recommended' | 'strict';
  /** Numbers of the CWE entries that the rule finds. */
  readonly cwe: readonly number[];
  /** Score from 0.0 to 10.0 as GitHub code scanning reads it. */
  readonly securitySeverity: string;
  readonly url: string;
}

export type KeyturnRule<M extends string = string, O extends readonly unknown[] = readonly unknown[]> =
  TSESLint.RuleModule<M, O, RuleDocs>;

interface RuleSpec<M extends string, O extends readonly unknown[]> {
  readonly name: string;
  readonly meta: Omit<TSESLint.RuleMetaData<M, RuleDocs, O>, 'docs' | 'defaultOptions' | 'type'> & {
    readonly docs: Omit<RuleDocs, 'url'>;
    /** One default per option, merged by ESLint. */
    readonly defaultOptions: O;
  };
  readonly create: (context: Readonly<TSESLint.RuleContext<M, O>>) => TSESLint.RuleListener;
}

/** Where the documentation of the rules is published. */
const DOCS = 'https://github.com/keyturn/eslint-plugin-keyturn/blob/main/docs/rules';

/** Makes a rule of its parts. */
export function defineRule<M extends string, O extends readonly unknown[]>(
  { name, meta, create }: RuleSpec<M, O>,
): KeyturnRule<M, O> & { readonly name: string } {
  return {
    name,
    meta: {
      ...meta,
      type: 'problem',
      docs: { ...meta.docs, url: `${DOCS}/${name}.md` },
      // ESLint 10 refuses to run a rule on a language that the rule does not name; older versions ignore this.
      ...{ languages: ['js/js'] },
    },
    create,
  };
}

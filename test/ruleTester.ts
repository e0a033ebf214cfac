/** The rule tester of typescript-eslint, told how vitest runs tests. */
import { type InvalidTestCase, RuleTester, type RunTests } from '@typescript-eslint/rule-tester';
import type { TSESLint } from '@typescript-eslint/utils';
import { afterAll, describe, it } from 'vitest';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** What one file of tests says of a rule. */
export interface Suite {
  /** The rule by its own name, which its module exports as the default. */
  readonly rule: string;
  readonly invalid: readonly InvalidTestCase<string, readonly unknown[]>[];
}

let kept: Suite[] | undefined;

/** From now on the suites of this thread are kept in the list that is returned, and not run. */
export function keepSuites(): readonly Suite[] {
  kept = [];
  return kept;
}

class KeepingTester extends RuleTester {
  override run<Ids extends string, Options extends readonly unknown[]>(
    name: string, rule: TSESLint.RuleModule<Ids, Options>, suite: RunTests<NoInfer<Ids>, NoInfer<Options>>,
  ): void {
    if (kept) kept.push({ rule: name.replace(/:.*/u, ''), invalid: suite.invalid });
    else super.run(name, rule, suite);
  }
}

/** Tests rules on TypeScript modules, JSX included, as production files are linted. */
export const ruleTester = new KeepingTester({
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  defaultFilenames: { ts: 'src/shop.ts', tsx: 'src/shop.tsx' },
});

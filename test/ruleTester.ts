/** The rule tester of typescript-eslint, told how vitest runs tests. */
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/** Tests rules on TypeScript modules, JSX included, as production files are linted. */
export const ruleTester = new RuleTester({
  languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
  defaultFilenames: { ts: 'src/shop.ts', tsx: 'src/shop.tsx' },
});

/** Rules of ESLint and of a sorter of imports whose fixes run at the same time in many projects. */
import type { Linter } from 'eslint';
import sorter from 'eslint-plugin-simple-import-sort';

/** Their configuration. */
export const OTHERS: Linter.Config = {
  plugins: { sorter },
  rules: {
    'arrow-body-style': ['error', 'as-needed'], 'arrow-parens': 'error', curly: 'error', 'dot-notation': 'error', 'eol-last': 'error',
    'logical-assignment-operators': ['error', 'always', { enforceForIfStatements: true }], 'no-else-return': 'error', 'no-extra-parens': 'error', 'no-useless-rename': 'error', 'no-var': 'error',
    'object-shorthand': 'error', 'operator-assignment': 'error', 'prefer-arrow-callback': 'error', 'prefer-const': 'error',
    'prefer-destructuring': 'error', 'prefer-template': 'error', quotes: ['error', 'single', { avoidEscape: true }], semi: 'error', indent: ['error', 2],
    'object-curly-spacing': ['error', 'always'], 'sorter/imports': 'error', 'sorter/exports': 'error',
  },
};

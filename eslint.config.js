import { existsSync } from 'node:fs';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';

const BUILT = new URL('dist/index.js', import.meta.url);

const UNUSED = { args: 'after-used', argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true };

/** Keyturn on its own code: only when it is built, so that an editor works in a fresh clone. */
const itself = existsSync(BUILT)
  ? [
    (await import(BUILT.href)).default.configs.recommended,
    // Samples whose checksum must hold are made of known hashes; the rule rightly sees through how they are put together.
    { files: ['src/catalog/formats/**'], rules: { 'keyturn/no-hardcoded-secret': 'off' } },
  ]
  : [];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'examples/', 'test/fixtures/', 'test/fix-programs/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Text is spread to get its code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
      // A node's type is compared with its text: the enum of node types would have to be bundled to be named.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      'no-undef': 'off',
    },
  },
  {
    name: 'house style',
    rules: {
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/index.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // The test runner's matchers are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // What must not stand joined in the repository is put together; what a handle becomes as text is tested.
      '@typescript-eslint/no-unnecessary-template-expression': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['rules/**/*.ts', 'test/rules/**/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(Disallow|Enforce|Prefer|Require) ' }],
      // What `defineRule` gives or asks for, which these two can't see.
      'eslint-plugin/require-meta-type': 'off',
      'eslint-plugin/require-meta-default-options': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-unused-vars': ['error', UNUSED] },
    languageOptions: {
      globals: {
        Buffer: 'readonly', URL: 'readonly', console: 'readonly', fetch: 'readonly', performance: 'readonly',
        process: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly',
      },
    },
  },
  ...itself,
);

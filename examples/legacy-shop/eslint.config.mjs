import keyturn from 'eslint-plugin-keyturn';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/']),
  {
    files: ['src/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    extends: [keyturn.configs.recommended],
  },
);

/** Where the import of the key manager goes, and what it is called there. */
import { parser } from 'typescript-eslint';
import { Linter } from 'eslint';
import * as svelte from 'svelte-eslint-parser';
import { describe, expect, it } from 'vitest';
import vue from 'vue-eslint-parser';
import { plugin } from '../../src/index.ts';

const config: Linter.Config[] = [
  { files: ['**/*.{ts,cts,js,cjs}'], languageOptions: { parser } },
  { ...plugin.configs.recommended, rules: { 'keyturn/no-env-secret': 'error' } },
];

/** The code after all fixes. */
function fixed(code: string, filename = 'src/shop.ts'): string {
  return new Linter().verifyAndFix(code, config, { filename }).output;
}

const READ = 'use(process.env.A_TOKEN);\n';
const USE = "use(keyManager.secret('a-token').reveal());\n";
const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";
const REQUIRE = "const { keyManager } = require('eslint-plugin-keyturn/runtime');\n";

describe('a new import', () => {
  it.each([
    ['into an empty head', READ, IMPORT + USE],
    ['after the last import', `import a from 'a';\nimport b from 'b';\n${READ}`, `import a from 'a';\nimport b from 'b';\n${IMPORT}${USE}`],
    ['after a comment on the line of the last import', `import a from 'a'; // why\n${READ}`, `import a from 'a'; // why\n${IMPORT}${USE}`],
    ['after the directives', `'use server';\n${READ}`, `'use server';\n${IMPORT}${USE}`],
    ['after a shebang', `#!/usr/bin/env node\n${READ}`, `#!/usr/bin/env node\n${IMPORT}${USE}`],
    ['after a header comment', `// @ts-check\n// Licence: MIT\n\n${READ}`, `// @ts-check\n// Licence: MIT\n\n${IMPORT}${USE}`],
    ['before the comment of the first statement', `/** Pays. */\nexport function pay() { ${READ}}\n`, `${IMPORT}/** Pays. */\nexport function pay() { ${USE}}\n`],
    ['before the decorators of an exported class', `// Why.\n@Service()\nexport class Pay { go() { ${READ}} }\n`, `// Why.\n${IMPORT}@Service()\nexport class Pay { go() { ${USE}} }\n`],
    ['after a type-only import of the runtime', `import type { SecretHandle } from 'eslint-plugin-keyturn/runtime';\n${READ}`, `import type { SecretHandle } from 'eslint-plugin-keyturn/runtime';\n${IMPORT}${USE}`],
  ])('%s', (_, code, expected) => {
    expect(fixed(code)).toBe(expected);
  });

  it('keeps the line endings, the quotes and the semicolons of the file', () => {
    expect(fixed('import a from "a"\r\nuse(process.env.A_TOKEN)\r\n')).toBe(
      'import a from "a"\r\nimport { keyManager } from "eslint-plugin-keyturn/runtime"\r\nuse(keyManager.secret("a-token").reveal())\r\n',
    );
    expect(fixed('const { A_TOKEN } = process.env;\nuse("x", A_TOKEN);\n')).toContain('A_TOKEN = keyManager.secret("a-token")');
  });

  it('leaves out semicolons in CommonJS too, but for the one that a line needs', () => {
    const bare = REQUIRE.replace(';', '');
    expect(fixed(`'use strict'\n${READ.replace(';', '')}`, 'src/shop.cjs')).toContain(`'use strict'\n${bare}use(`);
    expect(fixed(`'use strict'\n;[1].map(() => ${READ.replace(';\n', ')\n')}`, 'src/shop.cjs')).toContain(`'use strict'\n${bare};[1]`);
    expect(fixed(`const a = []\n;[1].map(() => ${READ.replace(';\n', ')\n')}`, 'src/shop.cjs')).toContain(`${bare}const a = []\n;[1]`);
    expect(fixed(`(() => ${READ.replace(';\n', ')()\n')}`, 'src/shop.cjs')).toContain(`${REQUIRE}(() =>`);
  });
});

describe('an import that is there', () => {
  it.each([
    ['is used', `${IMPORT}${READ}`, `${IMPORT}${USE}`],
    ['is used under its other name', `import { keyManager as keys } from 'eslint-plugin-keyturn/runtime';\n${READ}`, "import { keyManager as keys } from 'eslint-plugin-keyturn/runtime';\nuse(keys.secret('a-token').reveal());\n"],
    ['is used as a namespace', `import * as keyturn from 'eslint-plugin-keyturn/runtime';\n${READ}`, "import * as keyturn from 'eslint-plugin-keyturn/runtime';\nuse(keyturn.keyManager.secret('a-token').reveal());\n"],
    ['is extended', `import { configure } from 'eslint-plugin-keyturn/runtime';\n${READ}`, `import { configure, keyManager } from 'eslint-plugin-keyturn/runtime';\n${USE}`],
    ['is extended beside a type', `import { type SecretHandle } from 'eslint-plugin-keyturn/runtime';\n${READ}`, `import { type SecretHandle, keyManager } from 'eslint-plugin-keyturn/runtime';\n${USE}`],
  ])('%s', (_, code, expected) => {
    expect(fixed(code)).toBe(expected);
  });
});

describe('a name that is taken', () => {
  it('gets an alias', () => {
    expect(fixed(`const keyManager = 1;\n${READ}`)).toBe(
      "import { keyManager as keyManager1 } from 'eslint-plugin-keyturn/runtime';\nconst keyManager = 1;\nuse(keyManager1.secret('a-token').reveal());\n",
    );
  });

  it('gets an alias when only an inner scope or a global has it', () => {
    expect(fixed(`function f(keyManager: unknown) { ${READ.trim()} }\n`)).toContain('keyManager1.secret');
    expect(fixed(`keyManager.start();\n${READ}`)).toContain('keyManager as keyManager1');
  });
});

describe('the module system', () => {
  it('is CommonJS where the file requires', () => {
    const code = `'use strict';\nconst a = require('a');\n${READ}`;
    expect(fixed(code, 'src/shop.js')).toBe(`'use strict';\n${REQUIRE}const a = require('a');\n${USE}`);
    expect(fixed(READ, 'src/shop.cjs')).toBe(REQUIRE + USE);
    expect(fixed(READ, 'src/shop.cts')).toBe(REQUIRE + USE);
  });

  it('reuses and extends what is required', () => {
    const taken = "const { keyManager: keys } = require('eslint-plugin-keyturn/runtime');\n";
    expect(fixed(taken + READ, 'src/shop.cjs')).toBe(`${taken}use(keys.secret('a-token').reveal());\n`);
    const other = "const { configure } = require('eslint-plugin-keyturn/runtime');\n";
    expect(fixed(other + READ, 'src/shop.cjs')).toBe(`const { configure, keyManager } = require('eslint-plugin-keyturn/runtime');\n${USE}`);
    const whole = "const keyturn = require('eslint-plugin-keyturn/runtime');\n";
    expect(fixed(whole + READ, 'src/shop.cjs')).toBe(`${whole}use(keyturn.keyManager.secret('a-token').reveal());\n`);
  });

  it('is the form `import x = require()` where the file has it', () => {
    expect(fixed(`import a = require('a');\n${READ}`)).toBe(
      "import a = require('a');\nimport keyturn = require('eslint-plugin-keyturn/runtime');\nuse(keyturn.keyManager.secret('a-token').reveal());\n",
    );
  });

  it('is none in a classic script, which then is only reported', () => {
    const script: Linter.Config[] = [{ languageOptions: { sourceType: 'script' } }, ...config.slice(1)];
    expect(new Linter().verifyAndFix(READ, script, { filename: 'public/page.js' })).toMatchObject({ output: READ, fixed: false });
  });
});

describe('in a component', () => {
  const inside = (code: string, filename: string): string => new Linter().verifyAndFix(code, [
    { files: ['**/*.vue'], languageOptions: { parser: vue, parserOptions: { parser } } },
    { files: ['**/*.svelte'], languageOptions: { parser: svelte, parserOptions: { parser } } },
    { files: ['**/*.{vue,svelte}'], plugins: { keyturn: plugin }, rules: { 'keyturn/no-logged-secret': 'error' } },
  ], { filename }).output;
  const LOG = "console.log('password', a.password);";
  const MASK = "console.log('password', keyManager.mask(a.password));";

  it.each([
    ['of Vue', 'a.vue', '<script setup>\n#\n</script>\n'],
    ['of Svelte', 'a.svelte', '<h1>a</h1>\n<script>\n#\n</script>\n'],
  ])('%s, the import stands in the script', (_, filename, frame) => {
    expect(inside(frame.replace('#', LOG), filename)).toBe(frame.replace('#', `${IMPORT}${MASK}`));
    expect(inside(frame.replace('#', `  import a from 'a';\n  ${LOG}`), filename)).toBe(frame.replace('#', `  import a from 'a';\n  ${IMPORT}  ${MASK}`));
  });

  it('of Svelte with two scripts, both see it', () => {
    expect(inside(`<script>\n  ${LOG}\n</script>\n<script module>\n  export let b;\n</script>\n`, 'a.svelte')).toBe(
      `<script>\n  ${MASK}\n</script>\n<script module>\n  ${IMPORT}  export let b;\n</script>\n`,
    );
  });
});

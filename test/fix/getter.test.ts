/** Getters in place of fields, in JavaScript, whose parser gives a field no decorators, no type and no access. */
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { plugin } from '../../src/index.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";
const REVEAL = "keyManager.secret('a-token').reveal()";

/** The code after all fixes. */
function fixed(code: string): string {
  return new Linter().verifyAndFix(code, [plugin.configs.recommended], { filename: 'src/shop.js' }).output;
}

it('replace a #private field', () => {
  expect(fixed(`${IMPORT}class A { #key = ${REVEAL}; get() { return this.#key; } }\n`)).toBe(
    `${IMPORT}class A { get #key() { return ${REVEAL}; } get() { return this.#key; } }\n`,
  );
});

it('leave a #private field that is written', () => {
  const code = `${IMPORT}class A { #key = ${REVEAL}; set(key) { this.#key = key; } }\n`;
  expect(fixed(code)).toBe(code);
});

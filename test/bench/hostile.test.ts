/** Code made to be dear is linted to the end; `npm run bench:hostile` shows that its cost grows with its length. */
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { hostileInputs } from '../../bench/hostileInputs.mjs';
import plugin from '../../src/index.ts';

const LARGEST = 1_500;

describe('hostile code', () => {
  it.each(hostileInputs)('%s is linted to the end', (_, makeInput, size) => {
    // The comment that is turned off goes unused only when every rule has run over the whole file.
    const code = `${makeInput(Math.min(size, LARGEST))}\n// eslint-disable-next-line no-debugger -- the last line\n;`;
    const messages = new Linter().verify(code, [
      { languageOptions: { ecmaVersion: 'latest' }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
      { plugins: { keyturn: plugin }, rules: plugin.configs.strict.rules ?? {} },
    ], { filename: 'lib/input.js' });
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(messages.at(-1)?.message).toContain('Unused eslint-disable directive');
  });
});

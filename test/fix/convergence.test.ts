/** How soon `--fix` settles on files with many findings, and what the texts of fixes carry. */
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { plugin } from '../../src/index.ts';
import { fill } from '../fill.ts';
import { applyFixes } from './onePass.ts';

const config: Linter.Config[] = [{ files: ['**/*.ts'], languageOptions: { parser } }, plugin.configs.recommended];
const COUNT = 200;

/** What one pass finds and makes of the code. */
function onePass(code: string): { readonly output: string; readonly messages: readonly Linter.LintMessage[] } {
  const messages = new Linter().verify(code, config, { filename: 'src/shop.ts' });
  return { output: applyFixes(code, messages), messages };
}

/** The number of passes until nothing changes, and what is left then. */
function settle(code: string): { readonly passes: number; readonly output: string; readonly left: number } {
  for (let passes = 0, text = code; ; passes++) {
    const { output, messages } = onePass(text);
    if (output === text) return { passes, output, left: messages.length };
    text = output;
  }
}

const numbers = Array.from({ length: COUNT }, (_, index) => index);
const passwords = numbers.map((index) => `Pw-${fill(12, undefined, index + 1)}!${String(index)}`);
const inline = passwords.map((value, index) => `export function f${String(index)}() { connect({ user: 'app${String(index)}', db${String(index)}Password: '${value}' }); }`).join('\n');
const constants = [
  ...numbers.map((index) => `const SERVICE_${String(index)}_PASSWORD = '${passwords[index] ?? ''}';`),
  `export function all() { return [${numbers.map((index) => `SERVICE_${String(index)}_PASSWORD`).join(', ')}]; }`,
].join('\n');

describe('200 findings in one file', () => {
  it('settle in two passes when they stand inline', () => {
    const { passes, left, output } = settle(inline);
    expect({ passes, left }).toEqual({ passes: 2, left: 0 });
    expect(output.match(/import \{ keyManager \}/gu)).toHaveLength(1);
  });

  it('settle in at most four when they are constants that functions read', () => {
    const { passes, left, output } = settle(constants);
    expect(left).toBe(0);
    expect(passes).toBeLessThanOrEqual(4);
    expect(output).toContain('SERVICE_199_PASSWORD.reveal()]');
  });

  it('settle when half of them are turned off by comments', () => {
    const half = constants.replace(/^const SERVICE_\d*[02468]_.*$/gmu, '$& // eslint-disable-line');
    const { output } = settle(half);
    expect(output.match(/eslint-disable-line/gu)).toHaveLength(COUNT / 2);
    expect(output.match(/= keyManager\.secret\(/gu)).toHaveLength(COUNT / 2);
  });
});

describe('the text of a fix or suggestion', () => {
  it.each([['inline', inline], ['constants', constants]])('carries no secret of the file: %s', (_, code) => {
    for (let text = code; ; ) {
      const { output, messages } = onePass(text);
      const texts = messages.flatMap(({ fix, message, suggestions }) => [message, fix?.text ?? '', ...(suggestions ?? []).map((s) => s.fix.text)]);
      expect(passwords.filter((password) => texts.some((part) => part.includes(password)))).toEqual([]);
      if (output === text) return;
      text = output;
    }
  });
});

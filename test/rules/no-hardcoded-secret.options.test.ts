/** Each option of the rule turns a result around, and nothing else is an option. */
import { parser } from 'typescript-eslint';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/analysis/fingerprints.ts';
import { plugin } from '../../src/index.ts';
import { fill } from '../fill.ts';

const HEX = fill(64, '0123456789abcdef');
const OWN = `acme_live_${fill(32, '0123456789abcdef')}`;
const PERSONAL = ['ghp', fill(36)].join('_');
const PASSWORD = 'Tr0ub4dor&3';
const FORMAT = { name: 'Acme key', marker: 'acme_live_', pattern: '[0-9a-f]{32}' };

function lint(code: string, entry: Linter.RuleEntry, filename = 'src/shop.ts'): readonly Linter.LintMessage[] {
  return new Linter().verify(
    code,
    [{ files: ['**/*.ts'], languageOptions: { parser }, plugins: { keyturn: plugin }, rules: { 'keyturn/no-hardcoded-secret': entry } }],
    { filename },
  );
}

const countIn = (code: string, options: object, filename?: string): number => lint(code, ['error', options], filename).length;

describe('the option', () => {
  it.each([
    ['minEvidence', { minEvidence: 'random' }, `const node = '${HEX}';`, 0, 1],
    ['minEvidence', { minEvidence: 'typed' }, `const password = '${PASSWORD}';`, 1, 0],
    ['allow, by a fingerprint,', { allow: [fingerprintOf(PASSWORD)] }, `const password = '${PASSWORD}';`, 1, 0],
    ['allow, by another fingerprint,', { allow: [fingerprintOf('other')] }, `const password = '${PASSWORD}';`, 1, 1],
    ['allow, in a comment,', { allow: [fingerprintOf(PERSONAL)] }, `// ${PERSONAL}`, 1, 0],
    ['allow, by name,', { allow: ['dbPassword'] }, `const dbPassword = '${PASSWORD}';`, 1, 0],
    ['allow, by text,', { allow: [PASSWORD] }, `const password = '${PASSWORD}';`, 1, 0],
    ['allow, by a pattern,', { allow: ['/Tr.*/'] }, `const password = '${PASSWORD}';`, 1, 0],
    ['names', { names: ['parole'] }, `const parole = '${PASSWORD}';`, 0, 1],
    ['requireChecksum', { requireChecksum: true }, `f('${PERSONAL}');`, 1, 0],
    ['formats', { formats: [FORMAT] }, `f('${OWN}');`, 0, 1],
    ['formats, in a comment,', { formats: [FORMAT] }, `// ${OWN}`, 0, 1],
    ['formats, of a publishable kind,', { formats: [{ ...FORMAT, class: 'publishable' }] }, `const apiKey = '${OWN}';`, 1, 0],
    ['formats, over the catalog,', { formats: [{ name: 'Ours', marker: 'ghp_', pattern: '\\w{36}', class: 'identifier' }] }, `f('${PERSONAL}');`, 1, 0],
  ])('%s changes the result', (_, options, code, without, with_) => {
    expect(countIn(code, {})).toBe(without);
    expect(countIn(code, options)).toBe(with_);
  });

  it('testFiles changes the result', () => {
    const code = `const password = '${PASSWORD}';`;
    expect(countIn(code, {}, 'test/login.test.ts')).toBe(0);
    expect(countIn(code, { testFiles: 'all' }, 'test/login.test.ts')).toBe(1);
  });

  it('fix changes what is offered', () => {
    const code = `const dbPassword = '${PASSWORD}';`;
    const offered = (fix: string): readonly boolean[] =>
      lint(code, ['error', { fix }]).flatMap((message) => [message.fix !== undefined, message.suggestions !== undefined]);
    expect([offered('always'), offered('suggest'), offered('off')]).toEqual([[true, false], [false, true], [false, false]]);
  });

  it.each([
    [{ ignore: ['x'] }], [{ minEvidence: 'maybe' }], [{ formats: [{ ...FORMAT, regex: 'x' }] }], [{ formats: [{ name: 'x', marker: 'abc' }] }], [{ allow: 'x' }],
  ])('%j is refused', (options) => {
    expect(() => lint('f();', ['error', options])).toThrow(/keyturn\/no-hardcoded-secret/u);
  });

  it.each([
    [{ allow: ['/(a+)+/'] }, /can take very long/u], [{ formats: [{ ...FORMAT, pattern: 'a*' }] }, /can take very long/u], [{ allow: ['keyturn:fp1:x'] }, /make it anew/u],
  ])('%j is refused with a reason', (options, reason) => {
    expect(() => lint('f();', ['error', options])).toThrow(reason);
  });
});

describe('a random text', () => {
  it('is reported by strict alone, and only suggested to move', () => {
    const code = `const nodeSeed = '${HEX}';`;
    const { recommended, strict } = plugin.configs;
    expect(recommended.rules?.['keyturn/no-hardcoded-secret']).toBe('error');
    expect(lint(code, recommended.rules?.['keyturn/no-hardcoded-secret'] ?? 'off')).toEqual([]);
    const [message] = lint(code, strict.rules?.['keyturn/no-hardcoded-secret'] ?? 'off');
    expect(message).toMatchObject({ message: expect.stringMatching(/^A text that looks random stands/u), suggestions: [{}] });
    expect(message?.fix).toBeUndefined();
  });
});

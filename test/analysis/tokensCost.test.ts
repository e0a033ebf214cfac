/** What looking for tokens costs: in proportion to the text, whatever the text is. */
import { describe, expect, it } from 'vitest';
import { tokensIn } from '../../src/analysis/tokens.ts';
import { TOKEN_FORMATS } from '../../src/catalog/formats/allFormats.ts';
import { fill } from '../catalog/fill.ts';

/** Processor time, not the clock: other processes must not make this fail. */
const costOf = (text: string): number => {
  const costs = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    tokensIn(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
};

const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const MARKERS = TOKEN_FORMATS.flatMap(({ marker }) => marker);

describe('hostile text', () => {
  it.each([
    ['one letter', 'a'], ['one capital', 'A'], ['dashes', '-'], ['line breaks', '\n'], ['dots', '.'], ['digits and :A', '1:A'],
    ['schemes', 'a://'], ['heads of PEM', '-----BEGIN PRIVATE KEY-----\n'], ['heads of PGP', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n'],
    ['parts of JWT', `eyJ${'a'.repeat(12)}.`], ['JDBC', 'jdbc:mysql:'], ['connection strings', 'Server=a;'],
    ['signatures', 'sv=2020-01-01&'], ['otpauth', 'otpauth://totp/a?'], ['all markers', MARKERS.join(' ')],
    ['all markers joined', MARKERS.join('')],
  ])('of %s costs in proportion to its length', (_, unit) => {
    const [short, long] = [filled(unit, 60_000), filled(unit, 480_000)];
    costOf(short);
    // Eight times the text: a linear search pays 8 times as much, a quadratic one 64 times.
    expect(costOf(long) / Math.max(costOf(short), 2)).toBeLessThan(32);
  });

  it('of 2 MB with half a token of each format in turn is looked through in seconds', () => {
    const unit = TOKEN_FORMATS.map(({ sample }) => sample(fill)).map((token) => token.slice(0, token.length * 0.7)).join(' ');
    expect(costOf(filled(unit, 2_000_000))).toBeLessThan(10_000);
  });
});

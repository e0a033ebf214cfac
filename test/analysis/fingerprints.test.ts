import { describe, expect, it } from 'vitest';
import { parseAllowance } from '../../src/analysis/allowedValues.ts';
import { fingerprintOf, isFingerprint, isFingerprintOf, isGuessable } from '../../src/analysis/fingerprints.ts';
import { fill } from '../fill.ts';

const VALUE = fill(24);

describe('a fingerprint', () => {
  it('knows its text and no other, and does not hold it', () => {
    const made = fingerprintOf(VALUE);
    expect(made).toMatch(/^keyturn:fp1:[\w-]{22}:[\w-]{43}$/u);
    expect(made).not.toContain(VALUE);
    expect(isFingerprintOf(made, VALUE)).toBe(true);
    expect(isFingerprintOf(made, `${VALUE}x`)).toBe(false);
  });

  it('is another each time, so that equal texts do not show', () => {
    expect(fingerprintOf(VALUE)).not.toBe(fingerprintOf(VALUE));
  });

  it('allows its text, by its whole', () => {
    const isAllowed = parseAllowance([fingerprintOf(VALUE)]);
    expect(isAllowed([], VALUE)).toBe(true);
    expect(isAllowed([], VALUE.slice(1))).toBe(false);
    expect(isAllowed(['name'], fill(24, undefined, 9))).toBe(false);
  });

  it('that is cut off or of another version is refused', () => {
    expect(isFingerprint('a text')).toBe(false);
    expect(() => parseAllowance([fingerprintOf(VALUE).slice(0, -1)])).toThrow(/make it anew/u);
    expect(() => parseAllowance(['keyturn:fp2:x'])).toThrow(/another version/u);
  });

  it('warns of what can be guessed', () => {
    expect(['7391', 'letmein', 'correct-horse', '123456789012345678', 'Tr0ub4dor&3'].filter((text) => !isGuessable(text))).toEqual([]);
    expect(isGuessable(VALUE)).toBe(false);
  });
});

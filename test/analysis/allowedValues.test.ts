import { describe, expect, it } from 'vitest';
import { parseAllowance } from '../../src/analysis/allowedValues.ts';

describe('parseAllowance', () => {
  it('allows by name, by exact text and by a pattern of the whole text', () => {
    const isAllowed = parseAllowance(['demo', 'open sesame', '/test-[a-z]{4}/']);
    expect(isAllowed(['demo'], 'x')).toBe(true);
    expect(isAllowed([undefined], 'open sesame')).toBe(true);
    expect(isAllowed([], 'test-abcd')).toBe(true);
    expect(isAllowed(['other'], 'test-abcde')).toBe(false);
    expect(isAllowed([], 'a test-abcd')).toBe(false);
  });

  it('takes a path for a text, not for a pattern', () => {
    expect(parseAllowance(['/run/secrets'])([], '/run/secrets')).toBe(true);
    expect(parseAllowance(['/run/secrets'])([], 'run')).toBe(false);
  });

  it.each(['/(a+)+/', '/(a|a)*/', '/.*x.*/', '/a*a{2,}/', '/(.)\\1/', '/(?=a)b/', '/a?a?a?a?a?/', '/(?:a?){9}/'])(
    'refuses %s, which can take long',
    (pattern) => {
      expect(() => parseAllowance([pattern])).toThrow(/can take very long/u);
    },
  );

  it.each(['/[\\w*+?-]+/', '/a\\+b\\*c\\?d.*/', '/https?:.{1,9}/', '/(?:demo|test)-\\d+/'])('takes %s', (pattern) => {
    expect(() => parseAllowance([pattern])).not.toThrow();
  });

  it('refuses what is no regular expression', () => {
    expect(() => parseAllowance(['/[a/'])).toThrow(/no regular expression/u);
  });
});

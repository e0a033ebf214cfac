import { describe, expect, it } from 'vitest';
import { parseOwnFormats } from '../../src/analysis/ownFormats.ts';
import { secretTokensIn } from '../../src/analysis/tokens.ts';
import { fill } from '../catalog/fill.ts';

const HEX = '0123456789abcdef';
const FORMAT = { name: 'Acme deploy key', marker: 'acme.live:', pattern: '[0-9a-f]{24}' };
const TOKEN = `acme.live:${fill(24, HEX)}`;

describe('parseOwnFormats', () => {
  it('finds the tokens of a format anywhere in a text, and names them', () => {
    const [match] = parseOwnFormats([FORMAT])(`key=${TOKEN};`);
    expect(match).toMatchObject({ start: 4, end: 4 + TOKEN.length, class: 'secret', format: { kind: 'Acme deploy key', secretName: 'acme-deploy-key' } });
  });

  it('finds nothing shorter, longer or under another marker', () => {
    const find = parseOwnFormats([FORMAT]);
    expect([TOKEN.slice(0, -1), `${TOKEN}0`, TOKEN.replace('.', 'x')].flatMap((text) => find(text))).toEqual([]);
  });

  it('says more than the catalog of the same text', () => {
    const find = parseOwnFormats([{ name: 'Shop token', marker: 'ghp_', pattern: '\\w{36}', class: 'publishable' }]);
    const token = `ghp_${fill(36)}`;
    expect(secretTokensIn(token)).toHaveLength(1);
    expect(secretTokensIn(token, find)).toEqual([]);
  });

  it.each(['(a+)+', '(a|a)*', 'a*', 'a+', '[a-z]{2,}', 'a{1,9}b{1,9}', 'a{600}', '(.)\\1', '(?=a)b', '(?:a?){9}'])('refuses the pattern %s, which can take long', (pattern) => {
    expect(() => parseOwnFormats([{ ...FORMAT, pattern }])).toThrow(/can take very long.*say how often at most/u);
  });

  it.each(['\\w{20,40}', '[a-z]{8}-[a-z]{8}', '(?:live|test)_\\d{12}', 'v\\d_[\\w-]{32}={0,2}'])('takes the pattern %s', (pattern) => {
    expect(() => parseOwnFormats([{ ...FORMAT, pattern }])).not.toThrow();
  });

  it('refuses what is no regular expression, and markers and names that say nothing', () => {
    expect(() => parseOwnFormats([{ ...FORMAT, pattern: '[a' }])).toThrow(/no regular expression/u);
    expect(() => parseOwnFormats([{ ...FORMAT, marker: 'a ' }])).toThrow(/marker of three/u);
    expect(() => parseOwnFormats([{ ...FORMAT, name: '--' }])).toThrow(/without letters/u);
  });
});

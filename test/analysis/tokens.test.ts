/** Tokens in text: which of two formats wins, what is verified, and what only documents a token. */
import { describe, expect, it } from 'vitest';
import { secretTokensIn, tokenFinderOf, tokensIn } from '../../src/analysis/tokens.ts';
import { OFFICIAL, type TokenFormat } from '../../src/catalog/formats/tokenFormat.ts';
import { fill } from '../catalog/fill.ts';

const HEX = '0123456789abcdef';

const seen = (text: string): readonly (readonly [string, string, boolean | undefined])[] =>
  tokensIn(text).map((match) => [match.format.id, match.class, match.verified] as const);

describe('where two formats meet', () => {
  it.each([
    ['the routable form of GitLab over the classic one', `glpat-${fill(27)}.01.0r${fill(7, HEX)}`, 'gitlab-routable-token'],
    ['the container with the token inside', `https://x:ghp_${fill(36)}@github.com/a/b.git`, 'github-personal-token'],
    ['the database over the plain URL', `postgres://app:${fill(12)}@db.local/app`, 'database-url'],
    ['the installation token over its JWT', `ghs_12_eyJ${fill(20)}.eyJ${fill(30)}.${fill(43)}`, 'github-installation-jwt'],
    ['Langfuse over a bare sk-', `sk-lf-${[8, 4, 4, 4, 12].map((n) => fill(n, HEX)).join('-')}`, 'langfuse-secret-key'],
    ['Paystack over Stripe', `sk_live_${fill(40, HEX)}`, 'paystack-secret-key'],
    ['Stripe by length', `sk_live_${fill(24)}`, 'stripe-secret-key'],
    ['Klaviyo, secret although it says pk', `pk_${fill(34, HEX)}`, 'klaviyo-private-key'],
  ])('%s', (_, token, id) => {
    expect(tokensIn(token).map(({ format }) => format.id)).toEqual([id]);
  });

  it('finds each of several tokens, in their order', () => {
    const text = `a=ghp_${fill(36)} b=sk_test_${fill(24)},c=SG.${fill(22)}.${fill(43)}`;
    expect(tokensIn(text).map(({ format }) => format.id)).toEqual([
      'github-personal-token', 'stripe-secret-key', 'sendgrid-api-key',
    ]);
  });
});

describe('verified', () => {
  it('is true, false or unknown, and never silences', () => {
    const body = fill(30);
    expect(seen(`ghp_${body}000000`)).toEqual([['github-personal-token', 'secret', false]]);
    expect(seen(`sk_live_${fill(24)}`)).toEqual([['stripe-secret-key', 'secret', undefined]]);
    expect(seen(`ghp_${'a'.repeat(30)}1yLcDB`)).toEqual([['github-personal-token', 'test-value', true]]);
  });

  it('is required where the shape is nothing but letters', () => {
    expect(tokensIn(fill(52, 'abcdefghijklmnopqrstuvwxyz234567'))).toEqual([]);
  });
});

describe('secretTokensIn', () => {
  it.each([
    ['a publishable key', `pk_live_${fill(24)}`],
    ['an identifier', `AKIA${fill(16, 'ABCDEFGHIJKLMNOP234567')}`],
    ['a documented test value', `secret_scanning_${fill(33)}_${fill(5)}`],
    ['the access key of all AWS documentation', ['AKIA', 'IOSFODNN7EXAMPLE'].join('')],
    ['a mask', `ghp_${'X'.repeat(36)}`],
    ['one character over and over', `sk_live_${'a'.repeat(24)}`],
    ['digits counted up', `ghp_${'1234567890'.repeat(4).slice(0, 36)}`],
    ['the alphabet', `npm_abcdefghijklmnopqrstuvwxyz0123456789`],
    ['a short piece repeated', `sk_test_${'k7Qz'.repeat(6)}`],
    ['a word of documentation', `sk_live_${fill(10)}your${fill(10)}`],
    ['the test key of Stripe\'s documentation', ['sk_test_4eC39HqLy', 'jWDarjtT1zdp7dc'].join('')],
    ['the key of the storage emulator',
      `AccountKey=${['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErC', 'z4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='].join('')}`],
  ])('leaves out %s', (_, text) => {
    expect(tokensIn(text)).toHaveLength(1);
    expect(secretTokensIn(text)).toEqual([]);
  });

  it('keeps the rest', () => {
    const text = `pk_live_${fill(24)} sk_live_${fill(24)}`;
    expect(secretTokensIn(text).map(({ format }) => format.id)).toEqual(['stripe-secret-key']);
  });
});

describe('the borders of a token', () => {
  it.each([
    ['a percent-encoded character', `https://a.b/?t%3Dghp_${fill(36)}`, 17],
    ['an escaped tab', String.raw`\tghp_${fill(36)}`, 2],
    ['an address before a Telegram token', `https://api.telegram.org/bot1234567890:AA${fill(33)}/x`, 28],
  ])('lets %s stand before it', (_, text, start) => {
    expect(tokensIn(text).map((match) => match.start)).toEqual([start]);
  });

  it('looks past characters beyond ASCII that fold onto a marker', () => {
    const folded = String.fromCharCode(...Array.from(Buffer.from('ghp_'), (code) => code + 0x100));
    expect(tokensIn(folded + fill(36))).toEqual([]);
  });

  it('finds nothing in ordinary text', () => {
    const texts = [
      'fc-toolbar-button-group-with-a-very-long-class-name', 're_export_all_of_the_things_that_are_needed_here',
      'pa-content-wrapper-inner-box-with-padding-and-margin', 'basic authentication is required for this route',
      'https://example.org:8080/path@2x.png', 'sk-toggleable__label-arrow:before', 'sha512-deadbeef', 'AccountKey=',
    ];
    expect(texts.flatMap((text) => seen(text))).toEqual([]);
  });
});

describe('tokenFinderOf', () => {
  const own: TokenFormat = {
    id: 'acme-key', provider: 'Acme', kind: 'Acme key', class: 'secret', marker: 'acme_', pattern: /acme_[0-9a-f]{16}/u,
    secretName: 'acme-key', source: OFFICIAL, sample: (made) => `acme_${made(16, HEX)}`,
  };

  it('finds the formats of a project, and no other', () => {
    const find = tokenFinderOf([own]);
    expect(find(`x ${own.sample(fill)} y`).map(({ format }) => format)).toEqual([own]);
    expect(find(`ghp_${fill(36)}`)).toEqual([]);
  });
});

/** Secret-shaped text for the labelled code, made at run time so that none stands in the repository. */
import { fill } from '../fill.ts';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS = '0123456789';

/** Hexadecimal digits that look random. */
export const hex = (length: number, seed = 3): string => fill(length, '0123456789abcdef', seed);

/** Unpadded base64 that looks random. */
export const base64 = (length: number, seed = 5): string => fill(length, BASE64, seed);

/** Letters and digits that look random. */
export const word = (length: number, seed = 7): string => fill(length, undefined, seed);

/** A UUID of version 4. */
export const uuid = (seed = 11): string =>
  `${hex(8, seed)}-${hex(4, seed + 1)}-4${hex(3, seed + 2)}-a${hex(3, seed + 3)}-${hex(12, seed + 4)}`;

const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed token with the given claims. */
export const jwt = (claims: Readonly<Record<string, unknown>>): string =>
  [json({ alg: 'HS256', typ: 'JWT' }), json(claims), word(43)].join('.');

/** An armoured key of the given kind: an ASN.1 sequence of the given number of bytes. */
export function pem(kind: string, bytes: number): string {
  // A version number first, as in a private key.
  const body = Buffer.concat([Buffer.from([2, 1, 0]), Buffer.from(word(bytes - 3))]);
  const head = Buffer.from([0x30, 0x82, bytes >> 8, bytes & 0xff]);
  const lines = Buffer.concat([head, body]).toString('base64').match(/.{1,64}/gu) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`].join('\n');
}

/** Tokens in the shapes that providers issue. */
export const TOKENS = {
  stripe: `sk_${'live'}_${word(24, 13)}`,
  stripePublishable: `pk_${'live'}_${word(24, 14)}`,
  stripeWebhook: `wh${'sec'}_${word(32, 15)}`,
  github: `gh${'p'}_${word(36, 16)}`,
  githubFine: `github_${'pat'}_${word(22, 17)}_${word(59, 18)}`,
  gitlab: `gl${'pat'}-${word(20, 19)}`,
  npm: `np${'m'}_${word(36, 20)}`,
  slackBot: `xox${'b'}-${fill(12, DIGITS, 21)}-${fill(12, DIGITS, 22)}-${word(24, 23)}`,
  slackHook: `https://hooks.${'slack'}.com/services/T${fill(9, DIGITS, 24)}/B${fill(9, DIGITS, 25)}/${word(24, 26)}`,
  openai: `sk-${'proj'}-${word(74, 27)}T3Blbk${'FJ'}${word(74, 28)}`,
  anthropic: `sk-${'ant'}-api03-${word(93, 29)}AA`,
  google: `AI${'za'}${word(35, 30)}`,
  sendgrid: `S${'G'}.${word(22, 31)}.${word(43, 32)}`,
  telegram: `1${fill(9, DIGITS, 33)}:AA${word(33, 34)}`,
  huggingface: `h${'f'}_${fill(34, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 35)}`,
  shopify: `shp${'at'}_${hex(32, 36)}`,
  digitalocean: `dop${'_v1'}_${hex(64, 37)}`,
  linear: `lin_${'api'}_${word(40, 38)}`,
  awsId: `AK${'IA'}${fill(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 39)}`,
  awsSecret: base64(40, 40),
  mailgun: `ke${'y'}-${hex(32, 41)}`,
  posthog: `ph${'c'}_${word(43, 42)}`,
} as const;

/** The armour of a private key, ready to stand in a template literal. */
export const PRIVATE_KEY = pem(['RSA', 'PRIVATE', 'KEY'].join(' '), 1190);

/** The same key on one line, its line ends written as escapes. */
export const PRIVATE_KEY_ESCAPED = PRIVATE_KEY.replaceAll('\n', String.raw`\n`);

/** A public key, which anyone may have. */
export const PUBLIC_KEY = pem('PUBLIC KEY', 290);

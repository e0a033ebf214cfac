/** Whether text in the shape of a token is one inside: JSON in a JWT, ASN.1 in a PEM, a password in a URL. */
import type { StructureId, TokenClass, TokenFormat } from '../catalog/formats/tokenFormat.ts';
import { isPlaceholder, isPlaceholderLogin } from './documentedExample.ts';
import { pemKeyOf, pgpKeyOf } from './armor.ts';

/** What the inside of a token adds to what its format says. */
export interface Structure {
  readonly class?: TokenClass;
  readonly verified?: boolean;
}

const SOUND: Structure = {};
const EXAMPLE: Structure = { class: 'test-value' };

const TESTS: Readonly<Record<StructureId, (token: string) => Structure | undefined>> = {
  jwt: (token) => ofJwt(token, () => true),
  'jwt-supabase-service': (token) => ofJwt(token, ({ role }) => role === 'service_role'),
  'jwt-supabase-anon': (token) => ofJwt(token, ({ role }) => role === 'anon'),
  'jwt-kubernetes': (token) =>
    ofJwt(token, ({ iss }) => typeof iss === 'string' && iss.startsWith('kubernetes')),
  pem: pemKeyOf,
  pgp: pgpKeyOf,
  'basic-auth': ofBasicAuth,
  'url-credentials': ofUrl,
  'assigned-value': (token) => {
    const password = /(?:=|\s)([^=\s]+=*)$/u.exec(token)?.[1] ?? '';
    return isPlaceholderLogin('user', password) ? undefined : SOUND;
  },
  otpauth: ofOtpAuth,
  mixed: (token) => (/\d/u.test(token) && /[A-Za-z]/u.test(token) ? SOUND : undefined),
  'mixed-case': (token) => ([/\d/u, /[a-z]/u, /[A-Z]/u].every((kind) => kind.test(token)) ? SOUND : undefined),
};

/** What the structure of a token tells; `undefined` when it is no such token. */
export function structureOf(token: string, format: TokenFormat): Structure | undefined {
  if (!format.structure) return SOUND;
  // A prefix in lower case and a version digit say nothing about the body behind them.
  const isBody = format.structure.startsWith('mixed') && typeof format.marker === 'string';
  return TESTS[format.structure](isBody ? token.slice(format.marker.length) : token);
}

/** The claims of a JWT, for rules that weigh them; `undefined` when the text is no JWT. */
export function jwtClaimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const [head = '', payload = ''] = token.split('.', 2);
  const header = jsonOf(head);
  return typeof header?.['alg'] === 'string' ? jsonOf(payload) : undefined;
}

/** What an object of strings holds as a JSON Web Key: a private key, a symmetric one, or nothing secret. */
export function jwkSecretOf(
  members: Readonly<Record<string, string>>,
): 'private-key' | 'symmetric-key' | undefined {
  const { kty, d, k } = members;
  const isDrawn = (text = '', shortest = 0): boolean =>
    text.length >= shortest && /^[\w-]+$/u.test(text) && !isPlaceholder(text);
  if (kty === 'oct') return isDrawn(k, 16) ? 'symmetric-key' : undefined;
  if (kty !== 'RSA' && kty !== 'EC' && kty !== 'OKP') return undefined;
  return isDrawn(d, 40) ? 'private-key' : undefined;
}

/** The example of jwt.io is in every second README. */
function ofJwt(
  token: string,
  isKind: (claims: Readonly<Record<string, unknown>>) => boolean,
): Structure | undefined {
  const claims = jwtClaimsOf(token);
  if (!claims || !isKind(claims)) return undefined;
  const signature = token.slice(token.lastIndexOf('.') + 1);
  const isExample = claims['sub'] === '1234567890' || isPlaceholder(signature);
  return isExample ? EXAMPLE : SOUND;
}

function jsonOf(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** RFC 7617 names Aladdin and his password. */
function ofBasicAuth(token: string): Structure | undefined {
  const text = Buffer.from(token.slice('Basic '.length), 'base64').toString();
  const login = /^([\x20-\x39\x3b-\x7e]{1,200}):([\x20-\x7e]{1,200})$/u;
  const [, user = '', password = ''] = login.exec(text) ?? [];
  if (password === '' || isPlaceholderLogin(user, password)) return undefined;
  return user.toLowerCase() === 'aladdin' ? EXAMPLE : SOUND;
}

function ofUrl(token: string): Structure | undefined {
  if (!URL.canParse(token)) return undefined;
  const { username, password, hostname } = new URL(token);
  if (password === '' || hostname === '') return undefined;
  if (isPlaceholderLogin(decoded(username), decoded(password))) return undefined;
  // The `abc:xyz` and `a:b` of documentation.
  return username.length <= 3 && password.length <= 3 && username !== password ? EXAMPLE : SOUND;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The seed of Google Authenticator's documentation. */
const OTP_EXAMPLE = ['JBSWY3DP', 'EHPK3PXP'].join('');

function ofOtpAuth(token: string): Structure {
  const seed = token.slice(token.lastIndexOf('secret=') + 'secret='.length);
  return seed === OTP_EXAMPLE || isPlaceholder(seed) ? EXAMPLE : SOUND;
}

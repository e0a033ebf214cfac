/** The inside of tokens: JWT, PEM, PGP, JWK, credentials in headers and URLs. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { crc24Of } from '../../src/analysis/cyclicCodes.ts';
import { jwkSecretOf, jwtClaimsOf } from '../../src/analysis/structures.ts';
import { tokensIn } from '../../src/analysis/tokens.ts';
import { fill } from '../catalog/fill.ts';

const seen = (text: string): readonly (readonly [string, string, boolean | undefined])[] =>
  tokensIn(text).map((match) => [match.format.id, match.class, match.verified] as const);

const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const jwt = (claims: object, header: object = { alg: 'HS256' }): string => `${part(header)}.${part(claims)}.${fill(43)}`;

describe('a JWT', () => {
  it.each([
    ['of any issuer', { sub: 'u_19' }, [['jwt', 'secret', undefined]]],
    ['of a Supabase service', { role: 'service_role' }, [['supabase-service-jwt', 'secret', undefined]]],
    ['for anonymous users of Supabase', { role: 'anon' }, [['supabase-anon-jwt', 'publishable', undefined]]],
    ['of Kubernetes', { iss: 'kubernetes/serviceaccount' }, [['kubernetes-service-jwt', 'secret', undefined]]],
    ['of jwt.io', { sub: '1234567890', name: 'John Doe' }, [['jwt', 'test-value', undefined]]],
  ])('%s', (_, claims, expected) => {
    expect(seen(`Bearer ${jwt({ pad: fill(10), ...claims })}`)).toEqual(expected);
  });

  it('is none without an algorithm, without JSON or without a signature', () => {
    expect(seen(jwt({ sub: 'u_19' }, { typ: 'JWT' }))).toEqual([]);
    expect(seen(`eyJ${fill(20)}.eyJ${fill(20)}.${fill(43)}`)).toEqual([]);
    expect(seen(`${part({ alg: 'HS256' })}.${part({ sub: 'u_19' })}.`)).toEqual([]);
  });

  it('shows its claims', () => {
    expect(jwtClaimsOf(jwt({ role: 'anon', exp: 7 }))).toEqual({ role: 'anon', exp: 7 });
    expect(jwtClaimsOf('a.b.c')).toBeUndefined();
  });
});

const HEAD = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');

describe('a PEM private key', () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();

  it.each([
    ['with line breaks', pem],
    ['with spelled line breaks', pem.replaceAll('\n', String.raw`\n`)],
    ['with the line breaks of another system', pem.replaceAll('\n', '\r\n')],
    ['on one line', pem.replaceAll('\n', ' ')],
    ['that is long', generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString().trim()],
    ['of OpenSSH', `${HEAD.replace('PRIVATE', 'OPENSSH PRIVATE')}\n${Buffer.from(`openssh-key-v1\0${fill(90)}`).toString('base64')}`],
  ])('%s is verified', (_, text) => {
    expect(seen(text)).toEqual([['pem-private-key', 'secret', true]]);
    expect(tokensIn(`x${text}`)[0]).toMatchObject({ start: 1, end: 1 + text.length });
  });

  it('whose size is not what it says is found, but not verified', () => {
    const lines = pem.split('\n');
    expect(seen([lines[0], lines[1]?.slice(0, -4) ?? '', lines[2]].join('\n'))).toEqual([['pem-private-key', 'secret', false]]);
    expect(seen(`${HEAD}\n${fill(64)}`)).toEqual([['pem-private-key', 'secret', false]]);
  });

  it('under a passphrase of old can be neither', () => {
    const text = `${HEAD.replace('PRIVATE', 'RSA PRIVATE')}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${fill(32)}\n\n${fill(64)}`;
    expect(seen(text)).toEqual([['pem-private-key', 'secret', undefined]]);
  });

  it.each([
    ['a head alone', HEAD], ['head and foot', `${HEAD}\n-----END PRIVATE KEY-----`], ['a body left out', `${HEAD}\nMIIE...\n-----END`],
    ['a public key', HEAD.replace('PRIVATE', 'PUBLIC') + fill(64)],
  ])('is not %s', (_, text) => {
    expect(seen(text)).toEqual([]);
  });

  it('is only an example when its body is typed', () => {
    expect(seen(`${HEAD}\n${'A'.repeat(64)}`)).toEqual([['pem-private-key', 'test-value', undefined]]);
  });
});

describe('a PGP private key', () => {
  const body = fill(128);
  const sum = Buffer.alloc(3);
  sum.writeUIntBE(crc24Of(Buffer.from(body, 'base64')), 0, 3);
  const dashed = (word: string): string => ['-----', word, ' PGP PRIVATE KEY BLOCK-----'].join('');
  const armored = (last: string): string =>
    [`${dashed('BEGIN')}\nVersion: 1\n`, body.slice(0, 64), body.slice(64), last + dashed('END')].join('\n');

  it('is verified by its checksum line, refuted by a wrong one, and unknown without', () => {
    expect(seen(armored(`=${sum.toString('base64')}\n`))).toEqual([['pgp-private-key', 'secret', true]]);
    expect(seen(armored(`=${fill(4)}\n`))).toEqual([['pgp-private-key', 'secret', false]]);
    expect(seen(armored(''))).toEqual([['pgp-private-key', 'secret', undefined]]);
  });
});

describe('a JSON Web Key', () => {
  it.each([
    [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: fill(43) }, 'private-key'],
    [{ kty: 'oct', k: fill(43) }, 'symmetric-key'],
    [{ kty: 'EC', crv: 'P-256', x: fill(43) }, undefined],
    [{ kty: 'oct', k: 'short' }, undefined],
    [{ kty: 'RSA', d: 'a'.repeat(64) }, undefined],
    [{ d: fill(43) }, undefined],
  ])('case %#', (members, kind) => {
    expect(jwkSecretOf(members)).toBe(kind);
  });
});

describe('credentials in a header or a URL', () => {
  const urlOf = (scheme: string, login: string, host: string): string => `${scheme}://${login}@${host}`;
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

  it.each([
    ['basic-auth', basic(`svc:${fill(12)}`)], ['database-url', urlOf('postgres', 'postgres:postgres', 'localhost:5432/app')],
    ['database-url', `redis://:${fill(12)}@cache:6379`], ['database-url', urlOf('mongodb+srv', 'app:pass%40word', 'c0.x.net/db')],
    ['url-with-password', `https://deploy:${fill(12)}@git.example.net/a.git`], ['database-url', urlOf('mysql', 'root:root', '127.0.0.1')],
  ])('%s is a secret in case %#', (id, text) => {
    expect(seen(text)).toEqual([[id, 'secret', undefined]]);
  });

  it.each([
    'postgres://user:pass@host/db', 'https://username:password@host', 'postgres://app:${DB_PASSWORD}@host', 'mysql://app:<password>@host',
    'postgres://app:********@host', 'redis://user:@host', 'https://host/a:b@c', 'postgres://app:$PASSWORD@host', 'amqp://u:{{pw}}@host',
    'postgres://app:DB_PASSWORD@host', 'https://host:8080/x', 'Basic authentication', basic('user:password'), basic('nothing'),
  ])('%s is none', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('takes the shortest of logins for documentation', () => {
    expect(seen(urlOf('https', 'abc:xyz', 'host'))).toEqual([['url-with-password', 'test-value', undefined]]);
  });

  it('knows the example of RFC 7617 and the seed of the authenticator', () => {
    expect(seen(basic('Aladdin:open sesame'))).toEqual([['basic-auth', 'test-value', undefined]]);
    expect(seen(`otpauth://totp/x:y?secret=${['JBSWY3DP', 'EHPK3PXP'].join('')}`)).toEqual([['otpauth-url', 'test-value', undefined]]);
    expect(seen(`otpauth://totp/x:y?issuer=z&secret=${fill(32, 'ABCDEFGHIJKLMNOP234567')}`)).toEqual([['otpauth-url', 'secret', undefined]]);
  });
});

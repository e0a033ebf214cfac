import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { mask, STARS } from '../../src/runtime/mask.ts';
import { redact } from '../../src/runtime/redact.ts';
import { isSecretMember, shownText } from '../../src/runtime/secretMembers.ts';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { memory } from '../../src/runtime/stores/memory.ts';

const fill = (length: number): string => 'Ab3dEf6hIj9lMn2p'.repeat(8).slice(0, length);

describe('a mask', () => {
  it.each([['x'], ['a-long-value'], [''], [12], [{ a: 1 }], [true]])('of %j is stars of one width', (value) => {
    expect(mask(value)).toBe(STARS);
  });

  it('says when there is nothing to hide', () => {
    expect([mask(undefined), mask(null)]).toEqual(['undefined', 'null']);
  });

  it('shows first characters of long values only, when asked', () => {
    expect(mask('abcdefgh', { visible: 2 })).toBe(`ab${STARS}`);
    expect(mask('abcdefg', { visible: 2 })).toBe(STARS);
    expect(mask('👍👍👍👍', { visible: 1 })).toBe(`👍${STARS}`);
    expect(mask('abc', { visible: 0 })).toBe(STARS);
  });

  it.each([-1, 1.5, Number.NaN])('refuses to show %d characters', (visible) => {
    expect(() => mask('abcdefgh', { visible })).toThrow(expect.objectContaining({ code: 'ARGUMENT_INVALID' }));
  });
});

describe('a member is hidden by its name', () => {
  it.each([
    'password', 'PASSWORD', 'userPassword', 'db_password', 'passwordHash', 'secret', 'clientSecret', 'JWT_SECRET', 'apiKey', 'x-api-key', 'apikey',
    'accessToken', 'token', 'refresh_token', 'Authorization', 'Cookie', 'set-cookie', 'privateKey', 'encryptionKey', 'credentials', 'pin', 'cvv',
    'connect.sid', 'accesstoken', 'secretKeyBase', 'passphrase', 'sessionKey', 'STRIPE_SECRET_KEY', 'APIKey', 'tokens',
    'senha', 'nuevaContraseña', 'motDePasse', 'mot_de_passe',
  ])('%s', (name) => expect(isSecretMember(name)).toBe(true));

  it.each([
    'user', 'key', 'keys', 'primaryKey', 'publicKey', 'passwordLength', 'passwordChangedAt', 'secretName', 'tokenType', 'maxTokens', 'totalTokens',
    'nextPageToken', 'tokenExpiresIn', 'author', 'monkey', 'keyboard', 'spinner', 'id', 'passenger', 'compass', 'secretary', 'cookieName', '',
  ])('but %s is not', (name) => expect(isSecretMember(name)).toBe(false));
});

describe('a text is hidden by what it is', () => {
  it.each([
    ['a private key', `x\n-----BEGIN ${'RSA'} PRIVATE KEY-----\n${fill(40)}`],
    ['a JSON web token', `token ey${'J'}${fill(20)}.ey${'J'}${fill(20)}.${fill(20)}`],
    ['a bearer header', `Bearer ${fill(20)}`],
    ['a payment key', `sk_${'live'}_${fill(24)}`],
    ['a source host token', `gh${'p'}_${fill(36)}`],
    ['a cloud key', `AK${'IA'}${fill(16).toUpperCase()}`],
  ])('%s', (_, text) => expect(shownText(text)).toBe(STARS));

  it('a URL loses its password only', () => {
    const password = 'open-sesame';
    expect(shownText(`at postgres://ada:${password}@db:5432/x and redis://:${password}@cache`)).toBe(
      `at postgres://ada:${STARS}@db:5432/x and redis://:${STARS}@cache`,
    );
    expect(shownText('https://example.com:8080/a@b')).toBe('https://example.com:8080/a@b');
  });
});

describe('a redacted copy', () => {
  it('hides members at every depth, and leaves the original', () => {
    const original = { user: 'ada', password: 'p', list: [{ apiKey: 'k', at: 1 }], nested: { token: { a: 1 } } };
    const copy = redact(original);
    expect(copy).toEqual({ user: 'ada', password: STARS, list: [{ apiKey: STARS, at: 1 }], nested: { token: STARS } });
    expect(original.password).toBe('p');
    expect(copy.list[0]).not.toBe(original.list[0]);
  });

  it('tells whether a secret is there', () => {
    expect(redact({ password: undefined, token: null, secret: '', apiKey: true, pin: 1234 })).toEqual({
      password: undefined, token: null, secret: '', apiKey: true, pin: STARS,
    });
  });

  it.each([[undefined], [null], [1], ['text'], [true], [10n]])('of %o is the same', (value) => {
    expect(redact(value)).toBe(value);
  });

  it('keeps cycles, and what occurs twice', () => {
    const node: { self?: unknown; both?: unknown[]; password: string } = { password: 'p' };
    node.self = node;
    node.both = [node, node];
    const copy = redact(node);
    expect(copy.self).toBe(copy);
    expect(copy.both).toEqual([copy, copy]);
    expect(copy.password).toBe(STARS);
  });

  it('knows maps, sets and headers', () => {
    const copy = redact({ map: new Map<unknown, unknown>([['password', 'p'], ['b', { token: 't' }]]), set: new Set([{ secret: 's' }]) });
    expect(copy).toEqual({ map: new Map<unknown, unknown>([['password', STARS], ['b', { token: STARS }]]), set: new Set([{ secret: STARS }]) });
    const headers = new Headers({ authorization: 'Basic abcdef123', accept: 'text/html' });
    expect(redact({ headers, query: new URLSearchParams('token=x&page=2') })).toEqual({
      headers: { authorization: STARS, accept: 'text/html' }, query: { token: STARS, page: '2' },
    });
  });

  it('keeps errors errors, with their causes', () => {
    class DatabaseError extends Error {
      readonly password = 'p';
      override readonly name = 'DatabaseError';
    }
    const error = new DatabaseError('no postgres://a:open-sesame@h', { cause: new AggregateError([Object.assign(new Error('x'), { token: 't' })]) });
    const copy = redact(error);
    expect(copy).toBeInstanceOf(DatabaseError);
    expect(copy).toMatchObject({ name: 'DatabaseError', password: STARS, cause: { errors: [{ token: STARS }] } });
    expect(inspect(copy)).not.toContain('open-sesame');
    expect(inspect(copy)).toContain('redact.test.ts');
  });

  it('keeps the class of an instance, its dates and bytes, and calls no getter', () => {
    class Session { token = 't'; readonly user = 'ada'; get open(): boolean { throw new Error('called'); } }
    const date = new Date(0);
    const own = Object.defineProperty({ date, bytes: Buffer.from('x') }, 'lazy', { enumerable: true, get: () => { throw new Error('called'); } });
    const copy = redact({ session: new Session(), own });
    expect(copy.session).toBeInstanceOf(Session);
    expect(inspect(copy.session)).toBe(`Session { token: '${STARS}', user: 'ada' }`);
    expect(copy.own).toEqual({ date, bytes: Buffer.from('x'), lazy: '[getter]' });
  });

  it('lets objects say what they are', () => {
    const secret = createKeyManager({ store: memory({ x: 'value' }), environment: 'test' }).secret('x');
    const document = { toJSON: () => ({ password: 'p', name: 'a' }) };
    const url = new URL(`postgres://ada:${fill(9)}@db/x`);
    expect(redact({ handle: secret, document, url })).toEqual({
      handle: '[secret x]', document: { password: STARS, name: 'a' }, url: `postgres://ada:${STARS}@db/x`,
    });
  });

  it('cuts what is very deep, and takes own __proto__ members as they are', () => {
    let deep: unknown = 'end';
    for (let count = 0; count < 5000; count += 1) deep = { deep };
    expect(JSON.stringify(redact(deep))).toContain('[deeper]');
    const copy = redact(JSON.parse('{"__proto__":{"password":"p"}}'));
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(JSON.stringify(copy)).toBe(`{"__proto__":{"password":"${STARS}"}}`);
  });
});

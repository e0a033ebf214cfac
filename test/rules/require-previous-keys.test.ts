import rule from '../../rules/require-previous-keys.ts';
import { ruleTester } from '../ruleTester.ts';

const HEAD = "import jwt from 'jsonwebtoken';\nimport { keyManager } from 'eslint-plugin-keyturn/runtime';\nconst SECRET = keyManager.secret('jwt-secret');\n";

/** A class that gets the service of Nest, up to its first method. */
const NEST = (field: string): string => `${HEAD}import { JwtService } from '@nestjs/jwt';\nexport class Auth {\n  constructor(${field}) {}\n`;

ruleTester.run(rule.name, rule, {
  valid: [
    { name: 'every version is tried', code: `${HEAD}export const check = (token: string) => SECRET.tryEach((key) => jwt.verify(token, key));` },
    { name: 'signing uses the active key', code: `${HEAD}export const issue = () => jwt.sign({}, SECRET.reveal());` },
    { name: 'a key that is no handle', code: "import jwt from 'jsonwebtoken';\nexport const check = (token: string, key: string) => jwt.verify(token, key);" },
    { name: 'a function of the same name from elsewhere', code: `${HEAD}import { verify } from './mine.js';\nexport const check = (token: string) => verify(token, SECRET.reveal());` },
    { name: 'a handle of another key manager', code: "import jwt from 'jsonwebtoken';\nimport { keyManager } from './mine.js';\nexport const f = (t: string) => jwt.verify(t, keyManager.secret('a').reveal());" },
    { name: 'jose with a key that is no handle', code: `${HEAD}import { jwtVerify } from 'jose';\nexport const f = (t: string, key: Uint8Array) => jwtVerify(t, key);` },
    { name: 'signing with jose', code: `${HEAD}import { SignJWT } from 'jose';\nexport const f = () => new SignJWT({}).sign(new TextEncoder().encode(SECRET.reveal()));` },
    { name: 'a webhook that is only signed', code: `${HEAD}import { Webhook } from 'svix';\nexport const f = (id: string, at: Date, body: string) => new Webhook(SECRET.reveal()).sign(id, at, body);` },
    { name: 'Nest, with a key that the module has', code: `${NEST('private readonly jwt: JwtService')}  read(token: string) { return this.jwt.verify(token, { ignoreExpiration: true }); }\n}` },
    { name: 'Nest, that signs', code: `${NEST('private readonly jwt: JwtService')}  issue() { return this.jwt.sign({}, { secret: SECRET.reveal() }); }\n}` },
    { name: 'a service of the project by that name', code: `${NEST('private readonly jwt: JwtService').replace('@nestjs/jwt', './mine.js')}  read(token: string) { return this.jwt.verify(token, { secret: SECRET.reveal() }); }\n}` },
    { name: 'the promise of a function that signs', code: `${HEAD}import { promisify } from 'node:util';\nexport const issue = () => promisify(jwt.sign)({}, SECRET.reveal());` },
    { name: 'a function of the project that promises', code: `${HEAD}import { promisify } from './mine.js';\nexport const f = (token: string) => promisify(jwt.verify)(token, SECRET.reveal());` },
    { name: 'jose, with a public key in a JWK', code: `${HEAD}import { importJWK, jwtVerify } from 'jose';\nexport const f = async (t: string, n: string) => jwtVerify(t, await importJWK({ kty: 'RSA', e: SECRET.reveal(), n }));` },
    { name: 'jose, with a key that signs', code: `${HEAD}import { importJWK, SignJWT } from 'jose';\nexport const f = async () => new SignJWT({}).sign(await importJWK({ kty: 'oct', k: SECRET.reveal() }));` },
    { name: 'an optional secret', code: `${HEAD}export const f = (t: string) => jwt.verify(t, SECRET.reveal({ optional: true }) ?? '');` },
  ],
  invalid: [
    {
      name: 'a verification with constant arguments',
      code: `${HEAD}export const check = (token: string) => jwt.verify(token, SECRET.reveal(), { algorithms: ['HS256'] });`,
      output: `${HEAD}export const check = (token: string) => SECRET.tryEach((key) => jwt.verify(token, key, { algorithms: ['HS256'] }));`,
      errors: [{ messageId: 'activeOnly', data: { name: 'jwt-secret' } }],
    },
    {
      name: 'a handle in place, and a name that is free',
      code: `${HEAD}export const check = (token: string, key: number) => jwt.verify(token, keyManager.secret('jwt-secret').reveal());`,
      output: `${HEAD}export const check = (token: string, key: number) => keyManager.secret('jwt-secret').tryEach((secretKey) => jwt.verify(token, secretKey));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'a named import',
      code: `${HEAD}import { verify as check } from 'jsonwebtoken';\nexport const f = (token: string) => check(token, SECRET.reveal()) as Claims;`,
      output: `${HEAD}import { verify as check } from 'jsonwebtoken';\nexport const f = (token: string) => SECRET.tryEach((key) => check(token, key)) as Claims;`,
      errors: [{ messageId: 'activeOnly' }],
    },
    { name: 'a callback', code: `${HEAD}export const f = (token: string) => jwt.verify(token, SECRET.reveal(), (error) => done(error));`, errors: [{ messageId: 'callback' }] },
    { name: 'an argument that may be a callback', code: `${HEAD}export const f = (token: string, done: Done) => jwt.verify(token, SECRET.reveal(), done);`, errors: [{ messageId: 'callback' }] },
    {
      name: 'an argument that is computed',
      code: `${HEAD}export const f = (req: Request) => jwt.verify(tokenOf(req), SECRET.reveal());`,
      errors: [{
        messageId: 'computed',
        suggestions: [{ messageId: 'useTryEach', output: `${HEAD}export const f = (req: Request) => SECRET.tryEach((key) => jwt.verify(tokenOf(req), key));` }],
      }],
    },
    {
      name: 'an argument that is reassigned',
      code: `${HEAD}export const f = (token: string) => { token = token.trim(); return jwt.verify(token, SECRET.reveal()); };`,
      errors: [{
        messageId: 'changing',
        suggestions: [{ messageId: 'useTryEach', output: `${HEAD}export const f = (token: string) => { token = token.trim(); return SECRET.tryEach((key) => jwt.verify(token, key)); };` }],
      }],
    },
    { name: 'an argument that is awaited', code: `${HEAD}export const f = async (req: Request) => jwt.verify(await req.text(), SECRET.reveal());`, errors: [{ messageId: 'waiting' }] },
    { name: 'arguments that are spread', code: `${HEAD}export const f = (...all: [string]) => jwt.verify(all[0], SECRET.reveal(), ...all.slice(1));`, errors: [{ messageId: 'callback' }] },
    { name: 'the default of a parameter', code: `${HEAD}export function f(token: string, claims = jwt.verify(token, SECRET.reveal())) { return claims; }`, errors: [{ messageId: 'parameter' }] },
    {
      name: 'jose, through an encoder',
      code: `${HEAD}import { jwtVerify } from 'jose';\nexport const f = async (t: string) => (await jwtVerify(t, new TextEncoder().encode(SECRET.reveal()), { issuer: 'shop' })).payload;`,
      output: `${HEAD}import { jwtVerify } from 'jose';\nexport const f = async (t: string) => (await SECRET.tryEach((key) => jwtVerify(t, new TextEncoder().encode(key), { issuer: 'shop' }))).payload;`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'jose, through a shared encoder, with a type',
      code: `${HEAD}import * as jose from 'jose';\nconst encoder = new TextEncoder();\nexport const f = (t: string) => jose.jwtDecrypt<Claims>(t, encoder.encode(SECRET.reveal()));`,
      output: `${HEAD}import * as jose from 'jose';\nconst encoder = new TextEncoder();\nexport const f = (t: string) => SECRET.tryEach((key) => jose.jwtDecrypt<Claims>(t, encoder.encode(key)));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'jose, through Buffer.from and createSecretKey',
      code: `${HEAD}import { createSecretKey } from 'node:crypto';\nimport { compactVerify } from 'jose';\nexport const f = (t: string) => compactVerify(t, createSecretKey(Buffer.from(SECRET.reveal(), 'utf8')));`,
      output: `${HEAD}import { createSecretKey } from 'node:crypto';\nimport { compactVerify } from 'jose';\nexport const f = (t: string) => SECRET.tryEach((key) => compactVerify(t, createSecretKey(Buffer.from(key, 'utf8'))));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'jose, through a constant of the function',
      code: `${HEAD}import { jwtVerify } from 'jose';\nexport async function f(t: string) {\n  const secret = new TextEncoder().encode(SECRET.reveal());\n  const { payload } = await jwtVerify(t, secret);\n  return payload;\n}`,
      errors: [{
        messageId: 'activeOnly',
        suggestions: [{
          messageId: 'useTryEach',
          output: `${HEAD}import { jwtVerify } from 'jose';\nexport async function f(t: string) {\n  const { payload } = await SECRET.tryEach((key) => {\n    const secret = new TextEncoder().encode(key);\n    return jwtVerify(t, secret);\n  });\n  return payload;\n}`,
        }],
      }],
    },
    {
      name: 'Nest, with the key of a call',
      code: `${NEST('private readonly jwt: JwtService')}  read(token: string) { return this.jwt.verifyAsync(token, { secret: SECRET.reveal() }); }\n}`,
      output: `${NEST('private readonly jwt: JwtService')}  read(token: string) { return SECRET.tryEach((key) => this.jwt.verifyAsync(token, { secret: key })); }\n}`,
      errors: [{ messageId: 'activeOnly', data: { name: 'jwt-secret' } }],
    },
    {
      name: 'Nest, with a service that may not be there',
      code: `${NEST('private readonly jwt?: JwtService')}  read(token: string) { if (!this.jwt) return; return this.jwt.verify(token, { secret: SECRET.reveal() }); }\n}`,
      errors: [{
        messageId: 'computed',
        suggestions: [{ messageId: 'useTryEach', output: `${NEST('private readonly jwt?: JwtService')}  read(token: string) { if (!this.jwt) return; return SECRET.tryEach((key) => this.jwt.verify(token, { secret: key })); }\n}` }],
      }],
    },
    {
      name: 'Nest, with a service that is set again',
      code: `${NEST('private jwt: JwtService')}  reset() { this.jwt = new JwtService({}); }\n  read(token: string) { return this.jwt.verify(token, { secret: SECRET.reveal() }); }\n}`,
      errors: [{
        messageId: 'computed',
        suggestions: [{ messageId: 'useTryEach', output: `${NEST('private jwt: JwtService')}  reset() { this.jwt = new JwtService({}); }\n  read(token: string) { return SECRET.tryEach((key) => this.jwt.verify(token, { secret: key })); }\n}` }],
      }],
    },
    {
      name: 'Nest, with an option that is computed',
      code: `${NEST('private readonly jwt: JwtService')}  read(token: string) { return this.jwt.verify(token, { secret: SECRET.reveal(), audience: audience() }); }\n}`,
      errors: [{
        messageId: 'computed',
        suggestions: [{ messageId: 'useTryEach', output: `${NEST('private readonly jwt: JwtService')}  read(token: string) { return SECRET.tryEach((key) => this.jwt.verify(token, { secret: key, audience: audience() })); }\n}` }],
      }],
    },
    {
      name: 'a promise of a verification',
      code: `${HEAD}import { promisify } from 'node:util';\nexport const f = async (token: string) => await promisify(jwt.verify)(token, SECRET.reveal());`,
      output: `${HEAD}import { promisify } from 'node:util';\nexport const f = async (token: string) => await SECRET.tryEach((key) => promisify(jwt.verify)(token, key));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'a promise of a verification, in a constant, with options',
      code: `${HEAD}import util from 'util';\nconst verifyToken = util.promisify(jwt.verify);\nexport const f = (token: string, options: Options) => verifyToken(token, SECRET.reveal(), options);`,
      output: `${HEAD}import util from 'util';\nconst verifyToken = util.promisify(jwt.verify);\nexport const f = (token: string, options: Options) => SECRET.tryEach((key) => verifyToken(token, key, options));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'jose, with a key in a JWK',
      code: `${HEAD}import { importJWK, jwtVerify } from 'jose';\nexport const f = async (t: string) => (await jwtVerify(t, await importJWK({ kty: 'oct', k: SECRET.reveal() }, 'HS256'))).payload;`,
      output: `${HEAD}import { importJWK, jwtVerify } from 'jose';\nexport const f = async (t: string) => (await SECRET.tryEach(async (key) => jwtVerify(t, await importJWK({ kty: 'oct', k: key }, 'HS256')))).payload;`,
      errors: [{ messageId: 'activeOnly' }],
    },
    {
      name: 'jose, with a key in a JWK in a constant',
      code: `${HEAD}import * as jose from 'jose';\nexport async function f(t: string) {\n  const secret = await jose.importJWK({ kty: 'oct', k: jose.base64url.encode(SECRET.reveal()), alg: 'dir' });\n  return jose.jwtDecrypt(t, secret);\n}`,
      errors: [{
        messageId: 'activeOnly',
        suggestions: [{
          messageId: 'useTryEach',
          output: `${HEAD}import * as jose from 'jose';\nexport async function f(t: string) {\n  return SECRET.tryEach(async (key) => {\n    const secret = await jose.importJWK({ kty: 'oct', k: jose.base64url.encode(key), alg: 'dir' });\n    return jose.jwtDecrypt(t, secret);\n  });\n}`,
        }],
      }],
    },
    {
      name: 'jose, through its own decoder',
      code: `${HEAD}import { base64url, compactVerify } from 'jose';\nexport const f = (t: string) => compactVerify(t, base64url.decode(SECRET.reveal()));`,
      output: `${HEAD}import { base64url, compactVerify } from 'jose';\nexport const f = (t: string) => SECRET.tryEach((key) => compactVerify(t, base64url.decode(key)));`,
      errors: [{ messageId: 'activeOnly' }],
    },
    { name: 'jose, with a token that is awaited', code: `${HEAD}import { importJWK, jwtVerify } from 'jose';\nexport const f = async (req: Request) => jwtVerify(await req.text(), await importJWK({ kty: 'oct', k: SECRET.reveal() }));`, errors: [{ messageId: 'waiting' }] },
    { name: 'a constant that signs as well', code: `${HEAD}export function f(t: string) {\n  const secret = SECRET.reveal();\n  return jwt.sign(jwt.verify(t, secret), secret);\n}`, errors: [{ messageId: 'kept' }] },
    { name: 'a comment where the key is', code: `${HEAD}export const f = (t: string) => jwt.verify(t, SECRET./* newest */reveal());`, errors: [{ messageId: 'kept' }] },
  ],
});

import { describe, expect, it } from 'vitest';
import { slotUsesOf } from '../../src/analysis/apis.ts';
import { fileFrom } from './fileFrom.ts';

/** The texts that stand in secret slots of known APIs. */
function slotsIn(code: string): readonly string[] {
  const file = fileFrom(code);
  return slotUsesOf(file).map(({ value, receiver }) => `${receiver}: ${file.sourceCode.getText(value)}`);
}

describe('slotUsesOf', () => {
  it.each([
    ["import jwt from 'jsonwebtoken'; jwt.sign(p, KEY);"],
    ["import * as jwt from 'jsonwebtoken'; jwt.sign(p, KEY);"],
    ["import { sign } from 'jsonwebtoken'; sign(p, KEY);"],
    ["import { sign as issue } from 'jsonwebtoken'; issue(p, KEY);"],
    ["import { default as jwt } from 'jsonwebtoken'; jwt.sign(p, KEY);"],
    ["const jwt = require('jsonwebtoken'); jwt.sign(p, KEY);"],
    ["const { sign } = require('jsonwebtoken'); sign(p, KEY);"],
    ["const { sign: issue } = require('jsonwebtoken'); issue(p, KEY);"],
    ["import jwt = require('jsonwebtoken'); jwt.sign(p, KEY);"],
    ["const jwt = await import('jsonwebtoken'); jwt.sign(p, KEY);"],
    ["const jwt = __importDefault(require('jsonwebtoken')); jwt.default.sign(p, KEY);"],
    ["import jwt from 'jsonwebtoken'; const token = jwt; const { sign } = token; sign(p, KEY);"],
  ])('knows the export in %s', (code) => {
    expect(slotsIn(code)).toContain('jsonwebtoken sign: KEY');
  });

  it('does not take a function of the same name for it', () => {
    expect(slotsIn("import { sign } from './jwt.js'; sign(p, KEY);")).toEqual([]);
    expect(slotsIn("let jwt = require('jsonwebtoken'); jwt = other; jwt.sign(p, KEY);")).toEqual([]);
    expect(slotsIn("import jwt from 'jsonwebtoken'; { const jwt = mine; jwt.sign(p, KEY); }")).toEqual([]);
  });

  it('knows a plugin that is handed over while it is taken in', () => {
    const taken = (code: string): number => slotUsesOf(fileFrom(code)).length;
    expect(taken("app.register(import('@fastify/cookie'), { secret: KEY });")).toBe(1);
    expect(taken("app.register(import('./cookie.js'), { secret: KEY }); import('@fastify/cookie').then(start, { secret: KEY });")).toBe(0);
  });

  it('follows options objects, and elements of arrays', () => {
    expect(slotsIn("import session from 'express-session'; const options = { secret: KEY }; session(options);")).toEqual(['express-session: KEY']);
    expect(slotsIn("import session from 'express-session'; session({ secret: [A, B] });")).toEqual(['express-session: A', 'express-session: B']);
  });

  it('knows methods of instances: constants, chains, fields, types', () => {
    const sign = "import { SignJWT } from 'jose'; await new SignJWT(p).setIssuedAt().sign(KEY);";
    expect(slotsIn(sign)).toEqual(['jose SignJWT.sign: KEY']);
    const field = "import { Client } from 'discord.js'; class Bot { private client = new Client({}); start() { this.client.login(KEY); } }";
    expect(slotsIn(field)).toEqual(['discord.js Client.login: KEY']);
    const injected = "import { JwtService } from '@nestjs/jwt'; class A { constructor(private jwt: JwtService) {} f() { this.jwt.sign(p, { secret: KEY }); } }";
    expect(slotsIn(injected)).toEqual(['@nestjs/jwt JwtService.sign: KEY']);
  });

  it('knows super calls, assignments and globals', () => {
    expect(slotsIn("import Koa from 'koa'; const app = new Koa(); app.keys = [KEY];")).toEqual(['koa keys: KEY']);
    const strategy = "import { Strategy } from 'passport-jwt'; class S extends Strategy { constructor() { super({ secretOrKey: KEY }); } }";
    expect(slotsIn(strategy)).toContainEqual(expect.stringMatching(/^passport-jwt Strategy: KEY$/u));
    expect(slotsIn("fetch(url, { headers: { authorization: KEY } });")).toEqual(['fetch: KEY']);
  });

  it('tells the key from the salt and the hash', () => {
    expect(slotsIn("import { scryptSync } from 'node:crypto'; scryptSync(PASSWORD, SALT, 32);")).toEqual(['crypto scryptSync: PASSWORD']);
    expect(slotsIn("import bcrypt from 'bcrypt'; bcrypt.compare(GIVEN, HASH);").join()).not.toContain('HASH');
  });
});

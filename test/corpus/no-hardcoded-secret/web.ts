/** Web servers: sessions, cookies, signed tokens, guards, and what stands around them. */
import { base64, hex, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const WEB = parseSnippets(`
# express session with the tutorial's phrase
import express from 'express';
import session from 'express-session';
const app = express();
app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: true })); //!
# express session in CommonJS with a list
const session = require('express-session');
module.exports = (app) => app.use(session({
  name: 'shop.sid',
  secret: ['winter-is-coming', process.env.SESSION_SECRET], //!
  cookie: { maxAge: 60000 },
}));
# session with a secret from the environment
import session from 'express-session';
export const sessions = session({ secret: process.env.SESSION_SECRET, name: 'sid', resave: false });
# cookie parser with a word
const cookieParser = require('cookie-parser');
app.use(cookieParser('chocolate')); //!
# cookie parser with options only
import cookieParser from 'cookie-parser';
app.use(cookieParser(undefined, { decode: String }));
# cookie-session keys
import cookieSession from 'cookie-session';
app.use(cookieSession({
  name: 'session',
  keys: ['key1', 'key2'], //!
  maxAge: 24 * 60 * 60 * 1000,
}));
# koa keys
const Koa = require('koa');
const app = new Koa();
app.keys = ['some secret hurr', 'i like turtle']; //!
# koa state
import Koa from 'koa';
const app = new Koa();
app.context.keysPath = '/etc/keys';
app.use(async (ctx) => { ctx.state.tokenType = 'Bearer'; });
# jwt signed with a word
import jwt from 'jsonwebtoken';
export function issue(user) {
  return jwt.sign({ sub: user.id, role: user.role }, 'shhhhh', { expiresIn: '7d' }); //!
}
# jwt verified through a constant
const jwt = require('jsonwebtoken');
const KEY = 'my-little-pony'; //!
module.exports = (req, res, next) => {
  const token = req.headers['authorization'].split(' ')[1];
  req.user = jwt.verify(token, KEY);
  next();
};
# jwt options that only name things
import jwt from 'jsonwebtoken';
export const issue = (user, key) => jwt.sign({ id: user.id, type: 'refreshToken' }, key, {
  algorithm: 'HS512', issuer: 'https://shop.example.com', audience: 'shop', keyid: 'k1', subject: 'password-reset',
});
# jwt decoded, not verified
import { decode } from 'jsonwebtoken';
export const claims = (raw: string) => decode(raw, { complete: true, json: true });
# jose with encoded text
import { SignJWT } from 'jose';
const secret = new TextEncoder().encode('cc7e0d44fd473002f1c42167459001140ec6389b7353f8088f4d9a95f2f596f2'); //!
export const issue = (sub: string) => new SignJWT({ sub }).setProtectedHeader({ alg: 'HS256' }).sign(secret);
# jose with a key from outside
import { jwtVerify, importSPKI } from 'jose';
export async function check(token: string, spki: string) {
  const key = await importSPKI(spki, 'RS256');
  return jwtVerify(token, key, { issuer: 'urn:shop:issuer', audience: 'urn:shop:audience' });
}
# express-jwt guard
import { expressjwt } from 'express-jwt';
app.use('/api', expressjwt({ secret: 'hello world !', algorithms: ['HS256'] }).unless({ path: ['/token'] })); //!
# koa-jwt guard
const jwt = require('koa-jwt');
app.use(jwt({ secret: 'shared-secret' }).unless({ path: [/^\\/public/] })); //!
# passport-jwt strategy
import { ExtractJwt, Strategy } from 'passport-jwt';
passport.use(new Strategy({
  jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
  secretOrKey: 'T0pS3cr3t!', //!
}, verify));
# passport strategy that names its fields
import { Strategy as LocalStrategy } from 'passport-local';
passport.use(new LocalStrategy({ usernameField: 'email', passwordField: 'passwd', session: false }, verify));
# passport oauth client
import { Strategy as GoogleStrategy } from 'passport-google-oauth20';
passport.use(new GoogleStrategy({
  clientID: '349871523-shop.apps.googleusercontent.com',
  clientSecret: 'GOC${'SPX'}-${word(28, 50)}', //!
  callbackURL: '/auth/google/callback',
}, verify));
# passport oauth strategy with endpoints
import OAuth2Strategy from 'passport-oauth2';
passport.use(new OAuth2Strategy({
  authorizationURL: 'https://id.example.com/oauth2/authorize',
  tokenURL: 'https://id.example.com/oauth2/token',
  clientID: config.clientId,
  clientSecret: config.clientSecret,
}, verify));
# nest jwt module
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
@Module({ imports: [JwtModule.register({ secret: 'secretKey', signOptions: { expiresIn: '60s' } })] }) //!
export class AuthModule {}
# nest jwt module with a factory
import { JwtModule } from '@nestjs/jwt';
export const jwtModule = JwtModule.registerAsync({
  inject: [ConfigService],
  useFactory: (config: ConfigService) => ({ secret: config.get('jwt.secret'), signOptions: { expiresIn: '1h' } }),
});
# nest constants file
export const jwtConstants = {
  secret: 'DO NOT USE THIS VALUE. INSTEAD, CREATE A COMPLEX SECRET AND KEEP IT SAFE', //!
};
# nest strategy
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt-refresh') {
  constructor() {
    super({ jwtFromRequest: ExtractJwt.fromBodyField('refreshToken'), ignoreExpiration: false, secretOrKey: 'qwerty' }); //!
  }
}
# nest injection token
export const SECRETS_SERVICE = Symbol('SECRETS_SERVICE');
export const TOKEN_REPOSITORY = 'TOKEN_REPOSITORY';
export const providers = [{ provide: 'JWT_SECRET_PROVIDER', useClass: SecretProvider }];
# fastify jwt
import fastifyJwt from '@fastify/jwt';
await fastify.register(fastifyJwt, { secret: 'supersecret' }); //!
# fastify cookie
const fastify = require('fastify')();
fastify.register(require('@fastify/cookie'), {
  secret: 'my-secret', //!
  hook: 'onRequest',
});
# fastify session
import fastifySession from '@fastify/session';
app.register(fastifySession, { secret: 'a secret with minimum length of 32 characters', cookie: { secure: true } }); //!
# fastify secure session
import secureSession from '@fastify/secure-session';
app.register(secureSession, { key: Buffer.from('${hex(64)}', 'hex'), cookieName: 'shop' }); //!
# iron session
import { getIronSession } from 'iron-session';
export const options = { cookieName: 'shop_session', password: 'complex_password_at_least_32_characters_long' }; //!
export const current = (cookies) => getIronSession(cookies, options);
# iron session from the environment
import { getIronSession } from 'iron-session';
export const current = (cookies) => getIronSession(cookies, { cookieName: 'sid', password: process.env.COOKIE_PASSWORD });
# hapi iron
const Iron = require('@hapi/iron');
const sealed = await Iron.seal(obj, 'some_not_random_password_that_is_at_least_32_characters', Iron.defaults); //!
# hapi cookie strategy
server.auth.strategy('session', 'cookie', {
  cookie: { name: 'sid', password: '!wsYhFA*C2U6nz=Bu^%A@^F#SF3&kSR6', isSecure: false }, //!
});
# next-auth
import NextAuth from 'next-auth';
export const { handlers, auth } = NextAuth({ providers: [], secret: 'LlKq6ZtYbr+hTC073mAmAh9/h2HwMfsFo4hrfCx5mLg=' }); //!
# next-auth with providers from the environment
import NextAuth from 'next-auth';
import GitHub from 'next-auth/providers/github';
export default NextAuth({
  providers: [GitHub({ clientId: process.env.GITHUB_ID, clientSecret: process.env.GITHUB_SECRET })],
  pages: { signIn: '/login', newUser: '/welcome' },
  session: { strategy: 'jwt' },
});
# better-auth
import { betterAuth } from 'better-auth';
export const auth = betterAuth({ database, secret: 'shop-dev-2024', emailAndPassword: { enabled: true } }); //!
# lucia-like settings without secrets
export const auth = createAuth({ sessionCookie: { name: 'auth_token', expires: false }, env: 'DEV', csrfToken: 'header' });
# csrf
import { doubleCsrf } from 'csrf-csrf';
export const csrf = doubleCsrf({
  getSecret: () => 'not so random', //!
  cookieName: 'x-csrf-token',
});
# csrf names
import csurf from 'csurf';
app.use(csurf({ cookie: { key: '_csrf', httpOnly: true }, value: (req) => req.headers['x-csrf-token'] }));
# helmet and cors
import cors from 'cors';
app.use(cors({ credentials: true, origin: 'https://shop.example.com', exposedHeaders: ['x-refresh-token'] }));
# cookie names
res.cookie('access_token', token, { httpOnly: true, sameSite: 'lax' });
res.clearCookie('refreshToken');
res.setHeader('WWW-Authenticate', 'Bearer realm="shop", error="invalid_token"');
# basic auth users
const basicAuth = require('express-basic-auth');
app.use('/admin', basicAuth({ users: { admin: 'supersecret' }, challenge: true })); //!
# route paths
router.post('/auth/forgot-password', forgotPassword);
router.post('/auth/reset-password/:token', validate(schema.resetPassword), controller.resetPassword);
router.get('/api-keys', requireToken, listApiKeys);
# login compared with a chosen password
app.post('/login', (req, res) => {
  if (req.body.username === 'admin' && req.body.password === 'Adm1n!2020') { //!
    req.session.admin = true;
  }
  res.redirect('/');
});
# api key checked against text
export function guard(req, res, next) {
  const apiKey = req.get('x-api-key');
  if (apiKey !== '${word(32, 60)}') return res.sendStatus(403); //!
  next();
}
# mode compared
if (credentials.type === 'password') return passwordGrant(credentials);
if (token.type === 'refresh' || token.kind === 'access-token') throw new Error('wrong token');
# token compared with a keyword
if (token === 'null' || token === 'undefined') localStorage.removeItem('token');
# grant types
switch (req.body.grant_type) {
  case 'password': return passwordGrant(req);
  case 'client_credentials': return clientGrant(req);
  case 'refresh_token': return refreshGrant(req);
}
# socket handshake
io.use((socket, next) => {
  const { token } = socket.handshake.auth;
  if (token !== 'c0ffee-4-the-team') return next(new Error('unauthorized')); //!
  next();
});
# socket client with a token
import { io } from 'socket.io-client';
export const socket = io('wss://live.example.com', { auth: { token: '${word(40, 61)}' } }); //!
# graphql context
const server = new ApolloServer({ typeDefs, resolvers, introspection: false });
const typeDefs = 'type Mutation { login(email: String!, password: String!): AuthPayload } type AuthPayload { token: String }';
# trpc context with a fallback
export const createContext = ({ req }) => ({
  secret: process.env.TRPC_SECRET || 'trpc-local-pass', //!
  session: req.session,
});
# keystone session
import { statelessSessions } from '@keystone-6/core/session';
export const session = statelessSessions({ maxAge: 60 * 60, secret: '-- EXAMPLE COOKIE SECRET; CHANGE ME --' }); //!
# payload start
payload.init({ secret: process.env.PAYLOAD_SECRET || 'cms!secret99', express: app }); //!
# parse server
const api = new ParseServer({
  databaseURI: uri,
  appId: 'myAppId',
  masterKey: 'm4sterOfPuppets', //!
  serverURL: 'https://shop.example.com/parse',
});
# feathers authentication
app.set('authentication', { entity: 'user', authStrategies: ['jwt', 'local'], secret: '${base64(32, 62)}' }); //!
# remix cookie
import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({
  cookie: { name: '_session', sameSite: 'lax', path: '/', secrets: ['s3cr3t'], secure: true }, //!
});
# nuxt session
export default defineNuxtConfig({
  runtimeConfig: { session: { password: 'nuxt-shop-session-password-2023!' }, public: { apiBase: '/api' } }, //!
});
# grant types of a client
export const client = { grant_types: ['authorization_code', 'refresh_token'], token_endpoint_auth_method: 'client_secret_basic' };
# webhook check
import { createHmac } from 'node:crypto';
app.post('/hooks', (req, res) => {
  const expected = createHmac('sha256', 'gh-hook-2021').update(req.rawBody).digest('hex'); //!
  res.sendStatus(expected === req.get('x-hub-signature-256') ? 200 : 401);
});
# webhook check with the right key
import { createHmac } from 'node:crypto';
export const sign = (body, key) => 'sha256=' + createHmac('sha256', key).update(body, 'utf8').digest('hex');
# stripe webhook
app.post('/stripe', (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], '${TOKENS.stripeWebhook}'); //!
  res.json({ received: event.id });
});
# signed url
import { sign } from 'cookie-signature';
export const signed = (value) => 's:' + sign(value, 'tobiiscool'); //!
# keygrip
import Keygrip from 'keygrip';
const keys = new Keygrip(['SEKRIT2', 'SEKRIT1'], 'SHA256'); //!
# rate limit keys
const limiter = rateLimit({ keyGenerator: (req) => 'login:' + req.ip, prefix: 'rl:token:' });
# swagger security scheme
const options = {
  components: { securitySchemes: { apiKey: { type: 'apiKey', name: 'X-API-Key', in: 'header' }, bearerAuth: { type: 'http', scheme: 'bearer' } } },
  security: [{ apiKey: [] }],
};
# swagger example
/** @type {import('openapi-types').OpenAPIV3.SchemaObject} */
export const Login = {
  type: 'object',
  properties: { email: { type: 'string', example: 'ann@example.com' }, password: { type: 'string', format: 'password', example: 'P@ssw0rd' } },
};
`);

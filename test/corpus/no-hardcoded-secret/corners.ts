/** A sixth set, part one: servers, sessions, signatures and ciphers in the hands of many authors; written before the rule was run on it. */
import { base64, hex, jwt, PRIVATE_KEY, PUBLIC_KEY, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const CORNERS = parseSnippets(`
# login with a constant through a helper @ routes/auth.js
const jwt = require('jsonwebtoken');
const SIGN_WITH = 'orchard-gate-71'; //!
const makeToken = (claims) => jwt.sign(claims, SIGN_WITH, { expiresIn: '2h' });
router.post('/login', async (req, res) => res.json({ token: makeToken({ id: req.body.id }) }));
# helper that takes the key @ lib/token.js
const jwt = require('jsonwebtoken');
function check(token, key) { return jwt.verify(token, key, { algorithms: ['HS256'] }); }
module.exports = (req) => check(req.headers.authorization.slice(7), 'lantern!oak!9'); //!
# helper that takes the key from settings @ lib/token.js
const jwt = require('jsonwebtoken');
function check(token, key) { return jwt.verify(token, key, { algorithms: ['HS256'] }); }
module.exports = (req, settings) => check(req.headers.authorization.slice(7), settings.signingKey);
# promisified verify @ src/middleware/auth.ts
import { promisify } from 'node:util';
import jwt from 'jsonwebtoken';
const verify = promisify(jwt.verify);
export const authenticate = async (token: string) => verify(token, 'm0nday-mo0d'); //!
# nest jwt module @ src/auth/auth.module.ts
import { JwtModule } from '@nestjs/jwt';
@Module({
  imports: [
    JwtModule.register({ global: true, secret: jwtConstants.secret, signOptions: { expiresIn: '60s' } }),
  ],
})
export class AuthModule {}
# nest constants @ src/auth/constants.ts
export const jwtConstants = {
  secret: 'quiet-harbor-nine-boats', //!
};
# nest async module with a fallback @ src/auth/auth.module.ts
import { JwtModule } from '@nestjs/jwt';
import { ConfigService } from '@nestjs/config';
export const AuthJwt = JwtModule.registerAsync({
  inject: [ConfigService],
  useFactory: (config: ConfigService) => ({
    secret: config.get<string>('JWT_SECRET', 'devsecret123'), //!
    signOptions: { expiresIn: config.get('JWT_EXPIRES', '1d') },
  }),
});
# nest strategy @ src/auth/jwt.strategy.ts
import { ExtractJwt, Strategy } from 'passport-jwt';
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), ignoreExpiration: false, secretOrKey: 'topSecret51' }); //!
  }
}
# nest guard messages @ src/auth/auth.guard.ts
export class AuthGuard {
  canActivate(context) {
    const token = this.extract(context);
    if (!token) throw new UnauthorizedException('Missing bearer token');
    if (token === 'undefined' || token === 'null') throw new UnauthorizedException('Malformed token');
    return true;
  }
}
# nest injection tokens @ src/database/database.constants.ts
export const DATABASE_CONNECTION_TOKEN = 'DATABASE_CONNECTION';
export const REDIS_CLIENT_TOKEN = 'redis_client';
export const ACCESS_TOKEN_SERVICE = Symbol('AccessTokenService');
# express session with list @ app.js
const session = require('express-session');
app.use(session({ secret: ['ferry-tuesday', 'ferry-monday'], resave: false, saveUninitialized: false, cookie: { secure: true } })); //!
# session with a member of settings @ app.js
const session = require('express-session');
const options = {};
options.secret = 'wheelbarrow'; //!
options.resave = true;
app.use(session(options));
# cookie parser and the rest @ server.js
const cookieParser = require('cookie-parser');
const bodyParser = require('body-parser');
app.use(bodyParser.urlencoded({ extended: true }));
app.use(cookieParser('mmm, cookies')); //!
app.set('view engine', 'pug');
# express settings @ server.js
var app = express();
app.set('superSecret', 'ilovescotchyscotch'); //!
app.set('port', process.env.PORT || 3000);
app.set('views', path.join(__dirname, 'views'));
# koa keys @ app.js
const Koa = require('koa');
const app = new Koa();
app.keys = ['im a newer secret', 'i like turtle']; //!
# koa body @ app.js
const Koa = require('koa');
const app = new Koa();
app.use(async (ctx) => { if (!ctx.request.body.password) ctx.throw(422, 'password_required'); });
# fastify plugins @ src/app.ts
import Fastify from 'fastify';
import fastifyJwt from '@fastify/jwt';
const app = Fastify({ logger: true });
await app.register(fastifyJwt, { secret: 'supersecret' }); //!
await app.register(import('@fastify/cookie'), { secret: 'a-very-plain-cookie-phrase', hook: 'onRequest' }); //!
# fastify schema @ src/routes/login.ts
const schema = {
  body: { type: 'object', required: ['email', 'password'], properties: { email: { type: 'string', format: 'email' }, password: { type: 'string', minLength: 12 } } },
  response: { 200: { type: 'object', properties: { token: { type: 'string', description: 'JWT access token' } } } },
};
# hapi strategy @ server.js
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: '${word(40, 701)}', isSecure: false }, redirectTo: '/login' }); //!
# next auth route @ app/api/auth/[...nextauth]/route.ts
import NextAuth from 'next-auth';
import GithubProvider from 'next-auth/providers/github';
const handler = NextAuth({
  providers: [GithubProvider({ clientId: process.env.GITHUB_ID ?? '', clientSecret: '${hex(40, 702)}' })], //!
  secret: process.env.NEXTAUTH_SECRET,
  pages: { signIn: '/sign-in', error: '/auth/error' },
});
# credentials provider @ app/api/auth/[...nextauth]/route.ts
CredentialsProvider({
  name: 'Credentials',
  credentials: { username: { label: 'Username', type: 'text', placeholder: 'jsmith' }, password: { label: 'Password', type: 'password' } },
  async authorize(credentials) {
    if (credentials?.username === 'admin' && credentials?.password === 'nextadmin!2') return { id: '1', name: 'Admin' }; //!
    return null;
  },
});
# iron session @ lib/session.ts
import { getIronSession } from 'iron-session';
const sessionOptions = { cookieName: 'shop_session', password: 'complex_password_at_least_32_characters_long' }; //!
export const getSession = async () => getIronSession(await cookies(), sessionOptions);
# next middleware @ middleware.ts
import { jwtVerify } from 'jose';
export async function middleware(request) {
  const { payload } = await jwtVerify(request.cookies.get('token')?.value, new TextEncoder().encode('five-blue-herons')); //!
  return payload ? NextResponse.next() : NextResponse.redirect(new URL('/login?error=invalid_token', request.url));
}
# next config env @ next.config.js
module.exports = {
  reactStrictMode: true,
  env: { STRIPE_SECRET_KEY: '${TOKENS.stripe}', NEXT_PUBLIC_URL: 'https://shop.example.com' }, //!
};
# google strategy @ config/passport.js
const GoogleStrategy = require('passport-google-oauth20').Strategy;
passport.use(new GoogleStrategy({
  clientID: '412345678901-${word(32, 703).toLowerCase()}.apps.googleusercontent.com', //?
  clientSecret: '${word(24, 704)}', //!
  callbackURL: '/auth/google/callback',
}, onProfile));
# strategy keys from a config file @ config/auth.js
module.exports = {
  facebookAuth: { clientID: '${'4193'}58201774603', clientSecret: '${hex(32, 705)}', callbackURL: 'http://localhost:8080/auth/facebook/callback' }, //!
  twitterAuth: { consumerKey: 'your-consumer-key-here', consumerSecret: 'your-client-secret-here', callbackURL: '/auth/twitter/callback' },
};
# oauth request body @ src/oauth.ts
const body = new URLSearchParams();
body.append('grant_type', 'authorization_code');
body.append('client_id', 'shop-web');
body.append('client_secret', '${word(32, 706)}'); //!
await fetch('https://id.example.com/oauth/token', { method: 'POST', body });
# oauth request text @ src/oauth.js
request.post({ url: tokenUrl, body: 'grant_type=client_credentials&client_id=shop&client_secret=${word(30, 707)}' }, done); //!
# oauth request by settings @ src/oauth.js
request.post({ url: tokenUrl, body: 'grant_type=client_credentials&client_id=' + id + '&client_secret=' + secret }, done);
# oauth constants @ src/oauth/grants.ts
export enum GrantType { Password = 'password', ClientCredentials = 'client_credentials', RefreshToken = 'refresh_token' }
export const TOKEN_TYPE_HINT = 'refresh_token';
export const CLIENT_ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
# webhook signature @ api/hooks.js
const crypto = require('crypto');
module.exports = (req, res) => {
  const expected = crypto.createHmac('sha256', 'hook-of-the-north').update(req.rawBody).digest('hex'); //!
  if (req.headers['x-hub-signature-256'] !== 'sha256=' + expected) return res.status(401).send('bad signature');
  res.end();
};
# webhook signature with settings @ api/hooks.js
const crypto = require('crypto');
const SIGNATURE_HEADER = 'x-hub-signature-256';
const digest = (body, secret) => 'sha256=' + crypto.createHmac('sha256', secret).update(body).digest('hex');
# stripe webhook @ api/stripe.ts
const endpointSecret = '${TOKENS.stripeWebhook}'; //!
const event = stripe.webhooks.constructEvent(request.body, request.headers['stripe-signature'], endpointSecret);
# cipher class with static fields @ src/crypto/vault.ts
import { createCipheriv, createDecipheriv } from 'node:crypto';
export class Vault {
  private static readonly ALGORITHM = 'aes-256-cbc';
  private static readonly KEY = '${word(32, 708)}'; //!
  seal(text: string, iv: Buffer) { return createCipheriv(Vault.ALGORITHM, Vault.KEY, iv).update(text, 'utf8', 'hex'); }
}
# cipher with key and iv @ utils/encrypt.js
const crypto = require('crypto');
const key = Buffer.from('${hex(64, 709)}', 'hex'); //!
const iv = Buffer.from('${hex(32, 710)}', 'hex'); //?
exports.encrypt = (text) => { const c = crypto.createCipheriv('aes-256-cbc', key, iv); return c.update(text, 'utf8', 'base64') + c.final('base64'); };
# old cipher @ utils/crypt.js
var crypto = require('crypto'), algorithm = 'aes-256-ctr', password = 'd6F3Efeq'; //!
exports.encrypt = function (text) { var cipher = crypto.createCipher(algorithm, password); return cipher.update(text, 'utf8', 'hex') + cipher.final('hex'); };
# crypto-js @ src/store/secure.js
import CryptoJS from 'crypto-js';
const phrase = ['river', 'stone', 'candle'].join('-'); //!
export const save = (value) => localStorage.setItem('v', CryptoJS.AES.encrypt(JSON.stringify(value), phrase).toString());
# crypto-js parsed key @ src/store/secure.js
import CryptoJS from 'crypto-js';
const aesKey = CryptoJS.enc.Utf8.parse('${word(16, 711)}'); //!
export const open = (value) => CryptoJS.AES.decrypt(value, aesKey, { mode: CryptoJS.mode.ECB, padding: CryptoJS.pad.Pkcs7 }).toString(CryptoJS.enc.Utf8);
# web crypto import @ src/lib/seal.ts
const raw = new TextEncoder().encode('sixteen-byte-key'); //!
export const key = await crypto.subtle.importKey('raw', raw, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
# web crypto public import @ src/lib/check.ts
const spki = Uint8Array.from(atob('${base64(120, 712)}'), (c) => c.charCodeAt(0));
export const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
# derived key @ src/lib/derive.ts
import { scryptSync } from 'node:crypto';
const key = scryptSync('tall ship and a star', salt, 32); //!
# checksum @ scripts/verify.mjs
import { createHash } from 'node:crypto';
const KEY_FILE_SHA256 = '${hex(64, 713)}';
if (createHash('sha256').update(await readFile(file)).digest('hex') !== KEY_FILE_SHA256) throw new Error('key file was changed');
# pem in a module @ src/certs.js
exports.key = \`${PRIVATE_KEY.replace('\n', ' //!\n')}\`;
exports.port = 8443;
# pem to verify with @ src/certs.js
exports.verifyKey = \`${PUBLIC_KEY}\`;
# pem markers @ src/pem.js
const isPrivate = (text) => text.includes('-----BEGIN PRIVATE KEY-----') && text.trimEnd().endsWith('-----END PRIVATE KEY-----');
# private key claim @ src/sign.ts
import { SignJWT } from 'jose';
const secret = Buffer.from('${Buffer.from('willow-and-wren-in-the-rain').toString('base64')}', 'base64'); //!
export const sign = (sub: string) => new SignJWT({ sub }).setProtectedHeader({ alg: 'HS256' }).sign(secret);
# issued token in docs comment @ src/api.ts
/** Sends the token of the user; it looks like \`Bearer <token>\` and never stands in a URL. */
export const authorize = (headers: Headers, token: string) => headers.set('Authorization', 'Bearer ' + token);
# token in a comment @ src/api.ts
// TODO remove: curl -H "Authorization: Bearer ${TOKENS.github}" https://api.example.com //!
export const BASE = 'https://api.example.com';
# fixed session of a service @ src/cms.js
const client = axios.create({ baseURL: 'https://cms.example.com', headers: { Authorization: 'Bearer ${jwt({ sub: 'service', role: 'editor', iat: 1700000000 })}' } }); //!
# master password @ lib/admin.js
module.exports.isMaster = function (pw) { return pw == 'SuperUser#1'; }; //!
# switch on role @ lib/admin.js
function defaultPassword(role) {
  switch (role) {
    case 'admin': return 'Adm1n-Start'; //!
    case 'guest': return '';
    default: return generatePassword(16);
  }
}
# ternary by stage @ config/index.js
const stripeKey = isProd ? '${TOKENS.stripe}' : process.env.STRIPE_TEST_KEY; //!
const stage = isProd ? 'production' : 'staging';
# parameter default @ lib/connect.js
export async function login(user = 'root', password = 't00r-t00r', host = 'db1') { return driver.open({ user, password, host }); } //!
# destructuring default @ lib/options.js
const { apiSecret = '${word(28, 714)}', timeout = 5000, region = 'eu-west-1' } = options; //!
# enum of keys @ src/keys.enum.ts
export enum ApiKeys {
  Maps = '${TOKENS.google}', //?
  Mail = '${TOKENS.sendgrid}', //!
}
# enum of token kinds @ src/lexer.ts
export enum Token { Identifier = 'identifier', Keyword = 'keyword', StringLiteral = 'string_literal', Eof = 'end_of_file' }
# halves of a token @ src/slack.js
const partA = '${TOKENS.slackBot.slice(0, 20)}'; //?
const partB = '${TOKENS.slackBot.slice(20)}'; //?
module.exports = new WebClient(partA + partB); //!
`);

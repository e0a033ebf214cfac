/** A seventh set, part one: sessions, settings and signing; written before the rule was run on it. */
import { hex, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const SIGN_INS = parseSnippets(`
# session of express @ app.js
const session = require('express-session');
app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: true, cookie: { secure: true } })); //!
app.use(passport.session());
# session in several lines @ src/server.ts
app.use(
  session({
    name: 'sid',
    secret: 'gletscherspalte', //!
    store: MongoStore.create({ mongoUrl: env.MONGO_URL, collectionName: 'sessions' }),
    resave: false,
    saveUninitialized: false,
  }),
);
# session from the environment @ src/server.ts
app.use(
  session({
    name: 'connect.sid',
    secret: env.SESSION_SECRET,
    store: new RedisStore({ client: redis, prefix: 'session:' }),
    resave: false,
    saveUninitialized: false,
  }),
);
# keys of cookie-session @ index.js
app.use(cookieSession({ name: 'session', keys: ['plum-pudding', 'rice-pudding'], maxAge: 24 * 60 * 60 * 1000 })); //!
# keys of koa @ src/app.js
const Koa = require('koa');
const app = new Koa();
app.keys = ['atelier-2018-secret']; //!
app.use(koaSession({ key: 'atelier.sess', maxAge: 86400000 }, app));
# cookie parser @ app.js
const cookieParser = require('cookie-parser');
app.use(express.json());
app.use(cookieParser('MY SECRET')); //!
# cookie parser without signing @ app.js
app.use(logger('dev'));
app.use(express.urlencoded({ extended: false }));
app.use(cookieParser());
app.use('/token', require('./routes/token'));
# fastify plugin @ src/plugins/jwt.js
import fp from 'fastify-plugin';
import jwt from '@fastify/jwt';
export default fp(async (fastify) => {
  fastify.register(jwt, { secret: 'supersecret', sign: { expiresIn: '15m' } }); //!
  fastify.decorate('authenticate', async (request) => request.jwtVerify());
});
# iron session @ lib/session.ts
import { getIronSession, type SessionOptions } from 'iron-session';
export const sessionOptions: SessionOptions = {
  password: process.env.SESSION_PASSWORD as string,
  cookieName: 'galley_session',
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
};
# iron session with a literal @ lib/session.ts
export const sessionOptions = {
  cookieName: 'galley_session',
  password: 'nineteen-copper-kettles-on-the-old-stove', //!
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
};
# hapi cookie @ lib/auth.js
server.auth.strategy('session', 'cookie', {
  cookie: {
    name: 'sid',
    password: '${word(32, 903)}', //!
    isSecure: false,
  },
  redirectTo: '/login',
});
# one password for the back office @ routes/admin.js
router.post('/admin/login', (req, res) => {
  const { username, password } = req.body;
  if (username === 'admin' && password === 'opensesame99') { //!
    req.session.admin = true;
    return res.redirect('/admin');
  }
  res.render('login', { error: 'Wrong username or password' });
});
# users of basic auth @ server/metrics.js
const basicAuth = require('express-basic-auth');
app.use('/metrics', basicAuth({ users: { prometheus: 'scrape-me-gently' }, challenge: true })); //!
# users of basic auth from settings @ server/metrics.js
const basicAuth = require('express-basic-auth');
app.use('/metrics', basicAuth({ users: { [config.metrics.user]: config.metrics.password }, challenge: true, realm: 'metrics' }));
# key in a header @ src/middleware/internal.ts
export const internalOnly: RequestHandler = (req, res, next) => {
  if (req.headers['x-api-key'] !== 'wh-4471-pallet') return res.sendStatus(401); //!
  next();
};
# key in a header by the environment @ src/middleware/internal.ts
const API_KEY_HEADER = 'x-api-key';
export const internalOnly: RequestHandler = (req, res, next) => {
  const given = Buffer.from(req.get(API_KEY_HEADER) ?? '');
  const wanted = Buffer.from(process.env.INTERNAL_API_KEY!);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return res.sendStatus(401);
  next();
};
# kinds of token @ src/auth/token.service.ts
export enum TokenType {
  Access = 'access',
  Refresh = 'refresh',
  ResetPassword = 'reset-password',
}
export function assertRefresh(token: DecodedToken) {
  if (token.type !== 'refresh') throw new UnauthorizedException('Token is not a refresh token');
}
# password grant @ src/clients/keycloak.js
const body = new URLSearchParams();
body.append('grant_type', 'password');
body.append('client_id', 'portal');
body.append('username', username);
body.append('password', password);
const { data } = await axios.post(KEYCLOAK_TOKEN_URL, body);
# password grant with a technical user @ src/clients/keycloak.js
const qs = require('querystring');
const res = await axios.post('https://sso.example.org/realms/portal/protocol/openid-connect/token', qs.stringify({
  grant_type: 'password',
  client_id: 'batch',
  username: 'svc-batch',
  password: 'Birkenweg-12', //!
}));
# google sign-in @ config/passport.js
passport.use(new GoogleStrategy({
  clientID: '814273650192-${word(32, 904).toLowerCase()}.apps.googleusercontent.com',
  clientSecret: 'GOC${'SPX'}-${word(28, 905)}', //!
  callbackURL: '/auth/google/callback',
}, verify));
# google sign-in by the environment @ config/passport.js
passport.use(new GoogleStrategy({
  clientID: process.env.GOOGLE_CLIENT_ID,
  clientSecret: process.env.GOOGLE_CLIENT_SECRET,
  callbackURL: process.env.BASE_URL + '/auth/google/callback',
  scope: ['profile', 'email'],
}, async (accessToken, refreshToken, profile, done) => done(null, await upsert(profile))));
# endpoints of a provider @ src/oauth/endpoints.ts
export const OAUTH = {
  authorizeUrl: 'https://accounts.example.com/oauth/authorize',
  tokenUrl: 'https://accounts.example.com/oauth/token',
  revokeTokenUrl: 'https://accounts.example.com/oauth/revoke',
  clientAuthMethod: 'client_secret_post',
  tokenType: 'Bearer',
};
# next-auth @ pages/api/auth/[...nextauth].js
export default NextAuth({
  providers: [GitHubProvider({ clientId: process.env.GITHUB_ID, clientSecret: process.env.GITHUB_SECRET })],
  secret: process.env.NEXTAUTH_SECRET || 'lighthouse-keeper', //!
  pages: { signIn: '/signin' },
});
# credentials provider @ lib/auth.ts
CredentialsProvider({
  name: 'Credentials',
  credentials: {
    email: { label: 'Email', type: 'email', placeholder: 'you@company.com' },
    password: { label: 'Password', type: 'password', placeholder: 'Your password' },
  },
  async authorize(credentials) {
    return verifyUser(credentials?.email, credentials?.password);
  },
});
# guarded placeholder @ src/config/check.ts
export function checkSecrets(env: NodeJS.ProcessEnv) {
  if (!env.JWT_SECRET || env.JWT_SECRET === 'change-me') {
    throw new Error('JWT_SECRET must be set to something other than the example value');
  }
  if (env.SESSION_SECRET === 'your-session-secret') throw new Error('SESSION_SECRET still holds the example value');
}
# defaults in a destructuring @ src/config.js
const {
  PORT = 3000,
  NODE_ENV = 'development',
  JWT_SECRET = 'jwt-dev-moonstone', //!
  REFRESH_TOKEN_TTL = '30d',
  MONGO_URI = 'mongodb://localhost:27017/courses',
} = process.env;
module.exports = { PORT, NODE_ENV, JWT_SECRET, REFRESH_TOKEN_TTL, MONGO_URI };
# by environment @ src/config/index.ts
const isProd = process.env.NODE_ENV === 'production';
export const config = {
  port: Number(process.env.PORT ?? 8080),
  cookieSecret: isProd ? process.env.COOKIE_SECRET : 'biscuit-tin-4', //!
  tokenTtl: isProd ? '15m' : '7d',
};
# set when absent @ server/bootstrap.js
if (!process.env.APP_SECRET) {
  process.env.APP_SECRET = 'kite-over-the-harbour'; //!
  console.warn('APP_SECRET not set, using the default');
}
# required by name @ src/config/env.ts
function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(\`Missing environment variable \${name}\`);
  return value;
}
export const env = {
  dbPassword: required('DB_PASSWORD'),
  jwtSecret: required('JWT_SECRET'),
  stripeSecretKey: required('STRIPE_SECRET_KEY'),
};
# zod for the environment @ src/env.mjs
import { z } from 'zod';
const schema = z.object({
  DATABASE_URL: z.string().url(),
  AUTH_SECRET: z.string().min(32, 'AUTH_SECRET must have at least 32 characters'),
  SMTP_PASSWORD: z.string().optional(),
});
export const env = schema.parse(process.env);
# joi with defaults @ src/config/validation.ts
export const validationSchema = Joi.object({
  NODE_ENV: Joi.string().valid('development', 'production', 'test').default('development'),
  DB_USER: Joi.string().default('shop'),
  DB_PASSWORD: Joi.string().default('shop-in-a-box'), //!
  JWT_SECRET: Joi.string().required(),
});
# convict @ src/config.js
const convict = require('convict');
module.exports = convict({
  env: { doc: 'The application environment.', format: ['production', 'development'], default: 'development', env: 'NODE_ENV' },
  db: {
    host: { doc: 'Database host', format: '*', default: 'localhost', env: 'DB_HOST' },
    password: { doc: 'Database password', format: String, default: '', env: 'DB_PASSWORD', sensitive: true },
  },
});
# envalid @ src/env.ts
import { cleanEnv, port, str } from 'envalid';
export const env = cleanEnv(process.env, {
  PORT: port({ default: 3000 }),
  API_TOKEN: str({ desc: 'Token for the upstream API' }),
  SESSION_SECRET: str({ devDefault: 'dev-only' }), //?
});
# one hmac @ src/webhooks/verify.ts
import { createHmac } from 'node:crypto';
export function sign(body: string) {
  return createHmac('sha256', 'Bernstein#Ostsee').update(body).digest('hex'); //!
}
# one hmac with a given key @ src/webhooks/verify.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
export function verify(body: Buffer, signature: string, secret: string) {
  const expected = 'sha256=' + createHmac('sha256', secret).update(body).digest('hex');
  return expected.length === signature.length && timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}
# cipher with constants @ utils/crypto.js
const crypto = require('crypto');
const ALGORITHM = 'aes-256-cbc';
const ENC_KEY = '${hex(32, 906)}'; //!
const IV = '${hex(16, 907)}'; //?
exports.encrypt = (val) => {
  const cipher = crypto.createCipheriv(ALGORITHM, ENC_KEY, IV);
  return cipher.update(val, 'utf8', 'base64') + cipher.final('base64');
};
# cipher with a hexadecimal key @ src/lib/cipher.ts
import { createDecipheriv } from 'node:crypto';
const key = Buffer.from('${hex(64, 908)}', 'hex'); //!
export function open(iv: Buffer, tag: Buffer, data: Buffer) {
  const d = createDecipheriv('aes-256-gcm', key, iv);
  d.setAuthTag(tag);
  return Buffer.concat([d.update(data), d.final()]).toString('utf8');
}
# cipher with a key from outside @ src/lib/cipher.ts
import { createCipheriv, randomBytes } from 'node:crypto';
const key = Buffer.from(process.env.ENCRYPTION_KEY ?? '', 'base64');
if (key.length !== 32) throw new Error('ENCRYPTION_KEY must be 32 bytes of base64');
export function seal(text: string) {
  const iv = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, c.update(text, 'utf8'), c.final(), c.getAuthTag()]);
}
# key stretched from a phrase @ src/vault/seal.js
const { scryptSync } = require('crypto');
const key = scryptSync('ein altes kennwort', 'salt', 32); //!
# hash of a file @ scripts/fingerprint.js
const { createHash } = require('crypto');
const key = createHash('md5').update('v3:' + fs.readFileSync('package-lock.json')).digest('hex');
console.log('cache-' + process.platform + '-' + key);
# crypto-js @ src/helpers/encrypt.js
import CryptoJS from 'crypto-js';
export const encryptId = (id) => CryptoJS.AES.encrypt(String(id), 'pebble-beach').toString(); //!
export const decryptId = (text) => CryptoJS.AES.decrypt(text, 'pebble-beach').toString(CryptoJS.enc.Utf8); //!
# jose secret @ src/lib/session.ts
import { SignJWT } from 'jose';
const secret = new TextEncoder().encode('three-blind-mice-and-one-cat'); //!
export const issue = (sub: string) => new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(sub).setExpirationTime('2h').sign(secret);
`);

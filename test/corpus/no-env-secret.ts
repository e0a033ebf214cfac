/** Labelled made-up code for reads of the environment: secrets of production, and what only looks like them. */
import { parseSnippets } from './snippet.ts';

export const ENVIRONMENT = parseSnippets(`
# argument
export const issue = (claims) => jwt.sign(claims, process.env.JWT_SECRET); //!
# plain settings
const port = process.env.PORT || 3000;
const level = process.env.LOG_LEVEL ?? 'info';
if (process.env.NODE_ENV === 'production') app.enable('trust proxy');
# bracket access
const key = process.env['STRIPE_SECRET_KEY']; //!
# computed constant name
const NAME = 'MAIL_API_KEY';
export const key = () => process.env[NAME]; //!
# computed name that is not known
export const read = (name) => process.env[name];
# destructured
const { DB_PASSWORD, DB_HOST } = process.env; //!
# destructured and renamed
const { GITHUB_TOKEN: token, HOME: home } = process.env; //!
# destructured with a default
const { SESSION_SECRET = 'none' } = process.env; //!
# destructured settings
const { PORT = '3000', HOST, AWS_REGION } = process.env;
# nested destructuring
const { env: { ENCRYPTION_KEY } } = process; //!
# destructured parameter
export function start({ REDIS_PASSWORD } = process.env) { return connect(REDIS_PASSWORD); } //!
# imported env
import { env } from 'node:process';
export const sign = (text) => createHmac('sha256', env.HOOK_SECRET).update(text); //!
# imported process
import process from 'node:process';
const dsn = process.env.DATABASE_URL; //!
# required process
const process = require('process');
const pass = process.env.SMTP_PASSWORD; //!
# alias
const env = process.env;
mail.setApiKey(env.SENDGRID_API_KEY); //!
# alias of another object
const env = createEnvironment();
env.TOKEN_COUNT = env.TOKENIZER;
# globalThis
const key = globalThis.process.env.OPENAI_API_KEY; //!
# deno
const token = Deno.env.get('SLACK_BOT_TOKEN'); //!
# deno settings
const port = Deno.env.get('PORT');
# bun
export const secret = Bun.env.AUTH_SECRET; //!
# dotenv
import dotenv from 'dotenv';
const { parsed } = dotenv.config();
connect(parsed.DB_PASSWORD); //!
# dotenv only
import 'dotenv/config';
require('dotenv').config({ path: '.env.local' });
# svelte @ src/routes/+page.server.ts
import { STRIPE_SECRET_KEY } from '$env/static/private'; //!
export const load = () => charge(STRIPE_SECRET_KEY);
# svelte dynamic @ src/lib/server/db.ts
import { env } from '$env/dynamic/private';
export const client = postgres(env.DATABASE_URL); //!
# svelte public @ src/lib/map.ts
import { PUBLIC_MAP_KEY } from '$env/static/public';
export const map = new Map(PUBLIC_MAP_KEY);
# nest config
@Injectable()
export class Auth {
  constructor(private readonly config: ConfigService) {}
  issue(claims: object) { return sign(claims, this.config.get<string>('JWT_SECRET')); } //!
}
# nest config or throw
import { ConfigService } from '@nestjs/config';
export const factory = (config: ConfigService) => ({ secret: config.getOrThrow('AUTH_JWT_SECRET') }); //!
# nest config of settings
import { ConfigService } from '@nestjs/config';
export const factory = (config: ConfigService) => ({ port: config.get('PORT'), ttl: config.get('TOKEN_TTL') });
# env-var
import env from 'env-var';
const password = env.get('DB_PASSWORD').required().asString(); //!
# env-var settings
import env from 'env-var';
const port = env.get('PORT').default('3000').asPortNumber();
# envalid
import { cleanEnv, str } from 'envalid';
const env = cleanEnv(process.env, { JWT_SECRET: str(), PORT: str() }); //?
export const secret = env.JWT_SECRET; //!
# envalid settings
import { cleanEnv, port } from 'envalid';
const env = cleanEnv(process.env, { PORT: port() });
listen(env.PORT);
# zod schema
const schema = z.object({ PORT: z.coerce.number(), LOG_LEVEL: z.string() });
export const settings = schema.parse(process.env);
# t3 env
import { createEnv } from '@t3-oss/env-nextjs';
export const env = createEnv({
  server: { AUTH_SECRET: z.string() }, //?
  runtimeEnv: {
    AUTH_SECRET: process.env.AUTH_SECRET, //!
    NODE_ENV: process.env.NODE_ENV,
  },
});
# non-null
const client = new Stripe(process.env.STRIPE_SECRET_KEY!); //!
# cast
const secret = process.env.JWT_SECRET as string; //!
# String call
const pass = String(process.env.SMTP_PASS); //!
# fallback
const secret = process.env.COOKIE_SECRET || 'dev'; //!
# fallback to another variable
const key = process.env.MAIL_KEY_NEW || process.env.MAIL_API_KEY; //!
# template header
fetch(url, { headers: { authorization: \`Bearer \${process.env.API_TOKEN}\` } }); //!
# buffer
const key = Buffer.from(process.env.ENCRYPTION_KEY, 'hex'); //!
# pem with line ends
const key = process.env.PRIVATE_KEY.replace(/\\\\n/g, '\\n'); //!
# url object
const url = new URL(process.env.REDIS_URL); //!
# json credentials
const credentials = JSON.parse(process.env.GOOGLE_APPLICATION_CREDENTIALS_JSON); //!
# presence only
if (!process.env.MAIL_ENABLED) return;
const hasMail = Boolean(process.env.MAIL_HOST);
# presence of a secret and its use
if (!process.env.HOOK_SECRET) throw new Error('HOOK_SECRET is missing'); //?
export const secret = () => process.env.HOOK_SECRET; //!
# list of names
for (const name of ['PORT', 'JWT_SECRET']) if (!process.env[name]) throw new Error(name);
# options of a client
import { S3Client } from '@aws-sdk/client-s3';
export const s3 = new S3Client({
  region: process.env.AWS_REGION,
  credentials: {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID, //?
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY, //!
  },
});
# exported config
export default {
  port: process.env.PORT,
  mail: { user: process.env.MAIL_USER, password: process.env.MAIL_PASSWORD }, //!
};
# module exports
module.exports = {
  mongoURI: process.env.MONGO_URI, //!
  secretOrKey: process.env.SECRET_OR_KEY, //!
  tokenLife: process.env.TOKEN_LIFE,
};
# register as @ src/config/database.config.ts
export default registerAs('database', () => ({
  host: process.env.DATABASE_HOST,
  password: process.env.DATABASE_PASSWORD, //!
  name: process.env.DATABASE_NAME,
}));
# class field
export class Mailer { private apiKey = process.env.MAILGUN_API_KEY; } //!
# static field
export class Keys { static readonly signing = process.env.SIGNING_KEY; } //!
# constructor
export class Bot { constructor() { this.client = new Telegraf(process.env.BOT_TOKEN); } } //!
# default parameter
export function sign(text, key = process.env.HMAC_KEY) { return mac(text, key); } //!
# arrow default of settings
export const connect = (host = process.env.DB_HOST, port = process.env.DB_PORT) => open(host, port);
# returned
export async function secretFor() { return process.env.TENANT_SECRET; } //!
# decorator
@Module({ imports: [JwtModule.register({ secret: process.env.JWT_ACCESS_SECRET })] }) //!
export class AuthModule {}
# assignment to a member
config.secret = process.env.APP_SECRET; //!
# copied to another variable
process.env.POSTGRES_PASSWORD = process.env.DB_PASSWORD; //!
# written
process.env.TOKEN_TTL = '15m';
process.env.JWT_SECRET = await load('jwt');
delete process.env.API_TOKEN;
# spread to a child
spawn('node', ['worker.js'], { env: { ...process.env, WORKER: '1' } });
# session
app.use(session({ secret: process.env.SESSION_SECRET, resave: false })); //!
# session list
app.use(session({ secret: [process.env.SESSION_SECRET, process.env.SESSION_SECRET_OLD] })); //!
# cookie parser
app.use(cookieParser(process.env.COOKIE_SECRET)); //!
# cookie settings
app.use(session({ name: process.env.COOKIE_NAME, cookie: { domain: process.env.COOKIE_DOMAIN, secure: process.env.SECURE_COOKIES === '1' } }));
# next-auth
import NextAuth from 'next-auth';
export default NextAuth({
  providers: [GitHub({ clientId: process.env.GITHUB_ID, clientSecret: process.env.GITHUB_SECRET })], //!
});
# next-auth address
const base = process.env.NEXTAUTH_URL;
const suffix = process.env.NEXTAUTH_COOKIE_NAME_SUFFIX;
# firebase admin
initializeApp({ credential: cert({ projectId: process.env.FIREBASE_PROJECT_ID, privateKey: process.env.FIREBASE_PRIVATE_KEY }) }); //!
# firebase web
const config = { apiKey: process.env.NEXT_PUBLIC_FIREBASE_API_KEY, appId: process.env.NEXT_PUBLIC_FIREBASE_APP_ID };
# mailer
const transport = createTransport({ host: process.env.SMTP_HOST, auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS } }); //!
# twilio
const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN); //!
# cloudinary
cloudinary.config({ cloud_name: process.env.CLOUD_NAME, api_secret: process.env.CLOUDINARY_API_SECRET }); //!
# algolia
const client = algoliasearch(process.env.ALGOLIA_APP_ID, process.env.ALGOLIA_ADMIN_KEY); //!
# algolia search
const client = algoliasearch(process.env.ALGOLIA_APP_ID, process.env.NEXT_PUBLIC_ALGOLIA_SEARCH_KEY);
# stripe publishable
const stripe = loadStripe(process.env.STRIPE_PUBLISHABLE_KEY);
# recaptcha pair
const site = process.env.RECAPTCHA_SITE_KEY;
const secret = process.env.RECAPTCHA_SECRET_KEY; //!
# supabase
const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_SERVICE_ROLE_KEY); //!
# supabase in public
const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_ANON_KEY);
# posthog and sentry
posthog.init(process.env.POSTHOG_KEY);
Sentry.init({ dsn: process.env.SENTRY_DSN });
# vapid
webpush.setVapidDetails(subject, process.env.VAPID_PUBLIC_KEY, process.env.VAPID_PRIVATE_KEY); //!
# database urls
const writer = postgres(process.env.POSTGRES_URL_NON_POOLING); //!
const cache = new Redis(process.env.REDIS_URL); //!
# connection string
const service = ServiceBusClient.fromConnectionString(process.env.SERVICE_BUS_CONNECTION_STRING); //!
# hook address
await fetch(process.env.SLACK_WEBHOOK_URL, { method: 'POST', body }); //!
# plain addresses
const api = process.env.API_URL;
const site = new URL(process.env.PUBLIC_BASE_URL);
const issuer = process.env.OIDC_ISSUER_URL;
# passphrase
const key = createPrivateKey({ key: pem, passphrase: process.env.KEY_PASSPHRASE }); //!
# license
init({ license: process.env.LICENSE_KEY }); //!
# salt
const hash = pbkdf2Sync(password, process.env.PASSWORD_SALT, 1000, 64, 'sha512'); //!
# salt rounds
const rounds = Number(process.env.SALT_ROUNDS);
const hashRounds = Number(process.env.PASSWORD_SALT_HASH_ROUNDS);
# durations
const ttl = process.env.ACCESS_TOKEN_EXPIRES_IN;
const hours = Number(process.env.RESET_TOKEN_EXPIRY_IN_HOURS);
const life = process.env.JWT_LIFETIME_MINUTES;
# flags
const off = process.env.PASSWORD_RESET_DISABLED === 'true';
const sso = process.env.AUTH_DISABLE_USERNAME_PASSWORD;
const use = process.env.USE_API_KEY === '1';
# has and is
const strict = process.env.REQUIRE_STRONG_PASSWORD;
const skip = process.env.SKIP_TOKEN;
const bypass = process.env.DANGEROUS_BYPASS_RATE_LIMITS;
# paths
const file = process.env.PRIVATE_KEY_PATH;
const pass = readFileSync(process.env.DB_PASS_FILE, 'utf8');
const dir = process.env.SECRETS_DIR;
# names and prefixes
const prefix = process.env.REDIS_CLUSTER_KEY_PREFIX;
const cache = process.env.MENU_CACHE_KEY;
const name = process.env.SECRETKEY_AWS_NAME;
# algorithms and issuers
const algorithm = process.env.JWT_ALGO;
const method = process.env.API_AUTH_METHOD;
const audience = process.env.JWT_AUDIENCE;
# key ids
const kms = process.env.AWS_KMS_KEY_ID;
const id = process.env.APPLE_KEY_ID;
const client = process.env.GOOGLE_CLIENT_ID;
# working directory
const here = process.env.PWD;
const commit = process.env.GIT_HASH;
const shell = process.env.SHELL;
# cors
app.use(cors({ origin: process.env.CORS_ORIGIN, credentials: process.env.CORS_CREDENTIALS === 'true' }));
# limits
const max = Number(process.env.MAX_TOKENS);
const count = Number(process.env.LLM_TOKEN_LIMIT);
# domains
const domains = process.env.OAUTH2_ALLOWED_TOKEN_DOMAINS.split(',');
const endpoint = process.env.TOKEN_ENDPOINT;
# template ids
const template = process.env.MAIL_TEMPLATEID_PASSWORD_RESET;
# private mode
const mode = process.env.PRIVATE_MODE;
const bucket = process.env.S3_PRIVATE_BUCKET_NAME;
# typed env
declare namespace NodeJS { interface ProcessEnv { JWT_SECRET: string; DB_PASSWORD: string } }
# type only
type Name = keyof typeof process.env;
# vite client
const title = import.meta.env.VITE_APP_TITLE;
const mode = import.meta.env.MODE;
# vite secret
const key = import.meta.env.VITE_OPENAI_API_KEY; //?
const url = import.meta.env.VITE_API_URL;
# astro server @ src/pages/api/mail.ts
export const POST = () => send(import.meta.env.RESEND_API_KEY); //!
# client component @ src/app/Pay.tsx
'use client';
export const Pay = () => <Form token={process.env.STRIPE_SECRET_KEY} />; //!
# client component with public values @ src/app/Map.tsx
'use client';
export const Map = () => <MapGL token={process.env.NEXT_PUBLIC_MAPBOX_TOKEN} />;
# server action @ src/app/actions.ts
'use server';
export async function pay() { return charge(process.env.PAYMENT_SECRET); } //!
# route handler @ src/app/api/hook/route.ts
export async function POST(req: Request) {
  const event = stripe.webhooks.constructEvent(await req.text(), req.headers.get('stripe-signature')!, process.env.STRIPE_WEBHOOK_SECRET!); //!
  return Response.json({ id: event.id });
}
# cron @ src/app/api/cron/route.ts
export function GET(req: Request) {
  if (req.headers.get('authorization') !== \`Bearer \${process.env.CRON_SECRET}\`) return new Response('', { status: 401 }); //!
  return run();
}
# middleware @ middleware.ts
export const middleware = (req) => getToken({ req, secret: process.env.NEXTAUTH_SECRET }); //!
# test file @ test/auth.test.ts
const token = jwt.sign({ id: 1 }, process.env.JWT_SECRET!);
process.env.DB_PASSWORD = 'x';
# spec file @ src/auth/auth.spec.ts
beforeAll(() => connect(process.env.DATABASE_URL));
# playwright config @ playwright.config.ts
export default defineConfig({ use: { httpCredentials: { username: 'qa', password: process.env.QA_PASSWORD! } } });
# jest setup @ jest.setup.ts
const secret = process.env.JWT_SECRET;
# e2e @ e2e/login.spec.ts
test('login', async ({ page }) => { await page.fill('#password', process.env.E2E_PASSWORD!); });
# drizzle config @ drizzle.config.ts
export default defineConfig({ dialect: 'postgresql', dbCredentials: { url: process.env.DATABASE_URL! } });
# hardhat config @ hardhat.config.ts
export default { networks: { main: { accounts: [process.env.DEPLOYER_PRIVATE_KEY] } } };
# release script @ scripts/release.mjs
await publish({ token: process.env.NPM_TOKEN });
# webpack config @ webpack.config.js
module.exports = { plugins: [new SentryPlugin({ authToken: process.env.SENTRY_AUTH_TOKEN })] };
# gulp @ gulpfile.js
exports.deploy = () => upload({ password: process.env.FTP_PASSWORD });
# storybook @ .storybook/main.ts
export default { env: (c) => ({ ...c, TOKEN: process.env.CHROMATIC_PROJECT_TOKEN }) };
# next config @ next.config.js
module.exports = { images: { domains: ['cdn.shop.example'] }, env: { SITE: process.env.SITE_URL } };
# development guard
if (process.env.NODE_ENV !== 'production') {
  connectLocal(process.env.DEV_DB_PASSWORD);
}
# development constant
const isDev = process.env.NODE_ENV === 'development';
if (isDev) seed(process.env.SEED_ADMIN_PASSWORD);
# production guard
if (process.env.NODE_ENV === 'production') {
  connect(process.env.DB_PASSWORD); //!
}
# vault bootstrap
import vault from 'node-vault';
export const client = vault({ endpoint: process.env.VAULT_ADDR, token: process.env.VAULT_TOKEN }); //?
# key manager @ src/keys.ts
import { createKeyManager } from 'eslint-plugin-keyturn/runtime';
export const keys = createKeyManager({ store: { type: 'vault', token: process.env.VAULT_TOKEN } });
# helper
const getEnv = (name) => { const value = process.env[name]; if (!value) throw new Error(name); return value; };
export const secret = getEnv('JWT_SECRET'); //!
# helper for settings
function required(name: string): string { return process.env[name] ?? ''; }
export const host = required('DB_HOST');
# own env module
import { env } from './env.js';
export const sign = (text) => mac(text, env.HOOK_SECRET); //!
# own env module with settings
import { env } from '@/env';
export const port = env.PORT;
# own config module
import { config } from '../config/index.js';
export const client = new Stripe(config.STRIPE_SECRET_KEY); //?
# a module named alike
import { env } from '@xenova/transformers';
env.localModelPath = '/models';
# strapi config @ config/admin.js
module.exports = ({ env }) => ({ auth: { secret: env('ADMIN_JWT_SECRET') } }); //?
# strapi settings @ config/server.js
module.exports = ({ env }) => ({ host: env('HOST', '0.0.0.0'), port: env.int('PORT', 1337) });
# loop over the environment
const names = Object.keys(process.env).filter((name) => name.startsWith('APP_'));
# in
const ci = 'CI' in process.env || 'GITHUB_ACTIONS' in process.env;
# object of names
const NAMES = { secret: 'JWT_SECRET', password: 'DB_PASSWORD' };
# message
throw new Error('Set process.env.JWT_SECRET before you start the shop');
# comment
// reads process.env.JWT_SECRET in production
export const start = () => listen();
# property named env
const token = settings.env.API_TOKEN;
const secret = this.env.SECRET_MODE;
# cloudflare worker
export default { fetch: (req, env) => handle(req, env.API_TOKEN) };
# shadowed process
export function run(process) { return process.env.API_TOKEN; }
# shadowed env
export const run = (env) => env.GREETING;
# optional chaining
const key = process?.env?.MAIL_API_KEY; //!
# logical assignment
options.apiKey ??= process.env.WEATHER_API_KEY; //!
# conditional
const key = live ? process.env.STRIPE_LIVE_KEY : process.env.STRIPE_TEST_KEY; //!
# spread of options
connect({ ...defaults, password: process.env.PG_PASSWORD }); //!
# comma separated keys
app.keys = process.env.APP_KEYS.split(','); //!
# base64 suffix
const key = Buffer.from(process.env.SIGNING_KEY_BASE64, 'base64'); //!
# environment suffix
const key = process.env.STRIPE_SECRET_KEY_LIVE; //!
# old and new
const keys = [process.env.JWT_SECRET_CURRENT, process.env.JWT_SECRET_PREVIOUS]; //!
# compound names
const a = process.env.DBPASSWORD; //!
const b = process.env.APIKEY; //!
const c = process.env.MYSQL_PWD; //!
# short names
const pass = process.env.MAIL_PASS; //!
const cred = process.env.SVC_CREDENTIALS; //!
# hmac
verify(body, process.env.WEBHOOK_HMAC); //!
# bearer
const bearer = process.env.METRICS_BEARER; //!
# token of a job
const token = process.env.DISCORD_TOKEN; //!
bot.login(token);
# access key of a bucket
const bucket = new Bucket({ accessKey: process.env.S3_ACCESS_KEY, secretKey: process.env.S3_SECRET_KEY }); //!
# master key
const parse = new ParseServer({ appId: process.env.APP_ID, masterKey: process.env.MASTER_KEY }); //!
# queue url
amqp.connect(process.env.RABBITMQ_URL).then(start); //!
# mongo
mongoose.connect(process.env.MONGODB_URI, { dbName: process.env.MONGO_DB }); //!
# mongo string under its own name
mongoose.connect(process.env.DB_CONNECTION_STRING); //!
# typed fallback
const options: Options = { token: process.env.CMS_TOKEN ?? undefined }; //!
# trim
const token = process.env.API_TOKEN?.trim(); //!
# async function
export async function charge(id: string) {
  const key = process.env.PAY_API_KEY!; //!
  return pay(id, key);
}
# promise callback
load().then(() => connect(process.env.LDAP_PASSWORD)); //!
# event handler
app.on('ready', () => login(process.env.IMAP_PASSWORD)); //!
# getter
class Settings { get secret() { return process.env.APP_SECRET; } } //!
# map of services
export const SERVICES = { mail: { key: process.env.MAIL_KEY }, name: process.env.SERVICE_NAME }; //!
# search params
const q = new URLSearchParams({ appid: process.env.OPENWEATHER_API_KEY, q: city }); //!
# graphql client
const client = new GraphQLClient(url, { headers: { 'x-hasura-admin-secret': process.env.HASURA_ADMIN_SECRET } }); //!
# express set
app.set('jwtSecret', process.env.JWT_SECRET); //!
# logger settings
const logger = pino({ level: process.env.LOG_LEVEL, name: process.env.SERVICE_NAME });
# docker settings
const image = process.env.IMAGE_TAG;
const host = process.env.HOSTNAME;
const pod = process.env.POD_NAME;
# cloud settings
const project = process.env.GOOGLE_CLOUD_PROJECT;
const region = process.env.AWS_DEFAULT_REGION;
const profile = process.env.AWS_PROFILE;
# google credentials file
const file = process.env.GOOGLE_APPLICATION_CREDENTIALS;
# proxies
const proxy = process.env.HTTPS_PROXY || process.env.https_proxy;
# terminals
const color = process.env.FORCE_COLOR || process.env.NO_COLOR || process.env.TERM;
# feature names
const on = process.env.FEATURE_API_TOKENS === 'on';
const step = process.env.ENABLE_SECRET_SCAN;
# partition and sort keys
const pk = process.env.TABLE_PARTITION_KEY;
const sk = process.env.TABLE_SORT_KEY;
const routing = process.env.AMQP_ROUTING_KEY;
# tokenizers
const tokenizer = process.env.TOKENIZER_MODEL;
const model = process.env.OPENAI_MODEL;
# storybook and expo
const map = process.env.EXPO_PUBLIC_MAPS_KEY;
const url = process.env.REACT_APP_API_URL;
# mail addresses
const from = process.env.MAIL_FROM;
const user = process.env.MULESOFT_PARTNER_AUTH_USER;
# key file names
const cert = readFileSync(process.env.TLS_CERT_PATH);
const keyFile = process.env.TLS_KEY_FILE;
# header name
const header = process.env.API_KEY_HEADER;
const field = process.env.PASSWORD_FIELD;
# count of keys
const size = Number(process.env.KEY_SIZE);
const rotation = process.env.SALT_ROTATION;
# secret arn
const arn = process.env.DB_SECRET_ARN;
const id = process.env.SECRET_ID;
const version = process.env.SECRET_VERSION;
# id token settings
const alg = process.env.OIDC_ID_TOKEN_SIGNED_RESPONSE_ALG;
const type = process.env.TOKEN_TYPE;
# minimum length
const min = Number(process.env.MIN_PASSWORD_LENGTH);
const policy = process.env.PASSWORD_POLICY;
# vue and gatsby
const key = process.env.VUE_APP_TITLE;
const site = process.env.GATSBY_SITE_URL;
# test of a platform
const onVercel = process.env.VERCEL === '1';
const preview = process.env.VERCEL_ENV === 'preview';
# ports of stores
const redis = { host: process.env.REDIS_HOST, port: Number(process.env.REDIS_PORT) };
# pool sizes
const pool = { min: Number(process.env.DB_POOL_MIN), max: Number(process.env.DB_POOL_MAX) };
# url of a file
const schema = process.env.SCHEMA_URL;
const docs = process.env.DOCS_URL;
# public keys
const jwtPublic = process.env.JWT_PUBLIC_KEY;
const pub = process.env.PAYMENT_PUBLIC_KEY;
# mixpanel
mixpanel.init(process.env.NEXT_PUBLIC_MIXPANEL_TOKEN);
# ignored
const ignore = process.env.IGNORE_PASSWORD;
const allow = process.env.ALLOW_EMPTY_PASSWORD;
`);

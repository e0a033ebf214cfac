/** Labelled made-up code for reads of the environment: where they stand, and how the variables are called. */
import { parseSnippets } from '../snippet.ts';

export const ENVIRONMENT_NAMES = parseSnippets(`
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

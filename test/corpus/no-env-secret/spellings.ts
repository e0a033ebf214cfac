/** Labelled made-up code for reads of the environment: secrets of production, and what only looks like them. */
import { parseSnippets } from '../snippet.ts';

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
`);

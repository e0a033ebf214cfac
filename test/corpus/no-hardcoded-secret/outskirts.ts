/** A sixth set, part two: stores, clouds, devices and pages, and much that only looks like a secret; written before the rule was run on it. */
import { base64, hex, PRIVATE_KEY_ESCAPED, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const OUTSKIRTS = parseSnippets(`
# typeorm data source @ src/data-source.ts
import { DataSource } from 'typeorm';
export const AppDataSource = new DataSource({
  type: 'postgres', host: 'localhost', port: 5432,
  username: 'postgres',
  password: 'postgres', //!
  database: 'shop', synchronize: true, entities: [User],
});
# pool by environment @ src/pool.js
const { Pool } = require('pg');
module.exports = new Pool({ host: process.env.PGHOST, user: process.env.PGUSER, password: process.env.PGPASSWORD || 'letmein', max: 20 }); //!
# mysql with a promise @ src/db.js
import mysql from 'mysql2/promise';
const db = await mysql.createConnection({ host: 'db.internal', user: 'report', passwd: 'R3p0rts', database: 'sales' }); //!
# url from pieces @ src/mongo.js
const user = 'worker';
const pass = 'gr1ndst0ne'; //!
const uri = \`mongodb+srv://\${user}:\${pass}@cluster0.ab1cd.mongodb.net/jobs?retryWrites=true\`;
# url from settings @ src/mongo.js
const uri = \`mongodb+srv://\${cfg.user}:\${encodeURIComponent(cfg.pass)}@\${cfg.host}/jobs?retryWrites=true&authSource=admin\`;
# local url without a password @ src/redis.js
const client = createClient({ url: process.env.REDIS_URL || 'redis://localhost:6379/0' });
# redis url @ src/queue.ts
import { Queue } from 'bullmq';
import IORedis from 'ioredis';
const connection = new IORedis('redis://:bramble-2020@10.0.3.7:6379', { maxRetriesPerRequest: null }); //!
export const queue = new Queue('mail', { connection });
# amqp fallback @ src/bus.js
const url = process.env.AMQP_URL ?? 'amqp://shop:sh0pp1ng@rabbit:5672'; //!
# documented url @ src/cli/help.js
const HELP = 'Usage: migrate <url>\\n\\n  <url>  such as postgres://user:password@host:5432/name';
# prisma client @ src/prisma.ts
import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient({ datasources: { db: { url: 'postgresql://app:Xk29-vault@pg.internal:5432/app?schema=public' } } }); //!
# elastic client @ src/search.ts
import { Client } from '@elastic/elasticsearch';
const client = new Client({ node: 'https://search.internal:9200', auth: { username: 'elastic', password: 'changeme' } }); //!
# mssql settings @ config/mssql.js
const sql = require('mssql');
const config = { user: 'sa', password: 'Str0ng!Passw0rd', server: 'sql1', options: { encrypt: true, trustServerCertificate: true } }; //!
sql.connect(config);
# connection text of azure @ src/blob.ts
const text = 'DefaultEndpointsProtocol=https;AccountName=shopfiles;AccountKey=${base64(86, 801)}==;EndpointSuffix=core.windows.net'; //!
# ado text @ src/legacy/sql.js
var conn = 'Server=tcp:shop.database.windows.net,1433;Database=shop;User Id=shopadmin;Password=Gr4ndPiano;Encrypt=true'; //!
# ldap bind @ src/ldap.js
const ldap = require('ldapjs');
client.bind('cn=reader,dc=example,dc=com', 'reader-of-trees', (err) => done(err)); //!
# ssh connect @ src/deploy.js
const { Client } = require('ssh2');
new Client().on('ready', run).connect({ host: 'web1.example.com', port: 22, username: 'deploy', password: 'd3pl0y-it' }); //!
# ssh connect with a key file @ src/deploy.js
const { Client } = require('ssh2');
new Client().on('ready', run).connect({ host: 'web1.example.com', username: 'deploy', privateKey: fs.readFileSync('/home/deploy/.ssh/id_ed25519') });
# aws v2 config @ lambda/index.js
const AWS = require('aws-sdk');
AWS.config.update({
  region: 'us-east-1',
  accessKeyId: '${TOKENS.awsId}', //?
  secretAccessKey: '${TOKENS.awsSecret}', //!
});
# aws secret names @ lambda/index.js
const SECRET_ID = 'prod/shop/stripe';
const { SecretString } = await sm.send(new GetSecretValueCommand({ SecretId: SECRET_ID, VersionStage: 'AWSCURRENT' }));
# lambda authorizer @ lambda/authorizer.js
exports.handler = async (event) => ({ isAuthorized: event.headers['x-api-key'] === '${word(36, 802)}' }); //!
# serverless references @ serverless.ts
const service = {
  provider: { environment: { DB_PASSWORD: '\${ssm:/shop/db/password}', API_KEY: '\${env:API_KEY}', TOKEN_ARN: 'arn:aws:secretsmanager:eu-west-1:${'1234'}56789012:secret:shop' } },
};
# cdk parameter @ infra/stack.ts
const password = SecretValue.secretsManager('shop-db', { jsonField: 'password' });
const tokenParam = StringParameter.fromSecureStringParameterAttributes(this, 'ApiToken', { parameterName: '/shop/api/token' });
# service account @ functions/index.js
const admin = require('firebase-admin');
admin.initializeApp({
  credential: admin.credential.cert({
    projectId: 'shop-prod', clientEmail: 'firebase-adminsdk@shop-prod.iam.gserviceaccount.com',
    privateKey: '${PRIVATE_KEY_ESCAPED}', //!
  }),
});
# twilio @ src/sms.js
const accountSid = 'A${`C${hex(32, 803)}`}'; //?
const authToken = '${hex(32, 804)}'; //!
const client = require('twilio')(accountSid, authToken);
# send with a key @ src/mail.ts
import sgMail from '@sendgrid/mail';
sgMail.setApiKey('${TOKENS.sendgrid}'); //!
await sgMail.send({ to, from: 'shop@example.com', subject: 'Reset your password', text: 'Your password reset token expires in one hour' });
# sdk with an api key @ src/ai.ts
import OpenAI from 'openai';
const openai = new OpenAI({ apiKey: '${TOKENS.openai}', dangerouslyAllowBrowser: true }); //!
# sdk with a stand-in key @ src/ai.ts
import OpenAI from 'openai';
const local = new OpenAI({ apiKey: 'ollama', baseURL: 'http://localhost:11434/v1' }); //?
# basic header @ src/jira.js
const res = await fetch(url, { headers: { Authorization: 'Basic ' + Buffer.from('bot@example.com:${word(24, 805)}').toString('base64') } }); //!
# basic header encoded @ src/jira.js
request.setRequestHeader('Authorization', 'Basic ${Buffer.from('ci:gr33n-build').toString('base64')}'); //!
# axios auth @ src/jenkins.js
const { data } = await axios.post(job, null, { auth: { username: 'ci', password: '${hex(34, 806)}' }, params: { token: 'deploy' } }); //!
# custom header @ src/partners.ts
const headers = { 'Content-Type': 'application/json', 'X-Api-Key': '${uuid(807)}' }; //!
# header names @ src/cors.js
app.use(cors({ allowedHeaders: ['Authorization', 'X-Api-Key', 'X-CSRF-Token'], exposedHeaders: 'X-Auth-Token' }));
# soap envelope @ src/erp.js
const envelope = '<Login><user>shop</user><password>ErP-2016</password></Login>'; //!
# smtp with members @ src/mailer.js
const smtp = {};
smtp.host = 'mail.example.com';
smtp.auth = { user: 'info@example.com', pass: 'M4ilman!' }; //!
nodemailer.createTransport(smtp);
# chat hook @ src/alerts.js
axios.post('${TOKENS.slackHook}', { text: 'disk is full' }); //!
# electron store @ src/main/store.js
const Store = require('electron-store');
const store = new Store({ name: 'settings', encryptionKey: 'copper-kettle-4' }); //!
# electron update @ src/main/update.js
autoUpdater.setFeedURL({ provider: 'github', owner: 'shop', repo: 'desktop', private: true, token: '${TOKENS.github}' }); //!
# electron messages @ src/main/ipc.js
ipcMain.handle('get-token', () => store.get('token'));
ipcMain.handle('set-password', (event, password) => keytar.setPassword('shop-desktop', 'main-account', password));
# react native keys @ src/config.js
export default { MAPBOX_SECRET: 's${`k.eyJ1Ijoic2hvcCJ9.${word(22, 808)}`}', SENTRY_DSN: 'https://${hex(32, 809)}@o12345.ingest.sentry.io/678' }; //!
# react native storage @ src/session.js
const ACCESS_TOKEN_KEY = '@shop/access-token';
export const saveToken = (token) => AsyncStorage.setItem(ACCESS_TOKEN_KEY, token);
export const readPin = () => Keychain.getGenericPassword({ service: 'shop.pin.v2', authenticationPrompt: { title: 'Unlock with your PIN' } });
# angular service @ src/app/auth.service.ts
@Injectable({ providedIn: 'root' })
export class AuthService {
  private clientSecret = '${word(30, 810)}'; //!
  private readonly tokenKey = 'auth_token';
  private readonly passwordPattern = '^(?=.*[A-Z])(?=.*\\\\d).{8,}$';
}
# angular environment @ src/environments/environment.prod.ts
export const environment = { production: true, apiUrl: 'https://api.example.com', auth: { user: 'web', password: 'w3b-cl13nt' } }; //!
# angular form @ src/app/register.component.ts
this.form = this.fb.group({ password: ['', [Validators.required, Validators.minLength(8)]], confirmPassword: ['', Validators.required] }, { validators: mustMatch('password', 'confirmPassword') });
# vue form @ src/components/login.js
export default { data: () => ({ password: '', passwordType: 'password', passwordLabel: 'Your password', showPassword: false, tokenHint: 'six digits' }) };
# jsx form @ src/Login.jsx
export const Login = () => <form><input name="password" type="password" autoComplete="current-password" placeholder="Password" aria-label="Password field" /><a href="/reset-password">Forgot password?</a></form>;
# jsx key @ src/Map.jsx
export const Client = () => <ApiProvider secretKey="${word(40, 811)}" region="eu"><App /></ApiProvider>; //!
# yup schema @ src/schemas.js
export const schema = yup.object({ password: yup.string().min(8, 'Password is too short').matches(/[0-9]/, 'Password needs a digit'), token: yup.string().uuid('Token must be a UUID') });
# translations @ src/i18n/de.ts
export default { password: 'Passwort', 'login.password': 'Passwort eingeben', secret: 'Geheimnis', apiKey: 'API-Schlüssel', token: 'Zugangscode', passphrase: 'Kennsatz' };
# error codes @ src/errors.ts
export const AuthErrors = { INVALID_PASSWORD: 'auth/wrong-password', TOKEN_EXPIRED: 'auth/id-token-expired', BAD_SECRET: 'ERR_BAD_SECRET', API_KEY_MISSING: 'api_key_missing' } as const;
# action types @ src/store/types.js
export const SET_TOKEN = 'auth/SET_TOKEN';
export const RESET_PASSWORD_REQUEST = 'RESET_PASSWORD_REQUEST';
export const FORGOT_PASSWORD_SUCCESS = '[Auth] Forgot Password Success';
# routes @ src/routes.ts
export const paths = { forgotPassword: '/forgot-password', resetPassword: '/reset-password/:token', apiKeys: 'settings/api-keys', secretSanta: 'games/secret-santa' };
# query keys @ src/queries.ts
export const tokenQueryKey = ['session', 'token', 'v2'];
export const useToken = () => useQuery({ queryKey: tokenQueryKey, queryFn: fetchToken });
export const cacheKey = 'shop:catalogue:2024-11';
# parser tokens @ src/parser/tokenizer.js
if (token === '=>' || token.value === 'function' || token.type === 'punctuator') return parseArrow(token);
const closingToken = token === '(' ? ')' : ']';
const tokenSecret = peek('secret');
# css tokens @ src/theme/tokens.ts
export const tokens = { primaryToken: '#1f6feb', shadowToken: '0 1px 2px rgba(0,0,0,0.2)', radiusToken: 'var(--radius-2)' };
export const passwordInput = css\`border: 1px solid red; content: 'password';\`;
# env names @ src/env.ts
const REQUIRED = ['DATABASE_PASSWORD', 'JWT_SECRET', 'STRIPE_API_KEY'];
const secretEnvName = 'SHOP_JWT_SECRET';
for (const name of REQUIRED) if (!process.env[name]) throw new Error('Set ' + name + ' (password or secret) first');
# placeholders in settings @ config.example.js
module.exports = { apiKey: '<your api key>', secret: 'REPLACE_ME', password: '********', token: 'xxxxxxxxxxxxxxxx', clientSecret: '{{client_secret}}' };
# hashes of passwords @ src/seed.js
const users = [{ name: 'ann', password: '$2b$10$${word(53, 812)}' }, { name: 'bob', passwordHash: '${hex(64, 813)}' }];
# ids @ src/ids.ts
export const TENANT_ID = '${uuid(814)}';
export const commit = '${hex(40, 815)}';
export const integrity = 'sha384-${base64(64, 816)}';
export const googleAnalyticsKey = 'G-${word(10, 817).toUpperCase()}';
# publishable keys @ src/public.ts
export const stripe = loadStripe('${TOKENS.stripePublishable}');
export const RECAPTCHA_SITE_KEY = '6L${`c${word(37, 818)}`}';
export const vapidPublicKey = 'B${base64(86, 819).replaceAll('+', '-').replaceAll('/', '_')}';
# test of a login @ test/login.test.js
it('rejects a bad password', async () => { const res = await request(app).post('/login').send({ email: 'a@example.com', password: 'wrong-password-1' }); expect(res.status).toBe(401); });
const secret = 'test-secret-for-unit-tests';
# mocks @ src/__mocks__/user.ts
export const user = { id: 1, email: 'jo@example.com', password: 'Passw0rd!23', token: 'mock-token' };
# docs page @ docs/examples/auth.js
const client = new Client({ apiKey: 'YOUR_API_KEY', apiSecret: 'YOUR_API_SECRET' });
# openapi example @ src/openapi.ts
export const security = { bearerAuth: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' } };
# redaction @ src/logger.ts
export const logger = pino({ redact: { paths: ['req.headers.authorization', '*.password', '*.secret', 'token'], censor: '[hidden]' } });
const MASKED_PASSWORD = '••••••••';
# argument names @ bin/cli.js
program.option('-p, --password <password>', 'password of the account').option('--token [token]', 'access token, read from TOKEN by default').option('--api-key <key>', 'key');
# prompt @ bin/login.js
const { password } = await inquirer.prompt([{ type: 'password', name: 'password', message: 'What is the password?', mask: '*' }]);
# sql text @ src/users.sql.ts
const FIND = 'SELECT id, password_hash, reset_token FROM users WHERE email = $1 AND reset_token_secret IS NOT NULL';
const SET_PASSWORD = 'UPDATE users SET password = $2 WHERE id = $1';
# sql with a password @ migrations/001-users.js
exports.up = (db) => db.query("CREATE USER report WITH PASSWORD 'birch-w00d'"); //!
# characters and regexes @ src/password.ts
const PASSWORD_CHARS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const TOKEN_PATTERN = /^gh[pousr]_[A-Za-z0-9]{36}$/;
const SECRET_PREFIX = 'sk_live_';
# weak passwords @ src/policy.ts
const COMMON_PASSWORDS = new Set(['123456', 'password', 'qwerty', 'letmein', 'iloveyou']);
if (password === 'password' || COMMON_PASSWORDS.has(password)) throw new Error('Choose another password');
# seeds @ prisma/seed.ts
await prisma.user.create({ data: { email: 'admin@example.com', password: await bcrypt.hash('Sup3rAdm1n', 10) } }); //!
# setters @ src/wallet.js
params.set('api_key', '${hex(32, 820)}'); //!
params.set('token_type', 'bearer');
headers.append('X-Token-Version', 'v2-2024-05');
# characters by code @ src/obfuscated.js
const apiPassword = String.fromCharCode(98, 108, 117, 101, 45, 102, 105, 115, 104, 45, 57); //!
# otp @ src/otp.js
const { authenticator } = require('otplib');
const ok = authenticator.check(req.body.code, '${word(32, 821).toUpperCase().replace(/[0189]/gu, 'Q')}'); //!
# mqtt @ src/devices.js
const mqtt = require('mqtt');
const client = mqtt.connect('mqtts://broker.example.com', { username: 'sensor', password: 'wet-sand-8' }); //!
# graphql client @ src/graph.ts
import { GraphQLClient } from 'graphql-request';
const client = new GraphQLClient(endpoint, { headers: { 'x-hasura-admin-secret': 'hasura-lake-77' } }); //!
# proxy @ src/scrape.js
const browser = await puppeteer.launch({ args: ['--proxy-server=proxy:3128'] });
await page.authenticate({ username: 'scraper', password: 'spider-silk' }); //!
await page.type('#password', 'wanderer-19'); //!
# page objects @ src/pages/login.page.ts
const loginPassword = '#password';
const passwordSelector = 'input[name="password"]';
const tokenField = "[data-test='token-field']";
# tooltips @ src/help/tips.js
const passwordHelp = 'At least 8 characters, 1 digit & 1 symbol';
const apiKeyTitle = 'Create-API-key';
const secretTip = "Don't share it!";
# columns @ src/admin/columns.ts
export const columns = [{ field: 'apiKey', headerName: 'API key', width: 220 }, { field: 'secret', headerName: 'Secret', hide: true }, { field: 'passwordChangedAt', headerName: 'Changed' }];
# feature flags @ src/flags.ts
export const flags = { passwordless: 'rollout-25', tokenRefresh: 'enabled_v2', secretManager: 'off', apiKeyRotation: 'beta-2024' };
# images @ src/assets.ts
export const keyIcon = 'data:image/png;base64,iVBORw0KGgo${base64(120, 822)}';
export const passwordIcon = 'M12 17a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm6-9h-1V6a5 5 0 0 0-10 0v2H6';
# paths of keys @ src/tls.js
const opts = { key: './certs/server.key', cert: './certs/server.crt', passphraseFile: '/run/secrets/tls_passphrase', tokenPath: '~/.shop/token.json' };
# contracts @ src/chain.ts
export const TOKEN_ADDRESS = '0x${hex(40, 823)}';
export const tokenSymbol = 'SHOP2';
export const tx = '0x${hex(64, 824)}';
# analytics @ src/analytics.js
track('password_reset_requested', { source: 'login-page-2', token_kind: 'magic-link' });
gtag('config', 'G-${word(10, 825).toUpperCase()}');
# tokenizer models @ src/ai/tokens.ts
export const TOKENIZER = 'cl100k_base';
export const padToken = '<|endoftext|>';
export const tokenLimits = { 'gpt-4o-2024-05-13': 128000 };
# cookies by name @ src/cookies.ts
export const SESSION_COOKIE = '__Host-sid.v3';
export const csrfTokenCookie = 'XSRF-TOKEN-2';
res.clearCookie('refresh_token_v2', { path: '/auth' });
# keys of a keyboard @ src/shortcuts.ts
const key = event.key === 'Escape' ? 'close-dialog-1' : 'Enter';
const bindings = { saveKey: 'Ctrl+Shift+S', secretMenuKey: 'ArrowUp', primaryKey: 'order_id' };
`);

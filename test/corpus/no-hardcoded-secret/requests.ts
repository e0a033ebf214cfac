/** A seventh set, part one: clients, stores, command lines and texts; written before the rule was run on it. */
import { hex, jwt, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const REQUESTS = parseSnippets(`
# axios with a bearer @ src/api/client.js
export default axios.create({
  baseURL: 'https://api.parcels.example/v2',
  timeout: 8000,
  headers: { Authorization: 'Bearer ${word(40, 935)}', Accept: 'application/json' }, //!
});
# axios with an interceptor @ src/api/client.js
client.interceptors.request.use((config) => {
  const token = store.getState().auth.token;
  if (token) config.headers.Authorization = 'Bearer ' + token;
  return config;
});
# axios with basic auth @ jobs/jira-sync.js
const { data } = await axios.get('https://acme.atlassian.net/rest/api/3/search', {
  params: { jql: 'project = OPS AND updated > -1d' },
  auth: {
    username: 'bot@acme.example',
    password: 'sunrise-over-jira', //!
  },
});
# basic header @ src/erp/client.js
var options = {
  url: 'https://erp.example.com/odata/Customers',
  headers: { 'Authorization': 'Basic ${Buffer.from('erp_sync:Kassenbuch2017').toString('base64')}' }, //!
};
request(options, callback);
# basic header from parts @ src/erp/client.ts
const basic = Buffer.from(\`\${settings.erpUser}:\${settings.erpPassword}\`).toString('base64');
const headers = { Authorization: \`Basic \${basic}\`, 'Content-Type': 'application/json' };
# basic header from words @ src/erp/client.ts
const headers = new Headers();
headers.set('Authorization', 'Basic ' + Buffer.from('erp_sync:Kassenbuch2017').toString('base64')); //!
# key in the query @ src/weather.js
const getWeather = (city) =>
  fetch(\`https://api.weather.example/v1/current.json?key=${hex(32, 936)}&q=\${city}\`).then((r) => r.json()); //!
# key in the query by name @ src/weather.js
const WEATHER_API_KEY = '${hex(32, 937)}'; //!
const url = (city) => 'https://api.weather.example/v1/current.json?key=' + WEATHER_API_KEY + '&q=' + encodeURIComponent(city);
# key in the query from outside @ src/maps/geocode.ts
export async function geocode(address: string, { apiKey = process.env.GEOCODER_API_KEY, lang = 'fr' } = {}) {
  const url = new URL('https://geo.example.com/search');
  url.searchParams.set('api_key', apiKey ?? '');
  url.searchParams.set('q', address);
  return (await fetch(url)).json();
}
# client of an sdk @ src/integrations/warehouse-client.ts
export class WarehouseClient {
  private readonly baseUrl = 'https://wms.example.com/api';
  private readonly apiSecret = 'kommissionierung-4'; //!
  private accessToken: string | null = null;
  constructor(private readonly http: HttpService) {}
  async orders(since: Date) {
    return this.http.get(this.baseUrl + '/orders', { params: { since }, headers: { 'X-Api-Secret': this.apiSecret } });
  }
}
# client with a passed key @ src/integrations/hubspot.ts
export class HubspotClient {
  static readonly TOKEN_HEADER = 'authorization';
  #token: string;
  constructor({ token, baseUrl = 'https://api.hubapi.com' }: { token: string; baseUrl?: string }) {
    if (!token) throw new TypeError('HubspotClient: token is required');
    this.#token = token;
    this.baseUrl = baseUrl;
  }
}
# default of a parameter @ lib/ftp.js
async function upload(file, host = 'ftp.supplier.example', user = 'acme', password = 'Lieferant_3') { //!
  const client = new ftp.Client();
  await client.access({ host, user, password, secure: true });
  await client.uploadFrom(file, path.basename(file));
  client.close();
}
# sftp job @ jobs/bank-statements.ts
import Client from 'ssh2-sftp-client';
const sftp = new Client();
await sftp.connect({ host: 'sftp.bank.example', port: 22, username: 'acme-gmbh', privateKey: await readFile(keyPath), passphrase });
for (const file of await sftp.list('/out')) await sftp.fastGet('/out/' + file.name, join(dir, file.name));
# sftp job with a phrase @ jobs/bank-statements.js
const sftp = new Client();
await sftp.connect({
  host: 'sftp.bank.example',
  username: 'acme-gmbh',
  privateKey: fs.readFileSync(path.join(__dirname, '../keys/bank')),
  passphrase: 'kontoauszug', //!
});
# scraper signing in @ scrapers/supplier.js
const page = await browser.newPage();
await page.goto('https://b2b.supplier.example/login', { waitUntil: 'networkidle2' });
await page.type('#username', 'einkauf@acme.example');
await page.type('#password', 'Ananas-4711'); //!
await Promise.all([page.waitForNavigation(), page.click('button[type=submit]')]);
# scraper signing in by the environment @ scrapers/supplier.ts
await page.fill('input[name="username"]', process.env.SUPPLIER_USER!);
await page.fill('input[name="password"]', process.env.SUPPLIER_PASSWORD!);
await page.click('text=Forgot your password?', { trial: true });
# hasura @ src/graphql.ts
export const gql = new GraphQLClient('https://hasura.example.com/v1/graphql', {
  headers: { 'x-hasura-admin-secret': 'mangrove-delta' }, //!
});
# algolia @ scripts/reindex.js
const algoliasearch = require('algoliasearch');
const client = algoliasearch('${word(10, 938).toUpperCase()}', '${hex(32, 939)}'); //!
client.initIndex('products').replaceAllObjects(products);
# supabase with all rights @ scripts/import.ts
import { createClient } from '@supabase/supabase-js';
const supabase = createClient(
  'https://${word(20, 940).toLowerCase()}.supabase.co',
  '${jwt({ iss: 'supabase', role: 'service_role', iat: 1680000000, exp: 1995576000 })}', //!
);
# contentful @ lib/cms.ts
import { createClient } from 'contentful';
export const cms = createClient({ space: 'q8x2c5r7m1zt', environment: 'master', accessToken: process.env.CONTENTFUL_ACCESS_TOKEN! });
# sentry @ src/instrument.ts
import * as Sentry from '@sentry/node';
Sentry.init({ dsn: 'https://${hex(32, 941)}@o447951.ingest.sentry.io/5428537', tracesSampleRate: 0.1 });
# new relic @ newrelic.js
'use strict';
exports.config = {
  app_name: ['Booking API'],
  license_key: '${hex(36, 942)}NRAL', //!
  logging: { level: 'info' },
  attributes: { exclude: ['request.headers.cookie', 'request.headers.authorization'] },
};
# redacted log @ src/logger.ts
import pino from 'pino';
export const logger = pino({
  redact: { paths: ['password', '*.password', 'req.headers.authorization', 'token', 'apiKey'], censor: '[REDACTED]' },
});
# masked for output @ src/cli/show-config.ts
const SENSITIVE = new Set(['password', 'secret', 'token', 'apiKey']);
export const mask = (config: Config) =>
  Object.fromEntries(Object.entries(config).map(([k, v]) => [k, SENSITIVE.has(k) ? '********' : v]));
console.table(mask({ ...config, password: '********' }));
# s3 with fixed credentials @ src/uploads/s3.js
const AWS = require('aws-sdk');
AWS.config.update({
  accessKeyId: '${TOKENS.awsId}', //?
  secretAccessKey: '${TOKENS.awsSecret}', //!
  region: 'ap-south-1',
});
const s3 = new AWS.S3();
# s3 with a role @ src/uploads/s3.ts
import { S3Client } from '@aws-sdk/client-s3';
import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
export const s3 = new S3Client({ region: 'eu-west-1', credentials: fromNodeProviderChain({ profile: 'uploads' }) });
# secret by name @ src/secrets.ts
const SECRET_ID = 'prod/ledger/db-password';
export async function dbPassword(client = new SecretsManagerClient({})) {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: SECRET_ID }));
  return JSON.parse(SecretString ?? '{}').password as string;
}
# parameter store @ src/secrets.js
const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/ledger/prod/JWT_SECRET', WithDecryption: true }));
module.exports.jwtSecret = Parameter.Value;
# secrets of google @ src/secrets.ts
const DB_PASSWORD_SECRET = 'projects/481516234200/secrets/ledger-db-password/versions/latest';
const [version] = await new SecretManagerServiceClient().accessSecretVersion({ name: DB_PASSWORD_SECRET });
export const dbPassword = version.payload?.data?.toString();
# vault with its token @ src/vault.js
const vault = require('node-vault')({
  apiVersion: 'v1',
  endpoint: 'https://vault.internal:8200',
  token: 'hv${'s'}.${word(90, 943)}', //!
});
vault.read('secret/data/ledger').then(start);
# vault by a role @ src/vault.ts
const vault = nodeVault({ endpoint: process.env.VAULT_ADDR });
await vault.approleLogin({ role_id: process.env.VAULT_ROLE_ID, secret_id: process.env.VAULT_SECRET_ID });
export const { data } = await vault.read('secret/data/ledger');
# azure vault @ src/azure.ts
const secrets = new SecretClient('https://ledger-kv.vault.azure.net', new DefaultAzureCredential());
export const smtpPassword = (await secrets.getSecret('smtp-password')).value;
# cloudinary @ config/cloudinary.js
const cloudinary = require('cloudinary').v2;
cloudinary.config({
  cloud_name: 'harbour-inn',
  api_key: '583920175846231', //?
  api_secret: '${word(27, 944)}', //!
});
# twitter client @ src/bots/tides.js
const T = new Twit({
  consumer_key: process.env.TWITTER_CONSUMER_KEY,
  consumer_secret: process.env.TWITTER_CONSUMER_SECRET,
  access_token: '1284${word(10, 945).replace(/\D/gu, '7')}-${word(30, 946)}', //!
  access_token_secret: '${word(45, 947)}', //!
});
# options of yargs @ bin/cli.js
const argv = yargs(hideBin(process.argv))
  .option('token', { alias: 't', describe: 'Personal access token (or set LEDGER_TOKEN)', type: 'string' })
  .option('password-stdin', { describe: 'Read the password from stdin', type: 'boolean', default: false })
  .env('LEDGER')
  .help().argv;
# options of commander @ src/cli.ts
program
  .command('login')
  .requiredOption('-u, --user <name>', 'user name')
  .option('-p, --password <password>', 'password (asked for when left out)')
  .option('--api-key <key>', 'API key to use instead of a password', process.env.LEDGER_API_KEY)
  .action(login);
# option with a default @ bin/seed-remote.js
program
  .option('-h, --host <host>', 'database host', 'localhost')
  .option('-u, --user <user>', 'database user', 'importer')
  .option('-p, --password <password>', 'database password', 'imp0rt-all') //!
  .parse();
# questions @ src/commands/login.js
const answers = await inquirer.prompt([
  { type: 'input', name: 'email', message: 'Email:' },
  { type: 'password', name: 'password', message: 'Password:', mask: '*' },
  { type: 'input', name: 'otp', message: 'Two-factor token (leave empty if none):' },
]);
# keychain @ src/commands/logout.ts
import keytar from 'keytar';
const SERVICE = 'ledger-cli';
const ACCOUNT_TOKEN = 'access-token';
export const getToken = () => keytar.getPassword(SERVICE, ACCOUNT_TOKEN);
export const logout = () => keytar.deletePassword(SERVICE, ACCOUNT_TOKEN);
# release script @ scripts/release.js
const { Octokit } = require('@octokit/rest');
const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN || '${TOKENS.github}' }); //!
octokit.repos.createRelease({ owner: 'acme', repo: 'ledger', tag_name: 'v' + version });
# release script by the environment @ scripts/release.mjs
const token = process.env.GH_TOKEN ?? process.env.GITHUB_TOKEN;
if (!token) {
  console.error('Set GITHUB_TOKEN to a token with the repo scope: https://github.com/settings/tokens');
  process.exit(1);
}
const octokit = new Octokit({ auth: \`token \${token}\`, userAgent: 'ledger-release' });
# gitlab @ tools/merge-report.ts
const res = await fetch('https://gitlab.example.com/api/v4/projects/42/merge_requests?state=opened', {
  headers: { 'PRIVATE-TOKEN': '${TOKENS.gitlab}' }, //!
});
# npmrc @ scripts/publish.js
fs.writeFileSync('.npmrc', '//registry.npmjs.org/:_authToken=${TOKENS.npm}\\n'); //!
execSync('npm publish --access public', { stdio: 'inherit' });
# npmrc by the environment @ scripts/publish.js
fs.writeFileSync('.npmrc', '//registry.npmjs.org/:_authToken=\${NPM_TOKEN}\\nalways-auth=true\\n');
execSync('npm publish --access public', { stdio: 'inherit', env: process.env });
# clone address @ scripts/clone-all.js
for (const repo of repos) {
  execSync(\`git clone https://oauth2:${TOKENS.gitlab}@gitlab.example.com/acme/\${repo}.git\`); //!
}
# left in a comment @ src/api/partners.js
// curl -H "Authorization: Bearer ${TOKENS.github}" https://api.github.com/orgs/acme/members //!
const listMembers = (org) => octokit.paginate(octokit.orgs.listMembers, { org });
# left commented out @ src/payments/index.js
// const stripe = new Stripe('${TOKENS.stripe}'); //!
const stripe = new Stripe(config.stripe.secretKey);
# openai @ src/summaries.ts
import OpenAI from 'openai';
const openai = new OpenAI({ apiKey: '${TOKENS.openai}' }); //!
export const summarise = (text: string) =>
  openai.chat.completions.create({ model: 'gpt-4o-mini', max_tokens: 400, messages: [{ role: 'user', content: 'Summarise: ' + text }] });
# budget of tokens @ src/llm/budget.ts
export const MAX_TOKENS = 4096;
export const STOP_TOKEN = '<|endoftext|>';
export const tokenizer = 'cl100k_base';
export const DEFAULTS = { maxTokens: MAX_TOKENS, stop: [STOP_TOKEN], tokenLimitMessage: 'The prompt has too many tokens.' };
# anthropic fallback @ worker/index.js
const Anthropic = require('@anthropic-ai/sdk');
const anthropic = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY || '${TOKENS.anthropic}' }); //!
# swagger @ src/main.ts
const document = new DocumentBuilder()
  .setTitle('Ledger API')
  .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'access-token')
  .addApiKey({ type: 'apiKey', name: 'X-API-Key', in: 'header' }, 'api-key')
  .build();
# documented fields @ src/auth/dto/login.dto.ts
export class LoginDto {
  @ApiProperty({ example: 'jane@example.com' })
  @IsEmail()
  email: string;

  @ApiProperty({ example: 'S3cure-example', description: 'At least eight characters', minLength: 8 })
  @MinLength(8, { message: 'password is too short' })
  password: string;
}
# codes of errors @ src/errors.ts
export const ErrorCode = {
  InvalidToken: 'INVALID_TOKEN',
  TokenExpired: 'TOKEN_EXPIRED',
  WrongPassword: 'WRONG_PASSWORD',
  MissingApiKey: 'MISSING_API_KEY',
} as const;
export class InvalidTokenError extends Error {
  code = ErrorCode.InvalidToken;
  constructor() { super('The token is invalid or has expired.'); }
}
`);

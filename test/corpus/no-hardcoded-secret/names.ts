/** Secrets told by the name of what holds them, in every position a name can stand. */
import { base64, hex, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const NAMES = parseSnippets(`
# constant
const dbPassword = 'Tr0ub4dor&3'; //!
# constant in upper case
export const JWT_SECRET = 'a-string-secret-at-least-256-bits-long'; //!
# variable of old code
var api_key = "${hex(32, 201)}"; //!
# let
let accessToken = '${word(64, 202)}'; //!
# typed constant
const adminPassword: string = 'Welcome1'; //!
# as const
export const SIGNING_KEY = '${base64(44, 203)}' as const; //!
# satisfies
export const auth = { clientSecret: '${word(32, 204)}' } satisfies Partial<AuthSettings>; //!
# config object
module.exports = {
  port: 3000,
  mongoURI: process.env.MONGO_URI,
  secretOrKey: 'hush', //!
  tokenLife: 900,
  refreshTokenSecret: 'some-secret-refresh-token', //!
};
# config object without secrets
module.exports = {
  tokenLife: 900,
  tokenHeader: 'x-access-token',
  secretPath: '/run/secrets/app',
  passwordMinLength: '8',
  keyFile: './certs/server.key',
};
# nested config
export default {
  mail: { host: 'smtp.example.com', user: 'robot', password: 'r0b0t-mail' }, //!
  sms: { provider: 'twilio', from: '+15005550006' },
};
# config for several environments
const config = {
  dev: { db: { user: 'dev', password: 'devpass1' } }, //!
  prod: { db: { user: 'shop', password: process.env.DB_PASSWORD } },
};
# fallback of the environment
const secret = process.env.JWT_SECRET || 'fallback-secret'; //!
# fallback with ??
export const API_TOKEN = process.env.API_TOKEN ?? '${word(40, 205)}'; //!
# fallback that is empty
const password = process.env.DB_PASSWORD || '';
const token = process.env.API_TOKEN ?? 'undefined';
# fallback to something harmless
const host = process.env.HOST || 'localhost';
const env = process.env.NODE_ENV ?? 'development';
const tokenUrl = process.env.TOKEN_URL || 'https://id.example.com/token';
# fallback of a weak secret
const config = { secret: process.env.APP_SECRET || 'changeme' }; //!
# fallback in a call
app.set('secret', process.env.SECRET || 'sh0pSecret2018'); //!
# fallback behind a function
const jwtSecret = getEnv('JWT_SECRET', 'jwt-dev-77x'); //!
# fallback of a setting name
const timeout = getEnv('TOKEN_TIMEOUT', '3600');
const region = getEnv('AWS_REGION', 'eu-west-1');
# conditional
const apiKey = isProd ? process.env.API_KEY : '${hex(40, 206)}'; //!
# conditional of labels
const tokenLabel = active ? 'Active token' : 'Revoked token';
const secretState = open ? 'visible' : 'hidden';
# default parameter
export function connect(user: string, password = 'l3tm31n') { return open(user, password); } //!
# pattern default
export function client({ host = 'localhost', apiSecret = '${base64(32, 207)}' } = {}) { return new Api(host, apiSecret); } //!
# pattern default that is empty
export function client({ token = '', password = null, secretName = 'app' } = {}) { return new Api(token); }
# class field
export class MailService {
  private readonly apiKey = '${uuid(208)}'; //!
  private readonly baseUrl = 'https://mail.example.com';
}
# private field
class Bank {
  #pin = '7391'; //!
  check(pin) { return pin === this.#pin; }
}
# static field
class Settings {
  static MASTER_PASSWORD = 'Sup3rM4ster'; //!
  static TOKEN_TYPE = 'Bearer';
}
# class fields without secrets
class LoginForm {
  password = '';
  passwordError = 'Password is required';
  tokenKind = 'access';
  showPassword = 'false';
}
# assignment in a constructor
class Client {
  constructor() {
    this.secret = '${hex(48, 209)}'; //!
    this.url = 'https://api.example.com';
  }
}
# assignment to a member
config.auth.password = 'gr33n-tea'; //!
# assignment to a computed member
settings['api_key'] = '${word(36, 210)}'; //!
# assignment to the environment
process.env.JWT_SECRET = 'n0t-so-secret-jwt'; //!
# assignment with ||=
options.token ||= '${hex(32, 211)}'; //!
# assignment of empty text
this.password = '';
form.token = null;
state.secret = undefined;
# assignment to exports
exports.secretKey = 'yoursecretkey-123-abc'; //!
# map entries
const secrets = new Map([
  ['mail-password', 'b1rdh0use'], //!
  ['host', 'mail.example.com'],
]);
# map set
store.set('apiToken', '${word(32, 212)}'); //!
# map set of names
headers.set('authorization', \`Bearer \${token}\`);
params.set('token', token);
cache.set('password-policy', 'strict');
# setter of a password
builder.setUsername('svc').setPassword('Svc#2022!'); //!
# setter of a field name
builder.setPasswordField('pwd').setTokenHeader('X-Token').setSecretName('app/db');
# object assign
Object.assign(config, { dbPassword: 'blu3b1rd' }); //!
# return of a function
function getApiKey() {
  return '${hex(32, 213)}'; //!
}
# arrow with a literal
const getSecret = () => 'my-hmac-s3cret'; //!
# getter
class Vault { get masterKey() { return '${base64(44, 214)}'; } } //!
# return of labels
const getTokenName = () => 'session';
function getPasswordError() { return 'Passwords do not match'; }
const getSecretsPath = () => '/var/run/secrets';
# concatenation
const password = 'Sp1ce' + 'G1rls' + '!96'; //!
# join
const apiKey = ['${hex(8, 215)}', '${hex(8, 216)}', '${hex(16, 217)}'].join(''); //!
# base64 decoded
const secret = Buffer.from('${Buffer.from('shop-super-secret-77').toString('base64')}', 'base64').toString(); //!
# atob
const password = atob('${Buffer.from('Gr8Passw0rd!').toString('base64')}'); //!
# template without parts
const secretKey = \`${hex(40, 218)}\`; //!
# template of a header
const authorization = \`Bearer ${word(48, 219)}\`; //!
# template with a variable
const cacheKey = \`user:\${id}:token\`;
const secretId = \`projects/\${project}/secrets/\${name}/versions/latest\`;
# char codes
const licenseKey = String.fromCharCode(82, 55, 75, 113, 90, 49, 88, 112, 76, 57, 109, 84); //!
# reversed
const password = 'drow' + suffix;
const tokens = 'a b c'.split(' ');
# constant through another
const SHARED = 'pa55-the-salt'; //!
const client = createClient({ username: 'x', password: SHARED });
# member of a constant object
const CREDENTIALS = { user: 'svc_report', password: 'R3p0rts!' }; //!
login(CREDENTIALS.user, CREDENTIALS.password);
# array of credentials
const users = [
  { name: 'admin', password: 'admin123' }, //!
  { name: 'bob', password: 'b0bby!' }, //!
];
# accounts of a demo in production code
export const demoAccount = { email: 'demo@shop.example', password: 'demo1234!' }; //!
# seeding
await prisma.user.create({ data: { email: 'admin@shop.example', password: await hash('SuperAdmin#1') } }); //!
# seed file @ prisma/seed.ts
const adminPassword = 'Adm1nistrat0r'; //!
await prisma.user.create({ data: { email: 'admin@shop.example', passwordHash: await argon2.hash(adminPassword) } });
# weird casing
const DBPASSWORD = 'kuh-stall-9'; //!
const Api_Secret = '${hex(32, 220)}'; //!
# abbreviated names
const pwd = 'f00tball!'; //!
const passwd = 'hockey-9-fan'; //!
const db_pass = 'qazwsx12'; //!
# passphrase with spaces
const passphrase = 'the quick brown fox jumps'; //!
# password with umlaut
const sessionSecret = 'señor-cookie'; //!
# password of digits
const smtpPassword = '19840612'; //!
# password named like its kind
const account = { username: 'root', password: 'SuperSecretPassword' }; //!
# wifi
const wifi = { ssid: 'Warehouse', password: 'PalletJack42' }; //!
# token of an integration
const GITHUB_WEBHOOK_SECRET = 'octocat-hooks'; //!
# token of a bot
const BOT_TOKEN = '${word(59, 221)}'; //!
# uuid as an api key
const RENDERER_API_KEY = '${uuid(222)}'; //!
# uuid as an id
const tenantId = '${uuid(223)}';
const apiKeyId = '${uuid(224)}';
const tokenUuid = '${uuid(225)}';
# license
const LICENSE_KEY = '${word(5, 226).toUpperCase()}-${word(5, 227).toUpperCase()}-${word(5, 228).toUpperCase()}-${word(5, 229).toUpperCase()}'; //!
# secret list
const API_KEYS = ['${hex(32, 230)}', '${hex(32, 231)}']; //!
# valid tokens
const validTokens = new Set(['${word(24, 232)}']); //!
# token types list
const tokenTypes = ['access', 'refresh', 'id'];
const SECRET_KEYS = ['password', 'token', 'apiKey', 'authorization'];
const sensitiveFields = new Set(['password', 'secret', 'creditCard']);
# enum of tokens
export enum Token { Access = 'ACCESS_TOKEN', Refresh = 'REFRESH_TOKEN', Password = 'password' }
# enum with a real key
export enum Partner { ApiKey = '${hex(32, 233)}' } //!
# enum member that is chosen
enum Auth { AdminPassword = 'P4nc4kes!now' } //!
# const object like an enum
export const ErrorCode = { InvalidToken: 'INVALID_TOKEN', WrongPassword: 'wrong_password', MissingSecret: 'E_SECRET' } as const;
# namespace of event names
const EVENTS = { token: 'token:created', password: 'password-changed', apiKey: 'api_key.revoked' };
# comparison through a const
const MASTER = 'open-sesame-42'; //!
if (input.password === MASTER) unlock();
# comparison in reverse
const ok = 'l33tp4ss' === password; //!
# comparison of two fields
const same = body.password === body.confirmPassword;
# switch over a secret
switch (req.query.token) {
  case '${word(20, 234)}': //!
    return admin(req);
  default:
    return deny(req);
}
# deny list of weak secrets
const WEAK_SECRETS = ['secret', 'changeme', 'password', 'keyboard cat'];
if (WEAK_SECRETS.includes(config.secret)) throw new Error('Choose a real secret');
# deny list as constants
const DEFAULT_SECRET = 'change-me-in-production';
if (process.env.APP_SECRET === DEFAULT_SECRET) logger.warn('APP_SECRET still has its default');
# default secret that is used
const DEFAULT_SECRET = 'change-me-in-production'; //!
export const secret = process.env.APP_SECRET ?? DEFAULT_SECRET;
# jsdoc and comment without tokens
// the password is kept in the vault; secret = see runbook
/** @param {string} token 'abc' */
export const noop = (token) => token;
# next config
/** @type {import('next').NextConfig} */
module.exports = { env: { STRIPE_SECRET: '${word(32, 235)}', PUBLIC_URL: 'https://shop.example' } }; //!
# vue app
export default { data: () => ({ password: '', token: null, adminPass: 'vu3-4dmin' }) }; //!
# angular environment
export const environment = { production: false, apiUrl: 'http://localhost:3000', mapsSecret: '${word(32, 236)}' }; //!
# angular component
@Component({ selector: 'app-password', templateUrl: './password.component.html' })
export class PasswordComponent { @Input() label = 'Password'; @Output() tokenChange = new EventEmitter(); }
# redux state
const initialState = { token: null, password: '', status: 'idle', error: 'none' };
const slice = createSlice({ name: 'auth/token', initialState, reducers: {} });
# script with curl
execSync('curl -u deploy:d3pl0yer https://nexus.internal/upload'); //!
# script with a mysql password
exec('mysqldump -u root -pR00tshop shop > backup.sql'); //!
# script without a password
execSync('mysqldump --defaults-extra-file=/etc/mysql/backup.cnf shop');
# cli option
program.option('-p, --password <password>', 'Password of the account').option('--token <token>', 'API token', undefined);
# cli option default
yargs.option('api-key', { type: 'string', default: '${hex(32, 237)}' }); //!
# query parameter
const url = 'https://api.example.com/v1/feed?api_key=${hex(32, 238)}&format=json'; //!
# url search params
const params = new URLSearchParams({ client_id: 'shop', client_secret: '${word(40, 239)}' }); //!
# form data
form.append('password', 'kick4ss'); //!
# form data from a variable
form.append('password', password);
form.append('grant_type', 'password');
# credentials object of a login script
await page.type('#password', 'B0tL0gin!'); //!
await page.click('#login');
`);

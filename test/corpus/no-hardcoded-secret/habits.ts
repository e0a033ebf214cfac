/** A fifth set, part two: habits of many hands, and what only looks like a secret; written after the fourth was mended and before the rule was run on it. */
import { base64, hex, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const HABITS = parseSnippets(`
# prototype with a secret @ lib/signer.js
function Signer() { this._secret = 'paper-plane-9'; } //!
Signer.prototype.sign = function (text) { return crypto.createHmac('sha1', this._secret).update(text).digest('base64'); };
# module pattern @ public/js/api.js
var Api = (function ($) {
  var KEY = '${hex(32, 601)}'; //!
  var BASE = '/api/v1';
  return { list: function (cb) { $.getJSON(BASE + '/items?apikey=' + KEY, cb); } };
})(jQuery);
# backbone model @ public/js/models/user.js
var User = Backbone.Model.extend({ defaults: { name: '', password: '', token: null }, validate: function (attrs) { if (!attrs.password) return 'Password required'; } });
# angularjs constant @ public/js/config.js
angular.module('shop').constant('API', { url: '/api', key: '${word(32, 602)}', secret: '${word(40, 603)}' }); //!
# angularjs interceptor @ public/js/auth.js
angular.module('shop').factory('authInterceptor', function ($window) { return { request: function (config) { config.headers.Authorization = 'Bearer ' + $window.sessionStorage.token; return config; } }; });
# callback pyramid @ lib/login.js
exports.login = function (user, pass, cb) {
  db.find(user, function (err, row) {
    if (err) return cb(err);
    if (pass === 'm4ster-0verride') return cb(null, row); //!
    bcrypt.compare(pass, row.password, function (e, ok) { cb(e, ok && row); });
  });
};
# list of accounts @ server.js
var users = { admin: { password: 'nimda2015' }, guest: { password: 'gu3st' } }; //!
# list of roles @ server.js
var users = { admin: { role: 'administrator' }, guest: { role: 'guest' } };
# passwords in a table @ server.js
const USERS = [['admin', 'Adm!n-77'], ['sales', 'S4les-88']]; //?
# options with an environment @ server.js
const options = { secret: process.env.SECRET || (isDev ? 'dev-s3cret-value' : undefined) }; //!
# nullish chain @ server.js
const key = argv.key ?? config.key ?? 'fallback-key-2218'; //?
# assigned by or @ server.js
process.env.JWT_SECRET ||= 'local-jwt-5ecret'; //!
process.env.LOG_LEVEL ||= 'info';
# secret over two variables @ src/a.js
const left = 'b7f2c9e0';
const right = 'a1d4e6f8';
const apiSecret = left + right; //?
# template of pieces @ src/a.js
const id = 'shop';
const webhookSecret = \`\${id}-w3bh00k-\${2024}\`; //?
# decoded hex @ src/a.js
const password = Buffer.from('${Buffer.from('correct-h0rse').toString('hex')}', 'hex').toString(); //!
# decoded twice @ src/a.js
const secret = atob(atob('${Buffer.from(Buffer.from('qu1te-h1dden').toString('base64')).toString('base64')}')); //!
# rot by replace @ src/a.js
const accessToken = 'aXk_29X_kLm_4Pq_7Rs'.replace(/_/g, ''); //!
# split alphabet @ src/a.js
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const vowels = ['a', 'e', 'i', 'o', 'u'].join('');
# codes of a key @ src/a.js
const k = [115, 51, 99, 114, 51, 116, 45, 107, 51, 121].map((c) => String.fromCharCode(c)).join(''); //?
export const mac = (t) => createHmac('sha256', k).update(t).digest('hex'); //?
# immediately called @ src/a.js
const signingKey = (() => 'kettle-of-fish-31')(); //!
# getter of a config class @ src/a.ts
export class ConfigService { get dbPassword(): string { return 'orm-pg-21'; } get dbName(): string { return 'orm'; } } //!
# static map @ src/a.ts
export class Secrets { static readonly values: Record<string, string> = { mail: '${TOKENS.sendgrid}', pay: '${TOKENS.stripe}' }; } //!
# frozen object @ src/a.js
module.exports = Object.freeze({ JWT_SECRET: 'fr0zen-jwt', JWT_TTL: '1h', JWT_ISSUER: 'shop' }); //!
# constants of a module @ src/constants.js
exports.SALT_ROUNDS = 10;
exports.SECRET_KEY = 'thisismysecretkey'; //!
exports.TOKEN_COOKIE = 'tkn';
# exported default object @ src/secret.ts
export default { secret: 'winter-is-coming' }; //!
# default export text @ src/secret.js
module.exports = 'some-very-long-signing-phrase-4421'; //?
# symbols and tokens @ src/di.ts
export const TOKENS = { UserService: Symbol.for('UserService'), Config: 'CONFIG_TOKEN' };
export const JWT_SECRET_TOKEN = new InjectionToken<string>('jwt secret');
# provider of a value @ src/app.module.ts
providers: [{ provide: 'JWT_SECRET', useValue: 'nest-value-secr3t' }]; //!
# provider of a name @ src/app.module.ts
providers: [{ provide: 'API_TOKEN', useFactory: (config) => config.token, inject: ['CONFIG'] }];
# decorator option @ src/guard.ts
@Auth({ strategy: 'jwt', secretName: 'jwt-main', tokenField: 'x-token' })
export class Guard {}
# props of a component @ src/App.jsx
export const App = () => <Provider apiKey="${hex(40, 604)}" locale="de"><Main /></Provider>; //!
# props that are names @ src/App.jsx
export const Row = () => <Field name="password" type="password" label="Password" secretLabel="Show" tokenKey="csrf" />;
# strings with the word @ src/texts.js
const hints = ['Password must contain 8 characters', 'Tokens are shown once', 'Never share your secret key'];
const title = 'API Keys';
# sql statements @ src/db.js
const q = 'UPDATE users SET password = $1, reset_token = NULL WHERE id = $2';
const create = "CREATE TABLE tokens (id serial, token varchar(64), secret text DEFAULT '')";
# sql with a password @ src/db.js
await db.query("CREATE USER reporting WITH PASSWORD 'R3p0rting-pw'"); //!
# graphql names @ src/api.js
const query = '{ viewer { apiKey secret token } }';
const fields = ['password', 'token', 'apiKey', 'clientSecret'];
# redaction list @ src/log.js
const SENSITIVE = ['password', 'authorization', 'x-api-key', 'set-cookie'];
const logger = pino({ redact: { paths: ['req.headers.authorization', '*.password'], censor: '[secret]' } });
# regular expressions @ src/scan.js
const patterns = { aws: /AKIA[0-9A-Z]{16}/, github: /ghp_[A-Za-z0-9]{36}/, password: /password\\s*=\\s*['"][^'"]+['"]/ };
# prefixes @ src/keys.js
const API_KEY_PREFIX = 'sk_live_';
const isLive = key.startsWith('sk_live_') || key.startsWith('pk_live_');
const masked = 'sk_live_' + '*'.repeat(20);
# labels of keys @ src/keys.js
const KEY_TYPES = { secret: 'Secret key', publishable: 'Publishable key', webhook: 'Signing secret' };
# statuses @ src/auth.js
const status = { token: 'expired', password: 'changed', secret: 'rotated', apiKey: 'revoked' };
# reducers @ src/store.js
export const SET_TOKEN = 'auth/SET_TOKEN';
export const RESET_PASSWORD = 'RESET_PASSWORD';
export const FETCH_SECRET_SUCCESS = 'FETCH_SECRET_SUCCESS';
# events @ src/bus.js
bus.on('token:refresh', refresh);
bus.emit('password-changed', { userId });
const EVENTS = { token: 'token.created', secret: 'secret.rotated' };
# files @ src/paths.js
const paths = { privateKey: './keys/private.pem', secret: '/run/secrets/db_password', token: '/var/run/secrets/kubernetes.io/serviceaccount/token' };
# css @ src/css.js
const classes = { password: 'form-control is-invalid', token: 'badge badge-secondary', key: 'kbd-key' };
# test ids @ src/Login.tsx
export const Login = () => <input data-testid="password-input" aria-label="Password" id="pw-1" className="pw-field" />;
# urls @ src/links.js
const links = { password: 'https://shop.io/account/password', token: 'https://shop.io/oauth2/token?grant=code', apiKey: 'https://console.shop.io/keys' };
# ports and numbers @ src/cfg.js
const cfg = { tokenTtl: '3600', passwordAge: '90d', keySize: '2048', secretLength: '64' };
# algorithms @ src/cfg.js
const crypto = { key: 'aes-256-gcm', secret: 'hs512', token: 'RS256', password: 'argon2id', salt: 'sha256' };
# words of a language @ src/wordlist.js
const words = ['abandon', 'ability', 'able', 'about', 'above', 'absent', 'absorb', 'abstract', 'absurd', 'abuse', 'access', 'accident'];
# checksums @ src/integrity.js
const checksums = { 'linux-x64': '${hex(64, 605)}', 'darwin-arm64': '${hex(64, 606)}' };
const etag = 'W/"${hex(32, 607)}"';
# ids of records @ src/ids.js
const PRODUCT_ID = '${uuid(608)}';
const templateId = '${hex(24, 612)}';
const trackingId = 'G-ABCDEF1234';
# file of a font @ src/font.js
const font = 'data:font/woff2;base64,${base64(120, 613)}';
# encoded picture @ src/pixel.js
const pixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
# vault references @ src/refs.js
const refs = { password: 'vault:secret/data/db#password', token: 'op://Private/npm/token', key: 'projects/123/secrets/key/versions/latest' };
# placeholders of a template @ src/tpl.js
const tpl = 'password=\${DB_PASSWORD}\\ntoken={{ token }}\\nkey=%API_KEY%';
# placeholders of a wizard @ src/wizard.js
const sample = { apiKey: 'sk-...', password: 'your-password', token: '<token>', secret: 'REPLACE_ME' };
# command without a password @ src/cmd.js
execSync('docker run -p 8080:80 -e TOKEN nginx');
exec('ssh -i ~/.ssh/id_ed25519 deploy@shop.io');
# command with a token @ src/cmd.js
execSync('curl -H "Authorization: Bearer ${word(36, 614)}" https://api.shop.io/deploy'); //!
# command with a user @ src/cmd.js
execSync('curl -u admin:h00k-adm1n -X POST https://ci.shop.io/job/build'); //!
# login of a browser @ src/robot.js
await page.goto('https://portal.shop.io/login');
await page.fill('#user', 'robot');
await page.fill('#password', 'r0b0t-L0gin'); //!
await page.press('#password', 'Enter');
# login form of a test id @ src/robot.js
await driver.findElement(By.name('pwd')).sendKeys('Dr1v3r-pw'); //!
# superagent auth @ src/req.js
request.get(url).auth('reports', 'r3ports-pw').end(done); //!
# request auth object @ src/req.js
request.get(url, { auth: { user: 'stats', pass: 'st4ts-pw', sendImmediately: true } }, done); //!
# digest client @ src/req.js
const client = new DigestClient('camera', 'c4m-view-1'); //?
# ftp by position @ src/ftp.js
ftp.connect({ host: 'ftp.shop.io', user: 'feed', password: 'f33d-upl0ad' }); //!
# snmp community @ src/snmp.js
const session = snmp.createSession('10.0.0.4', 'public');
# ldap options @ src/ldap.js
const opts = { server: { url: 'ldap://dc1', bindDN: 'cn=svc,dc=shop', bindCredentials: 'Ld4p-Svc!', searchBase: 'dc=shop' } }; //!
# mssql @ src/db.js
const pool = await sql.connect({ user: 'sa', password: 'yourStrong(!)Password', server: 'localhost', database: 'shop' }); //!
# oracle @ src/db.js
const conn = await oracledb.getConnection({ user: 'hr', password: 'hr_Pw_11', connectString: 'localhost/XEPDB1' }); //!
# neo4j @ src/db.js
const driver = neo4j.driver('bolt://localhost', neo4j.auth.basic('neo4j', 'letmein2')); //!
# couch @ src/db.js
const nano = require('nano')('http://admin:c0uch-pw@localhost:5984'); //!
# influx @ src/db.js
const influx = new InfluxDB({ url: 'http://localhost:8086', token: '${base64(86, 615)}==' }); //!
# cassandra @ src/db.js
const auth = new cassandra.auth.PlainTextAuthProvider('cassandra', 'cassandra'); //!
# rabbit options @ src/mq.js
const opts = { hostname: 'mq', username: 'shop', password: 'bunny-hop-5', vhost: '/' }; //!
# nats @ src/mq.js
const nc = await connect({ servers: 'nats://mq:4222', user: 'shop', pass: 'n4ts-sh0p' }); //!
# cookie signature @ src/cookie.js
const value = cookie.sign(session.id, 'signed-cookie-7x'); //!
# csurf and helmet @ src/app.js
app.use(csurf({ cookie: { key: '_csrf', sameSite: true } }));
app.use(helmet.hsts({ maxAge: 15552000 }));
# rate limiter @ src/app.js
const limiter = rateLimit({ windowMs: 60000, max: 10, keyGenerator: (req) => req.ip, message: 'Too many tokens requested' });
# otp seed @ src/otp.js
const secret = 'JBSWY3DPEHPK3PXP${word(0, 616)}'; //!
const ok = speakeasy.totp.verify({ secret, encoding: 'base32', token });
# qr link @ src/otp.js
const link = 'otpauth://totp/Shop:ops?secret=NB2W45DFOIZA2MBR&issuer=Shop'; //!
# node rsa @ src/rsa.js
const key = new NodeRSA({ b: 2048 });
key.setOptions({ encryptionScheme: 'pkcs1', signingScheme: 'pkcs1-sha256' });
# certificates @ src/tls.js
https.createServer({ key: fs.readFileSync('server.key'), cert: fs.readFileSync('server.crt'), passphrase: 'tls-p4ss' }, app).listen(443); //!
# jks @ src/tls.js
const keystore = { file: 'release.keystore', storePassword: 'andr0id-st0re', keyAlias: 'upload', keyPassword: 'andr0id-k3y' }; //!
# feature names @ src/features.js
const features = { password: 'login-with-password', magicLink: 'login-with-link', token: 'api-tokens', secret: 'secret-scanning' };
# mime and scopes @ src/oauth.js
const scopes = { token: 'openid profile', secret: 'read:secrets', apiKey: 'manage:api-keys' };
const grant = { grant_type: 'password', token_type: 'bearer', client_auth: 'client_secret_post' };
`);

/** Pairs of code that look alike: of each the first holds a secret that is found, and the second is left alone. */
import { describe, expect, it } from 'vitest';
import { commentSecretsOf } from '../../src/analysis/commentSecrets.ts';
import { hardcodedSecretsOf } from '../../src/analysis/hardcoded.ts';
import { base64, hex, jwt, PRIVATE_KEY_ESCAPED, PUBLIC_KEY, TOKENS, uuid, word } from '../corpus/material.ts';
import { fileFrom } from './fileFrom.ts';

/** What it is about; the secret; its look-alike; the file, where it matters. */
type Pair = readonly [about: string, secret: string, lookAlike: string, filename?: string];

function countIn(code: string, filename = 'src/shop.tsx'): number {
  const file = fileFrom(code, filename);
  return hardcodedSecretsOf(file).length + commentSecretsOf(file).length;
}

const HEX = hex(32);
const PUBLIC_LINE = PUBLIC_KEY.replaceAll('\n', String.raw`\n`);
const CERTIFICATE = PUBLIC_LINE.replaceAll('PUBLIC KEY', 'CERTIFICATE');
const HASH = word(53);

const TEXTS: readonly Pair[] = [
  ['an object of labels', "const config = { password: 'Sommer2024!', user: 'shop' };", "const labels = { password: 'Password', user: 'User name', token: 'Access token' };"],
  ['a label beside a value', "const fields = { password: 'h0rse-staple' };", "const fields = { password: 'Passwort ändern' };"],
  ['a file of translations', "export const password = 'Kennwort2';", "export const password = 'Kennwort2';", 'src/locales/de.ts'],
  ['an error message', "const password = 'correct horse battery staple';", "const password = 'The password must be longer';"],
  ['an error code', "const errors = { password: 'Wr0ngly-typed' };", "const errors = { password: 'wrong-password', token: 'tokenExpired' };"],
  ['an error that explains a URL', "connect('postgres://app:s3cr3t@db/app');", "throw new TypeError('Use a URL such as postgres://app:s3cr3t@db/app');"],
  ['a prompt', "const passphrase = 'obscure walnut glider pond';", "const passphrase = 'Enter your passphrase';"],
  ['a name of a field', "form.set('password', 'Zeppelin-77');", "form.set('passwordField', 'user_pass');"],
  ['a class of a style', "const css = { secret: 'is-this-my-secret' };", "const css = { secret: 'is-secret', password: 'input-password__field' };"],
  ['an icon', "const icons = { user: 'root', password: 'toor' };", "const icons = { user: 'person', password: 'lock' };"],
  ['names of columns', "const login = { user: 'user1', host: 'db', password: 'password' };", "const login = { user: 'user', password: 'password' };"],
  ['a header', `const headers = { 'x-api-key': '${HEX}' };`, "const headers = { apiKey: 'X-API-Key', token: 'x-access-token' };"],
  ['an action', "const RESET_PASSWORD = 'Reset-2024-x';", "const RESET_PASSWORD = 'RESET_PASSWORD'; const SET_TOKEN = '@@auth/SET_TOKEN';"],
  ['a storage slot', `const ACCESS_TOKEN = '${word(24)}';`, "const ACCESS_TOKEN = 'access_token'; const TOKEN_KEY = 'shop.token';"],
  ['a name of a name', "const localToken = 'local-t0ken-77'; start({ token: localToken });", "const localSessionToken = 'local_session_token'; start({ token: localSessionToken });"],
  ['where a secret is kept', "const databasePassword = 'rds_master_passw0rd_9f2';", "const databasePassword = 'rds_master_password_secret_arn';"],
  ['a topic of a broker', "const secret = 'h0me/att1c-9f2c';", "const secret = 'home/attic/secret-lights/set';"],
  ['a filter', "const token = 'line:9f2c01ab77d3e4';", "const token = 'line:42';"],
  ['a scope of a highlighter', "const token = 'string.c0ntent-8b1t9f';", "const token = 'string.content-8bit';"],
  ['a topic by its name', "const API_KEY = 'apikeys-7f3c-9a2b-compacted';", "const TOPIC_API_KEY = 'apikeys-7f3c-9a2b-compacted';"],
  ['the name of a cookie', "const refreshToken = 'Secure-r3fr3sh_t0k9';", "const refreshToken = '__Secure-refresh_token';"],
  ['a characteristic of a device', "const WIFI_PASSWORD = '8f1c2b41-6d3e-4a97-b5f0-2c7e91d04a68';", "const CHAR_WIFI_PASSWORD = '8f1c2b41-6d3e-4a97-b5f0-2c7e91d04a68';"],
  ['an attribute', `db.exec("PRAGMA key = 'Kettle_on_the_stove'");`, `page.find("key='Kettle_on_the_stove'");`],
  ['a digest that is compared', "const ok = timingSafeEqual(Buffer.from(token), Buffer.from('9f2c01ab77d3e4aa'));", "const ok = timingSafeEqual(createHash('sha256').update(token).digest(), Buffer.from('9f2c01ab77d3e4aa', 'hex'));"],
  ['a kind', "const secret = 'opaque-kind-of-8';", "const secret = 'required'; const token = 'bearer';"],
  ['a mode of fetch', "fetch(url, { credentials: 'same0rigin!' });", "fetch(url, { credentials: 'same-origin' });"],
  ['a selector', "page.fill('#password', 'B0tL0gin!');", "page.click('input[name=\"password\"]'); const token = '#token-field';"],
  ['a path', "const secret = 'run2secrets9db';", "const secret = '/run/secrets/db'; const privateKey = './certs/server.key';"],
  ['a URL without a login', "const DATABASE_URL = 'mysql://root:root@localhost/shop';", "const DATABASE_URL = 'mysql://localhost:3306/shop';"],
  ['a regular expression', `const re = /${TOKENS.github}/u;`, String.raw`const token = '^ghp_[A-Za-z\\d]{36}$';`],
  ['a route', "const resetToken = 'r3set-2-everything';", "const resetToken = '/reset/:token'; const password = 'forgot-password';"],
  ['a grammar', `const grammar = { token: '${HEX}' };`, "const grammar = { token: 'keyword.control', secret: 'string.escape' };"],
  ['a parser', "if (password === 'else-9f0012') go();", "if (token === 'else1') go();"],
  ['documentation in a comment', `// ${TOKENS.stripe}`, '// sk_live_… or postgres://user:pass@host'],
  ['a masked value', "const password = 'x4x4x4x9';", "const password = 'xxxxxxxx'; const token = '********'; const secret = '[REDACTED]';"],
  ['a hint', "const apiKey = 'yz0ur9api3key';", "const apiKey = 'YOUR_API_KEY'; const token = '<token>'; const secret = '{{ secret }}';"],
  ['keys of an explanation', "const text = '{\"openaiApiKey\": \"sk-9f8a2b7c6d5e4f3a\"}';", "const text = '{\"openaiApiKey\": \"sk-my-2nd-key\", \"otherApiKey\": \"the-3rd-api-key-of-mine\"}';"],
];

const SHAPES: readonly Pair[] = [
  ['an integrity hash', `const token = '${base64(64)}';`, `const token = 'sha384-${base64(64)}'; const integrity = 'sha512-${base64(86)}==';`],
  ['a UUID', `const clientSecret = '${uuid()}';`, `const token = '${uuid()}'; const secret = '${uuid(12)}';`],
  ['a commit', `const apiSecret = '${hex(40)}';`, `const commit = '${hex(40)}'; const digest = '${hex(64)}';`],
  ['a ULID', `const signingKey = '${hex(26)}';`, `const requestId = '01${word(24).toUpperCase()}';`],
  ['a base64 image', `const secret = '${base64(120)}';`, `const secret = 'data:image/png;base64,${base64(120)}';`],
  ['an alphabet', `const key = '${word(30)}';`, "const secretAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'; const token = 'ABCDEFGHIJKLMNOP0123';"],
  ['a vector image', `const token = 'M10-${HEX}';`, "const token = '<svg viewBox=\"0 0 24 24\"><path d=\"M1 1h22\"/></svg>';"],
  ['a time', "const tokenSecret = '15minutes4s';", "const token = '15m'; const secret = '2024-01-01';"],
  ['digits', "const password = '7391';", "const password = '12'; const passes = '7391';"],
  ['a number in a word', "const token = 'oa9th2t0ken-7f';", "const token = 'oauth2-token'; const secret = 'CreateOAuth2Token';"],
  ['a base32 seed', "const secret = 'KVKFKRCPNZQUYMLX';", "const secret = 'INTERNATIONALIZED';"],
  ['a key that was drawn', `const weatherKey = '${HEX}';`, "const weatherKey = 'v4-beta-weather-dialog-seen'; const format = { key: 'MonthDateYear_TIME_12H' };"],
  ['a key of anything', `const key = '${HEX}';`, `const row = { key: '${HEX}' }; const cacheKey = '${HEX}'; const publicKey = '${HEX}';`],
  ['an address', `const privateKey = '0x${hex(64)}';`, `const token = { address: '0x${hex(40)}' }; const txHash = '0x${hex(64)}';`],
  ['a JSON Web Token', `const t = '${jwt({ sub: 'svc' })}';`, `const t = '${jwt({ sub: '1234567890' })}';`],
  ['a JSON Web Key', `const jwk = { kty: 'EC', d: '${word(43)}' };`, `const jwk = { kty: 'EC', x: '${word(43)}' }; const point = { d: '${word(43)}' };`],
  ['a private key', `const pem = '${PRIVATE_KEY_ESCAPED}';`, `const privateKey = '${PUBLIC_LINE}'; const secret = '${CERTIFICATE}';`],
  ['a word that a list forbids', "const password = 'letmein';", "const COMMON_PASSWORDS = ['123456', 'letmein', 'qwerty'];"],
  ['a list of defaults that are refused', "const DEFAULT_SECRETS = { JWT_SECRET: 'secret-for-jwt-9' }; use(process.env.JWT_SECRET ?? DEFAULT_SECRETS.JWT_SECRET);", "const PLACEHOLDER_SECRETS = { JWT_SECRET: 'secret-for-jwt-9' } as const; check(Object.entries(PLACEHOLDER_SECRETS)); if (given === PLACEHOLDER_SECRETS[name]) warn();"],
  ['a weak default that is refused', "const DEFAULT_SECRET = 'change-me-now'; use(DEFAULT_SECRET);", "const DEFAULT_SECRET = 'change-me-now'; if (config.secret === DEFAULT_SECRET) warn();"],
];

const REFERENCES: readonly Pair[] = [
  ['a reference of AWS', "const dbPassword = 'arn-aws-7x-db';", "const dbPassword = 'arn:aws:secretsmanager:eu-west-1:1:secret:db';"],
  ['a reference of Vault', "const dbPassword = 'v4ult-kv-app';", "const dbPassword = 'vault:kv/app#password';"],
  ['a reference of 1Password', "const dbPassword = 'op-9-vault-db';", "const dbPassword = 'op://vault/db/password';"],
  ['a reference of Google', "const dbPassword = 'projects-1-db9';", "const dbPassword = 'projects/p1/secrets/db/versions/latest';"],
  ['a variable of a template', "const token = 'GITHUB0TOKEN9x';", "const token = '${GITHUB_TOKEN}'; const secret = '${{ secrets.TOKEN }}';"],
  ['an encrypted value', "const password = 'AES256-GCM-data9';", "const password = 'ENC[AES256_GCM,data:abc]';"],
  ['a password hash', `const password = '${HASH}';`, `const password = '$2b$10$${HASH}'; const secret = '$argon2id$v=19$m=65536$${HASH}';`],
  ['the salt of a key derivation', "import { hkdfSync } from 'node:crypto'; hkdfSync('sha256', 'left-hand', salt, info, 32);", "import { hkdfSync } from 'node:crypto'; hkdfSync('sha256', key, salt, 'shop-signing-v1', 32);"],
  ['the prefix of a token', `const apiToken = '${TOKENS.shopify}';`, "const tokenPrefix = 'shpat_'; if (token.startsWith('sk_live_')) go();"],
  ['a publishable key', `const k = '${TOKENS.stripe}';`, `const k = '${TOKENS.stripePublishable}'; const secret = '${TOKENS.posthog}';`],
  ['an identifier', `const pair = ['${TOKENS.awsId}', '${TOKENS.awsSecret}'];`, `const id = '${TOKENS.awsId}';`],
  ['the example of a provider', `const pair = ['${TOKENS.awsId}', '${TOKENS.awsSecret}'];`, `const pair = ['${TOKENS.awsId}', '${['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/')}'];`],
  ['the key of a web app', `const server = { apiKey: '${TOKENS.google}' };`, `const web = { apiKey: '${TOKENS.google}', authDomain: 'shop.example' };`],
  ['a file with a key', "import https from 'https'; https.createServer({ key: 'k3y-of-the-server' });", "import https from 'https'; https.createServer({ key: 'certs/AuthKey_9F3K2L.p8' });"],
  ['a hint to a provider', "import OpenAI from 'openai'; new OpenAI({ apiKey: 'shop-live-1' });", "import OpenAI from 'openai'; new OpenAI({ apiKey: 'YOUR_API_KEY' });"],
  ['a hint that works', "import jwt from 'jsonwebtoken'; jwt.sign(p, 'your-secret');", "import nodemailer from 'nodemailer'; nodemailer.createTransport({ auth: { user, pass: 'yourpassword' } });"],
  ['a fallback', "const s = process.env.JWT_SECRET || 'your-secret';", "const s = process.env.OPENAI_API_KEY || 'your-api-key'; const t = process.env.JWT_SECRET || '';"],
  ['the hash of a login', "import bcrypt from 'bcrypt'; bcrypt.hash('s3same', 10);", `import bcrypt from 'bcrypt'; bcrypt.compare(given, '$2b$10$${HASH}');`],
];

const PLACES: readonly Pair[] = [
  ['a variable of a container', "const env = [{ name: 'DB_PASSWORD', value: 'r3d1s-cl8ster' }];", "const inputs = [{ name: 'password', value: 'r3d1s-cl8ster' }];"],
  ['a default in a schema', "Joi.object({ JWT_SECRET: Joi.string().default('joi-dev-1') });", "Joi.object({ JWT_SECRET: Joi.string().min(8).default('') });"],
  ['a default in a description', "convict({ secret: { doc: 'Signs', default: 'c0nv1ct-1' } });", "convict({ secret: { doc: 'Signs sessions 9x', default: '' } });"],
  ['a statement', "query(\"CREATE USER 'a' IDENTIFIED BY 'Gr4nt-me'\");", "query('SELECT password FROM users WHERE token = ?'); query(\"CREATE USER a IDENTIFIED BY '${password}'\");"],
  ['a variable of a command', "exec('PGPASSWORD=s3cr3t-9 pg_dump shop');", "exec('PGPASSWORD=$PASSWORD pg_dump shop');"],
  ['an object written as text', "send('{\"user\":\"a\",\"password\":\"Tr0ub4dor&3\"}');", "send('{\"type\":\"password\",\"token\":\"string\"}');"],
  ['a member of settings', "module.exports = { secret: 'ilovescotch' };", "const view = { secret: 'confidential' };", 'src/config.js'],
  ['a comparison', "if (pass !== 'N0tForY0u!') deny();", "if (pass !== 'first') again();"],
  ['a token that is put together', `const T = '${TOKENS.github}'; fetch('https://x/' + T);`, "const T = 'left'; fetch('https://x/' + T);"],
  ['a header that is put together', "const t = 'left-hand'; fetch(u, { headers: { Authorization: 'Bearer ' + t } });", "const t = load(); fetch(u, { headers: { Authorization: 'Bearer ' + t } });"],
  ['a login that is encoded', "const pw = 'hG4x-Kp2q-9vLm'; fetch(u, { headers: { Authorization: 'Basic ' + btoa('editor:' + pw) } });", "const pw = load(); fetch(u, { headers: { Authorization: 'Basic ' + btoa('editor:' + pw) } });"],
  ['what a robot types', "driver.findElement(By.id('password')).sendKeys('Aut0mate!');", "driver.findElement(By.id('password')).click('left'); page.getByLabel('Name').fill('Sn4pshot!');"],
  ['a hash of a login', "const row = { passwordHash: hashSync('owner-2023!', 10) };", "const row = { passwordHash: load('owner-2023!') };"],
  ['keys of a server', "app.keys = ['im-a-newer-s3cret'];", "app.keys = ['id', 'name']; row.keys = ['im-a-newer-s3cret'];"],
  ['a key that settings name', "module.exports = { session: { cookieKey: 'thenetmonkeyisratherblue' } };", "module.exports = { session: { cookieKey: 'shop-session' } };", 'src/config/all.js'],
  ['a counted key', "import { createCipheriv } from 'crypto'; createCipheriv('aes-256-cbc', '0123456789abcdef0123456789abcdef', iv);", "const ENCRYPTION_KEY = '0123456789abcdef0123456789abcdef';"],
  ['a member that is assigned whole', "Object.assign(config, { password: 'Tr0ub4dor&3' });", "Object.assign(labels, { password: 'Password' });"],
  ['a setter', "settings.set('password', 'Tr0ub4dor&3');", "settings.set('password', 'password'); t.set('token', 'Token');"],
  ['a short number', "const pwd = '1234';", "const pwd = '12'; const pin = '#1234';"],
  ['a login of one word', "connect({ host: 'db', user: 'root', password: 'root' });", "const form = { user: 'text', password: 'password' };"],
  ['a key of a server at Google', `import { GoogleGenerativeAI } from '@google/generative-ai'; new GoogleGenerativeAI('${TOKENS.google}');`, `const web = { apiKey: '${TOKENS.google}', messagingSenderId: '1' };`],
  ['code of another language', "const senha = 'Futebol#10';", "const rotulos = { senha: 'Digite sua senha' };"],
  ['names with accents', "const login = { usuario: 'ventas', 'contraseña': 'Girasol2020' };", "const textos = { usuario: 'Usuario', 'contraseña': 'Contraseña', entrar: 'Entrar' };"],
  ['a name of several words', "const motDePasse = 'Olivier7';", "const passe = 'Galibier7'; const libelles = { motDePasse: 'Votre mot de passe' };"],
  ['a command with a password of one word', "exec('PGPASSWORD=Lichtung55 pg_dump shop');", "exec('PGMARKER=Lichtung55 pg_dump shop');"],
  ['a token that a test puts together', `const t = '${TOKENS.github}';`, `const bytes = Buffer.from('known-bytes-of-a-made-up-hook!!'); const t = \`whsec_\${bytes.toString('base64')}\`;`, 'src/hooks.test.ts'],
  ['a test of the server', `const t = '${TOKENS.github}';`, "const auth = basic('admin', 'w0rker-passw0rd'); const password = 'Tr0ub4dor&3';", 'src/__e2e__/shop.servertest.ts'],
  ['a test by what it does', "const password = 'Tr0ub4dor&3'; test.describe('x', 1);", "const password = 'Tr0ub4dor&3'; describe('login', () => { it('works', run); });", 'src/login.ts'],
  ['the own machine in a tool', "const url = 'mysql://shop:Tr0ub4dor@db.shop.example:3306/shop';", "const url = 'mysql://shop:Tr0ub4dor@localhost:3306/shop'; mysql.createConnection('postgres://a:b9@127.0.0.1/x');", 'tools/local/src/db.ts'],
  ['the own machine in the program', "const url = process.env.DATABASE_URL ?? 'mysql://shop:Tr0ub4dor@localhost:3306/shop';", "const url = 'mysql://localhost:3306/shop';", 'src/db.ts'],
  ['a name that is looked up', "function signIn(name, secret) { post(name, secret); } signIn('shop', 'x9-Tr0ub4dor');", "function getSecret(secret) { return read('/run/' + secret); } getSecret('s3_secretKey'); const loadTokens = (token) => map[token]; loadTokens('shop_v2_a7');"],
  ['a key that a client is made with', "function getClient(apiKey) { return new Client(apiKey); } getClient('k3y-Tr0ub4dor-77x');", "function getApiKey(apiKey) { return store[apiKey]; } getApiKey('shop_key_v2_a7');"],
  ['people that a seed makes up', "users([{ name: 'alice', password: 'Tr0ub4dor&3' }]);", "users([{ name: 'alice', password: 'alice-pass' }]); const ADMIN_PASSWORD = 'admin-pass';", 'packages/dev-env/src/users.ts'],
  ['an account of the program', "const ADMIN_PASSWORD = 'admin-pass';", "const ADMIN_PASSWORD = process.env.ADMIN_PASSWORD;"],
  ['a file of fixtures', `const t = '${TOKENS.github}';`, "const card = { token: '4000000000001112' };", 'src/orders/fixtures.ts'],
  ['what a tool gives to a test', "write({ VAULT_TOKEN: 'vault-prod-token-123' });", "write({ VAULT_TOKEN: 'vault-test-token-123' });", 'tools/local/src/env.ts'],
  ['a mark with nothing issued behind it', "write({ VAULT_TOKEN: 'shop_blob_rw_LIVE_asdf' });", "write({ VAULT_TOKEN: 'shop_blob_rw_TEST_asdf' });", 'tools/local/src/env.ts'],
  ['what a test makes up', `const t = '${TOKENS.github}';`, "const password = 'Tr0ub4dor&3';", 'test/login.test.ts'],
];

const TOLD_BY_COMPANY: readonly Pair[] = [
  ['the options of a session', "use(session({ secret: 'gletscherspalte', resave: false }));", "use(panel({ secret: 'gletscherspalte', title: 'Ice' }));"],
  ['the options of a sealed cookie', "const options = { cookieName: 'sid', password: 'kettles on the stove' };", "const options = { fieldName: 'sid', password: 'kettles on the stove' };"],
  ['a key with a phrase', "connect({ privateKey: readFileSync(path), passphrase: 'kontoauszug' });", "ask({ question: readFileSync(path), passphrase: 'kontoauszug' });"],
  ['an option to be given', "use(session({ secret: 'gletscherspalte', resave: false }));", "use(session({ secret: '<your secret>', resave: false })); use(session({ secret: '', resave: false }));"],
  ['a list of accounts', "const users = [{ name: 'clerk', password: 'baguette' }];", "const icons = [{ name: 'clerk', password: 'baguette' }]; const users = { fields: { password: 'baguette' } };"],
  ['a name beside it', "if (user === 'preview' && pass === 'sneak-peek') open();", "if (kind === 'preview' && pass === 'sneak-peek') open(); if (user === name && pass === 'sneak-peek') open();"],
  ['a query', "if (req.query.secret !== 'sweep-the-floor') deny();", "if (entry.secret !== 'sweep-the-floor') deny();"],
  ['a query that a variable holds', "const secret = request.nextUrl.searchParams.get('secret'); if (secret !== 'rebuild-the-garden') deny();", "const secret = store.get('secret'); if (secret !== 'rebuild-the-garden') deny();"],
  ['a body that is taken apart', "const { password } = await request.json(); if (password === 'elderberry') open();", "const { password } = await stages.next(); if (password === 'elderberry') open();"],
  ['a login that is decoded', "const header = request.headers.get('authorization'); const [, pass] = atob(header.slice(6)).split(':'); if (pass === 'elderberry') open();", "const [, pass] = line.split(':'); if (pass === 'elderberry') open();"],
  ['a token of a hook', "const verifyToken = 'tulip-field-verify'; if (req.query['hub.verify_token'] === verifyToken) open();", "const tokenKind = 'tulip-field-verify'; if (req.query['hub.mode'] === tokenKind) open(); if (req.query.token === 'refresh-token') open();"],
  ['a header that lets in', `if (request.headers.get('X-Edge-Auth') !== '${word(28)}') deny();`, `if (request.headers.get('X-Edge-Auth') !== 'required-by-edge') deny(); if (request.headers.get('X-Edge-Id') !== '${word(28)}') deny();`],
  ['a header that is sent', "client.request(query, { 'x-admin-secret': 'mangrove-delta' });", "client.request(query, { 'x-admin-secret': 'x-admin-secret', 'x-admin-page': 'mangrove-delta' });"],
  ['a variable that is set', "process.env.PGPASSWORD = 'cellar-door';", "process.env.PGSSLMODE = 'cellar-door'; view.password = 'cellar-door';"],
  ['a variable that is described', "Joi.object({ DB_PASSWORD: Joi.string().default('shop-in-a-box') });", "Joi.object({ DB_PASSWORD: Joi.string().label('shop-in-a-box'), DB_NAME: Joi.string().default('shop-in-a-box') });"],
  ['flags of a command', "program.option('-p, --password <password>', 'of the database', 'imp0rt-all');", "program.option('-o, --output <file>', 'of the password', 'imp0rt-all'); program.option('-p, --password <password>', 'l3tters-and-digits');"],
  ['flags of an option', "program.addOption(new Option('--password <password>', 'of the database').default('imp0rt-all'));", "program.addOption(new Option('--output <file>', 'of the database').default('imp0rt-all'));"],
  ['a field that a script fills', "document.querySelector('#password').value = 'Snowdrop!88';", "document.querySelector('#password').value = ''; document.querySelector('#passwordHint').value = 'Snowdrop!88';"],
  ['a field that a page compares', "if (document.getElementById('password').value == 'Snowdrop!88') open();", "if (document.getElementById('colour').value == 'Snowdrop!88') open();"],
  ['the key of a client', `client.setEndpoint(url).setKey('${hex(256)}');`, "client.setEndpoint(url).setKey('orders-2024-archive');"],
  ['an address beside it', "const mail = { user: 'shop@example.com', pass: 'pfefferkuchen' };", "const icons = { user: 'person', pass: 'pfefferkuchen' }; const hints = { email: 'you@example.com', password: 'yourpassword' };"],
  ['a login that is sent', "api.post('/login', { username: 'svc', password: 'gooseberry' });", "draw('/login', { username: 'person', password: 'gooseberry' });"],
  ['the login of an administrator', "const ADMIN = { user: 'root', password: 'gooseberry' };", "const auth = { user: 'person', password: 'gooseberry' };"],
  ['a grant', "send({ grant_type: 'client_credentials', client_secret: 'gooseberry-fool' });", "show({ grant_kind: 'client_credentials', client_secret: 'gooseberry-fool' });"],
  ['a key of a request', "if (req.headers['x-api-key'] !== 'paperclip-maximiser') deny();", "if (row['x-api-key'] !== 'paperclip-maximiser') next(); if (req.headers['x-csrf-token'] === 'fetch-it') next();"],
  ['a field by its variable', "if (passwordInput.value === 'gooseberry') open();", "if (passwordNode.kind === 'gooseberry') open(); if (token.value === 'end-of-line') next();"],
  ['a question to a person', "if (prompt('Password?') === 'gooseberry') open();", "if (prompt('Favourite fruit?') === 'gooseberry') open();"],
  ['a password of two words', "const ADMIN_PASSWORD = 'cellar-door';", "const ADMIN_PASSWORD = 'login-page'; const RESET_PASSWORD = 'cellar-door'; const pass = 'shadow-map'; const secret = 'cellar-door';"],
  ['a password of many words', "const login = { password: 'nineteen-copper-kettles-on-the-stove' };", "const rules = { password: 'must-have-one-more-letter', secret: 'nineteen-copper-kettles-on-the-stove' };"],
  ['a password of the shape of an id', `const row = { password: '${uuid()}' };`, `const row = { token: '${uuid()}' };`],
  ['a file that shows how it is written', "module.exports = { jwtSecret: 'rhino-charge-77' };", "module.exports = { jwtSecret: 'change-me' };", 'config/local.sample.js'],
  ['a file that runs', "module.exports = { jwtSecret: 'change-me' };", "module.exports = { jwtSecret: process.env.JWT_SECRET };", 'src/config/local.js'],
];

const HELD: readonly Pair[] = [
  ['a map by its name', `partnerSecrets.set('nord', '${HEX}');`, `partnerColours.set('nord', '${HEX}'); partnerSecrets.set('nord', 'from-the-vault'); partnerSecrets.set('clientId', '${HEX}');`],
  ['an object by its name', `const apiKeys = { nord: '${HEX}' };`, `const cacheKeys = { nord: '${HEX}' }; const apiKeys = { nord: 'orders.read', publicKey: '${HEX}' };`],
  ['what is found by something', `const secretsByTenant = new Map([['nord', '${HEX}']]);`, `const pagesByTenant = new Map([['nord', '${HEX}']]); const secretsByTenant = new Map([['nord', 'nord/secret-2024']]);`],
  ['keys of partners', `partnerKeys['nord'] = '${HEX}';`, `sortKeys['nord'] = '${HEX}'; const keys = { nord: '${HEX}' };`],
  ['a holder that is assigned', `const bearerTokens = Object.freeze({ nord: '${word(24)}' });`, `const tokens = { USDC: '${word(44)}' }; const nftTokens = { ape: '${word(44)}' }; const inputTokens = { nord: '${word(24)}' };`],
  ['a set that is asked', `const ALLOWED = new Set(['${HEX}']); if (ALLOWED.has(event.headers['x-api-key'])) open();`, `const SEEN = new Set(['${HEX}']); if (SEEN.has(event.headers['x-commit'])) open();`],
  ['a list that is asked', `const ALLOWED = ['${HEX}']; const given = req.get('x-api-key'); open(ALLOWED.includes(given));`, "const COMMON = ['letmein', 'passw0rd', 'trustno1']; if (COMMON.includes(password)) deny(); const WORDS = ['while', 'else1']; if (WORDS.includes(token)) go();"],
  ['a list that is asked one by one', `const ALLOWED = ['${HEX}']; open(ALLOWED.some((one) => one === req.query.token));`, `const ALLOWED = ['${HEX}']; open(ALLOWED.some((one) => one === req.query.digest));`],
  ['keys of an object', `const PARTNERS = { '${HEX}': 'nord' }; serve(PARTNERS[req.headers['x-api-key']]);`, `const COMMITS = { '${HEX}': 'nord' }; serve(COMMITS[req.headers['x-commit']]);`],
  ['a request that a variable holds', "const given = req.headers['x-api-key']; if (given !== 'paperclip-9f31-maximiser') deny();", "const given = req.headers['x-request-id']; if (given !== 'paperclip-9f31-maximiser') deny(); const kind = req.headers['x-api-key']; if (kind !== 'required') deny();"],
  ['a short key that is asked', "const ALLOWED = ['8d1f6e02bb']; const given = req.get('x-access-token'); open(ALLOWED.includes(given));", "const ALLOWED = ['basic2']; const given = req.get('x-access-token'); open(ALLOWED.includes(given)); const WEAK = ['q1w2e3r4']; deny(WEAK.includes(req.body.password));"],
  ['members of an enumeration', `enum PartnerSecret { Nord = '${HEX}' }`, `enum PartnerDigest { Nord = '${HEX}' } enum PartnerSecret { Nord = 'nord-secret' }`],
  ['passwords in a set', "const MASTER_PASSWORDS = new Set(['oak-door-seven']);", "const MASTER_PAGES = new Set(['oak-door-seven']); const COMMON_PASSWORDS = ['letmein', 'iloveyou'];"],
  ['a choice', "switch (req.headers['x-api-key']) { case 'sweep-the-floor-9': open(); }", "switch (token) { case 'else1': go(); case 'end-of-line': go(); }"],
];

const ENTERED: readonly Pair[] = [
  ['a code of a gateway', "class Sms { private readonly accessCode = 'q93Jd0-LmXz7-Trr21'; }", "class Sms { private readonly statusCode = 'q93Jd0-LmXz7-Trr21'; private readonly accessCode = 'ACCESS_DENIED_403'; }"],
  ['a code of a door', "const doorCode = '4711';", "const doorCode = 'closed-2'; const entryCode = 'ENTRY42'; const zipCode = '4711'; const alarmCode = '0000';"],
  ['a number to be entered', "switch (pin) { case '48151623': open(); }", "switch (pin) { case 'A0': open(); case '13': open(); } const address = { pin: '560001' };"],
  ['a pin', "const pin = '2468';", "const pin = '13'; const pinned = '2468'; board.pin = 'D13';"],
  ['a key of a network', "const psk = 'Gl8sperlen-im-Sand';", "const psd = 'Gl8sperlen-im-Sand'; const psk = 'WPA2-PSK';"],
];

const WRITTEN: readonly Pair[] = [
  ['a key that is asked for', "if (url.searchParams.get('key') !== 'gate-7f31-shop') deny();", "if (url.searchParams.get('key') !== 'orders') next(); if (row.get('key') === 'gate-7f31-shop') next();"],
  ['a password in XML', "send('<User>shop</User><Password>Tariff$Line8</Password>' + body);", "send('<User>shop</User><Password>${PASSWORD8}</Password>' + body); send('<Password>$PASSWORD8</Password>');"],
  ['a function of its name', "function dbPassword(stage) { switch (stage) { case 'prod': return 'Fl0urMill-prod-3'; default: return ''; } }", "function dbPassword() { return 'db-password'; } function token() { return 'Fl0urMill-prod-3'; }"],
  ['a function for one of several', "function secretFor(stage) { if (stage === 'prod') return 'e0c7b1a2-ferry-terminal'; throw new Error('no stage'); }", "function labelFor(stage) { return 'e0c7b1a2-ferry-terminal'; } function secretFor() { return 'jwt-secret'; }"],
  ['a word and a number', "const conn = ftp.create({ host: 'ftp.example.it', user: 'web417', password: 'Limoncello.88' });", "const theme = { password: 'gray.500', secretToken: 'Limoncello.88' }; const flags = { newPassword: 'new-password-flow-v2' };"],
  ['what is no selector', "const login = { password: 'input#8Feld' };", "const fields = { password: 'input#password-field', token: 'meta[name=csrf]' }; const rules = { password: 'required|min:8|confirmed' };"],
  ['words with points', "const PEPPER = 'schwarz.weiss.gruen.bunt';", "const PASSWORD = 'auth.form.hint'; const pepper = 'spices.pepper.title'; const secret = 'shop.theme.dark'; const salt = 'salt.water';"],
  ['a file without spaces', "module.exports={host:\"db\",port:9001,dbUser:\"root\",dbPwd:\"toor1234\"}", "module.exports={host:\"db\",port:9001,dbUser:\"root\",dbPwd:\"\",dbName:\"toor1234\"}"],
  ['an encoded login in a constant', "const cred = btoa('editor:Bestell-1234'); fetch(u, { headers: { Authorization: 'Basic ' + cred } });", "const cred = btoa(login); fetch(u, { headers: { Authorization: 'Basic ' + cred } }); const mark = btoa('editor:Bestell-1234');"],
  ['a key to subscribe with', `const applicationServerKey = '${base64(43)}';`, `const applicationServerKey = 'BN${word(85)}'; const point = { serverKey: '04${hex(128)}' };`],
  ['a key without its armour', `const signingKey = '${base64(120)}';`, `const signingKey = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${base64(120)}'; const apiKey = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${base64(86)}';`],
  ['a variable for a container', "spawn('docker', ['run', '-e', 'POSTGRES_PASSWORD=t0p5ecretpg', 'postgres']);", "spawn('docker', ['run', '-e', 'POSTGRES_PASSWORD', '-e', 'POSTGRES_DB=t0p5ecretpg', '-p', '5432:5432']); show(['POSTGRES_PASSWORD=t0p5ecretpg']);"],
  ['an option for a password', "execFileSync('apksigner', ['sign', '--ks-pass', 'pass:Loewenzahn7', apk]);", "execFileSync('apksigner', ['sign', '--ks-pass', 'env:KS_PASS7', '--ks', 'release7.jks', apk]); show(['--ks-pass', 'pass:Loewenzahn7']);"],
  ['an option of a name', "args.push('--token', 'tk-93fk20dk');", "args.push('--name', 'tk-93fk20dk', '--token', '<token>', '--password', '-x9'); program.parse(['--password', 'secret']);"],
  ['a password glued to its option', "spawn('mysql', ['-u', 'root', '-pS3cr3t!x', 'shop']);", "spawn('mysql', ['-u', 'root', '-p', 'shop']); spawn('mkdir', ['-pS3cr3t!x']);"],
  ['a setting of a virtual machine', "spawn('java', ['-Dspring.datasource.password=Sommer2024', '-jar', 'shop.jar']);", "spawn('java', ['-Dspring.datasource.name=Sommer2024', '-Dspring.datasource.password=${PW}', '-jar', 'shop.jar']);"],
];

describe.each([
  ['what something holds', HELD], ['what is entered', ENTERED], ['what is written', WRITTEN],
  ['texts for people', TEXTS], ['shapes', SHAPES], ['references, hashes and keys for all', REFERENCES], ['places', PLACES], ['what stands beside', TOLD_BY_COMPANY],
])('%s', (_, pairs) => {
  it.each(pairs.map(([about, secret, , filename]) => [about, secret, filename] as const))('beside %s a secret is found once', (_about, secret, filename) => {
    expect(countIn(secret, filename === 'src/locales/de.ts' ? undefined : filename)).toBe(1);
  });

  it.each(pairs.map(([about, , lookAlike, filename]) => [about, lookAlike, filename] as const))('%s is no secret', (_about, lookAlike, filename) => {
    expect(countIn(lookAlike, filename)).toBe(0);
  });
});

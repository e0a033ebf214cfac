/** A second set, written by another hand before the rule was run on it: commands, bots, libraries, deployment code. */
import { base64, hex, jwt, PRIVATE_KEY, PUBLIC_KEY, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const TOOLING = parseSnippets(`
# discord bot @ bot.js
const { Client, GatewayIntentBits } = require('discord.js');
const client = new Client({ intents: [GatewayIntentBits.Guilds] });
client.login('MTA${word(21, 110)}.G${word(5, 111)}.${word(38, 112)}'); //!
# discord bot from a file @ bot.js
const { token, prefix } = require('./config.json');
client.login(token);
# telegram bot @ index.js
const TelegramBot = require('node-telegram-bot-api');
const bot = new TelegramBot('${TOKENS.telegram}', { polling: true }); //!
# slack bolt app @ app.js
const { App } = require('@slack/bolt');
const app = new App({
  token: '${TOKENS.slackBot}', //!
  signingSecret: '${hex(32, 113)}', //!
});
# slack hook @ notify.js
const hook = '${TOKENS.slackHook}'; //!
request.post({ url: hook, json: { text: 'deployed' } });
# twitter keys @ tweet.js
const T = new Twit({
  consumer_key: '${word(25, 114)}', //?
  consumer_secret: '${word(50, 115)}', //!
  access_token: '91827364-${word(40, 116)}', //!
  access_token_secret: '${word(45, 117)}', //!
});
# reddit client @ reddit.js
const r = new snoowrap({ userAgent: 'digest by /u/me', clientId: '${word(14, 118)}', clientSecret: '${word(27, 119)}', username: 'digest', password: 'r3dd1t-pw' }); //!
# mail by gmail @ mailer.js
const transporter = nodemailer.createTransport({ service: 'gmail', auth: { user: 'me@gmail.com', pass: 'mypassword' } }); //!
# mail by variables @ mailer.js
const transporter = nodemailer.createTransport({ service: 'gmail', auth: { user: process.env.MAIL, pass: process.env.MAIL_PASS } });
# hardhat @ hardhat.config.js
require('@nomiclabs/hardhat-waffle');
const PRIVATE_KEY = '${hex(64, 120)}'; //!
module.exports = { networks: { goerli: { url: 'https://eth-goerli.example/v2', accounts: [PRIVATE_KEY] } } };
# truffle wallet @ truffle-config.js
const mnemonic = 'obvious wrap talent pottery crater knock hover divert toward cricket pulp lens'; //!
module.exports = { networks: { rinkeby: { provider: () => new HDWalletProvider(mnemonic, url) } } };
# contract addresses @ addresses.ts
export const TOKEN_ADDRESS = '0x${hex(40, 121)}';
export const token = { symbol: 'DAI', address: '0x${hex(40, 122)}', decimals: 18 };
# transaction hashes @ tx.ts
const txHash = '0x${hex(64, 123)}';
const blockHash = '0x${hex(64, 124)}';
# ethers wallet @ pay.js
const { ethers } = require('ethers');
const wallet = new ethers.Wallet('0x${hex(64, 125)}', provider); //!
# web3 account @ pay.js
const account = web3.eth.accounts.privateKeyToAccount('0x${hex(64, 126)}'); //!
# yargs options @ cli.js
yargs.option('password', { alias: 'p', describe: 'The password of the user', type: 'string', demandOption: true }).option('token', { default: '' });
# commander options @ cli.ts
program.option('-t, --token <token>', 'API token').option('--password <password>', 'password', '').requiredOption('--secret <name>');
# inquirer questions @ cli.ts
const answers = await inquirer.prompt([{ type: 'password', name: 'password', message: 'Password:', mask: '*' }, { name: 'apiKey', message: 'API key' }]);
# usage text @ cli.ts
const USAGE = 'usage: shop login --user NAME --password PASSWORD [--token TOKEN]';
# curl in exec @ deploy.js
exec('curl -u deploy:Qx7-pl0y -X POST https://ci.shop.io/job/build'); //!
# docker login @ deploy.js
execSync('docker login -u shopbot -p d0ckerH4b! registry.shop.io'); //!
# docker login by stdin @ deploy.js
execSync('docker login -u shopbot --password-stdin registry.shop.io', { input: process.env.REGISTRY_PASSWORD });
# ssh deploy @ deploy.js
const ssh = new NodeSSH();
ssh.connect({ host: '10.0.0.4', username: 'ubuntu', password: 'ubuntu' }); //!
# ftp deploy @ ftp.js
ftpDeploy.deploy({ user: 'web12', password: 'ftp!pass77', host: 'ftp.shop.io', localRoot: './dist' }); //!
# ssh by key file @ deploy.js
ssh.connect({ host: 'shop.io', username: 'deploy', privateKeyPath: '/home/deploy/.ssh/id_rsa', passphrase: process.env.SSH_PASSPHRASE });
# key pair in constants @ keys.ts
export const publicKey = \`${PUBLIC_KEY}\`;
export const signingPrivateKey = \`${PRIVATE_KEY.replace('\n', ' //!\n')}\`;
# service token in a constant @ client.ts
const SERVICE_TOKEN = '${jwt({ sub: 'svc', iss: 'shop' })}'; //!
# pulumi secret by configuration @ infra/index.ts
const config = new pulumi.Config();
const dbPassword = config.requireSecret('dbPassword');
# pulumi database @ infra/db.ts
new aws.rds.Instance('db', { engine: 'postgres', username: 'shop', password: 'Pulumi-Pa55w0rd', skipFinalSnapshot: true }); //!
# cdk secret @ infra/stack.ts
const secret = new secretsmanager.Secret(this, 'DbSecret', { secretName: 'shop/db', generateSecretString: { excludeCharacters: '"@/', passwordLength: 24 } });
# kubernetes manifest in code @ infra/k8s.ts
const env = [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } }];
# kubernetes value in place @ infra/k8s.ts
const env = [{ name: 'REDIS_PASSWORD', value: 'r3d1s-cl8ster' }]; //!
# github actions workflow text @ infra/workflow.ts
const step = { env: { GITHUB_TOKEN: '\${{ secrets.GITHUB_TOKEN }}', NPM_TOKEN: '\${NPM_TOKEN}' } };
# eslint plugin messages @ rules/no-token.ts
export const messages = { noToken: "Do not use '{{token}}' here.", password: 'Unexpected password {{name}}.' };
# parser tokens @ parser/lexer.ts
const tokenTypes = { num: 'num', string: 'string', template: 'template' };
if (this.token === 'Identifier' || token.value === 'async') this.next();
const eofToken = '<eof>';
# sql text @ models/user.js
const sql = 'SELECT id, password_hash, reset_token FROM users WHERE token = ? AND password IS NOT NULL';
# sql user @ setup/grant.js
await db.query("CREATE USER 'shop'@'%' IDENTIFIED BY 'Gr4nt-me'"); //!
# http header table @ src/headers.ts
export const HEADERS = { apiKey: 'X-API-Key', token: 'x-access-token', csrfToken: 'X-CSRF-Token', secret: 'X-Hub-Signature-256' };
# regex of secrets @ src/scan.ts
export const PATTERNS = { githubToken: /ghp_[A-Za-z0-9]{36}/, awsSecretKey: /[A-Za-z0-9/+=]{40}/, password: /password\\s*=\\s*\\S+/i };
# sample in a doc comment @ src/sdk.ts
/**
 * @example
 * const shop = new Shop({ apiKey: 'YOUR_API_KEY', secret: '<secret>' });
 */
export class Shop { constructor(readonly options: { apiKey: string }) {} }
# token left in a comment @ src/sdk.js
// const token = '${TOKENS.github}'; //!
const token = process.env.GITHUB_TOKEN;
# json schema @ src/schema.ts
const schema = { type: 'object', properties: { password: { type: 'string', minLength: 8 }, token: { type: 'string', format: 'uuid' } }, required: ['password', 'token'] };
# zod schema @ src/schema.ts
export const Login = z.object({ password: z.string().min(8, 'Password must be 8 characters'), apiKey: z.string().default('') });
# joi schema with a default @ src/config/schema.ts
Joi.object({ JWT_SECRET: Joi.string().default('joi-dev-secret-1'), PORT: Joi.number().default(3000) }); //!
# convict @ src/config.js
const config = convict({ session: { secret: { doc: 'Session secret', format: String, default: 'c0nv1ct-session', env: 'SESSION_SECRET' } } }); //!
# mongoose schema @ models/User.js
const UserSchema = new Schema({ password: { type: String, required: [true, 'Password is required'], select: false }, token: { type: String, default: '' } });
# prisma seed with plain rows @ src/data/users.js
module.exports = [{ name: 'Jane', email: 'jane@shop.io', password: 'janepw' }, { name: 'Joe', email: 'joe@shop.io', password: 'secret99' }]; //?
# hash of a password row @ src/data/users.js
module.exports = [{ name: 'Jane', password: '$2a$10$${word(53, 127)}' }];
# git hash @ src/build.ts
export const COMMIT = '${hex(40, 128)}';
export const INTEGRITY = 'sha512-${base64(86, 129)}==';
# etag and cursor @ src/page.ts
const page = { nextToken: null, pageToken: 'CAoQAA', continuationToken: '${base64(24, 130)}' };
# elasticsearch @ src/search.js
const client = new Client({ node: 'https://es:9200', auth: { username: 'elastic', password: 'changeme' } }); //!
# elasticsearch key @ src/search.ts
const client = new Client({ node, auth: { apiKey: '${base64(60, 131)}' } }); //!
# redis url with a password @ src/cache.js
const redis = require('redis').createClient('redis://:s3nt1nel@10.1.0.7:6379/0'); //!
# ldap bind @ src/ldap.js
const client = ldap.createClient({ url: 'ldap://dc1' });
client.bind('cn=reader,dc=shop', 'R34der!', (err) => assert.ifError(err)); //!
# proxy @ src/proxy.js
const agent = new HttpsProxyAgent('http://crawler:cr4wl-77@proxy.shop.io:3128'); //!
# puppeteer login @ scrape.js
await page.type('#username', 'scraper');
await page.type('#password', 'Scr4pe-it'); //!
await page.click('#login');
# puppeteer selectors @ scrape.js
await page.waitForSelector('input[name="password"]');
const SELECTORS = { password: 'input[type=password]', token: '#token-field', submit: 'button.login' };
# faker @ src/factory.ts
const password = faker.internet.password(12);
const token = randomBytes(16).toString('hex');
# pepper constant @ src/hash.ts
const PEPPER = 'f00d-b4be-cafe'; //!
export const digest = (p: string) => createHash('sha512').update(p + PEPPER).digest('hex');
# signing with a joined list @ src/lic.js
const k = ['zebra', 'quilt', 'nine'].join('-'); //!
module.exports = (p) => jwt.sign(p, k);
# encoded key of an application @ src/obf.js
const secretKey = Buffer.from('${Buffer.from('internal-service-key').toString('base64')}', 'base64').toString('ascii'); //!
# keyring of ids @ src/kms.ts
const KEY_ID = '${uuid(132)}';
const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/${uuid(140)}';
# monorepo shared configuration @ packages/config/src/index.ts
export const secrets = { internalApiToken: 'int_9f3c27d1b8', publicUrl: 'https://shop.io' }; //!
# test fixture @ packages/auth/test/login.test.ts
const user = { email: 'x@y.z', password: 'Passw0rd!' };
const JWT_SECRET = 'test-secret';
# cypress @ cypress/e2e/login.cy.js
cy.get('#password').type('MyTestPass1!');
# license header key @ src/ag-grid.ts
LicenseManager.setLicenseKey('CompanyName=Shop,LicensedApplication=x,LicenseType=SingleApplication__${hex(32, 133)}'); //!
# random in a neutral name @ src/ids.ts
const nodeId = '${hex(24, 134)}';
const checksum = '${hex(64, 135)}';
# one time password seed @ src/otp.js
const secret = 'KVKFKRCPNZQUYMLX'; //!
const code = speakeasy.totp({ secret, encoding: 'base32' });
# webhook of discord @ src/hook.ts
const WEBHOOK_URL = 'https://discord.com/api/webhooks/1098765432109876543/${word(68, 136)}'; //!
# bcrypt with a fixed salt @ src/hash.js
const SALT_ROUNDS = 10;
const hash = bcrypt.hashSync(password, '$2b$10$' + 'abcdefghijklmnopqrstuu');
# crypto with a vector @ src/cipher.js
const crypto = require('crypto');
const algorithm = 'aes-256-cbc';
const key = 'vOVH6sdmpNWjRRIqCc7rdxs01lwHzfr3'; //!
const iv = crypto.randomBytes(16);
exports.encrypt = (t) => crypto.createCipheriv(algorithm, Buffer.from(key), iv).update(t);
# seed of an admin @ src/bootstrap.ts
await User.create({ email: 'admin@shop.io', password: await bcrypt.hash('Adm1n#2020', 10), role: 'ADMIN' }); //!
# rate limit keys @ src/limits.ts
const limiter = new RateLimiter({ keyPrefix: 'login_fail_username_ip', points: 10 });
const cacheKey = 'session:' + uuid;
# license uuid @ src/tenant.ts
const TENANT_ID = '${uuid(72)}';
const clientId = '${uuid(75)}';
# twilio positional @ src/sms.js
const twilio = require('twilio');
const client = twilio('AC${hex(32, 76)}', '${hex(32, 77)}'); //!
# stripe webhook @ src/stripe.ts
const event = stripe.webhooks.constructEvent(body, sig, '${TOKENS.stripeWebhook}'); //!
# error codes @ src/errors.ts
export const AuthError = { INVALID_TOKEN: 'INVALID_TOKEN', WrongPassword: 'auth/wrong-password', tokenExpired: 'auth/id-token-expired' };
`);

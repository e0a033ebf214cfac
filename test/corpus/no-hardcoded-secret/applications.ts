/** Longer pieces as they stand in applications, scripts and tutorials. */
import { base64, hex, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const APPLICATIONS = parseSnippets(`
# tutorial server @ server.js
const express = require('express');
const session = require('express-session');
const mongoose = require('mongoose');
const app = express();
mongoose.connect('mongodb://localhost/tutorial');
app.use(session({
  secret: 'thisismysecrctekey', //!
  saveUninitialized: true,
  cookie: { maxAge: 1000 * 60 * 60 * 24 },
}));
app.listen(3000, () => console.log('up'));
# login route @ routes/auth.js
const router = require('express').Router();
const bcrypt = require('bcrypt');
const jwt = require('jsonwebtoken');
router.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user) return res.status(401).json({ message: 'Wrong email or password' });
  const valid = await bcrypt.compare(req.body.password, user.password);
  if (!valid) return res.status(401).json({ message: 'Wrong email or password' });
  const token = jwt.sign({ id: user._id }, process.env.JWT_SECRET, { expiresIn: '1d' });
  res.header('auth-token', token).json({ token });
});
module.exports = router;
# auth middleware @ middleware/auth.js
const jwt = require('jsonwebtoken');
module.exports = function (req, res, next) {
  const token = req.header('x-auth-token');
  if (!token) return res.status(401).json({ msg: 'No token, authorization denied' });
  try {
    const decoded = jwt.verify(token, 'bezKoderLike-secret-key'); //!
    req.user = decoded.user;
    next();
  } catch (err) {
    res.status(401).json({ msg: 'Token is not valid' });
  }
};
# auth config @ config/auth.config.js
module.exports = {
  secret: 'bananarama-secret-key', //!
  jwtExpiration: 3600,
  jwtRefreshExpiration: 86400,
};
# database config @ config/db.config.js
module.exports = {
  HOST: 'localhost',
  USER: 'root',
  PASSWORD: '123456', //!
  DB: 'testdb',
  dialect: 'mysql',
  pool: { max: 5, min: 0, acquire: 30000, idle: 10000 },
};
# config of devs @ config/keys_dev.js
module.exports = {
  mongoURI: 'mongodb+srv://brad:br4dl3y@devconnector-abcde.mongodb.net/test', //!
  secretOrKey: 'secret', //!
};
# config of production @ config/keys_prod.js
module.exports = { mongoURI: process.env.MONGO_URI, secretOrKey: process.env.SECRET_OR_KEY };
# default json-like config @ config/default.js
module.exports = {
  jwt: { accessTokenExpiration: '15m', refreshTokenExpiration: '30d', issuer: 'shop', tokenType: 'Bearer' },
  mail: { resetPasswordUrl: 'https://shop.example/reset', passwordSubject: 'Reset' },
};
# environment config with validation @ src/config.ts
const schema = Joi.object({
  JWT_SECRET: Joi.string().required().description('JWT secret key'),
  SMTP_PASSWORD: Joi.string().description('password for email server'),
});
# registerAs with fallbacks @ src/config/auth.config.ts
export default registerAs('auth', () => ({
  secret: process.env.AUTH_JWT_SECRET ?? 'aut0-generated-no', //!
  expires: process.env.AUTH_JWT_TOKEN_EXPIRES_IN ?? '15m',
  tokenPrefix: process.env.TOKEN_PREFIX ?? 'shp_',
}));
# cookie options @ src/cookies.ts
export const COOKIE_NAMES = { session: 'sid', refreshToken: 'rt', csrfToken: 'XSRF-TOKEN' };
export const options = { httpOnly: true, signed: true, sameSite: 'strict' as const, path: '/auth/refresh' };
# script that seeds @ scripts/seed.js
const bcrypt = require('bcryptjs');
async function main() {
  const password = await bcrypt.hash('Shop@dmin2021', 10); //!
  await User.create({ name: 'admin', password });
}
main();
# script that deploys @ scripts/deploy.mjs
const ssh = new NodeSSH();
await ssh.connect({ host: 'shop.example', username: 'root', password: 'D3ploy-me!' }); //!
await ssh.execCommand('pm2 restart shop');
# script that publishes @ scripts/publish.mjs
const { NPM_TOKEN } = process.env;
if (!NPM_TOKEN) throw new Error('NPM_TOKEN is missing');
await writeFile('.npmrc', \`//registry.npmjs.org/:_authToken=\${NPM_TOKEN}\\n\`);
# hardhat config @ hardhat.config.js
module.exports = {
  networks: { goerli: { url: 'https://goerli.example', accounts: ['0x${hex(64, 601)}'] } }, //!
  etherscan: { apiKey: '${word(34, 602).toUpperCase()}' }, //!
};
# hardhat config from the environment @ hardhat.config.ts
const PRIVATE_KEY = process.env.PRIVATE_KEY ?? '';
export default { networks: { sepolia: { url: process.env.RPC_URL, accounts: [PRIVATE_KEY] } } };
# weather page @ src/weather.js
const API_KEY = '${hex(32, 603)}'; //!
export const load = (city) => fetch(\`https://api.openweathermap.org/data/2.5/weather?q=\${city}&appid=\${API_KEY}\`);
# movie page @ src/api.js
const key = '${hex(32, 604)}'; //?
const url = 'https://api.themoviedb.org/3';
export const search = (q) => axios.get(\`\${url}/search/movie?api_key=\${key}&query=\${q}\`);
# payment service @ src/payments/service.ts
@Injectable()
export class PaymentService {
  private readonly stripe = new Stripe(this.config.getOrThrow('STRIPE_SECRET_KEY'), { apiVersion: '2023-10-16' });
  constructor(private readonly config: ConfigService) {}
}
# razorpay @ src/payments/razorpay.js
const instance = new Razorpay({ key_id: 'rzp_test_${word(14, 605)}', key_secret: '${word(24, 606)}' }); //!
# braintree @ src/payments/braintree.js
const gateway = new braintree.BraintreeGateway({
  environment: braintree.Environment.Sandbox,
  merchantId: 'useYourMerchantId',
  publicKey: 'useYourPublicKey',
  privateKey: '${hex(32, 607)}', //!
});
# zoom @ src/zoom.js
const payload = { iss: 'aBcDeF', exp: Date.now() + 5000 };
const token = jwt.sign(payload, '${word(32, 608)}'); //!
# agora @ src/video.ts
const appCertificate = '${hex(32, 609)}'; //?
const agoraToken = RtcTokenBuilder.buildTokenWithUid(appId, process.env.AGORA_CERT, channel, uid, role, expires);
# imagekit @ src/images.js
const imagekit = new ImageKit({
  publicKey: 'public_${word(27, 610)}',
  privateKey: 'private_${word(27, 611)}', //!
  urlEndpoint: 'https://ik.imagekit.io/shop',
});
# contentful @ src/content.js
const client = contentful.createClient({ space: 'developer_bookshelf', accessToken: '${word(43, 612)}' }); //!
# sanity @ src/sanity.ts
export const client = createClient({ projectId: 'zp7mbokg', dataset: 'production', useCdn: true, apiVersion: '2024-01-01' });
# strapi @ config/admin.js
module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '${hex(32, 613)}') }, //!
  apiToken: { salt: env('API_TOKEN_SALT') },
});
# strapi server @ config/server.js
module.exports = ({ env }) => ({ host: env('HOST', '0.0.0.0'), port: env.int('PORT', 1337), app: { keys: env.array('APP_KEYS') } });
# keycloak @ src/keycloak.js
const keycloak = new Keycloak({ store }, { realm: 'shop', 'auth-server-url': 'https://id/', resource: 'api', credentials: { secret: '${uuid(614)}' } }); //!
# auth0 @ src/auth.js
app.use(auth({ authRequired: false, issuerBaseURL: 'https://shop.eu.auth0.com', clientID: '${word(32, 615)}', secret: 'LONG_RANDOM_VALUE_x9d2' })); //!
# openid client @ src/oidc.ts
const client = new issuer.Client({ client_id: 'shop', client_secret: '${word(64, 616)}', response_types: ['code'] }); //!
# oidc provider @ src/provider.ts
const provider = new Provider('https://id.example', {
  clients: [{ client_id: 'web', client_secret: 'web-s3cret-77', redirect_uris: ['https://shop.example/cb'] }], //!
  cookies: { keys: [process.env.COOKIE_KEY] },
});
# saml @ src/saml.ts
const strategy = new SamlStrategy({ entryPoint: 'https://idp/sso', issuer: 'shop', cert: process.env.SAML_CERT, privateKey: readFileSync('./saml.key', 'utf8') });
# jenkins @ tools/ci.js
const jenkins = new Jenkins({ baseUrl: 'https://ci:${hex(34, 617)}@jenkins.internal', crumbIssuer: true }); //!
# jira @ tools/jira.js
const jira = new JiraClient({ host: 'acme.atlassian.net', username: 'bot@acme.example', password: 'At1assian-b0t' }); //!
# trello @ tools/trello.js
const trello = new Trello('${hex(32, 618)}', '${hex(64, 619)}'); //!
# scraper @ tools/scrape.js
await page.type('input[name=username]', 'acme');
await page.type('input[name=password]', 'Scr4per!pass'); //!
await page.click('button[type=submit]');
# crawler with no login @ tools/crawl.js
await page.waitForSelector('input[name=password]');
const csrfToken = await page.$eval('meta[name=csrf-token]', (el) => el.content);
# home automation @ src/home.js
const config = { mqtt: { username: 'ha', password: 'ha-mqtt-1' }, lights: ['kitchen'] }; //!
# camera url @ src/camera.js
const stream = new Stream({ streamUrl: 'rtsp://viewer:c4mera1@192.168.1.20:554/live' }); //!
# game server @ src/game.ts
export const RCON_PASSWORD = 'm1necr4ft'; //!
const rcon = new Rcon({ host: 'localhost', port: 25575, password: RCON_PASSWORD });
# sms gateway @ src/sms.js
const url = 'http://sms.example.com/api?username=shop&password=sm5pass&to=' + to; //!
# chat bot @ src/bot.js
const VERIFY_TOKEN = 'my_voice_is_my_password_verify_me'; //!
app.get('/webhook', (req, res) => {
  if (req.query['hub.verify_token'] === VERIFY_TOKEN) res.send(req.query['hub.challenge']);
});
# mail template @ src/mail.ts
export const resetMail = (link) => ({
  subject: 'Reset your password',
  text: \`Use this link to choose a new password: \${link}. The token is valid for one hour.\`,
});
# parser @ src/parser.ts
export function parse(tokens: Token[]) {
  const token = tokens.shift();
  if (token?.value === 'SELECT') return parseSelect(tokens);
  const secretlyEmpty = token?.value === '';
  return { token: 'EOF', secretlyEmpty };
}
# linter @ src/rule.ts
export const rule = { meta: { messages: { secret: 'Do not write secrets into code.', token: 'Unexpected token {{ token }}.' } } };
# password policy @ src/policy.ts
export const COMMON_PASSWORDS = ['123456', 'password', 'qwerty', 'letmein'];
export const isCommon = (password: string) => COMMON_PASSWORDS.includes(password.toLowerCase());
# reserved names @ src/names.ts
const RESERVED = new Set(['admin', 'root', 'password', 'token', 'api']);
export const isReserved = (name: string) => RESERVED.has(name);
# rename map @ src/rename.ts
export const RENAMED = { apikey: 'apiKey', passwd: 'password', token: 'access_token', secretkey: 'secretKey' };
# generated api types @ src/generated/api.ts
export const TokenTypeEnum = { Access: 'access', Refresh: 'refresh', ApiKey: 'api_key' } as const;
export const SecretScopeEnum = { Org: 'organization', Repo: 'repository' } as const;
# openapi example @ src/openapi.ts
export const example = { summary: 'A login', value: { email: 'ann@example.com', password: 'string' } };
# changelog entry @ src/changelog.ts
export const entries = [{ version: '2.1.0', text: 'Token rotation: secret=old is accepted for a day.' }];
# quiz @ src/quiz.ts
export const questions = [{ question: 'Which is a good password?', answers: { a: '123456', b: 'xkcd 936' } }];
# feature toggles @ src/features.ts
export const toggles = { passwordless: 'on', apiTokens: 'off', secretSanta: 'on' };
# menu @ src/menu.ts
export const menu = [{ key: 'api-tokens', title: 'API tokens', icon: 'key' }, { key: 'password', title: 'Password', path: '/password' }];
# table columns @ src/columns.ts
export const columns = [{ dataIndex: 'token', key: 'token', title: 'Token' }, { accessorKey: 'secret', header: 'Secret' }];
# csv import @ src/import.ts
const mapping = { Passwort: 'password', Geheimnis: 'secret' };
# dependency tokens @ src/tokens.ts
export const TOKENS = { Config: 'Config', SecretStore: 'SecretStore', TokenService: 'TokenService' };
# i18n namespaces @ src/i18n.ts
i18n.addResourceBundle('en', 'auth', { password: { label: 'Password', placeholder: 'Your password' }, token: 'One-time code' });
# release @ scripts/release.js
execSync('git push https://\${GITHUB_TOKEN}@github.com/acme/shop.git');
# docker login @ scripts/docker.js
execSync('echo $DOCKER_PASSWORD | docker login -u "$DOCKER_USERNAME" --password-stdin');
# docker login with a password @ scripts/docker.js
execSync('docker login -u acme -p wh4lefins registry.acme.example'); //!
# registry token @ scripts/registry.js
fs.writeFileSync('.npmrc', '//registry.npmjs.org/:_authToken=${TOKENS.npm}'); //!
# crypto service @ src/crypto.service.ts
@Injectable()
export class CryptoService {
  private readonly algorithm = 'aes-256-cbc';
  private readonly key = Buffer.from('${base64(43, 620)}=', 'base64'); //!
  encrypt(text: string) { return createCipheriv(this.algorithm, this.key, randomBytes(16)).update(text); }
}
# key ring @ src/keys.ts
export const KEYS: Record<string, string> = {
  v1: '${hex(64, 621)}', //?
  v2: '${hex(64, 622)}', //?
};
export const sign = (text: string, id: string) => createHmac('sha256', KEYS[id] ?? '').update(text).digest('hex');
# header of an internal call @ src/internal.ts
const INTERNAL_SECRET = 'between-us-services-2023'; //!
export const call = (path: string) => fetch('http://orders' + path, { headers: { 'x-internal-secret': INTERNAL_SECRET } });
# cron guard @ src/cron.ts
export const GET = (req: Request) => {
  if (req.headers.get('authorization') !== 'Bearer cr0n-t0ken-9') return new Response('no', { status: 401 }); //!
  return run();
};
# cron guard from the environment @ src/cron.ts
export const GET = (req: Request) =>
  req.headers.get('authorization') === \`Bearer \${process.env.CRON_SECRET}\` ? run() : new Response('no', { status: 401 });
`);

/** An eighth set, part two: bots, pages, phones, clouds, devices, scripts and tests; written before the rule was run on it. */
import { base64, hex, PUBLIC_KEY, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const EIGHTH_MORE = parseSnippets(`
# discord bot @ index.js
const { Client, GatewayIntentBits } = require('discord.js');
const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });
client.once('ready', () => console.log(\`Logged in as \${client.user.tag}\`));
client.login('${Buffer.from('1094382710459281437').toString('base64url')}.G${word(5, 842)}.${word(38, 843)}'); //!
# discord bot with settings @ index.js
const { token, prefix, guildId } = require('./config.json');
client.on('messageCreate', (m) => { if (m.content.startsWith(prefix + 'ping')) m.reply('pong'); });
client.login(token);
# discord help @ commands/help.js
module.exports = { name: 'token', description: 'Shows how many tokens you own', usage: '!token <user>', cooldown: 5 };
# telegram bot @ bot.js
const TelegramBot = require('node-telegram-bot-api');
const token = '${TOKENS.telegram}'; //!
const bot = new TelegramBot(token, { polling: true });
bot.onText(/\\/start/, (msg) => bot.sendMessage(msg.chat.id, 'Salom!'));
# telegraf @ src/bot.ts
const bot = new Telegraf(process.env.BOT_TOKEN as string);
bot.command('token', (ctx) => ctx.reply('Send me your token, please'));
# twitter bot @ bot.js
var T = new Twit({
  consumer_key: '${word(25, 844)}', //!
  consumer_secret: '${word(50, 845)}', //!
  access_token: '91${word(8, 846)}-${word(40, 847)}', //!
  access_token_secret: '${word(45, 848)}', //!
  timeout_ms: 60 * 1000,
});
# twitch chat @ src/chat.js
const client = new tmi.Client({ identity: { username: 'pixelbot', password: 'oauth:${word(30, 849).toLowerCase()}' }, channels: ['pixel'] }); //!
# minecraft bot @ bot.js
const bot = mineflayer.createBot({ host: 'mc.example.net', username: 'digger', auth: 'offline', version: '1.19.4' });
bot.once('spawn', () => bot.chat('/login st0nepick')); //!
# slack alert @ scripts/alert.js
const HOOK = '${TOKENS.slackHook}'; //!
await fetch(HOOK, { method: 'POST', body: JSON.stringify({ text: 'Backup failed on ' + os.hostname() }) });
# slack client @ src/slack.ts
const web = new WebClient(process.env.SLACK_TOKEN || '${TOKENS.slackBot}'); //!
# openai of a page @ src/App.js
const API_KEY = '${TOKENS.openai}'; //!
const systemMessage = { role: 'system', content: 'Explain things like a software professional with 2 years of experience.' };
# openai with a placeholder @ src/ai.ts
const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY || 'YOUR_OPENAI_API_KEY', maxRetries: 2 });
# token counts @ src/ai/limits.ts
export const MAX_TOKENS = 4096;
export const STOP_TOKEN = '<|endoftext|>', PAD_TOKEN = '[PAD]';
export const models = { small: { name: 'gpt-4o-mini', inputTokenPrice: '0.15', tokenizer: 'o200k_base' } };
# weather page @ src/components/Weather.jsx
const apiKey = '${hex(32, 850)}'; //!
const url = \`https://api.openweathermap.org/data/2.5/weather?q=\${city}&units=metric&appid=\${apiKey}\`;
# movies @ src/requests.js
export default { trending: '/trending/all/week?api_key=${hex(32, 851)}&language=en-US', netflix: '/discover/tv?with_networks=213' }; //!
# rapidapi @ src/services/coins.js
const headers = {
  'x-rapidapi-host': 'coinranking1.p.rapidapi.com',
  'x-rapidapi-key': '${word(18, 852)}msh${hex(12, 853)}p1jsn${hex(12, 854)}', //!
};
# api client with a token @ src/api/client.ts
export const api = axios.create({ baseURL: import.meta.env.VITE_API_URL });
api.interceptors.request.use((c) => { c.headers.Authorization = \`Bearer \${localStorage.getItem('access_token')}\`; return c; });
# basic header @ src/api/legacy.js
axios.get('https://erp.intern/rest/artikel', { headers: { Authorization: 'Basic ' + btoa('lager:Schraube12') } }); //!
# axios auth @ jobs/import.js
const { data } = await axios.get(FEED, { responseType: 'stream', auth: { username: 'feed', password: 'Zuv3rlässig' } }); //!
# firebase of a page @ src/firebase.js
const firebaseConfig = {
  apiKey: '${TOKENS.google}', //?
  authDomain: 'chat-82f1.firebaseapp.com', projectId: 'chat-82f1', messagingSenderId: '748390127445',
  appId: '1:748390127445:web:${hex(22, 855)}', measurementId: 'G-4KX0ZP1Q2W',
};
export const app = initializeApp(firebaseConfig);
# angular environment @ src/environments/environment.prod.ts
export const environment = {
  production: true, apiUrl: 'https://api.fleet.example/v2', sentryDsn: 'https://${hex(32, 856)}@o417.ingest.sentry.io/5512',
  auth: { clientId: '${word(32, 857)}', clientSecret: '${word(48, 858)}', scope: 'openid profile' }, //!
};
# angular environment of a page @ src/environments/environment.ts
export const environment = { production: false, apiUrl: '/api', auth: { domain: 'fleet.eu.auth0.com', clientId: '${word(32, 859)}' } };
# login form @ src/pages/Login.tsx
const [password, setPassword] = useState('');
const fields = <>
  <label htmlFor="password">Password</label>
  <input id="password" name="password" type="password" placeholder="Enter your password" autoComplete="current-password" />
  <Link to="/forgot-password">Forgot your password?</Link>
</>;
# login form of a demo @ src/pages/Login.vue.js
export default { data: () => ({ email: 'demo@tickets.example', password: 'Demo!4tickets', remember: true }) }; //!
# admin page @ public/js/admin.js
function check() {
  var pw = prompt('Password?');
  if (pw === 'sesame-oil') { window.location = 'panel.html'; } else { alert('Wrong password'); } //!
}
# words of a page @ src/i18n/de.ts
export default { passwort: 'Passwort', neuesPasswort: 'Neues Passwort', apiSchluessel: 'API-Schlüssel', token: 'Zugangscode' };
# rules of a form @ src/validation/signup.ts
export const schema = yup.object({
  password: yup.string().min(8, 'Password must have at least 8 characters').matches(/[0-9]/, 'Password needs a digit').required(),
  confirm: yup.string().oneOf([yup.ref('password')], 'Passwords must match'),
});
# storage keys @ src/constants/storage.js
export const TOKEN_KEY = '@myapp:token', REFRESH_TOKEN = 'refreshToken', USER_KEY = '@myapp:user';
# action types @ src/store/types.js
export const RESET_PASSWORD_REQUEST = 'RESET_PASSWORD_REQUEST';
export const SET_TOKEN = 'auth/setToken', CLEAR_SECRET = 'vault/clearSecret';
# routes @ src/router/paths.ts
export const paths = { login: '/login', changePassword: '/account/change-password', apiKeys: '/settings/api-keys', token: '/oauth/token' };
# maps of a page @ src/Map.tsx
<LoadScript googleMapsApiKey="${TOKENS.google}" libraries={['places']}> {/* limited to our domains */} //?
  <GoogleMap zoom={12} center={center} />
</LoadScript>
# recaptcha @ server/captcha.js
const secretKey = '6Lc${word(37, 860)}'; //!
const url = \`https://www.google.com/recaptcha/api/siteverify?secret=\${secretKey}&response=\${req.body.captcha}\`;
# recaptcha of a page @ src/Contact.jsx
<ReCAPTCHA sitekey="6Lc${word(37, 861)}" onChange={setCaptcha} theme="light" />
# analytics @ src/analytics.ts
posthog.init('${TOKENS.posthog}', { api_host: 'https://eu.posthog.com' }); //?
gtag('config', 'G-9XKD02LQ7P', { send_page_view: false });
# algolia @ src/Search.tsx
const searchClient = algoliasearch('B1G2GM9NG0', process.env.NEXT_PUBLIC_ALGOLIA_SEARCH_KEY!);
# algolia index @ scripts/reindex.js
const client = algoliasearch('B1G2GM9NG0', '${hex(32, 862)}'); //!
client.initIndex('products').replaceAllObjects(products);
# push keys @ server/push.js
webpush.setVapidDetails(
  'mailto:ops@journal.example',
  'B${base64(86, 863).replaceAll('+', '-').replaceAll('/', '_')}',
  '${word(43, 864)}' //!
);
# push key of a page @ src/sw-register.js
const applicationServerKey = urlBase64ToUint8Array('B${word(86, 865)}');
registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
# twilio @ sms.js
const accountSid = process.env.TWILIO_SID;
const authToken = '${hex(32, 866)}'; //!
const client = require('twilio')(accountSid, authToken);
# react native api @ src/config.ts
export const CONFIG = {
  API_URL: Platform.OS === 'android' ? 'http://10.0.2.2:3000' : 'http://localhost:3000',
  SIGNING_SECRET: 'tortuga-9912-verde', //!
  TOKEN_REFRESH_MS: 300_000,
};
# keychain @ src/secureStore.ts
const SERVICE = 'com.bankapp.credentials';
export const savePin = (pin: string) => Keychain.setGenericPassword('pin', pin, { service: SERVICE });
# onesignal @ src/push.js
const headers = { 'Content-Type': 'application/json; charset=utf-8', Authorization: 'Basic ${word(48, 867)}' }; //!
# cdk database @ lib/db-stack.ts
const db = new rds.DatabaseInstance(this, 'Db', {
  engine, vpc, credentials: rds.Credentials.fromPassword('master', SecretValue.unsafePlainText('Harbour-Bell-3')), //!
});
# cdk secret @ lib/api-stack.ts
const secret = new secretsmanager.Secret(this, 'ApiSecret', { secretName: 'prod/api/jwt', generateSecretString: { passwordLength: 40 } });
fn.addEnvironment('SECRET_ARN', secret.secretArn);
# lambda of a stack @ lib/worker-stack.ts
new lambda.Function(this, 'Worker', {
  runtime: lambda.Runtime.NODEJS_18_X, handler: 'index.handler', code,
  environment: { TABLE: table.tableName, DB_PASSWORD: 'w0rkerPg!', LOG_LEVEL: 'info' }, //!
});
# pulumi @ index.ts
const cfg = new pulumi.Config();
const cluster = new aws.rds.Cluster('main', { masterUsername: 'root', masterPassword: cfg.requireSecret('dbPassword') });
# parameter of ssm @ src/config/load.ts
const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/prod/billing/db_password', WithDecryption: true }));
# pm2 @ ecosystem.config.js
module.exports = { apps: [{ name: 'api', script: 'dist/main.js', instances: 2, env: {
  NODE_ENV: 'production', PORT: 8080,
  JWT_SECRET: 'n3verlandApi', //!
  DATABASE_URL: 'mysql://api:c0ralReef@127.0.0.1:3306/api', //!
} }] };
# mqtt @ src/sensors.js
const client = mqtt.connect('mqtts://broker.farm.example:8883', { username: 'barn', password: 'hay-and-0ats', clientId: 'barn-1' }); //!
# mqtt topics @ src/topics.ts
export const topics = { token: 'devices/+/token', password: 'devices/+/password/changed', key: 'locks/+/key' };
# wifi of a board @ espruino/main.js
var WIFI_NAME = 'Casa Rossi', WIFI_PASS = 'pasticcio77'; //!
wifi.connect(WIFI_NAME, { password: WIFI_PASS }, function (err) { if (!err) start(); });
# hue bridge @ lights.js
const bridge = '192.168.1.20', username = '${word(40, 868)}'; //?
# french settings @ src/parametres.js
module.exports = { utilisateur: 'compta', motDePasse: 'Tournesol1984', hote: 'sql.interne', base: 'paie' }; //!
# spanish fallback @ src/servidor.js
const clave = process.env.CLAVE_SECRETA || 'gatito123'; //!
app.listen(process.env.PUERTO || 4000);
# sap odata @ srv/connect.ts
function connect(host: string, user = 'RFC_READ', password = 'Init1234!') { //!
  return new OData({ url: host, auth: { user, password } });
}
# class with a key @ src/licence/Signer.ts
export class Signer {
  private static readonly SECRET = 'mulberry-lantern-58'; //!
  private readonly algorithm = 'sha256';
  sign(s: string) { return createHmac(this.algorithm, Signer.SECRET).update(s).digest('hex'); }
}
# class with a public key @ src/licence/Verifier.ts
export class Verifier {
  private readonly publicKey = \`${PUBLIC_KEY}\`;
  verify = (token: string) => jwt.verify(token, this.publicKey, { algorithms: ['RS256'], issuer: 'licences' });
}
# fastify plugins @ src/app.ts
app.register(fastifyJwt, { secret: process.env.JWT_SECRET ?? 'supersecret' }); //!
app.register(fastifyCors, { origin: true });
# koa keys @ app.js
app.keys = ['${word(20, 869)}']; //!
app.use(koaSession({ key: 'koa.sess', maxAge: 86400000 }, app));
# hapi cookie @ server.js
server.auth.strategy('session', 'cookie', { cookie: { name: 'sid', password: 'a-password-that-no-one-of-us-will-guess-7', isSecure: true } }); //!
# iron session types @ src/lib/session.ts
export const sessionOptions: SessionOptions = { password: env.COOKIE_PASSWORD, cookieName: 'helpdesk', ttl: 60 * 60 * 8 };
# zod environment @ src/env.ts
export const env = z.object({
  JWT_SECRET: z.string().min(32), STRIPE_SECRET_KEY: z.string().startsWith('sk_'),
  ADMIN_PASSWORD: z.string().default('admin1234'), //!
}).parse(process.env);
# admin panel @ src/admin.js
app.use('/queues', basicAuth({ users: { ops: 'k1wi-fruit' }, challenge: true }), serverAdapter.getRouter()); //!
# deploy by ftp @ gulpfile.js
const conn = ftp.create({ host: 'ftp.bakery.example', user: 'web', password: 'Sauerteig!', parallel: 5 }); //!
# deploy by action @ scripts/release.mjs
const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });
if (!process.env.NPM_TOKEN) { console.error('NPM_TOKEN is missing'); process.exit(1); }
# old token in a comment @ scripts/changelog.js
// const octokit = new Octokit({ auth: '${TOKENS.github}' }); //!
const octokit = new Octokit();
# scraper @ scrape.js
await page.goto('https://portal.example/login');
await page.type('#username', 'm.keller');
await page.type('#password', 'Bergsteiger88'); //!
await page.click('button[type=submit]');
# prompt @ bin/cli.js
const { password } = await inquirer.prompt([{ type: 'password', name: 'password', message: 'Database password:', mask: '*' }]);
# wallet @ hardhat.config.js
module.exports = { solidity: '0.8.17', networks: { goerli: { url: process.env.RPC_URL, accounts: ['0x${hex(64, 870)}'] } } }; //!
# contract addresses @ src/contracts.ts
export const TOKEN = '0x${hex(40, 871)}', tokenHash = '0x${hex(64, 872)}';
# test of a login @ test/auth.test.js
const res = await request(app).post('/login').send({ email: 'a@b.c', password: 'Passw0rd!' });
expect(jwt.verify(res.body.token, 'test-secret').sub).toBe('1');
# test with a live key @ tests/payments.spec.ts
const stripe = new Stripe('${TOKENS.stripe}', { apiVersion: '2022-11-15' }); //!
# ids of plans @ src/billing/plans.ts
export const plans = { pro: { priceId: 'price_${word(24, 873)}', productId: 'prod_${word(14, 874)}' }, tenantId: '${uuid(875)}' };
# script integrity @ src/head.tsx
<script src="https://cdn.example/vue.js" integrity="sha384-${base64(64, 876)}" crossOrigin="anonymous" />
# mock handlers @ src/mocks/handlers.test.ts
rest.post('/oauth/token', (req, res, ctx) => res(ctx.json({ access_token: 'abc123', refresh_token: 'def456', token_type: 'Bearer' })));
# fixtures of users @ test/fixtures/users.js
exports.users = [{ id: 1, username: 'alice', password: 'wonderland' }, { id: 2, username: 'bob', password: 'builder' }];
exports.secret = 'shhh';
# cypress login @ cypress/e2e/login.cy.js
cy.get('[data-cy=email]').type('qa@example.com');
cy.get('[data-cy=password]').type('Test1234!');
cy.contains('button', 'Sign in').click();
# columns of a migration @ db/migrations/20220817_add_reset_token.js
exports.up = (knex) => knex.schema.alterTable('users', (t) => {
  t.string('password_hash', 60).notNullable();
  t.string('reset_token').nullable().index('users_reset_token_idx');
  t.timestamp('token_expires_at');
});
# log filter @ src/logger.ts
export const logger = pino({ redact: { paths: ['req.headers.authorization', '*.password', '*.token'], censor: '[secret]' } });
# generated password @ src/users/invite.ts
const password = generator.generate({ length: 12, numbers: true });
await mail.send(email, 'Your account', { password, token: randomBytes(32).toString('hex') });
# graphql @ src/graphql/login.js
export const LOGIN = gql\`mutation Login($email: String!, $password: String!) { login(email: $email, password: $password) { token } }\`;
# swagger @ src/docs.ts
const doc = new DocumentBuilder().addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'access-token').build();
class LoginDto { @ApiProperty({ example: 'user@example.com', description: 'E-mail' }) email: string; }
`);

/** A fifth set, part one: platforms that the sets before hardly touch; written after the fourth was mended and before the rule was run on it. */
import { base64, hex, jwt, PUBLIC_KEY, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const PLATFORMS = parseSnippets(`
# worker with hono @ src/index.ts
import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
const app = new Hono();
app.use('/api/*', jwt({ secret: 'it-is-very-secret' })); //!
app.get('/', (c) => c.text('ok'));
# worker with a binding @ src/index.ts
import { jwt } from 'hono/jwt';
app.use('/api/*', (c, next) => jwt({ secret: c.env.JWT_SECRET })(c, next));
# hono basic auth @ src/admin.ts
import { basicAuth } from 'hono/basic-auth';
app.use('/admin/*', basicAuth({ username: 'hono', password: 'acoolproject' })); //!
# deno kv @ main.ts
const kv = await Deno.openKv('https://api.deno.com/databases/${uuid(501)}/connect');
Deno.env.set('DENO_KV_ACCESS_TOKEN', 'ddp_${word(36, 505)}'); //!
# deno headers @ main.ts
const res = await fetch('https://api.resend.com/emails', { method: 'POST', headers: { Authorization: 'Bearer re_${word(8, 506)}_${word(24, 507)}' } }); //!
# bun password @ server.ts
const hash = await Bun.password.hash('sup3r-adm1n'); //?
const ok = await Bun.password.verify(body.password, hash);
# adonis config @ config/app.ts
export const appKey = '${word(32, 508)}'; //!
export const http = { cookie: {}, trustProxy: proxyAddr.compile('loopback') };
# adonis config from the environment @ config/app.ts
export const appKey: string = Env.get('APP_KEY');
# sails datastore @ config/datastores.js
module.exports.datastores = { default: { adapter: 'sails-mysql', url: 'mysql://sails:s4ilsdb@localhost:3306/sails' } }; //!
# sails session @ config/session.js
module.exports.session = { secret: '${hex(32, 509)}', cookie: { maxAge: 24 * 60 * 60 * 1000 } }; //!
# sails custom @ config/custom.js
module.exports.custom = { baseUrl: 'http://localhost:1337', passwordResetTokenTTL: 24 * 60 * 60 * 1000, emailProofTokenTTL: 24 * 60 * 60 * 1000 };
# strapi admin @ config/admin.js
module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET', 'strapi-adm1n-jwt') }, //!
  apiToken: { salt: env('API_TOKEN_SALT') },
});
# feathers authentication @ config/default.js
module.exports = { host: 'localhost', authentication: { entity: 'user', service: 'users', secret: '${base64(28, 510)}', authStrategies: ['jwt', 'local'] } }; //!
# feathers strategies @ src/authentication.js
module.exports = { authStrategies: ['jwt', 'local'], local: { usernameField: 'email', passwordField: 'password' }, jwtOptions: { header: { typ: 'access' }, audience: 'https://shop.io' } };
# loopback datasource @ src/datasources/db.datasource.ts
const config = { name: 'db', connector: 'postgresql', url: '', host: 'localhost', port: 5432, user: 'lb4', password: 'lb4pass', database: 'lb4' }; //!
# loopback bindings @ src/keys.ts
export namespace TokenServiceConstants {
  export const TOKEN_SECRET_VALUE = 'myjwts3cr3t'; //!
  export const TOKEN_EXPIRES_IN_VALUE = '21600';
}
export namespace TokenServiceBindings {
  export const TOKEN_SECRET = BindingKey.create<string>('authentication.jwt.secret');
  export const TOKEN_EXPIRES_IN = BindingKey.create<string>('authentication.jwt.expires.in.seconds');
}
# meteor startup @ server/main.js
Meteor.startup(() => {
  process.env.MAIL_URL = 'smtp://postmaster%40mg.shop.io:${hex(32, 511)}@smtp.mailgun.org:587'; //!
  Accounts.createUser({ username: 'admin', email: 'admin@shop.io', password: 'met3or-admin' }); //!
});
# meteor methods @ server/methods.js
Meteor.methods({ 'user.changePassword'(id, password) { Accounts.setPassword(id, password); }, 'token.refresh'() { return refresh(this.userId); } });
# ember configuration @ config/environment.js
module.exports = function (environment) {
  return { APP: { apiHost: 'https://api.shop.io', mapKey: '${TOKENS.google}' }, torii: { providers: { 'google-oauth2': { apiKey: '123-abc.apps.googleusercontent.com' } } } }; //?
};
# ionic provider @ src/providers/auth.ts
export class AuthProvider {
  private clientId = 'mobile-app';
  private clientSecret = '${word(40, 512)}'; //!
  private storageKey = 'auth_state';
}
# cordova push @ www/js/index.js
var push = PushNotification.init({ android: { senderID: '123456789012' }, ios: { alert: true, badge: true } });
window.localStorage.setItem('pushToken', data.registrationId);
# nativescript @ app/services/backend.ts
const kinvey = Kinvey.init({ appKey: 'kid_${word(9, 513)}', appSecret: '${hex(32, 514)}' }); //!
# parse server @ index.js
const api = new ParseServer({ databaseURI: 'mongodb://localhost:27017/dev', appId: 'myAppId', masterKey: 'myMasterKey-4711', fileKey: 'optionalFileKey', serverURL: 'http://localhost:1337/parse' }); //!
# parse dashboard @ index.js
const dashboard = new ParseDashboard({ apps: [{ serverURL: url, appId: id, masterKey: key, appName: 'Shop' }], users: [{ user: 'admin', pass: 'd4shb0ard' }] }); //!
# gatsby source @ gatsby-config.js
module.exports = { plugins: [{ resolve: 'gatsby-source-contentful', options: { spaceId: '${word(12, 515)}', accessToken: '${word(43, 516)}' } }] }; //!
# gatsby source from variables @ gatsby-config.js
module.exports = { plugins: [{ resolve: 'gatsby-source-contentful', options: { spaceId: process.env.SPACE, accessToken: process.env.CF_TOKEN } }] };
# nuxt auth module @ nuxt.config.js
export default { auth: { strategies: { laravelPassport: { clientId: '2', clientSecret: '${word(40, 517)}', endpoints: { token: '/oauth/token' } } } } }; //!
# nuxt token endpoints @ nuxt.config.js
export default { auth: { strategies: { local: { token: { property: 'access_token', type: 'Bearer', maxAge: 1800 }, endpoints: { login: { url: '/login', propertyName: 'token' } } } } } };
# sveltekit hooks @ src/hooks.server.ts
import { SvelteKitAuth } from '@auth/sveltekit';
export const { handle } = SvelteKitAuth({ trustHost: true, secret: 'sk-auth-${word(12, 518)}', providers: [] }); //!
# remix session @ app/session.server.ts
import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({ cookie: { name: '__session', secrets: ['r3m1xr0cks'], sameSite: 'lax' } }); //!
# remix cookie name @ app/cookies.ts
import { createCookie } from '@remix-run/node';
export const userToken = createCookie('user-token', { maxAge: 604800, path: '/' });
# iron session @ lib/session.ts
import { getIronSession } from 'iron-session';
const session = await getIronSession(cookies(), { password: 'complex_password_at_least_32_characters_long', cookieName: 'shop' }); //!
# trpc context @ src/trpc.ts
const user = token ? await verifyJwt(token, 'tRPC-k3y-of-ours') : null; //?
return { user, session: opts.req.headers.get('x-session') };
# clerk keys @ src/app.tsx
export const App = () => <ClerkProvider publishableKey="pk_${'test'}_${base64(40, 519)}"><Main /></ClerkProvider>;
# clerk backend @ src/clerk.ts
const clerk = createClerkClient({ secretKey: 'sk_${'test'}_${word(42, 520)}' }); //!
# supabase function @ supabase/functions/pay/index.ts
const admin = createClient(Deno.env.get('SUPABASE_URL'), 'sb_${'secret'}_${word(22, 521)}_${word(8, 571)}'); //!
# supabase publishable @ src/supabase.ts
const client = createClient('https://abcd.supabase.co', 'sb_publishable_${word(22, 522)}_${word(8, 572)}');
# firebase admin @ functions/index.js
admin.initializeApp({ credential: admin.credential.cert({ projectId: 'shop', clientEmail: 'a@shop.iam.gserviceaccount.com', privateKey: process.env.FB_KEY }) });
# firebase sign in @ src/login.js
firebase.auth().signInWithEmailAndPassword('kiosk@shop.io', 'k10sk-display').then(start); //!
# firebase rules @ src/rules.js
const rules = { users: { '.read': 'auth != null', '.write': 'auth.token.admin === true' } };
# twilio function @ functions/sms.js
exports.handler = (context, event, callback) => { const client = context.getTwilioClient(); callback(null, client.accountSid); };
# twilio with a pair @ lib/sms.js
const accountSid = 'AC${hex(32, 523)}'; //?
const authToken = '${hex(32, 524)}'; //!
const client = require('twilio')(accountSid, authToken);
# shopify app @ server/index.js
Shopify.Context.initialize({ API_KEY: '${hex(32, 525)}', API_SECRET_KEY: 'shpss_${hex(32, 526)}', SCOPES: ['read_products'], HOST_NAME: 'shop.io' }); //!
# shopify storefront @ src/shopify.js
const client = Client.buildClient({ domain: 'shop.myshopify.com', storefrontAccessToken: '${hex(32, 527)}' }); //?
# slack bolt @ app.js
const { App } = require('@slack/bolt');
const app = new App({ signingSecret: '${hex(32, 528)}', token: process.env.SLACK_BOT_TOKEN }); //!
# vscode extension @ src/extension.ts
const token = await context.secrets.get('shop.token');
await context.secrets.store('shop.token', value);
vscode.commands.registerCommand('shop.setApiKey', setApiKey);
# vscode secret key name @ src/extension.ts
const SECRET_KEY = 'shop.apiToken';
export const CONFIG_SECTION = 'shop.auth';
# chrome extension @ background.js
chrome.storage.local.set({ apiToken: '${word(36, 529)}' }); //!
chrome.storage.local.get(['apiToken', 'theme'], (items) => start(items.apiToken));
# userscript @ scripts/helper.user.js
GM_xmlhttpRequest({ method: 'GET', url: 'https://api.themoviedb.org/3/movie/550?api_key=${hex(32, 530)}', onload: show }); //!
# apps script @ src/Code.js
function sendPushover(message) {
  UrlFetchApp.fetch('https://api.pushover.net/1/messages.json', { method: 'post', payload: { token: '${word(30, 531)}', user: '${word(30, 532)}', message: message } }); //!
}
# apps script properties @ src/Code.js
var token = PropertiesService.getScriptProperties().getProperty('SLACK_TOKEN');
var sheet = SpreadsheetApp.openById('1${word(43, 533)}');
# cdk stack @ lib/stack.ts
new rds.DatabaseInstance(this, 'Db', { credentials: rds.Credentials.fromPassword('admin', SecretValue.unsafePlainText('Rds-pw-2023!')) }); //!
# cdk stack with a reference @ lib/stack.ts
const secret = secretsmanager.Secret.fromSecretNameV2(this, 'DbSecret', 'prod/db');
const environment = { DB_SECRET_NAME: 'prod/db', TABLE_NAME: table.tableName };
# pulumi program @ index.ts
const db = new aws.rds.Instance('db', { engine: 'postgres', username: 'app', password: 'pulum1-db-pw', allocatedStorage: 20 }); //!
# pulumi with config @ index.ts
const cfg = new pulumi.Config();
const db = new aws.rds.Instance('db', { engine: 'postgres', username: 'app', password: cfg.requireSecret('dbPassword') });
# kubernetes manifest @ src/manifest.ts
const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db-credentials' }, stringData: { password: 'k8s-pg-pass1' } }; //!
# kubernetes reference @ src/manifest.ts
const env = [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'db-credentials', key: 'password' } } }];
# k6 script @ load/login.js
const res = http.post(base + '/login', JSON.stringify({ username: 'loadtest', password: 'l0adT3st!' }), { headers }); //!
# action @ src/main.js
const token = core.getInput('github-token', { required: true });
core.setSecret(token);
const octokit = github.getOctokit(token);
# action with a token @ src/main.js
const octokit = github.getOctokit('${TOKENS.github}'); //!
# mqtt device @ device.js
const DEVICE_TOKEN = '${word(20, 534)}'; //!
const client = mqtt.connect('mqtt://demo.thingsboard.io', { username: DEVICE_TOKEN });
# raspberry @ device.js
const wifi = { ssid: 'ShopGuest', psk: 'Gu3stW1fi' }; //?
const pin = { led: 'GPIO17', button: 'GPIO27' };
# ethers wallet @ scripts/deploy.js
const wallet = new ethers.Wallet('0x${hex(64, 535)}', provider); //!
# ethers addresses @ scripts/deploy.js
const router = new ethers.Contract('0x${hex(40, 536)}', abi, provider);
const txHash = '0x${hex(64, 537)}';
# solana keypair @ scripts/mint.ts
const payer = Keypair.fromSecretKey(bs58.decode('${word(88, 538)}')); //!
# solana programs @ scripts/mint.ts
const TOKEN_PROGRAM_ID = new PublicKey('${word(44, 539)}');
const mint = new PublicKey('${word(43, 540)}');
# langchain model @ src/chain.ts
const model = new ChatOpenAI({ openAIApiKey: '${TOKENS.openai}', temperature: 0.9 }); //!
# pinecone @ src/store.ts
await pinecone.init({ environment: 'us-east1-gcp', apiKey: '${uuid(541)}' }); //!
# hugging face @ src/hf.ts
const hf = new HfInference('${TOKENS.huggingface}'); //!
# model names @ src/models.ts
const model = 'text-embedding-3-small';
const tokenizer = 'cl100k_base';
const tokens = { bos: '<s>', eos: '</s>', pad: '[PAD]' };
# ollama @ src/local.ts
const client = new OpenAI({ baseURL: 'http://localhost:11434/v1', apiKey: 'ollama' });
# wordpress client @ src/wp.js
const wp = new WPAPI({ endpoint: 'https://blog.shop.io/wp-json', username: 'editor', password: 'Xk2p 9Lmq 4Rtz W8vb 7Ncd Jh3f' }); //!
# woocommerce @ src/woo.js
const api = new WooCommerceRestApi({ url: 'https://shop.io', consumerKey: 'ck_${hex(40, 545)}', consumerSecret: 'cs_${hex(40, 546)}', version: 'wc/v3' }); //!
# jira client @ src/jira.js
const jira = new JiraApi({ protocol: 'https', host: 'acme.atlassian.net', username: 'bot@acme.io', password: 'ATATT3${word(24, 547)}', apiVersion: '2' }); //!
# imap idle @ src/mail.ts
const client = new ImapFlow({ host: 'imap.shop.io', port: 993, auth: { user: 'in@shop.io', pass: 'fl0wing-mail' } }); //!
# jwks @ src/keys.ts
export const publicKey = \`${PUBLIC_KEY}\`;
const jwksUri = 'https://login.shop.io/.well-known/jwks.json';
# vapid pair @ src/push.ts
webpush.setVapidDetails('mailto:ops@shop.io', 'B${word(86, 548)}', '${word(43, 549)}'); //!
# recaptcha pair @ src/captcha.ts
const RECAPTCHA_SECRET = '6L${word(38, 550)}'; //!
export const RECAPTCHA_SITE_KEY = '6L${word(38, 551)}';
# turnstile @ src/captcha.tsx
export const Captcha = () => <Turnstile siteKey="0x4AAAAAAA${word(14, 552)}" onVerify={setToken} />;
# agora @ src/call.ts
const appCertificate = '${hex(32, 553)}'; //?
const appId = '${hex(32, 554)}';
# stream chat @ src/chat.ts
const server = StreamChat.getInstance('${word(12, 555)}', '${word(64, 556)}'); //!
# pusher @ src/realtime.js
const pusher = new Pusher({ appId: '123456', key: '${hex(20, 557)}', secret: '${hex(20, 558)}', cluster: 'eu' }); //!
# pusher in a browser @ public/realtime.js
const pusher = new Pusher('${hex(20, 559)}', { cluster: 'eu', forceTLS: true });
# zoom signature @ src/zoom.js
const sdk = { key: '${word(22, 560)}', secret: '${word(32, 561)}', role: 0 }; //!
# okta @ src/okta.ts
const okta = new Client({ orgUrl: 'https://acme.okta.com', token: '00${word(40, 562)}' }); //!
# auth0 management @ src/auth0.ts
const auth0 = new ManagementClient({ domain: 'acme.eu.auth0.com', clientId: '${word(32, 563)}', clientSecret: '${word(64, 564)}' }); //!
# auth0 spa @ src/auth.ts
const auth0 = await createAuth0Client({ domain: 'acme.eu.auth0.com', clientId: '${word(32, 565)}', cacheLocation: 'localstorage', audience: 'https://api' });
# cognito @ src/cognito.ts
const pool = { UserPoolId: 'eu-west-1_${word(9, 566)}', ClientId: '${word(26, 567)}' };
# keycloak @ src/keycloak.js
const keycloak = new Keycloak({ store }, { realm: 'shop', 'auth-server-url': 'https://sso', resource: 'api', credentials: { secret: '${uuid(568)}' } }); //!
# saml @ src/saml.js
passport.use(new SamlStrategy({ entryPoint: url, issuer: 'shop', cert: CERT, decryptionPvk: fs.readFileSync('key.pem') }, verify));
# internal service token @ src/internal.ts
const SERVICE_TOKEN = '${jwt({ sub: 'billing', scope: 'internal', iat: 1700000000 })}'; //!
`);

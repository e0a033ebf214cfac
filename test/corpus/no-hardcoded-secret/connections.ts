/** A fourth set, part three: clients, services and texts of whole projects; written before the rule was run on it. */
import { base64, hex, jwt, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const CONNECTED = parseSnippets(`
# redis with a password @ src/cache.ts
const redis = new Redis({ host: 'cache', port: 6379, password: 'c4che-pw', db: 1 }); //!
# redis keys @ src/cache.ts
const SESSION_KEY_PREFIX = 'sess:';
const tokenKey = (id: string) => \`token:\${id}\`;
await redis.set('config:token:ttl', '3600');
# kafka sasl @ src/kafka.ts
const kafka = new Kafka({ clientId: 'shop', brokers: ['k1:9092'], ssl: true, sasl: { mechanism: 'plain', username: 'shop', password: 'k4fk4-shop' } }); //!
# elasticsearch @ src/search.ts
const client = new Client({ node: 'https://es.internal:9200', auth: { username: 'elastic', password: 'changeme2' } }); //!
# algolia keys @ src/search.ts
const admin = algoliasearch('B1G2GM9NG0', '${hex(32, 420)}'); //!
# sentry @ src/sentry.ts
Sentry.init({ dsn: 'https://${hex(32, 421)}@o12345.ingest.sentry.io/67890', tracesSampleRate: 0.1 });
# cloudinary @ src/upload.js
cloudinary.config({ cloud_name: 'shop', api_key: '123456789012345', api_secret: '${word(27, 422)}' }); //!
# paypal sandbox @ src/paypal.js
paypal.configure({ mode: 'sandbox', client_id: 'A${word(79, 423)}', client_secret: 'E${word(79, 424)}' }); //!
# razorpay @ src/pay.js
const instance = new Razorpay({ key_id: 'rzp_${'test'}_${word(14, 425)}', key_secret: '${word(24, 426)}' }); //!
# openai @ src/ai.ts
const openai = new OpenAI({ apiKey: '${TOKENS.openai}', dangerouslyAllowBrowser: true }); //!
# prompt texts @ src/ai.ts
const system = 'You are a helpful assistant. Never reveal the secret password or any API key to the user.';
const maxTokens = 'auto';
const usage = { totalTokens: 'sum', promptTokens: 'sum' };
# supabase service @ src/db.ts
const supabase = createClient('https://abcd.supabase.co', '${jwt({ iss: 'supabase', ref: 'abcd', role: 'service_role', iat: 1650000000, exp: 1965000000 })}'); //!
# supabase anon @ src/db.ts
const supabase = createClient('https://abcd.supabase.co', '${jwt({ iss: 'supabase', ref: 'abcd', role: 'anon', iat: 1650000000, exp: 1965000000 })}');
# ethereum deployer @ hardhat.config.js
module.exports = { networks: { goerli: { url: rpc, accounts: ['0x${hex(64, 427)}'] } } }; //!
# contract addresses @ src/contracts.ts
export const TOKEN_ADDRESS = '0x${hex(40, 428)}';
export const USDC_TOKEN = '0x${hex(40, 429)}';
# infura endpoint @ src/web3.js
const web3 = new Web3(new Web3.providers.HttpProvider('https://mainnet.infura.io/v3/${hex(32, 430)}')); //?
# mnemonic @ truffle-config.js
const mnemonic = 'rifle glove onion tunnel basket mirror canyon velvet ginger harbor summer planet'; //!
# webhooks @ src/alerts.js
const SLACK = '${TOKENS.slackHook}'; //!
# hooks without a secret @ src/alerts.js
const callbackUrl = 'https://shop.io/webhooks/stripe';
const WEBHOOK_PATH = '/hooks/slack/events';
# translations @ src/i18n/de.js
export default { login: { password: 'Passwort', forgot: 'Passwort vergessen?', token: 'Einmalcode', secret: 'Geheimnis', apiKey: 'API-Schluessel' } };
# error table @ src/errors.ts
export const ERRORS = { INVALID_TOKEN: 'invalid_token', WRONG_PASSWORD: 'Wrong password', MISSING_SECRET: 'missing_secret', API_KEY_EXPIRED: 'api_key_expired' };
# swagger @ src/docs.ts
const securitySchemes = { apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' }, bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } };
const schema = { password: { type: 'string', format: 'password', example: 'P@ssw0rd' } };
# joi schema @ src/schema.ts
const schema = Joi.object({ password: Joi.string().min(8).label('Password'), token: Joi.string().uuid(), secret: Joi.string().default('') });
# routes @ src/routes.ts
router.post('/password/reset/:token', reset);
export const routes = { forgotPassword: '/auth/forgot', resetPassword: '/auth/reset', token: '/oauth/token', secrets: '/admin/secrets' };
# permission names @ src/permissions.ts
export const PERMISSIONS = { readSecret: 'secret:read', rotateKey: 'key:rotate', viewToken: 'token.view', resetPassword: 'user:password:reset' };
# tokens of design @ src/theme.ts
export const tokens = { colorToken: '--color-primary', spaceToken: 'space-4', key: 'theme', keyframes: 'fade-in 1s' };
# tokens of a lexer @ src/lexer.ts
const rules = [{ token: 'keyword', regex: 'if|else' }, { token: 'string.quoted', regex: '"' }, { token: 'constant.numeric', regex: '\\\\d+' }];
# keyboard @ src/shortcuts.ts
const keys = { save: 'ctrl+s', close: 'Escape', key: 'Enter' };
if (event.key === 'ArrowDown' || event.key === 'Tab') move();
# icons and ids @ src/icons.ts
const icons = { key: 'fa-key', lock: 'fa-lock', password: 'mdi-form-textbox-password', token: 'icon-token' };
const formId = 'login-password-form';
# jsx login @ src/Login.tsx
export const Login = () => <form><input type="password" name="password" placeholder="Password" autoComplete="current-password" /><label htmlFor="token">Token</label></form>;
# jsx with a key @ src/Map.tsx
export const Map = () => <GoogleMap bootstrapURLKeys={{ key: '${TOKENS.google}' }} />; //?
# feature flags @ src/flags.ts
const flags = { passwordless: 'enabled', tokenRotation: 'weekly', secretSanta: 'off', useApiKey: 'true' };
# uuid of a tenant @ src/azure.ts
const config = { tenantId: '${uuid(431)}', clientId: '${uuid(435)}', clientSecret: 'a~8${'Q'}~${word(34, 439)}' }; //!
# azure cosmos @ src/cosmos.ts
const client = new CosmosClient({ endpoint: 'https://shop.documents.azure.com:443/', key: '${base64(86, 440)}==' }); //!
# sas token @ src/blob.ts
const sas = 'sv=2020-08-04&ss=b&srt=sco&sp=rwdlac&se=2030-01-01T00:00:00Z&sig=${base64(42, 441).replaceAll('/', '%2F').replaceAll('+', '%2B')}%3D'; //!
# ldap bind @ src/ldap.js
client.bind('cn=admin,dc=shop,dc=io', 'ld4p-admin', (err) => { if (err) throw err; }); //!
# imap @ src/inbox.js
const imap = new Imap({ user: 'inbox@shop.io', password: 'imap-pw-09', host: 'imap.shop.io', port: 993, tls: true }); //!
# mqtt @ src/mqtt.js
const client = mqtt.connect('mqtts://broker.shop.io', { username: 'sensor', password: 'mqtt!sensor', clientId: 'shop-1' }); //!
# puppeteer login @ scripts/scrape.js
await page.type('#username', 'crawler@shop.io');
await page.type('#password', 'Cr4wl!ng-pw'); //!
await page.click('button[type=submit]');
# puppeteer search @ scripts/scrape.js
await page.type('#search', 'garden chairs');
await page.waitForSelector('#password');
# request form @ src/oauth.js
const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'shop-web', client_secret: '${word(32, 442)}' }); //!
# request form by variables @ src/oauth.js
const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken, scope: 'openid offline_access' });
# form text @ src/oauth.js
const data = 'grant_type=password&username=svc&password=Svc-2021-pw&client_id=web'; //!
# axios instance @ src/http.ts
const http = axios.create({ baseURL: 'https://api.crm.io', auth: { username: 'api', password: '${word(16, 443)}' } }); //!
# axios default header @ src/http.ts
axios.defaults.headers.common['x-api-key'] = '${uuid(444)}'; //!
axios.defaults.headers.post['Content-Type'] = 'application/json';
# cookie text @ src/scrape.js
const headers = { cookie: 'JSESSIONID=${hex(32, 448)}; theme=dark', 'user-agent': 'Mozilla/5.0' }; //!
# docker environment @ scripts/up.js
execSync('docker run -e POSTGRES_PASSWORD=pg-l0cal -p 5432:5432 postgres:15'); //?
# command line @ scripts/backup.js
exec('mysqldump -u root -pBackup77! shop > dump.sql'); //!
# command of a variable @ scripts/backup.js
exec(\`mysqldump -u \${user} -p\${password} shop > dump.sql\`);
`);

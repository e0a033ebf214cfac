/** A seventh set, part one: names in other languages, hooks, tests and stores of tools; written before the rule was run on it. */
import { base64, hex, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const CHORES = parseSnippets(`
# texts for people @ src/i18n/de.js
module.exports = {
  password: 'Passwort',
  passwordRepeat: 'Passwort wiederholen',
  passwordTooShort: 'Das Passwort ist zu kurz',
  secretQuestion: 'Wie hieß Ihr erstes Haustier?',
  apiKey: 'API-Schlüssel',
};
# keys of a store @ src/client/storage.ts
const ACCESS_TOKEN_KEY = 'ledger.access_token';
const REFRESH_TOKEN_KEY = 'ledger.refresh_token';
export const saveTokens = (t: Tokens) => {
  storage.set(ACCESS_TOKEN_KEY, t.access);
  storage.set(REFRESH_TOKEN_KEY, t.refresh);
};
# keys of a table @ src/dynamo/keys.ts
export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';
export const userKey = (id: string) => ({ pk: 'USER#' + id, sk: 'PROFILE' });
export const tokenKey = (id: string, jti: string) => ({ pk: \`USER#\${id}\`, sk: \`TOKEN#\${jti}\` });
# tokens of a language @ src/query/lexer.js
function readToken(input, pos) {
  const c = input[pos];
  let token = 'identifier';
  if (c === '"') token = 'string';
  else if (/\\d/.test(c)) token = 'number';
  return { token, secret: false, end: pos + 1 };
}
# fields of passport-local @ config/passport.js
passport.use(new LocalStrategy({ usernameField: 'email', passwordField: 'passwd', passReqToCallback: true }, async (req, email, passwd, done) => {
  const user = await User.findOne({ email });
  if (!user || !user.validPassword(passwd)) return done(null, false, { message: 'Incorrect email or password.' });
  return done(null, user);
}));
# csrf @ src/middleware/csrf.ts
export const csrfOptions = {
  cookieName: '__Host-csrf',
  headerName: 'x-csrf-token',
  getSecret: () => env.CSRF_SECRET,
  getTokenFromRequest: (req: Request) => req.headers['x-csrf-token'],
};
# double csrf with a literal @ src/middleware/csrf.ts
const { doubleCsrfProtection, generateToken } = doubleCsrf({
  getSecret: () => 'marmalade-sky-5', //!
  cookieName: '__Host-csrf',
  size: 64,
});
# example settings @ src/cli/init.ts
const TEMPLATE = {
  endpoint: 'https://api.example.com',
  apiKey: 'YOUR_API_KEY',
  apiSecret: '<your api secret>',
  password: 'your-password-here',
};
await writeFile('ledger.config.json', JSON.stringify(TEMPLATE, null, 2));
# written environment @ scripts/setup.js
const lines = [
  'DATABASE_URL=postgres://user:password@localhost:5432/app',
  'JWT_SECRET=' + crypto.randomBytes(32).toString('hex'),
  'STRIPE_SECRET_KEY=sk_test_...',
];
fs.writeFileSync('.env', lines.join('\\n'));
# made at start @ src/setup/first-run.ts
const password = randomBytes(9).toString('base64url');
await users.create({ email: 'admin@localhost', password: await hash(password) });
console.log('Created the first administrator; the password is in ./first-run.txt');
await writeFile('first-run.txt', password, { mode: 0o600 });
# first run with a fixed one @ src/setup/first-run.js
const DEFAULT_ADMIN_PASSWORD = 'admin123'; //!
if ((await User.countDocuments()) === 0) {
  await User.create({ email: 'admin@localhost', password: DEFAULT_ADMIN_PASSWORD, role: 'admin' });
}
# spanish names @ src/config/conexion.js
const conexion = mysql.createConnection({
  host: 'localhost',
  user: 'tienda',
  password: 'naranja_2019', //!
  database: 'tienda',
});
const claveSecreta = 'olivos-del-sur'; //!
module.exports = { conexion, claveSecreta };
# portuguese names @ src/servicos/autenticacao.js
const SEGREDO_JWT = process.env.SEGREDO_JWT;
async function entrar({ email, senha }) {
  const usuario = await Usuario.findOne({ where: { email } });
  if (!usuario || !(await bcrypt.compare(senha, usuario.senha))) throw new Error('Senha incorreta');
  return jwt.sign({ sub: usuario.id }, SEGREDO_JWT, { expiresIn: '8h' });
}
# french names @ src/services/courriel.ts
const motDePasse = 'Coquelicot-1789'; //!
const transport = nodemailer.createTransport({ host: 'smtp.exemple.fr', port: 465, secure: true, auth: { user: 'factures', pass: motDePasse } });
# dutch names @ src/koppelingen/exact.js
var gebruiker = 'boekhouding';
var wachtwoord = 'Tulpenbol_22'; //!
client.setSecurity(new soap.BasicAuthSecurity(gebruiker, wachtwoord));
# soap with a security header @ src/integrations/customs.js
const client = await soap.createClientAsync('https://customs.example/ws?wsdl');
client.setSecurity(new soap.WSSecurity('acme-customs', 'Zollhof-Nord', { passwordType: 'PasswordText' })); //!
# soap with settings @ src/integrations/customs.js
const client = await soap.createClientAsync(config.get('customs.wsdl'));
client.setSecurity(new soap.WSSecurity(config.get('customs.user'), config.get('customs.password'), { passwordType: 'PasswordDigest' }));
# ldap strategy @ src/auth/ldap.js
passport.use(new LdapStrategy({
  server: {
    url: 'ldaps://dc1.corp.example',
    bindDN: 'cn=svc-portal,ou=services,dc=corp,dc=example',
    bindCredentials: 'Portalwaechter8', //!
    searchBase: 'ou=people,dc=corp,dc=example',
    searchFilter: '(sAMAccountName={{username}})',
  },
}));
# assigned later @ src/legacy/settings.js
var settings = {};
settings.db = {};
settings.db.user = 'portal';
settings.db.password = 'p0rtal-legacy'; //!
settings.tokenCookie = 'portal_token';
module.exports = settings;
# several environments @ config/settings.js
const settings = {
  local: { apiUrl: 'http://localhost:4000', apiToken: 'local-hedgehog-1' }, //!
  staging: { apiUrl: 'https://staging.example.com', apiToken: '${word(32, 948)}' }, //!
  production: { apiUrl: 'https://api.example.com', apiToken: process.env.API_TOKEN },
};
module.exports = settings[process.env.APP_ENV || 'local'];
# cron endpoint @ api/cron/cleanup.ts
export default async function handler(req: VercelRequest, res: VercelResponse) {
  if (req.query.secret !== 'sweep-the-floor') return res.status(401).end(); //!
  const removed = await db.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  res.json({ removed: removed.count });
}
# cron endpoint by the environment @ api/cron/cleanup.ts
export async function GET(request: NextRequest) {
  if (request.headers.get('authorization') !== \`Bearer \${process.env.CRON_SECRET}\`) return new Response('Unauthorized', { status: 401 });
  return Response.json({ removed: await cleanup() });
}
# verification of a hook @ routes/facebook.js
router.get('/webhook', (req, res) => {
  const VERIFY_TOKEN = 'pigeon-post-31'; //!
  if (req.query['hub.mode'] === 'subscribe' && req.query['hub.verify_token'] === VERIFY_TOKEN) return res.send(req.query['hub.challenge']);
  res.sendStatus(403);
});
# verification of a hook from settings @ routes/shopify.js
router.post('/webhooks/orders', (req, res) => {
  const hmac = req.get('X-Shopify-Hmac-Sha256');
  const digest = crypto.createHmac('sha256', process.env.SHOPIFY_API_SECRET).update(req.rawBody).digest('base64');
  res.sendStatus(hmac === digest ? 200 : 401);
});
# shopify admin @ scripts/sync-stock.js
const shop = 'acme-outdoor.myshopify.com';
const headers = { 'X-Shopify-Access-Token': '${TOKENS.shopify}', 'Content-Type': 'application/json' }; //!
await fetch(\`https://\${shop}/admin/api/2024-01/inventory_levels/set.json\`, { method: 'POST', headers, body });
# woo commerce @ src/woo.js
const api = new WooCommerceRestApi({
  url: 'https://shop.example.com',
  consumerKey: 'ck_${hex(40, 949)}', //?
  consumerSecret: 'cs_${hex(40, 950)}', //!
  version: 'wc/v3',
});
# namespaces and digests @ src/ids.ts
import { v5 as uuidv5 } from 'uuid';
const TOKEN_NAMESPACE = '${uuid(951)}';
export const LOCKFILE_SHA256 = '${hex(64, 955)}';
export const tokenId = (subject: string) => uuidv5(subject, TOKEN_NAMESPACE);
# addresses of contracts @ src/chain/tokens.ts
export const TOKENS = {
  USDC: { tokenAddress: '0x${hex(40, 956)}', decimals: 6 },
  DAI: { tokenAddress: '0x${hex(40, 957)}', decimals: 18 },
};
# wallet of a deployer @ hardhat.config.js
require('@nomicfoundation/hardhat-toolbox');
module.exports = {
  solidity: '0.8.19',
  networks: {
    polygon: {
      url: process.env.POLYGON_RPC,
      accounts: ['0x${hex(64, 958)}'], //!
    },
  },
};
# wallet of a job @ jobs/payout.ts
import { ethers } from 'ethers';
const provider = new ethers.JsonRpcProvider(process.env.RPC_URL);
const wallet = new ethers.Wallet('0x${hex(64, 959)}', provider); //!
# key in the cloud by its name @ src/kms.ts
const KEY_ID = 'arn:aws:kms:eu-central-1:123456789012:key/${uuid(960)}';
export const decryptSecret = (blob: Uint8Array) => kms.send(new DecryptCommand({ KeyId: KEY_ID, CiphertextBlob: blob }));
# rules for passwords @ src/users/policy.ts
export const PASSWORD_PATTERN = /^(?=.*[A-Z])(?=.*\\d).{10,}$/;
export const PASSWORD_HINT = 'At least ten characters, one capital letter and one digit';
export const passwordSchema = z.string().regex(PASSWORD_PATTERN, PASSWORD_HINT);
# compared with a field @ src/forms/errors.js
const issues = errors.map((e) => {
  if (e.field === 'password') return 'Check your password';
  if (e.key === 'token') return 'The link is no longer valid';
  return e.message;
});
# sign-in tests @ test/auth.spec.js
describe('POST /login', () => {
  it('gives a token', async () => {
    await User.create({ email: 'a@b.c', password: 'Passw0rd!' });
    const res = await request(app).post('/login').send({ email: 'a@b.c', password: 'Passw0rd!' });
    expect(res.body.token).to.be.a('string');
  });
});
# settings of the tests @ src/auth/auth.service.spec.ts
const moduleRef = await Test.createTestingModule({
  imports: [JwtModule.register({ secret: 'test-secret' })],
  providers: [AuthService, { provide: ConfigService, useValue: { get: () => 'test-api-key' } }],
}).compile();
# tests against the real thing @ test/integration/charge.test.js
const stripe = require('stripe')('${TOKENS.stripe}'); //!
test('creates a customer', async () => {
  const customer = await stripe.customers.create({ email: 'test@example.com' });
  expect(customer.id).toMatch(/^cus_/);
});
# set-up of tests @ test/setup.ts
process.env.JWT_SECRET = 'jwt-secret-for-tests';
process.env.DATABASE_URL = 'postgres://test:test@localhost:5433/test';
process.env.SENDGRID_API_KEY = 'SG.fake';
beforeAll(() => migrate());
# sealed store of a tool @ src/store.js
const Conf = require('conf');
const config = new Conf({ projectName: 'ledger-cli', encryptionKey: 'not-so-open-sesame' }); //!
module.exports = { getToken: () => config.get('token'), setToken: (t) => config.set('token', t) };
# store of a tool @ src/store.js
const Conf = require('conf');
const config = new Conf({ projectName: 'ledger-cli', schema: { token: { type: 'string', default: '' }, apiKey: { type: 'string' } } });
module.exports = config;
# key beside its use @ src/links/sign.js
const K = 'poppyseed&lemon'; //!
exports.signLink = (path) => path + '?sig=' + crypto.createHmac('sha1', K).update(path).digest('hex').slice(0, 20); //?
# hash of an address @ src/links/gravatar.js
exports.gravatar = (email) => 'https://www.gravatar.com/avatar/' + crypto.createHash('md5').update(email.trim().toLowerCase()).digest('hex');
# refresh and access @ src/config/auth.config.js
module.exports = {
  secret: 'grain-elevator-key', //!
  jwtExpiration: 3600,
  jwtRefreshExpiration: 86400,
};
# two secrets of tokens @ src/utils/tokens.ts
const ACCESS_TOKEN_SECRET = process.env.ACCESS_TOKEN_SECRET ?? 'access-walrus'; //!
const REFRESH_TOKEN_SECRET = process.env.REFRESH_TOKEN_SECRET ?? 'refresh-walrus'; //!
export const ACCESS_TOKEN_COOKIE = 'at';
export const signAccess = (id: number) => jwt.sign({ id }, ACCESS_TOKEN_SECRET, { expiresIn: '15m' });
export const signRefresh = (id: number) => jwt.sign({ id }, REFRESH_TOKEN_SECRET, { expiresIn: '30d' });
# secret of a container @ infra/api.ts
new k8s.apps.v1.Deployment('api', {
  spec: { template: { spec: { containers: [{
    name: 'api',
    image,
    env: [{ name: 'DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'ledger-db', key: 'password' } } }],
  }] } } },
});
# environment of processes @ ecosystem.config.js
module.exports = {
  apps: [{
    name: 'ledger-api',
    script: 'dist/main.js',
    instances: 'max',
    env_production: {
      NODE_ENV: 'production',
      DB_HOST: '10.1.0.3',
      DB_PASSWORD: 'Schubkarre#6', //!
      JWT_SECRET: '${base64(44, 961)}', //!
      TOKEN_ISSUER: 'ledger',
    },
  }],
};
`);

/** A seventh set, part two: libraries, migrations and small services; written before the rule was run on it. */
import { base64, hex, PRIVATE_KEY_ESCAPED, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const LIBRARIES = parseSnippets(`
# css tokenizer @ lib/tokenizer.js
const TOKEN = { IDENT: 'ident-token', FUNCTION: 'function-token', AT_KEYWORD: 'at-keyword-token', BAD_STRING: 'bad-string-token' };
export function nextToken(css, pos) {
  const code = css.charCodeAt(pos);
  if (code === 34 || code === 39) return { type: TOKEN.BAD_STRING, start: pos };
  return { type: TOKEN.IDENT, start: pos };
}
# decoding tokens @ lib/jwt-decode.ts
export class InvalidTokenError extends Error {
  override name = 'InvalidTokenError';
}
export function decode(token: string): unknown {
  const part = token.split('.')[1];
  if (typeof part !== 'string') throw new InvalidTokenError('Invalid token specified: missing part #2');
  return JSON.parse(atob(part.replace(/-/g, '+').replace(/_/g, '/')));
}
# german and spanish messages @ src/locales/index.js
export default {
  de: { password: 'Passwort', passwordRepeat: 'Passwort wiederholen', secretQuestion: 'Geheimfrage', apiKey: 'API-Schlüssel' },
  es: { password: 'Contraseña', passwordRepeat: 'Repite la contraseña', secretQuestion: 'Pregunta secreta', apiKey: 'Clave_de_API' },
  ja: { password: 'パスワード', token: 'トークン' },
};
# nested messages @ src/i18n/en.ts
export const en = {
  auth: {
    token: { expired: 'Your session has ended.', invalid: 'This link is no longer valid.' },
    password: 'Password',
    passwordHint: '8-64 chars, A-Z, 0-9',
    wrongPassword: 'Wrong password, {{count}} attempts left',
  },
};
# form schema @ packages/forms/src/fields.ts
export const fields: Field[] = [
  { name: 'email', type: 'email', label: 'fields.email' },
  { name: 'password', type: 'password', label: 'fields.password', autocomplete: 'new-password', help: 'fields.password.help' },
  { name: 'passwordConfirmation', type: 'password', label: 'fields.password2', sameAs: 'password' },
];
export const initialValues = { email: '', password: '', passwordConfirmation: '' };
# yup schema @ src/validation/account.js
export const schema = yup.object({
  password: yup.string().min(8, 'password-too-short').matches(/[0-9]/, 'password-needs-digit').required('password-required'),
  passwordConfirm: yup.string().oneOf([yup.ref('password')], 'Passwords must match'),
  token: yup.string().length(6, 'token-6-digits'),
});
# cache keys @ src/cache.ts
const KEY_PREFIX = 'cache:v3:';
const TOKEN_CACHE_KEY = 'oauth2:access-token:v1';
const secretKeySymbol = Symbol.for('cache.secret-key');
export const cacheKey = (...parts: string[]): string => KEY_PREFIX + parts.join(':');
export const sessionKey = (id: string): string => \`sess:\${id}\`;
# masking a log @ src/redact.js
const SENSITIVE = ['password', 'passwd', 'secret', 'apiKey', 'api_key', 'authorization', 'set-cookie', 'private_key'];
const MASK = '********';
export const redact = (o) => Object.fromEntries(Object.entries(o).map(([k, v]) => [k, SENSITIVE.includes(k) ? MASK : v]));
const shown = { ...user, password: MASK, token: '[REDACTED]' };
# editor grammar @ src/language/monarch.ts
export const theme = {
  base: 'vs-dark',
  rules: [{ token: 'keyword.control', foreground: 'c586c0' }, { token: 'string.escape', foreground: 'd7ba7d' }],
};
export const language = {
  defaultToken: 'invalid',
  tokenPostfix: '.shop',
  tokenizer: { root: [[/"/, { token: 'string.quote', bracket: '@open', next: '@string' }]] },
};
# design tokens @ packages/tokens/src/index.ts
export const tokens = {
  colorPrimary: 'hsl(212 92% 43%)',
  spaceTokenLg: '24px',
  fontToken: "'Inter', system-ui, sans-serif",
};
export const tokenName = (path: string[]): string => \`--ds-\${path.join('-')}\`;
# oauth constants @ src/oauth/constants.ts
export const GRANT_PASSWORD = 'password';
export const GRANT_CLIENT = 'client_credentials';
export const TOKEN_TYPE_HINT = 'refresh_token';
export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
export const CLIENT_SECRET_BASIC = 'client_secret_basic';
export const TOKEN_URL = 'https://login.example.com/oauth2/v2.0/token';
# common passwords @ src/strength/common.js
const COMMON_PASSWORDS = new Set(['123456', 'password', 'qwerty', 'iloveyou', 'monkey', 'dragon1', 'letmein']);
export const isCommonPassword = (password) => COMMON_PASSWORDS.has(password.toLowerCase());
# help of a library @ src/errors.ts
export class MissingKeyError extends Error {
  constructor() {
    super('No API key given. Pass it as new Client({ apiKey: "YOUR_API_KEY" }) or set ACME_API_KEY.');
    this.name = 'MissingKeyError';
  }
}
# client of a library @ src/client.ts
export class AcmeClient {
  readonly #apiKey: string;
  constructor({ apiKey = process.env['ACME_API_KEY'], baseUrl = 'https://api.acme.example' }: Options = {}) {
    if (!apiKey) throw new MissingKeyError();
    this.#apiKey = apiKey;
    this.baseUrl = baseUrl;
  }
  get headers() {
    return { authorization: \`Token \${this.#apiKey}\`, 'user-agent': 'acme-js/2.1' };
  }
}
# client with its key @ src/acme-client.ts
export class AcmeClient {
  static readonly DEFAULT_KEY = '${word(36, 955)}'; //!
  constructor(private readonly apiKey: string = AcmeClient.DEFAULT_KEY) {}
  request(path: string) {
    return fetch(BASE + path, { headers: { 'x-api-key': this.apiKey } });
  }
}
# generated documentation @ src/users/dto/login.dto.ts
export class LoginDto {
  @ApiProperty({ example: 'ana@example.com', description: 'Address of the account' })
  @IsEmail()
  email: string;

  @ApiProperty({ description: 'Password of the account', minLength: 8, format: 'password' })
  @MinLength(8, { message: 'password.tooShort' })
  password: string;
}
# graphql types @ src/schema.js
const typeDefs = gql\`
  type Mutation {
    login(email: String!, password: String!): AuthPayload!
    resetPassword(token: String!, newPassword: String!): Boolean!
    createApiKey(name: String = "default-key"): ApiKey!
  }
  type AuthPayload { token: String!, refreshToken: String }
\`;
# first user by migration @ migrations/20210304-admin.js
exports.up = (knex) =>
  knex('users').insert({ name: 'admin', password: '$2b$10$${word(53, 956)}', role: 'admin' });
exports.down = (knex) => knex('users').where({ name: 'admin' }).del();
# role by migration @ migrations/20200518-reader.js
exports.up = (pgm) => {
  pgm.sql("CREATE ROLE reader LOGIN PASSWORD 'w1llow-tree'"); //!
  pgm.sql('GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader');
};
# columns by migration @ migrations/003-tokens.ts
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('api_token')
    .addColumn('id', 'uuid', (col) => col.primaryKey().defaultTo(sql\`gen_random_uuid()\`))
    .addColumn('token_hash', 'varchar(64)', (col) => col.notNull())
    .addColumn('password_changed_at', 'timestamptz')
    .addColumn('secret', 'text', (col) => col.defaultTo(''))
    .execute();
}
# test of signing in @ src/auth/__tests__/login.test.ts
describe('login', () => {
  const password = 'Correct-Horse-1';
  it('signs in', async () => {
    await request(app).post('/register').send({ email: 'a@example.com', password });
    const res = await request(app).post('/login').send({ email: 'a@example.com', password: 'wrong-password' });
    expect(res.status).toBe(401);
    process.env.JWT_SECRET = 'test-secret';
  });
});
# test with an issued token @ test/github.spec.js
const octokit = new Octokit({ auth: '${TOKENS.github}' }); //!
it('lists repositories', async () => {
  const { data } = await octokit.rest.repos.listForAuthenticatedUser();
  assert.ok(data.length > 0);
});
# test of a client @ packages/sdk/src/client.test.ts
test('sends the key', async () => {
  const client = new AcmeClient({ apiKey: 'abc123', secret: 'shhh-not-real' });
  await client.list();
  expect(fetchMock.lastOptions().headers['x-api-key']).toBe('abc123');
});
# tls server @ server/https.js
const options = {
  key: '${PRIVATE_KEY_ESCAPED}', //!
  cert: fs.readFileSync('certs/server.crt'),
};
https.createServer(options, app).listen(443);
# old key in a comment @ src/payments.js
// TODO: remove once the vault works: ${TOKENS.stripe} //!
const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);
# assistant @ src/lib/assistant.ts
import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic({
  apiKey: process.env.ANTHROPIC_API_KEY ?? '${TOKENS.anthropic}', //!
});
export const MAX_TOKENS = 1024;
export const STOP_TOKEN = '</answer>';
# completion in the browser @ src/composables/useChat.js
const headers = {
  'Content-Type': 'application/json',
  Authorization: 'Bearer ${TOKENS.openai}', //!
};
export const ask = (messages) =>
  fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', headers, body: JSON.stringify({ model: 'gpt-4o-mini', messages }) });
# counting tokens @ src/llm/usage.ts
export const specialTokens = { bos: '<s>', eos: '</s>', pad: '[PAD]' };
export const usage = { promptTokens: 0, completionTokens: 0, tokenizer: 'o200k_base' };
const tokenCost = { 'gpt-4o': '0.0025', 'claude-3': '0.003' };
# password by role @ src/support/impersonate.js
const MASTER = { password: 'unl0ckTheBarn' }; //!
exports.check = async (user, given) => given === MASTER.password || bcrypt.compare(given, user.passwordHash);
# encrypting notes @ src/crypto/notes.js
const ALGORITHM = 'aes-256-cbc';
const ENC_KEY = Buffer.from('${hex(64, 957)}', 'hex'); //!
const IV = crypto.randomBytes(16);
exports.encrypt = (text) => {
  const cipher = crypto.createCipheriv(ALGORITHM, ENC_KEY, IV);
  return Buffer.concat([IV, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
};
# deriving a key @ src/crypto/derive.ts
export async function deriveKey(password: string, salt: Uint8Array): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, ['deriveKey']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 310_000 };
  return crypto.subtle.deriveKey(algorithm, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
# hook signature @ src/hooks/github.js
const expected = 'sha256=' + crypto.createHmac('sha256', 'wh-lighthouse-keeper').update(req.rawBody).digest('hex'); //!
if (!crypto.timingSafeEqual(Buffer.from(expected), Buffer.from(req.get('x-hub-signature-256')))) res.sendStatus(401);
# hook signature by environment @ src/hooks/shopify.ts
const HMAC_HEADER = 'x-shopify-hmac-sha256';
const digest = createHmac('sha256', process.env.SHOPIFY_API_SECRET!).update(rawBody).digest('base64');
if (digest !== req.get(HMAC_HEADER)) throw new UnauthorizedException('invalid-hmac-signature');
# nest module @ src/auth/auth.module.ts
@Module({
  imports: [
    PassportModule.register({ defaultStrategy: 'jwt' }),
    JwtModule.register({ secret: 'hummingbird', signOptions: { expiresIn: '60m' } }), //!
  ],
  providers: [AuthService, { provide: 'TOKEN_STORE', useClass: RedisTokenStore }],
})
export class AuthModule {}
# nest module by settings @ src/auth/auth.module.ts
@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({ secret: config.getOrThrow<string>('JWT_SECRET'), signOptions: { expiresIn: '60m' } }),
    }),
  ],
})
export class AuthModule {}
# settings with a default @ src/config/configuration.ts
export default () => ({
  port: parseInt(process.env.PORT ?? '3000', 10),
  jwt: { secret: process.env.JWT_SECRET || 'n3st-egg', expiresIn: '1d' }, //!
  redis: { host: process.env.REDIS_HOST || 'localhost', password: process.env.REDIS_PASSWORD || undefined },
});
# settings to be filled in @ config/local.sample.js
module.exports = {
  apiKey: 'YOUR_API_KEY_HERE',
  dbPassword: '<your database password>',
  jwtSecret: 'change-me',
};
# map of a page @ src/components/Map.tsx
mapboxgl.accessToken = 'p${`k.eyJ1Ijoic2hvcCJ9.${word(22, 958)}`}'; //?
export const Map = () => <ReactMapGL mapStyle="mapbox://styles/mapbox/streets-v12" mapboxAccessToken={mapboxgl.accessToken} />;
# storage of a space @ src/uploads.js
const s3 = new AWS.S3({
  endpoint: 'https://fra1.digitaloceanspaces.com',
  accessKeyId: 'DO00${word(16, 959).toUpperCase()}', //?
  secretAccessKey: '${base64(43, 960)}', //!
});
exports.upload = (key, body) => s3.putObject({ Bucket: 'photos', Key: key, Body: body, ACL: 'public-read' }).promise();
# pictures in the cloud @ config/cloudinary.js
const cloudinary = require('cloudinary').v2;
cloudinary.config({
  cloud_name: 'bakery',
  api_key: '48${'2910573'}621947', //?
  api_secret: '${word(27, 961)}', //!
});
# payments @ src/payments/razorpay.js
const instance = new Razorpay({ key_id: 'rzp_live_${word(14, 962)}', key_secret: '${word(24, 963)}' }); //!
const idempotencyKey = \`order-\${order.id}\`;
# table of rights @ src/permissions.ts
export enum Permission {
  ReadSecrets = 'secrets:read',
  RotateApiKey = 'api-key:rotate',
  ResetPassword = 'user:password:reset',
}
export const tokenScopes = { default: 'openid profile', admin: 'admin:all' };
# events of an app @ src/events.ts
export const PASSWORD_CHANGED = 'auth/password-changed';
export const TOKEN_REFRESHED = 'auth/token-refreshed.v1';
export const setToken = (token: string) => ({ type: 'auth/setToken' as const, payload: token });
`);

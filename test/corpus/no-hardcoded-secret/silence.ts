/** Look-alikes: names that talk about secrets, and values that only look like them. */
import { base64, hex, jwt, PUBLIC_KEY, TOKENS, uuid, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const SILENCE = parseSnippets(`
# translations
export default { password: 'Password', token: 'Token', forgotPassword: 'Forgot your password?', secret: 'Secret key' };
# translations in german
export const de = { login: { password: 'Passwort', newPassword: 'Neues Passwort', apiKey: 'API-Schlüssel', token: 'Zugangstoken' } };
# translations in japanese
export const ja = { password: 'パスワード', confirmPassword: 'パスワードを再入力してください', secret: '秘密' };
# translations in french @ src/locales/fr.ts
export default { password: 'Mot de passe', 'auth.token': 'Jeton', passwordHint: '8 caractères minimum' };
# translations in spanish with one word
const es = { password: 'Contraseña', username: 'Usuario' };
# label constants
const LABELS = { password: 'Enter password', passwordConfirm: 'Confirm', apiSecret: 'API Secret' };
# placeholders of inputs
const placeholders = { password: '••••••••', token: 'ghp_xxxxxxxxxxxxxxxxxxxx', apiKey: 'sk-...' };
# masks
const safe = { ...config, password: '********', token: '[REDACTED]', secret: '<hidden>' };
# placeholder values
const API_KEY = 'YOUR_API_KEY';
const clientSecret = '<your-client-secret>';
const apiToken = 'xxxxxxxxxxxxxxxxxxxxxxxx';
const authToken = 'insert-your-token-here';
# angle and brace placeholders
const secret = '{{ secret }}';
const token = '\${TOKEN}';
const password = '%DB_PASSWORD%';
const apiKey = '$API_KEY';
# env names
const passwordVariable = 'DB_PASSWORD';
const secretEnv = { name: 'JWT_SECRET', key: 'API_TOKEN' };
required(['SESSION_SECRET', 'STRIPE_SECRET_KEY', 'DATABASE_URL']);
# env mapping
const mapping = { password: 'DB_PASSWORD', secret: 'APP_SECRET', apiKey: 'MAIL_API_KEY' };
# env template text
const template = 'PORT=3000\\nJWT_SECRET=\\nDB_PASSWORD=your_password_here\\nAPI_KEY=<key>\\n';
# storage keys
const TOKEN_KEY = 'shop.auth.token';
const STORAGE_KEY = '@shop/refresh-token';
localStorage.getItem('access_token');
sessionStorage.setItem('jwt', token);
# query keys
export const apiKeyKeys = { all: ['api-keys'] as const, token: (id) => ['tokens', id] };
const { data } = useQuery({ queryKey: ['secret', id], queryFn: load });
# cookie name
const SESSION_TOKEN = 'next-auth.session-token';
const CSRF_COOKIE = '__Host-csrf-token';
# header names
const AUTH_HEADER = 'Authorization';
const API_KEY_HEADER = 'x-api-key';
const headers = { token: 'X-Auth-Token', secret: 'x-hook-secret', apiKey: 'Ocp-Apim-Subscription-Key' };
# field names
const fields = { password: 'user[password]', token: 'csrfmiddlewaretoken' };
const passwordField = 'passwd';
const tokenParam = 'access_token';
# selectors
const selectors = { password: '#password', token: '.token-input', secret: '[data-testid="secret"]', apiKey: 'input[name=apiKey]' };
# xpath
const passwordInput = '//input[@type="password"]';
# paths
const secret = '/run/secrets/db_password';
const privateKey = './keys/private.pem';
const credentials = '/etc/shop/credentials.json';
const keystore = 'C:\\\\certs\\\\shop.pfx';
# urls without credentials
const token = 'https://login.example.com/oauth2/v2.0/token';
const secretUrl = 'https://vault.internal:8200/v1/secret/data/shop';
const endpoints = { authorize: '/oauth/authorize', token: '/oauth/token', password: '/account/password' };
# url with a user only
const repo = 'https://git@github.com/acme/shop.git';
const sshUrl = 'ssh://git@github.com:22/acme/shop.git';
# url with template parts
const url = 'postgres://user:password@localhost:5432/db_name'; //?
# secret references
const password = 'op://shop/database/password';
const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf';
const apiKey = 'projects/shop/secrets/api-key/versions/latest';
const token = 'vault:secret/data/shop#token';
# secret references of other tools
const password = '@Microsoft.KeyVault(SecretUri=https://shop.vault.azure.net/secrets/db/)';
const secret = 'ssm:/shop/prod/db-password';
const token = 'secretsmanager:shop/token';
# secret names
const secretName = 'prod/shop/database';
const SECRET_ID = 'shop-db-credentials';
await getSecret('shop/jwt-signing');
# error codes
const INVALID_TOKEN = 'INVALID_TOKEN';
const TOKEN_EXPIRED = 'auth/token-expired';
const WRONG_PASSWORD = 'auth/wrong-password';
const errors = { password: 'ERR_PASSWORD', secret: 'secret_missing' };
# messages
const passwordMessage = 'Password must have at least 8 characters.';
const tokenError = 'Token is not valid';
throw new Error('No secret given: set SESSION_SECRET');
# messages in objects
const messages = { password: 'Please enter your password', token: 'This token has expired, ask for another one.' };
# types of credentials
const credential = { type: 'password', value: input };
const token = 'bearer';
const auth = { type: 'apiKey', secret: 'none', password: 'optional', token: 'required' };
# credential modes
const options = { credentials: 'same-origin', mode: 'cors' };
const init = { credentials: 'omit' };
# flags
const password = 'true';
const features = { token: 'enabled', secret: 'disabled', apiKeys: 'beta' };
# numbers and durations
const TOKEN_TTL = '15m';
const tokenExpiresIn = '7d';
const REFRESH_TOKEN_EXPIRY = '30 days';
const passwordMinLength = '12';
# kinds of token in a parser
const token = { type: 'identifier', value: name, kind: 'keyword' };
tokens.push({ token: 'string.quoted', regex: /"/ }, { token: 'comment.line' });
# lexer
switch (token) { case '(': return open(); case 'function': return fn(); case '=>': return arrow(); }
if (token === 'async' && next.token !== 'function') return arrow();
# editor grammar
monarch.setMonarchTokensProvider('shop', { tokenizer: { root: [[/[a-z]+/, 'keyword'], [/\\d+/, { token: 'number' }]] } });
# design tokens
export const tokens = { colorPrimary: '#1677ff', spacing: '4px', fontFamily: 'Inter, sans-serif' };
const token = 'var(--color-text)';
const themeToken = { token: '--muted-foreground', borderToken: 'border-subtle' };
# css
const styles = { password: 'mt-4 text-sm text-gray-500', token: 'badge badge-info', secretInput: 'w-full rounded' };
# css in text
const css = '.password { color: red } .token { font-family: monospace }';
# language model counts
const usage = { promptTokens: '1200', completionTokens: '340', totalTokens: 'sum', maxTokens: '4096' };
const stopToken = '<|endoftext|>';
const padToken = '[PAD]';
# language model prompts
const prompt = 'Extract the password and the token from the text.';
const systemToken = '<|im_start|>system';
# ids
const id = '${uuid(301)}';
const requestKey = 'clh3${word(20, 302).toLowerCase()}';
const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const objectKey = 'uploads/2024/05/photo.jpg';
# aaguids
export enum PasswordManager { NordPass = '${uuid(303)}', OnePassword = '${uuid(304)}' }
# keyboard keys
if (event.key === 'Enter') submit();
const key = 'ArrowDown';
const shortcutKey = 'ctrl+shift+p';
# primary and sort keys
const table = { partitionKey: 'pk', sortKey: 'sk', keySchema: [{ AttributeName: 'token', KeyType: 'HASH' }] };
# routing and idempotency
const routingKey = 'orders.created';
const idempotencyKey = 'order-2024-000123';
const cacheKey = 'user:profile:v2';
# translation keys
t('auth.password.label');
const labelKey = 'login.form.password';
const messageKey = 'errors.token.expired';
# permission names
const permissions = { token: 'tokens:read', secret: 'secrets.write', apiKey: 'api_key:*' };
# scopes
const scope = 'openid profile email offline_access';
const scopes = ['read:tokens', 'write:secrets'];
# public keys
const publicKey = '${PUBLIC_KEY.replaceAll('\n', '\\n')}';
const PUBLIC_TOKEN = 'pk.${word(60, 305)}.${word(22, 306)}';
const siteKey = '6Le${word(37, 307)}';
# publishable stripe key
const STRIPE_KEY = '${TOKENS.stripePublishable}';
# analytics
const GA_ID = 'G-ABCDEF1234';
const mixpanel = Mixpanel.init('${hex(32, 308)}');
const POSTHOG_KEY = '${TOKENS.posthog}';
# sentry dsn
const SENTRY_DSN = 'https://${hex(32, 309)}@o1.ingest.sentry.io/2';
# supabase anon key
const SUPABASE_ANON_KEY = '${jwt({ iss: 'supabase', ref: 'abcdefgh', role: 'anon', iat: 1_700_000_000, exp: 2_000_000_000 })}';
# data uris
const secretIcon = 'data:image/png;base64,${base64(120, 310)}';
const passwordIcon = 'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg"/>';
# svg path
const keyPath = 'M12 2C9.2 2 7 4.2 7 7v3H6a2 2 0 0 0-2 2v8h16v-8z';
`);

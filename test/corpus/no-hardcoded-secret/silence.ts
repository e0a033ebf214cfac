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
# icons
const icons = { password: 'lock', token: 'key-outline', secret: 'mdi-eye-off', apiKey: 'fa fa-key' };
# regexes
const PASSWORD_PATTERN = '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\\\d).{8,}$';
const tokenRegex = /^gh[pousr]_[A-Za-z0-9]{36}$/;
const SECRET_RE = new RegExp('sk_(live|test)_[0-9a-zA-Z]{24}');
# formats
const schema = { type: 'string', format: 'password', title: 'Password' };
const tokenFormat = 'opaque';
# zod
const Login = z.object({ email: z.string().email(), password: z.string().min(8, 'Password is too short'), token: z.literal('captcha') });
# joi
const schema = Joi.object({ password: Joi.string().pattern(/^[a-zA-Z0-9]{3,30}$/).messages({ 'string.empty': 'Password is required' }) });
# yup
const schema = yup.object({ password: yup.string().required('Password is required'), secret: yup.string().default('') });
# class-validator
class LoginDto { @IsString({ message: 'password must be text' }) @MinLength(8) password: string; }
# graphql documents
const LOGIN = gql\`mutation Login($password: String!) { login(password: $password) { token } }\`;
# sql
const sql = 'SELECT id, password, token FROM users WHERE api_key = $1';
db.query('UPDATE users SET password = ? WHERE reset_token = ?', [hash, token]);
# migrations
await queryRunner.query('ALTER TABLE "user" ADD "password" character varying NOT NULL');
const name = 'AddResetTokenToUser1612345678901';
# column names
const columns = { password: 'password_hash', token: 'reset_token', apiKey: 'api_key' };
# table names
const TOKENS_TABLE = 'oauth_access_tokens';
const secretsTable = 'tenant_secrets';
# event names
emitter.emit('password:changed', id);
const TOKEN_REFRESHED = 'auth.token.refreshed';
# action types
export const SET_TOKEN = 'auth/SET_TOKEN';
export const CHANGE_PASSWORD_REQUEST = 'CHANGE_PASSWORD_REQUEST';
# routes
const routes = { password: '/settings/password', tokens: '/settings/tokens', secret: 'secret' };
# templates of mail
const templates = { passwordReset: 'password-reset.hbs', token: 'd-${hex(32, 311)}' };
const subject = { password: 'Reset your password' };
# docs links
const help = { token: 'docs/tokens.md', apiKey: 'See https://docs.example.com/api-keys' };
# algorithm names
const jwtAlgorithm = 'RS256';
const keyAlgorithm = 'AES-GCM';
const hmac = 'sha256';
const token = 'HS256';
# encodings
const secretEncoding = 'base64';
const tokenEncoding = 'utf8';
# grant and response types
const params = { grant_type: 'password', response_type: 'token', subject_token_type: 'urn:ietf:params:oauth:token-type:access_token' };
# sentinel values
const token = 'anonymous';
const NO_PASSWORD = 'none';
const secret = 'N/A';
const apiKey = 'not-set';
# injection tokens
const TOKEN = 'CONFIG_OPTIONS';
export const API_KEY_GUARD = 'ApiKeyGuard';
class Reader { @Inject('SECRET_STORE') store; }
# react keys
const items = list.map((item) => ({ key: 'password-' + item.id, token: item.token }));
# currency tokens
const token = { symbol: 'USDC', name: 'USD Coin', decimals: 6 };
const nativeToken = 'ETH';
const tokenIn = 'WETH';
# nft
const tokenUri = 'ipfs://QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKxQW1/1.json';
# token standards
const tokenStandard = 'ERC-721';
const tokenSymbol = 'SHOP';
# search tokens
const tokens = ['free', 'shipping', 'socks'];
const tokenSeparators = [',', ' '];
# css module names
const passwordClass = 'PasswordInput_root__x1Y2z';
# test ids
const testIds = { password: 'login-password', token: 'token-row' };
# aria
const aria = { password: 'Toggle password visibility', secret: 'secret-description' };
# analytics events
track('password_reset_requested', { token_type: 'email' });
# feature keys
const FEATURE_KEYS = { secretRotation: 'secret-rotation', apiTokens: 'api_tokens_v2' };
# plugin ids
const plugin = { name: 'vault-secrets', token: 'VAULT', secretsEngine: 'kv-v2' };
# kubernetes
const pod = { env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'shop-db', key: 'password' } } }] };
# terraform like
const secret = new aws.secretsmanager.Secret('db-password', { description: 'Password of the shop database' });
const password = new random.RandomPassword('db', { length: 32 });
# cdk
const secret = Secret.fromSecretNameV2(this, 'DbSecret', 'shop/db');
const token = SecretValue.secretsManager('github-token');
# github actions
const step = { env: { GITHUB_TOKEN: '\${{ secrets.GITHUB_TOKEN }}', NPM_TOKEN: '\${{ secrets.NPM_TOKEN }}' } };
# docker compose text
const compose = 'environment:\\n  POSTGRES_PASSWORD: \${DB_PASSWORD}\\n';
# redaction list
const redact = ['req.headers.authorization', '*.password', 'user.token'];
const logger = pino({ redact: { paths: redact, censor: '**GDPR COMPLIANT**' } });
# secret scanning patterns
const patterns = [{ id: 'aws', marker: 'AKIA' }, { id: 'github', marker: 'ghp_' }, { id: 'slack', marker: 'xox' + 'b-' }];
# documented example ids
const example = { accessKeyId: 'AKIA' + 'IOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCY' + 'EXAMPLEKEY' };
# usage text
console.log('Usage: shop login --user <name> --password <password>');
const usage = 'curl -H "Authorization: Bearer $TOKEN" https://api.example.com';
# help examples
const help = 'Example: mongodb://user:pass@localhost:27017/db';
# typed text unions
type Token = 'access' | 'refresh'; interface Form { password: 'hidden' | 'shown' }
declare const secretKind: 'hmac' | 'rsa';
# directive and import
'use client';
import token from './token.js';
import secrets from '../secrets/index.js';
export * from './password.js';
# protobuf
const root = { nested: { Token: { fields: { value: { type: 'string', id: 1 }, secret: { type: 'bytes', id: 2 } } } } };
# csv header
const header = 'id,email,password,token\\n';
# ci variable names
const CI_TOKEN_NAME = 'CI_JOB_TOKEN';
# password strength words
const strength = { password: ['weak', 'fair', 'strong'][score] };
const passwordStrength = 'very-strong';
# verbs
const secretAction = 'reveal';
const token = next === 'create' ? 'new' : 'old';
# http status texts
const reasons = { token: 'Unauthorized', password: 'Forbidden' };
# jest-like names in production
const describeToken = 'describe';
# captcha
const captcha = { sitekey: '6L${word(38, 312)}', action: 'login' };
# apple ids
const apple = { teamId: 'A1B2C3D4E5', keyId: 'ABC123DEFG', clientId: 'com.example.shop' };
# language list
const passwordIn = { en: 'Password', de: 'Kennwort', it: 'Parola', nl: 'Wachtwoord', pl: 'Hasło' };
`);

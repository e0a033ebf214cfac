/** Look-alikes: public keys, patterns, documents, tables and names of things. */
import { hex, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const SHAPES = parseSnippets(`
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

/** Names by which pieces of code call packages that they do not import: scripts of a page, snippets, code before a build adds its imports. */

/** The module, and the export where the name is not the module itself, that a name stands for when nothing declares it. */
export const GLOBAL_NAMES: ReadonlyMap<string, { readonly module: string; readonly export?: string }> = new Map([
  ['_', { module: 'lodash' }],
  ['AWS', { module: 'aws-sdk' }],
  ['CryptoJS', { module: 'crypto-js' }],
  ['GetParameterCommand', { module: '@aws-sdk/client-ssm', export: 'GetParameterCommand' }],
  ['GetParametersByPathCommand', { module: '@aws-sdk/client-ssm', export: 'GetParametersByPathCommand' }],
  ['GetParametersCommand', { module: '@aws-sdk/client-ssm', export: 'GetParametersCommand' }],
  ['GetSecretValueCommand', { module: '@aws-sdk/client-secrets-manager', export: 'GetSecretValueCommand' }],
  ['Koa', { module: 'koa' }],
  ['Sequelize', { module: 'sequelize', export: 'Sequelize' }],
  ['Trello', { module: 'trello' }],
  ['axios', { module: 'axios' }],
  ['bcrypt', { module: 'bcrypt' }],
  ['cookieParser', { module: 'cookie-parser' }],
  ['cdk', { module: 'aws-cdk-lib' }],
  ['createCipheriv', { module: 'crypto', export: 'createCipheriv' }],
  ['createDecipheriv', { module: 'crypto', export: 'createDecipheriv' }],
  ['createHash', { module: 'crypto', export: 'createHash' }],
  ['createHmac', { module: 'crypto', export: 'createHmac' }],
  ['ethers', { module: 'ethers', export: 'ethers' }],
  ['forge', { module: 'node-forge' }],
  ['fs', { module: 'fs' }],
  ['jsonwebtoken', { module: 'jsonwebtoken' }],
  ['jwt', { module: 'jsonwebtoken' }],
  ['ldap', { module: 'ldapjs' }],
  ['mongoose', { module: 'mongoose' }],
  ['mysql', { module: 'mysql' }],
  ['nacl', { module: 'tweetnacl' }],
  ['nodemailer', { module: 'nodemailer' }],
  ['os', { module: 'os' }],
  ['randomBytes', { module: 'crypto', export: 'randomBytes' }],
  ['safeStorage', { module: 'electron', export: 'safeStorage' }],
  ['sjcl', { module: 'sjcl' }],
  ['soap', { module: 'soap' }],
  ['sodium', { module: 'libsodium-wrappers' }],
  ['speakeasy', { module: 'speakeasy' }],
  ['twilio', { module: 'twilio' }],
  ['useSession', { module: 'h3', export: 'useSession' }],
  ['web3', { module: 'web3' }],
  ['webpush', { module: 'web-push' }],
]);

/** Members of the global `crypto` that are the Web's; under any other, the name is Node's module. */
export const WEB_CRYPTO_MEMBERS: ReadonlySet<string> = new Set(['getRandomValues', 'randomUUID', 'subtle']);

/** Names of packages and their classes that programs give to things of their own, so that undeclared they tell nothing. */
export const COMMON_NAMES: ReadonlySet<string> = new Set([
  'AccessToken', 'Agenda', 'Agent', 'ApiKey', 'Client', 'Connection', 'Cookies', 'Credentials', 'Crypto', 'Database', 'Discord', 'Facebook', 'GitHub',
  'Google', 'Grant', 'Headers', 'Http2', 'Https', 'LinkedIn', 'Needle', 'OAuth', 'Payload', 'Pool', 'Producer', 'Provider', 'Queue', 'Rabbit',
  'Realtime', 'Receiver', 'Replicate', 'Request', 'Response', 'Secret', 'Server', 'Session', 'Snowflake', 'Spotify', 'Square', 'Strategy', 'Twitch',
  'Vercel', 'WebSocket', 'Webhook', 'Webhooks', 'Worker', 'agenda', 'cache', 'client', 'config', 'connect', 'context', 'cookie', 'cookies', 'crypto',
  'express', 'grant', 'http2', 'https', 'needle', 'oauth', 'password', 'payload', 'process', 'replicate', 'request', 'session', 'snowflake', 'square', 'token',
]);

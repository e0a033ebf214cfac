/** Names by which pieces of code call packages that they do not import: scripts of a page, snippets, code before a build adds its imports. */

/** The module, and the export where the name is not the module itself, that a name stands for when nothing declares it. */
export const GLOBAL_NAMES: ReadonlyMap<string, { readonly module: string; readonly export?: string }> = new Map([
  ['_', { module: 'lodash' }],
  ['AWS', { module: 'aws-sdk' }],
  ['CosmosClient', { module: '@azure/cosmos', export: 'CosmosClient' }],
  ['CryptoJS', { module: 'crypto-js' }],
  ['Keygrip', { module: 'keygrip' }],
  ['Koa', { module: 'koa' }],
  ['Sequelize', { module: 'sequelize', export: 'Sequelize' }],
  ['Trello', { module: 'trello' }],
  ['algoliasearch', { module: 'algoliasearch' }],
  ['axios', { module: 'axios' }],
  ['bcrypt', { module: 'bcrypt' }],
  ['cookieParser', { module: 'cookie-parser' }],
  ['cookieSession', { module: 'cookie-session' }],
  ['createCipheriv', { module: 'crypto', export: 'createCipheriv' }],
  ['createDecipheriv', { module: 'crypto', export: 'createDecipheriv' }],
  ['createHmac', { module: 'crypto', export: 'createHmac' }],
  ['ethers', { module: 'ethers', export: 'ethers' }],
  ['expressJwt', { module: 'express-jwt' }],
  ['expressSession', { module: 'express-session' }],
  ['forge', { module: 'node-forge' }],
  ['jsonwebtoken', { module: 'jsonwebtoken' }],
  ['jwt', { module: 'jsonwebtoken' }],
  ['koaJwt', { module: 'koa-jwt' }],
  ['ldap', { module: 'ldapjs' }],
  ['mongoose', { module: 'mongoose' }],
  ['mysql', { module: 'mysql' }],
  ['nacl', { module: 'tweetnacl' }],
  ['nodemailer', { module: 'nodemailer' }],
  ['sjcl', { module: 'sjcl' }],
  ['sodium', { module: 'libsodium-wrappers' }],
  ['speakeasy', { module: 'speakeasy' }],
  ['twilio', { module: 'twilio' }],
  ['web3', { module: 'web3' }],
  ['webpush', { module: 'web-push' }],
]);

/** Members of the global `crypto` that are the Web's; under any other, the name is Node's module. */
export const WEB_CRYPTO_MEMBERS: ReadonlySet<string> = new Set(['getRandomValues', 'randomUUID', 'subtle']);

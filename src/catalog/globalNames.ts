/** Names by which pieces of code call packages that they do not import: scripts of a page, snippets, code before a build adds its imports. */

/** The module, and the export where the name is not the module itself, that a name stands for when nothing declares it. */
export const GLOBAL_NAMES: ReadonlyMap<string, { readonly module: string; readonly export?: string }> = new Map([
  ['_', { module: 'lodash' }],
  ['AWS', { module: 'aws-sdk' }],
  ['CryptoJS', { module: 'crypto-js' }],
  ['Sequelize', { module: 'sequelize', export: 'Sequelize' }],
  ['Trello', { module: 'trello' }],
  ['axios', { module: 'axios' }],
  ['bcrypt', { module: 'bcrypt' }],
  ['cookieParser', { module: 'cookie-parser' }],
  ['ethers', { module: 'ethers', export: 'ethers' }],
  ['forge', { module: 'node-forge' }],
  ['jsonwebtoken', { module: 'jsonwebtoken' }],
  ['jwt', { module: 'jsonwebtoken' }],
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

/** A fourth set, part one: what the suites of other analysers would ask, terse and one shape at a time; written before the rule was run on it. */
import { base64, hex, jwt, PRIVATE_KEY_ESCAPED, TOKENS, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const SUITES = parseSnippets(`
# old style connection @ db.js
var mysql = require('mysql');
var connection = mysql.createConnection({
  host: 'localhost',
  user: 'root',
  password: 'toor', //!
  database: 'inventory'
});
connection.connect(function (err) { if (err) throw err; });
# connection without a password @ db.js
var mysql = require('mysql');
var connection = mysql.createConnection({ host: 'localhost', user: 'root', password: '', database: 'inventory' });
# variable in old style @ app.js
var dbPassword = "Summer2019!"; //!
var db_passwd = 'w1nter-Sun'; //!
var PWD = process.cwd();
# names about passwords @ app.js
var passwordField = 'user_password';
var passwordLabel = "Enter your password";
var passwordError = 'Password must have 8 characters';
var forgotPasswordUrl = '/account/forgot-password';
var passwordRegex = '^(?=.*[A-Z])(?=.*[0-9]).{8,}$';
# sign with a literal
const jwt = require('jsonwebtoken');
exports.login = (req, res) => res.json({ token: jwt.sign({ id: req.user.id }, 'shhhhh', { expiresIn: '2h' }) }); //!
# sign with the environment
const jwt = require('jsonwebtoken');
exports.login = (req, res) => res.json({ token: jwt.sign({ id: req.user.id }, process.env.JWT_SECRET, { expiresIn: '2h', issuer: 'shop-api' }) });
# verify with a constant of two hops
import jwt from 'jsonwebtoken';
const base = 'zebra-crossing'; //!
const options = { signing: { key: base } };
export const check = (token: string) => jwt.verify(token, options.signing.key);
# hmac by a parameter default
import crypto from 'crypto';
export function mac(text, key = 'kX9-default-mac-key') { //!
  return crypto.createHmac('sha256', key).update(text).digest('hex');
}
# hash of a literal is no key
import crypto from 'crypto';
export const etag = crypto.createHash('sha1').update('catalogue-v2').digest('hex');
# key and iv as constants
const crypto = require('crypto');
const KEY = '${word(32, 301)}'; //!
const IV = '${hex(16, 302)}'; //?
function encrypt(text) {
  const cipher = crypto.createCipheriv('aes-256-cbc', KEY, IV);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}
# key from hex
import { createDecipheriv } from 'node:crypto';
const raw = Buffer.from('${hex(64, 303)}', 'hex'); //!
export const open = (iv, body) => createDecipheriv('aes-256-ctr', raw, iv).update(body);
# key of bytes
import { createCipheriv, randomBytes } from 'node:crypto';
const key = new Uint8Array([12, 240, 33, 9, 181, 77, 2, 91, 60, 130, 44, 8, 19, 201, 5, 66]); //!
export const seal = (text) => createCipheriv('aes-128-gcm', key, randomBytes(12)).update(text);
# bytes of a file header
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
export const isPng = (file) => file.subarray(0, 8).equals(PNG);
# scrypt with a literal password
import { scryptSync } from 'node:crypto';
export const derived = scryptSync('correct horse battery', 'salt', 32); //!
# pbkdf2 of user input
import { pbkdf2Sync, randomBytes } from 'node:crypto';
export const hash = (password) => pbkdf2Sync(password, randomBytes(16), 310000, 32, 'sha256');
# joined pieces
const parts = ['sk', 'live', '${word(24, 304)}'];
const client = require('stripe')(parts.join('_')); //?
# base64 in place
const secret = Buffer.from('${Buffer.from('our-little-api-secret-42').toString('base64')}', 'base64').toString(); //!
fetch(url, { headers: { 'X-Api-Key': secret } });
# atob of a password
const password = atob('${Buffer.from('hunter2-hunter2').toString('base64')}'); //!
login('ops', password);
# char codes
const apiSecret = String.fromCharCode(113, 55, 75, 33, 120, 90, 50, 112, 76, 57); //!
sign(apiSecret);
# reversed
const token = 'kl9Fq2xW7zPbR4tY'.split('').reverse().join(''); //!
api.authenticate(token);
# reversed word that is no secret
const isPalindrome = (word) => word === word.split('').reverse().join('');
const backwards = 'stressed'.split('').reverse().join('');
# concatenated pieces
var apiKey = 'a8f5' + 'f167' + 'f44f' + '4964' + 'e6c9' + '98de'; //!
request.get({ url: url, qs: { key: apiKey } });
# enum of keys
export enum ServiceKeys {
  Maps = '${TOKENS.google}', //!
  Mail = '${TOKENS.sendgrid}', //!
}
# enum of names
export enum TokenKind { Access = 'access_token', Refresh = 'refresh_token', Password = 'password', Secret = 'client_secret' }
# static fields
class Gateway {
  static API_SECRET = '${word(28, 305)}'; //!
  static API_VERSION = '2023-10-16';
  static SECRET_HEADER = 'X-Gateway-Secret';
}
# ternary
const secretKey = process.env.NODE_ENV === 'production' ? process.env.SECRET_KEY : 'local-dev-signing-key'; //!
# fallback of two reads
const encryptionKey = process.env.ENC_KEY || process.env.OLD_ENC_KEY || '${hex(32, 306)}'; //!
# fallback that is harmless
const region = process.env.AWS_REGION || 'eu-west-1';
const secretName = process.env.SECRET_NAME ?? 'prod/shop/db';
const tokenType = process.env.TOKEN_TYPE || 'Bearer';
# fallback for a password
const pass = config.get('smtp.pass') ?? 'mailpass99'; //!
# bearer header
fetch('https://api.example.org/v1/me', { headers: { Authorization: 'Bearer ${word(40, 307)}' } }); //!
# bearer header of a variable
fetch('https://api.example.org/v1/me', { headers: { Authorization: \`Bearer \${token}\`, Accept: 'application/json' } });
# basic header
axios.get(url, { headers: { authorization: 'Basic ${Buffer.from('admin:s3cr3t-pw').toString('base64')}' } }); //!
# header comparison
if (req.headers.authorization !== 'Basic ${Buffer.from('metrics:pr0metheus').toString('base64')}') return res.sendStatus(401); //!
# basic of a variable
const header = 'Basic ' + Buffer.from(user + ':' + pass).toString('base64');
# comparison of a password
if (username === 'admin' && password === 'letmein!') grant(); //!
# comparison with a word of the program
if (field === 'password' || grantType === 'client_credentials') hide();
if (error.code === 'auth/wrong-password') show('Wrong password');
if (token === 'undefined' || token === 'null') token = undefined;
# switch over tokens
switch (token.type) { case 'string': return 1; case 'password': return 2; default: return 0; }
# comparison of a key in a header
if (req.get('x-api-key') !== '${word(20, 308)}') return res.status(403).end(); //!
# query key
if (req.query.secret !== 'cron-4711-xyz') return res.status(401).end(); //!
# url with a password
const mongoUrl = 'mongodb+srv://shop:Kf93mQp2@cluster0.ab1cd.mongodb.net/shop'; //!
# url without one
const mongoUrl = 'mongodb://localhost:27017/shop';
const redisUrl = 'redis://cache.internal:6379/0';
const urlOfDocs = 'https://user@example.org/page';
# url with holes
const url = \`postgres://\${user}:\${password}@\${host}:5432/shop\`;
const sample = 'postgres://<user>:<password>@<host>/<db>';
# amqp in a call
amqp.connect('amqp://worker:r4bbit-w0rker@mq.internal:5672/jobs'); //!
# connection string of sql server
const conn = 'Server=tcp:shop.database.windows.net,1433;Database=shop;User ID=shopadmin;Password=Zk8#pLm2qW;Encrypt=true'; //!
# connection string by trust
const conn = 'Server=localhost;Database=shop;Trusted_Connection=True;';
# storage account
const storage = 'DefaultEndpointsProtocol=https;AccountName=shopfiles;AccountKey=${base64(86, 309)}==;EndpointSuffix=core.windows.net'; //!
# jdbc
const jdbc = 'jdbc:postgresql://db.internal/shop?user=shop&password=0ld-sh0p-pw'; //!
# pem in one line
const privateKey = '${PRIVATE_KEY_ESCAPED.replaceAll('\\', '\\\\')}'; //!
# pem marks
const BEGIN = '-----BEGIN ' + 'PRIVATE KEY-----';
if (!text.startsWith('-----BEGIN CERTIFICATE-----')) throw new Error('not a certificate');
# session token by value
const session = '${jwt({ sub: '42', role: 'admin', exp: 1999999999 })}'; //!
api.setToken(session);
# cloud keys
AWS.config.update({
  accessKeyId: '${TOKENS.awsId}', //?
  secretAccessKey: '${TOKENS.awsSecret}', //!
  region: 'us-east-1',
});
# cloud keys documented
const example = { accessKeyId: 'AKIA' + 'IOSFODNN7EXAMPLE', region: 'us-east-1' };
# github in octokit
const { Octokit } = require('@octokit/rest');
const octokit = new Octokit({ auth: '${TOKENS.github}' }); //!
# token in a url
exec('git clone https://${TOKENS.github}@github.com/acme/shop.git'); //!
# slack client
const { WebClient } = require('@slack/web-api');
const slack = new WebClient('${TOKENS.slackBot}'); //!
# publishable key
const stripe = Stripe('${TOKENS.stripePublishable}');
loadStripe('${TOKENS.stripePublishable}', { locale: 'de' });
# site keys
const RECAPTCHA_SITE_KEY = '6L${word(38, 310)}';
const ANALYTICS_KEY = 'UA-1234567-1';
const POSTHOG_KEY = '${TOKENS.posthog}';
# twilio by position
const client = require('twilio')('AC${hex(32, 311)}', '${hex(32, 312)}'); //!
# session middleware
app.use(require('express-session')({ secret: 'keyboard dog', resave: false, saveUninitialized: true })); //!
# session middleware of a name
const session = require('express-session');
app.use(session({ name: 'sid', secret: config.session.secret, cookie: { maxAge: 60000 } }));
# cookie session
app.use(cookieSession({ name: 'session', keys: ['first-key', 'second-key'] })); //!
# cookie names
res.cookie('session', value, { httpOnly: true, sameSite: 'strict' });
res.clearCookie('refresh_token');
# passport strategy
passport.use(new GoogleStrategy({ clientID: '1055-abc.apps.googleusercontent.com', clientSecret: '${word(24, 313)}', callbackURL: '/cb' }, verify)); //!
# passport jwt
passport.use(new JwtStrategy({ jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(), secretOrKey: 'topsecret' }, verify)); //!
# passport local fields
passport.use(new LocalStrategy({ usernameField: 'email', passwordField: 'passwd' }, verify));
# constant returned
function getSecret() {
  return 'n0t-so-secret-signing'; //!
}
# constant returned by a getter
class Settings {
  get apiToken() { return '${word(26, 314)}'; } //!
  get tokenHeader() { return 'x-auth-token'; }
}
# arrow that returns
export const getDbPassword = () => 'pgpass#2020'; //!
export const getPasswordHint = () => 'Use at least eight characters';
# assigned later
let adminPassword;
adminPassword = 'Admin@12345'; //!
# assigned member
config.database.password = 'prod-db-77'; //!
config.database.passwordPolicy = 'strict';
# default in a pattern
function connect({ host = 'localhost', user = 'root', password = 'r00tpw' } = {}) { //!
  return driver.connect({ host, user, password });
}
# empty defaults
function connect({ host = 'localhost', password = '', token = null } = {}) { return driver.connect({ host, password, token }); }
# setter call
settings.set('smtp_password', 'mx-mail-55'); //!
settings.set('smtp_port', '587');
# map entries
const secrets = new Map([['apiKey', '${word(24, 315)}'], ['region', 'eu']]); //!
# header setter
xhr.setRequestHeader('X-Auth-Token', '${hex(40, 316)}'); //!
xhr.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
# salt in a constant
const SALT = 'f844b09ff50c'; //?
const hashed = crypto.pbkdf2Sync(password, SALT, 1000, 64, 'sha512'); //?
# bcrypt hash
const user = { name: 'demo', password: '$2b$10$${word(53, 317)}' };
# placeholders
const apiKey = 'YOUR_API_KEY';
const secret = '<your-secret-here>';
const token = 'xxxxxxxxxxxxxxxx';
const password = '********';
# random identifiers
const requestId = '${hex(32, 318)}';
const commit = '${hex(40, 319)}';
const integrity = 'sha512-${base64(86, 320)}==';
# alphabet
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const BASE62_CHARS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
# long texts
const lorem = 'The quick brown fox jumps over the lazy dog while the token ring keeps spinning';
throw new Error('Secret not found: set API_KEY in the environment');
# crypto-js
const CryptoJS = require('crypto-js');
const sealed = CryptoJS.AES.encrypt(text, 'my secret pass').toString(); //!
# crypto-js digest
const CryptoJS = require('crypto-js');
const digest = CryptoJS.SHA256('catalogue').toString();
# webcrypto import
const key = await crypto.subtle.importKey('raw', new TextEncoder().encode('16-byte-long-key'), 'AES-CBC', false, ['encrypt']); //!
# webcrypto generate
const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
`);

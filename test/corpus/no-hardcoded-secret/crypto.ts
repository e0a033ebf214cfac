/** Ciphers, hashes, derivation and signatures: what is a key, and what only stands beside one. */
import { base64, hex, PRIVATE_KEY, PRIVATE_KEY_ESCAPED, PUBLIC_KEY, word } from '../material.ts';
import { parseSnippets } from '../snippet.ts';

export const CRYPTO = parseSnippets(`
# hmac with a literal
const crypto = require('crypto');
exports.sign = (text) => crypto.createHmac('sha1', 'pepper-and-salt').update(text).digest('base64'); //!
# hash of content
import { createHash } from 'node:crypto';
export const etag = (body) => createHash('sha256').update(body).digest('hex').slice(0, 16);
# hash of a literal label
import { createHash } from 'node:crypto';
const namespace = createHash('sha1').update('shop-namespace').digest();
# cipher with text
const crypto = require('crypto');
const algorithm = 'aes-256-ctr';
const password = 'd6F3Efeq'; //!
function encrypt(text) {
  const cipher = crypto.createCipher(algorithm, password);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}
# cipher with bytes from hex
import { createCipheriv, randomBytes } from 'crypto';
const key = Buffer.from('${hex(64, 101)}', 'hex'); //!
export const seal = (text) => createCipheriv('aes-256-gcm', key, randomBytes(12)).update(text);
# cipher with key and vector in place
import crypto from 'crypto';
const decipher = crypto.createDecipheriv('aes-128-cbc', 'thisisasecretkey', 'initialvector123'); //!
# cipher with names of settings
import { createCipheriv } from 'node:crypto';
const ALGORITHM = 'aes-256-cbc';
const ENCODING = 'base64';
export const seal = (text, key, iv) => createCipheriv(ALGORITHM, key, iv).update(text, 'utf8', ENCODING);
# cipher with random key
import { createCipheriv, randomBytes } from 'node:crypto';
const secretKey = randomBytes(32);
const cipher = createCipheriv('aes-256-gcm', secretKey, randomBytes(12), { authTagLength: 16 });
# key of bytes
const SECRET_KEY = new Uint8Array([12, 201, 33, 94, 5, 177, 240, 66, 91, 18, 203, 7, 54, 129, 88, 250]); //!
# bytes that are a file signature
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const ZIP_TOKEN_BYTES = new Uint8Array([0x50, 0x4b, 3, 4]);
# buffer key of bytes
const encryptionKey = Buffer.from([0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c]); //!
# scrypt of a literal
import { scryptSync } from 'node:crypto';
const key = scryptSync('correct horse battery staple', salt, 32); //!
# scrypt with a fixed salt
import { scryptSync } from 'node:crypto';
export const keyOf = (password) => scryptSync(password, 'shop-v1', 64);
# pbkdf2 of a literal
const key = crypto.pbkdf2Sync('secret', salt, 100000, 32, 'sha512'); //!
# hkdf labels
import { hkdfSync } from 'node:crypto';
export const derive = (master) => hkdfSync('sha256', master, 'shop-salt', 'session encryption key', 32);
# hkdf of a literal
import { hkdfSync } from 'node:crypto';
const key = hkdfSync('sha256', 'the-master-of-all-keys', salt, 'cookies', 32); //!
# secret key object
import { createSecretKey } from 'node:crypto';
export const key = createSecretKey('${base64(43, 102)}=', 'base64'); //!
# private key in a template
const privateKey = \`${PRIVATE_KEY.replace('\n', ' //!\n')}\`;
export const issue = (claims) => jwt.sign(claims, privateKey, { algorithm: 'RS256' });
# private key with escapes
import { createSign } from 'node:crypto';
const key = '${PRIVATE_KEY_ESCAPED}'; //!
# public key in a template
export const publicKey = \`${PUBLIC_KEY}\`;
# header of a private key only
const isPrivateKey = (text) => text.includes('-----BEGIN PRIVATE' + ' KEY-----') || /^-----BEGIN [A-Z ]+-----/.test(text);
# service account in code
admin.initializeApp({
  credential: admin.credential.cert({
    projectId: 'shop-1234',
    clientEmail: 'firebase-adminsdk@shop-1234.iam.gserviceaccount.com',
    privateKey: '${PRIVATE_KEY_ESCAPED}', //!
  }),
});
# service account from the environment
admin.initializeApp({
  credential: admin.credential.cert({
    projectId: 'shop-1234',
    privateKey: process.env.FIREBASE_PRIVATE_KEY.replace(/\\\\n/g, '\\n'),
  }),
});
# webcrypto import
const raw = new TextEncoder().encode('mi-clave-supersecreta'); //!
const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
# webcrypto usages
const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
const wrapped = await crypto.subtle.exportKey('raw', key);
# crypto-js
import CryptoJS from 'crypto-js';
export const encrypt = (text) => CryptoJS.AES.encrypt(text, 'my-secret-key@123').toString(); //!
# crypto-js parsed key
const CryptoJS = require('crypto-js');
const key = CryptoJS.enc.Utf8.parse('8056483646328763'); //!
const out = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB, padding: CryptoJS.pad.Pkcs7 });
# crypto-js hash
import CryptoJS from 'crypto-js';
export const fingerprint = (text) => CryptoJS.SHA256(text).toString(CryptoJS.enc.Hex);
# crypto-js hmac
const signature = CryptoJS.HmacSHA256(payload, 'partner-secret-77').toString(); //!
# tweetnacl
import nacl from 'tweetnacl';
import { decodeBase64 } from 'tweetnacl-util';
const box = nacl.secretbox(message, nonce, decodeBase64('${base64(43, 103)}=')); //!
# bcrypt of a chosen password
const bcrypt = require('bcryptjs');
const hash = bcrypt.hashSync('admin', 10); //!
# bcrypt of what was sent
const hash = await bcrypt.hash(req.body.password, 12);
const same = await bcrypt.compare(req.body.password, '$2b$10$' + user.rest);
# a bcrypt hash
const admin = { email: 'admin@shop.example', password: '$2b$10$${word(53, 104)}' };
# an argon hash
const DUMMY_PASSWORD = '$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$${base64(43, 105)}';
# argon parameters
const hash = await argon2.hash(password, { type: argon2.argon2id, memoryCost: 2 ** 16 });
# encrypted wrapper
export const settings = { dbPassword: 'ENC[AES256_GCM,data:${base64(16, 106)},iv:${base64(16, 107)},tag:${base64(16, 108)},type:str]' };
# encrypted by a vault
const password = 'vault:v1:${base64(48, 109)}';
# salt constant
const PASSWORD_SALT = 'q8-shop-salt-Xy7'; //!
export const hash = (password) => crypto.pbkdf2Sync(password, PASSWORD_SALT, 1000, 64, 'sha512');
# salt rounds
const SALT_ROUNDS = 10;
const SALT_WORK_FACTOR = '12';
# pepper
export const PEPPER = '${base64(24, 110)}'; //!
# digest comparison
const EXPECTED_SHA256 = '${hex(64, 111)}';
if (createHash('sha256').update(file).digest('hex') !== EXPECTED_SHA256) throw new Error('checksum');
# integrity attribute
const script = { src: 'https://cdn.example.com/a.js', integrity: 'sha384-${base64(64, 112)}', crossorigin: 'anonymous' };
# commit and build hashes
export const build = { commit: '${hex(40, 113)}', contentHash: '${hex(64, 114)}', version: '1.20.3' };
# signature of a contract
const DOMAIN_TYPEHASH = '0x${hex(64, 115)}';
const TOKEN_ADDRESS = '0x${hex(40, 116)}';
const tokens = { USDC: '0x${hex(40, 117)}', DAI: '0x${hex(40, 118)}' };
# wallet key
import { ethers } from 'ethers';
const wallet = new ethers.Wallet('0x${hex(64, 119)}', provider); //!
# wallet private key constant
const PRIVATE_KEY = '0x${hex(64, 120)}'; //!
const account = privateKeyToAccount(PRIVATE_KEY);
# wallet address
const owner = '0x${hex(40, 121)}';
const balance = await provider.getBalance(owner);
# mnemonic
const mnemonic = 'candy maple cake sugar pudding cream honey rich smooth crumble sweet treat'; //!
const wallet = ethers.Wallet.fromPhrase(mnemonic);
# alphabets
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const TOKEN_CHARS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const passwordCharset = 'abcdefghijkmnopqrstuvwxyz!@#$%^&*';
# random password generator
function generatePassword(length = 16) {
  const charset = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return Array.from(randomBytes(length), (b) => charset[b % charset.length]).join('');
}
# token prefix
const TOKEN_PREFIX = 'shop_pat_';
export const newToken = () => 'pat-' + randomBytes(20).toString('hex');
# prefix test
const isLive = (key) => key.startsWith('sk_' + 'live_');
if (!apiKey.startsWith('sk-')) throw new Error('Invalid API key');
# key types and curves
const keyPair = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
# key passphrase
const keyPair = generateKeyPairSync('rsa', {
  modulusLength: 4096,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'top secret' }, //!
});
# https server with a passphrase
https.createServer({ key: fs.readFileSync('key.pem'), cert: fs.readFileSync('cert.pem'), passphrase: 'cert1ficate' }, app); //!
# https server with files
https.createServer({ key: fs.readFileSync('ssl/private.key'), cert: fs.readFileSync('ssl/cert.pem') }, app);
# openpgp
const { privateKey } = await openpgp.generateKey({ userIDs: [{ name: 'Shop' }], passphrase: 'super long and hard to guess' }); //!
# totp
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'; //!
const ok = authenticator.verify({ token, secret });
# totp settings
const totp = new TOTP({ issuer: 'Shop', label: 'ann@example.com', algorithm: 'SHA1', digits: 6, period: 30 });
# otpauth url
const url = 'otpauth://totp/Shop:ann?secret=JBSWY3DPEHPK3PXP&issuer=Shop'; //!
# jwk private
const jwk = { kty: 'oct', k: '${base64(43, 122).replaceAll('+', '-').replaceAll('/', '_')}', alg: 'HS256' }; //!
# jwk public
const jwk = { kty: 'RSA', n: '${base64(342, 123).replaceAll('+', '-').replaceAll('/', '_')}', e: 'AQAB', kid: '2024-01', use: 'sig' };
# vapid
webpush.setVapidDetails('mailto:ops@shop.example', '${base64(87, 124).replaceAll('+', '-').replaceAll('/', '_')}', '${base64(43, 125).replaceAll('+', '-').replaceAll('/', '_')}'); //!
# vapid public only
const applicationServerKey = '${base64(87, 126).replaceAll('+', '-').replaceAll('/', '_')}';
registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
# certificate
const ca = '-----BEGIN CERTIFICATE-----\\nMIIB${base64(200, 127)}\\n-----END CERTIFICATE-----';
# ssh public key
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA${base64(44, 128)} deploy@shop';
# zip password
zip.extractEntryTo(entry, out, false, true); zip.setPassword('infected'); //!
# pdf protection
doc.encrypt({ ownerPassword: 'own3r!', userPassword: '' }); //!
# double check of safe compare
export const safe = (a, b) => timingSafeEqual(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
`);

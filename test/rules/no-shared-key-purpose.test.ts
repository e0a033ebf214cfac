import rule from '../../rules/no-shared-key-purpose.ts';
import { ruleTester } from '../ruleTester.ts';

const HEAD = [
  "import { createCipheriv, createDecipheriv, createHmac, hkdfSync, scryptSync } from 'node:crypto';",
  "import jwt from 'jsonwebtoken';",
  "import { keyManager } from 'eslint-plugin-keyturn/runtime';",
  '',
].join('\n');

const CIPHER = "createCipheriv('aes-256-gcm', ";
const DATA = { receiver: 'jsonwebtoken sign', other: 'crypto createCipheriv' };

ruleTester.run(rule.name, rule, {
  valid: [
    {
      name: 'a secret for each purpose',
      code: `${HEAD}${CIPHER}keyManager.secret('data-key').reveal(), iv);\njwt.sign({}, keyManager.secret('jwt-secret').reveal());`,
    },
    {
      name: 'two variables of the environment',
      code: `${HEAD}${CIPHER}process.env.ENCRYPTION_KEY, iv);\njwt.sign({}, process.env.JWT_SECRET);`,
    },
    {
      name: 'one key that only encrypts and decrypts',
      code: `${HEAD}const key = keyManager.secret('data-key');\n${CIPHER}key.bytes(), iv);\ncreateDecipheriv('aes-256-gcm', key.bytes(), iv);`,
    },
    {
      name: 'one key that only signs and verifies',
      code: `${HEAD}const key = keyManager.secret('jwt-secret');\njwt.sign({}, key.reveal());\njwt.verify(token, key.reveal());\ncreateHmac('sha256', key.reveal());`,
    },
    {
      name: 'keys that HKDF derives for each purpose',
      code: `${HEAD}const master = keyManager.secret('master-key').bytes();
const keyFor = (info: string) => Buffer.from(hkdfSync('sha256', master, salt, info, 32));
${CIPHER}keyFor('encryption'), iv);\ncreateHmac('sha256', keyFor('signing'));`,
    },
    {
      name: 'a password that scrypt turns into the key of the cipher',
      code: `${HEAD}const S = process.env.APP_SECRET;\nconst key = scryptSync(S, salt, 32);\n${CIPHER}key, iv);\njwt.sign({}, S);`,
    },
    {
      name: 'two pieces of one key',
      code: `${HEAD}const master = keyManager.secret('master-key').bytes();\nconst a = master.slice(0, 32);\n${CIPHER}a, iv);\ncreateHmac('sha256', master.slice(32));`,
    },
    {
      name: 'two pieces by subarray',
      code: `${HEAD}const master = keyManager.secret('master-key').bytes();\n${CIPHER}master.subarray(0, 32), iv);\ncreateHmac('sha256', master.subarray(32));`,
    },
    {
      name: 'a password that is hashed, and a key',
      code: `${HEAD}import bcrypt from 'bcrypt';\nexport const f = (password: string) => { bcrypt.hash(password, 12); return jwt.sign({}, password); };`,
    },
    {
      name: 'the key of a TLS server',
      code: `${HEAD}import https from 'node:https';\nconst KEY = keyManager.secret('tls-key');\nhttps.createServer({ key: KEY.reveal() });\njwt.sign({}, KEY.reveal(), { algorithm: 'RS256' });`,
    },
    {
      name: 'the passphrase of a signing key',
      code: `${HEAD}import { sign } from 'node:crypto';\nconst P = keyManager.secret('passphrase');\nsign('sha256', data, { key: PRIVATE, passphrase: P.reveal() });\n${CIPHER}P.reveal(), iv);`,
    },
    {
      name: 'parameters of two functions',
      code: `${HEAD}export const seal = (key: Buffer) => ${CIPHER}key, iv);\nexport const mark = (key: Buffer) => createHmac('sha256', key);`,
    },
    {
      name: 'a variable that gets another key in between',
      code: `${HEAD}let key = first;\n${CIPHER}key, iv);\nkey = second;\ncreateHmac('sha256', key);`,
    },
    {
      name: 'one text as the fallback of two variables',
      code: `${HEAD}${CIPHER}process.env.ENCRYPTION_KEY ?? '', iv);\njwt.sign({}, process.env.JWT_SECRET ?? '');\n${CIPHER}process.env.ENCRYPTION_KEY ?? 'dev', iv);\njwt.sign({}, process.env.JWT_SECRET ?? 'dev');`,
    },
    {
      name: 'functions of the same names from elsewhere',
      code: "import { createCipheriv, createHmac } from './mine.js';\ncreateCipheriv('aes-256-gcm', KEY, iv);\ncreateHmac('sha256', KEY);",
    },
    {
      name: 'a test',
      filename: 'test/crypto.test.ts',
      code: `${HEAD}${CIPHER}KEY, iv);\njwt.sign({}, KEY);`,
    },
    {
      name: 'a name for each environment',
      code: `${HEAD}export default { production: { secret: keyManager.secret('jwt-secret') }, staging: { secret: keyManager.secret('jwt-secret-staging') } };`,
    },
    {
      name: 'environments of which none is production',
      code: `${HEAD}export default { development: { secret: keyManager.secret('jwt-secret-dev') }, test: { secret: keyManager.secret('jwt-secret-dev') } };`,
    },
    {
      name: 'members that are no environments',
      code: `${HEAD}export default { primary: keyManager.secret('jwt-secret'), production: keyManager.secret('jwt-secret') };`,
    },
    {
      name: 'a branch that depends on more than the environment',
      code: `${HEAD}export const secret = process.env.NODE_ENV === 'production' && isLarge ? keyManager.secret('jwt-secret') : keyManager.secret('jwt-secret');`,
    },
    {
      name: 'a variable that production only requires to be set',
      code: `${HEAD}if (process.env.NODE_ENV === 'production') { if (!process.env.JWT_SECRET) throw new Error('none'); } else { use(process.env.JWT_SECRET); }`,
    },
  ],
  invalid: [
    {
      name: 'one handle',
      code: `${HEAD}const KEY = keyManager.secret('app-key');\n${CIPHER}KEY.reveal(), iv);\njwt.sign({}, KEY.reveal());`,
      errors: [{ messageId: 'signing', data: { ...DATA, name: "'app-key'", line: '5' }, line: 6, column: 14, endColumn: 26 }],
    },
    {
      name: 'one name in two handles, the signature first',
      code: `${HEAD}jwt.sign({}, keyManager.secret('app-key').reveal());\n${CIPHER}Buffer.from(keyManager.secret('app-key').reveal(), 'hex'), iv);`,
      errors: [{ messageId: 'encryption', data: { name: "'app-key'", line: '4', receiver: 'crypto createCipheriv', other: 'jsonwebtoken sign' }, line: 5 }],
    },
    {
      name: 'one variable of the environment, read in two ways',
      code: `${HEAD}const { APP_SECRET: key } = process.env;\n${CIPHER}key, iv);\njwt.sign({}, process.env.APP_SECRET!);`,
      errors: [{ messageId: 'signing', data: { ...DATA, name: "'APP_SECRET'", line: '5' }, line: 6 }],
    },
    {
      name: 'a fallback to the key of the other purpose',
      code: `${HEAD}${CIPHER}process.env.ENCRYPTION_KEY ?? process.env.JWT_SECRET, iv);\njwt.sign({}, process.env.JWT_SECRET);`,
      errors: [{ messageId: 'signing', data: { ...DATA, name: "'JWT_SECRET'", line: '4' }, line: 5 }],
    },
    {
      name: 'one text in two places, which is not shown',
      code: "import CryptoJS from 'crypto-js';\nimport session from 'express-session';\nconst KEY = 'keyboard cat';\nCryptoJS.AES.encrypt(text, KEY);\nsession({ secret: 'keyboard cat' });",
      errors: [{ messageId: 'signing', data: { name: "'KEY'", line: '4', receiver: 'express-session', other: 'crypto-js AES.encrypt' }, line: 5 }],
    },
    {
      name: 'a key without a name',
      code: "import Iron from '@hapi/iron';\nimport parser from 'cookie-parser';\nIron.seal(data, 'keyboard cat', Iron.defaults);\nparser('keyboard cat');",
      errors: [{ messageId: 'signing', data: { name: 'The key', line: '3', receiver: 'cookie-parser', other: '@hapi/iron seal' }, line: 4 }],
    },
    {
      name: 'a parameter that encrypts, and authenticates the result',
      code: `${HEAD}export function seal(text: string, key: Buffer) {\n  ${CIPHER}key, iv).update(text);\n  return createHmac('sha256', key).update(text).digest();\n}`,
      errors: [{ messageId: 'signing', data: { name: "'key'", line: '5', receiver: 'crypto createHmac', other: 'crypto createCipheriv' }, line: 6 }],
    },
    {
      name: 'a field of a class',
      code: `${HEAD}class Box {\n  constructor(private readonly key: Buffer) {}\n  seal() { return ${CIPHER}this.key, iv); }\n  mark() { return createHmac('sha256', this.key); }\n}`,
      errors: [{ messageId: 'signing', data: { name: "'key'", line: '6', receiver: 'crypto createHmac', other: 'crypto createCipheriv' }, line: 7 }],
    },
    {
      name: 'a member of imported settings',
      code: `${HEAD}import { config } from './config.js';\n${CIPHER}config.auth.secret, iv);\njwt.sign({}, config.auth.secret);`,
      errors: [{ messageId: 'signing', data: { ...DATA, name: "'secret'", line: '5' }, line: 6 }],
    },
    {
      name: 'a derived key that serves both',
      code: `${HEAD}const key = scryptSync(password, salt, 32);\n${CIPHER}key, iv);\ncreateHmac('sha256', key);`,
      errors: [{ messageId: 'signing', data: { name: "'key'", line: '5', receiver: 'crypto createHmac', other: 'crypto createCipheriv' }, line: 6 }],
    },
    {
      name: 'a piece of the key that signs',
      code: `${HEAD}const S = process.env.JWT_SECRET;\njwt.sign({}, S);\n${CIPHER}S.slice(0, 32), iv);`,
      errors: [{ messageId: 'encryption', data: { name: "'JWT_SECRET'", line: '5', receiver: 'crypto createCipheriv', other: 'jsonwebtoken sign' }, line: 6 }],
    },
    {
      name: 'the versions that tryEach gives',
      code: `${HEAD}const KEY = keyManager.secret('app-key');\n${CIPHER}KEY.bytes(), iv);\nKEY.tryEach((key) => jwt.verify(token, key));`,
      errors: [{ messageId: 'signing', data: { name: "'app-key'", line: '5', receiver: 'jsonwebtoken verify', other: 'crypto createCipheriv' }, line: 6 }],
    },
    {
      name: 'slots that follow rotation: a live array, and a function',
      code: `${HEAD}import Koa from 'koa';\nimport { expressjwt } from 'express-jwt';\nconst KEY = keyManager.secret('app-key');\nconst OTHER = keyManager.secret('other-key');
${CIPHER}KEY.bytes(), iv);\n${CIPHER}OTHER.bytes(), iv);\nconst app = new Koa();\napp.keys = KEY.revealAll();\nexpressjwt({ secret: () => OTHER.value(), algorithms: ['HS256'] });`,
      errors: [
        { messageId: 'signing', data: { name: "'app-key'", line: '8', receiver: 'koa keys', other: 'crypto createCipheriv' }, line: 11 },
        { messageId: 'signing', data: { name: "'other-key'", line: '9', receiver: 'express-jwt expressjwt', other: 'crypto createCipheriv' }, line: 12 },
      ],
    },
    {
      name: 'one report for a key, whatever follows',
      code: `${HEAD}const KEY = keyManager.secret('app-key');\n${CIPHER}KEY.reveal(), iv);\njwt.sign({}, KEY.reveal());\njwt.verify(token, KEY.reveal());\n${CIPHER}KEY.reveal(), iv);`,
      errors: [{ messageId: 'signing', line: 6 }],
    },
    {
      name: 'CommonJS, and a session that is sealed',
      code: "const { sealData } = require('iron-session');\nconst jwt = require('jsonwebtoken');\nsealData(data, { password: process.env.SESSION_SECRET });\njwt.verify(token, process.env.SESSION_SECRET);",
      errors: [{ messageId: 'signing', data: { name: "'SESSION_SECRET'", line: '3', receiver: 'jsonwebtoken verify', other: 'iron-session sealData' }, line: 4 }],
    },
    {
      name: 'one name in two environments',
      code: `${HEAD}export default {\n  production: { secret: keyManager.secret('jwt-secret') },\n  Staging: { secret: keyManager.secret('jwt-secret') },\n  development: { secret: keyManager.secret('jwt-secret') },\n};`,
      errors: [{ messageId: 'environment', data: { name: 'jwt-secret', line: 5 }, line: 6, column: 22, endColumn: 53 }],
    },
    {
      name: 'one constant in two environments, production last',
      code: `${HEAD}const S = keyManager.secret('jwt-secret');\nexport const secrets = { dev: S, qa: S, prod: S };`,
      errors: [{ messageId: 'environment', data: { name: 'jwt-secret', line: 5 }, line: 5, column: 47 }],
    },
    {
      name: 'both sides of a test of the environment',
      code: `${HEAD}const isProduction = process.env.NODE_ENV === 'production';\nexport const key = isProduction\n  ? process.env.JWT_SECRET\n  : process.env.JWT_SECRET;`,
      errors: [{ messageId: 'environment', data: { name: 'JWT_SECRET', line: 6 }, line: 7 }],
    },
    {
      name: 'both sides of an if, and two cases of a switch',
      code: `${HEAD}if (process.env.NODE_ENV !== 'production') {\n  use(keyManager.secret('a'));\n} else {\n  use(keyManager.secret('a'));\n}
switch (process.env.NODE_ENV) {\n  case 'production': use(keyManager.secret('b')); break;\n  case 'staging': use(keyManager.secret('b'));\n}`,
      errors: [
        { messageId: 'environment', data: { name: 'a', line: 5 }, line: 7 },
        { messageId: 'environment', data: { name: 'b', line: 10 }, line: 11 },
      ],
    },
  ],
});

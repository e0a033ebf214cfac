import rule from '../../rules/no-hardcoded-secret.ts';
import { fill } from '../fill.ts';
import { ruleTester } from '../ruleTester.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";
const RANDOM = fill(40);
/** In GitHub's format, with six last characters that are no checksum. */
const WRONG_SUM = ['ghp', fill(36)].join('_');
const HEX = fill(64, '0123456789abcdef');
const CHOSEN = ['keyboard', 'cat'].join(' ');

/** What a report says of a secret that a fix moves. */
function moved(what: string, name: string): { messageId: 'hardcoded'; data: { what: string; name: string } } {
  return { messageId: 'hardcoded', data: { what, name } };
}

ruleTester.run(rule.name, rule, {
  valid: [
    { name: 'an own function of such a name', code: "import { sign } from './mine.js'; const jwt = { sign }; jwt.sign(claims, 'left-hand');" },
    { name: 'web cryptography', code: "crypto.getRandomValues('left-hand');" },
    { name: 'labels of a form', code: "const labels = { password: 'Password', token: 'Token', secret: 'Secret', send: 'Send' };" },
    { name: 'translations', code: "export default { login: { password: 'Mot de passe', forgot: 'Mot de passe oublié ?' } };" },
    { name: 'a file of texts', filename: 'src/locales/de.ts', code: "export const password = 'Kennwort2';" },
    { name: 'a storage slot named after itself', code: "const AUTH_TOKEN = 'auth_token'; const TOKEN_KEY = 'token-v1';" },
    { name: 'the name of a header', code: "const headers = { token: 'X-Auth-Token', apiKey: 'x-api-key' };" },
    { name: 'metadata of a secret', code: "const TOKEN_TTL = '15m4s', passwordField = 'passwd1', tokenUrl = 'https://id.example.org/token';" },
    { name: 'a placeholder', code: "const API_KEY = 'YOUR_API_KEY'; const token = '<token>'; const secret = 'xxxxxxxx'; const password = '********';" },
    { name: 'a mode of fetch', code: "fetch(url, { credentials: 'same-origin' });" },
    { name: 'a token of a parser', code: "if (token === 'function') next(); const grammar = { token: 'comment.line' };" },
    { name: 'a reference to a store', code: "const password = 'arn:aws:secretsmanager:eu-west-1:1:secret:db'; const token = 'vault:kv/app#token';" },
    { name: 'a password hash', code: `const password = '$2b$10$${fill(53)}';` },
    { name: 'an integrity hash and a UUID', code: `const token = 'sha384-${fill(64)}'; const secret = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';` },
    { name: 'a random text without a name', code: `const etag = '${RANDOM}'; const build = '${HEX}';` },
    { name: 'a public key', code: `const key = ${JSON.stringify(`-----BEGIN PUBLIC KEY-----\n${RANDOM}\n-----END PUBLIC KEY-----`)}; import jwt from 'jsonwebtoken'; jwt.verify(t, key);` },
    { name: 'a function of the same name from elsewhere', code: "import { sign } from './mine.js';\nsign(payload, 'anything');" },
    { name: 'a URL without credentials', code: "const DATABASE_URL = process.env.DATABASE_URL || 'postgres://localhost:5432/shop';" },
    { name: 'a stand-in for the key of a model on the own machine', code: "import OpenAI from 'openai'; new OpenAI({ baseURL, apiKey: 'ollama' }); new OpenAI({ apiKey: key ?? 'sk-' });" },
    { name: 'a placeholder for what a provider issues', code: "import { Strategy } from 'passport-google-oauth20'; new Strategy({ clientID, clientSecret: clientSecret || 'your_google_client_secret' }, done);" },
    { name: 'a choice of credentials', code: "switch (tokenCredentials) { case 'visualstudiocodecredential': use(code); }" },
    { name: 'a token of a palette', code: "const token = STATUS_COLOR[status] ?? 'grey.500';" },
    { name: 'an empty fallback', code: "const SECRET = process.env.JWT_SECRET ?? '';" },
    { name: 'a made-up secret in a test', filename: 'test/login.test.ts', code: `const password = 'Tr0ub4dor&3';` },
    { name: 'a name that the project allows', options: [{ allow: ['password'] }], code: "const password = 'Tr0ub4dor&3';" },
    { name: 'an allowed name that is used as a key', options: [{ allow: ['demoSecret'] }], code: "import session from 'express-session'; const demoSecret = 'cat-1234'; session({ secret: demoSecret });" },
    { name: 'an exact text that the project allows', options: [{ allow: ['Tr0ub4dor&3'] }], code: "const password = 'Tr0ub4dor&3';" },
    { name: 'a pattern of texts that the project allows', options: [{ allow: ['/demo-\\d+/'] }], code: "const password = 'demo-48213907';" },
    { name: 'a wrong checksum where one is required', options: [{ requireChecksum: true }], code: `f('${WRONG_SUM}'); // ${WRONG_SUM}` },
    { name: 'a name that only an option makes a secret', code: `const parole = '${RANDOM}';` },
    { name: 'evidence below the wanted rung', options: [{ minEvidence: 'used' }], code: "const password = 'Tr0ub4dor&3';" },
    { name: 'a handle', code: `${IMPORT}const JWT_SECRET = keyManager.secret('jwt-secret');` },
  ],
  invalid: [
    {
      name: 'a placeholder that works as a key, since nobody issues it',
      code: "import jwt from 'jsonwebtoken';\njwt.verify(token, 'your-secret-key');",
      output: `import jwt from 'jsonwebtoken';\n${IMPORT}jwt.verify(token, keyManager.secret('jwt-secret').reveal());`,
      errors: [moved("The secret given to 'jsonwebtoken verify'", 'jwt-secret')],
    },
    {
      name: 'packages by their usual names, where nothing is imported',
      code: "export const f = () => [jwt.sign(claims, 'left-hand'), crypto.createHmac('sha256', 'right-hand')];",
      output: null,
      options: [{ fix: 'off' }],
      errors: [{}, {}].map(() => ({ messageId: 'hardcoded' as const })),
    },
    {
      name: 'a pattern allows whole texts only',
      options: [{ allow: ['/demo-\\d+/'], fix: 'off' }],
      code: "const dbPassword = 'demo-48213907x';",
      output: null,
      errors: [moved("'dbPassword'", 'db-password')],
    },
    {
      name: 'a wrong checksum silences nothing by itself, in code and in comments',
      options: [{ fix: 'off' }],
      code: `f('${WRONG_SUM}'); // ${WRONG_SUM}`,
      output: null,
      errors: [{ messageId: 'hardcoded' }, { messageId: 'comment' }],
    },
    {
      name: 'a further name',
      options: [{ names: ['parole'], fix: 'off' }],
      code: `const parole = '${RANDOM}';`,
      output: null,
      errors: [moved("'parole'", 'parole')],
    },
    {
      name: 'a made-up secret in a test, where all are wanted',
      filename: 'test/login.test.ts',
      options: [{ testFiles: 'all', fix: 'off' }],
      code: "const dbPassword = 'Tr0ub4dor&3';",
      output: null,
      errors: [moved("'dbPassword'", 'db-password')],
    },
    {
      name: 'a fallback of a variable takes the variable along',
      code: "const JWT_SECRET = process.env.JWT_SECRET || 'change-me-9f8a7b6c5d4e';",
      output: `${IMPORT}const JWT_SECRET = keyManager.secret('jwt-secret').reveal();`,
      errors: [moved("The fallback of 'JWT_SECRET'", 'jwt-secret')],
    },
    {
      name: 'a fallback at the end of a chain takes the variable along, and leaves what comes first',
      code: "export const secretOf = (given?: string) => given ?? process.env.JWT_SECRET ?? 'change-me-9f8a7b6c5d4e';",
      output: `${IMPORT}export const secretOf = (given?: string) => given ?? keyManager.secret('jwt-secret').reveal();`,
      errors: [moved("The fallback of 'JWT_SECRET'", 'jwt-secret')],
    },
    {
      name: 'a fallback after parentheses stands alone',
      code: "export const secretOf = (given?: string) => (given ?? process.env.JWT_SECRET) ?? 'change-me-9f8a7b6c5d4e';",
      output: `${IMPORT}export const secretOf = (given?: string) => (given ?? process.env.JWT_SECRET) ?? keyManager.secret('jwt-secret').reveal();`,
      errors: [moved("The fallback of 'JWT_SECRET'", 'jwt-secret')],
    },
    {
      name: 'a named constant',
      code: `const dbPassword = 'Tr0ub4dor&3';`,
      output: `${IMPORT}const dbPassword = keyManager.secret('db-password').reveal();`,
      errors: [moved("'dbPassword'", 'db-password')],
    },
    {
      name: 'a generic name takes the property around it',
      code: `export const config = { mail: { apiKey: '${RANDOM}' } };`,
      output: `${IMPORT}export const config = { mail: { apiKey: keyManager.secret('mail-api-key').reveal() } };`,
      errors: [moved("'apiKey'", 'mail-api-key')],
    },
    {
      name: 'a generic name takes the class around it',
      code: `class PaymentClient { private token = '${RANDOM}'; }`,
      output: `${IMPORT}class PaymentClient { private token = keyManager.secret('payment-client-token').reveal(); }`,
      errors: [moved("'token'", 'payment-client-token')],
    },
    {
      name: 'a login beside a user',
      code: "connect({ host: 'localhost', user: 'root', password: 'root' });",
      output: `${IMPORT}connect({ host: 'localhost', user: 'root', password: keyManager.secret('shop-password').reveal() });`,
      errors: [moved("'password'", 'shop-password')],
    },
    {
      name: 'any text that a known API takes as a key, through a constant and an encoder',
      code: `import { createHmac } from 'node:crypto';\nconst material = '${HEX}';\nexport const mac = (text: string) => createHmac('sha256', Buffer.from(material, 'hex')).update(text);`,
      output: `import { createHmac } from 'node:crypto';\n${IMPORT}const material = keyManager.secret('shop-material').reveal();\nexport const mac = (text: string) => createHmac('sha256', Buffer.from(material, 'hex')).update(text);`,
      errors: [moved("The key given to 'crypto createHmac'", 'shop-material')],
    },
    ...['new Uint8Array', 'Uint8Array.from', 'Buffer.from'].map((copy) => ({
      name: `bytes take the place of bytes: ${copy}`,
      code: `const diskEncryptionKey = ${copy}([43, 126, 21, 22, 40, 174, 210, 166]);`,
      output: `${IMPORT}const diskEncryptionKey = ${copy}(keyManager.secret('disk-encryption-key').bytes());`,
      errors: [moved("'diskEncryptionKey'", 'disk-encryption-key')],
    })),
    {
      name: 'a slot that takes several keys gets them all',
      code: `import session from 'express-session';\napp.use(session({ secret: '${CHOSEN}' }));`,
      output: `import session from 'express-session';\n${IMPORT}app.use(session({ secret: keyManager.secret('session-secret').revealAll() }));`,
      errors: [moved("The secret given to 'express-session'", 'session-secret')],
    },
    {
      name: 'CommonJS keeps its form, after the directives',
      filename: 'src/shop.cjs',
      code: `'use strict';\nconst jwt = require('jsonwebtoken');\nexports.issue = (user) => jwt.sign(user, 'shhhh');`,
      output: `'use strict';\nconst { keyManager } = require('eslint-plugin-keyturn/runtime');\nconst jwt = require('jsonwebtoken');\nexports.issue = (user) => jwt.sign(user, keyManager.secret('jwt-secret').reveal());`,
      errors: [moved("The secret given to 'jsonwebtoken sign'", 'jwt-secret')],
    },
    {
      name: 'two values that would share a name are only suggested',
      code: "import jwt from 'jsonwebtoken';\nexport const a = jwt.sign(p, 'first-one');\nexport const b = jwt.sign(p, 'second-one');",
      errors: [
        {
          messageId: 'clash',
          data: { what: "The secret given to 'jsonwebtoken sign'", name: 'jwt-secret' },
          suggestions: [
            {
              messageId: 'moveToKeyManager',
              data: { name: 'jwt-secret' },
              output: `import jwt from 'jsonwebtoken';\n${IMPORT}export const a = jwt.sign(p, keyManager.secret('jwt-secret').reveal());\nexport const b = jwt.sign(p, 'second-one');`,
            },
          ],
        },
        {
          messageId: 'clash',
          suggestions: [
            {
              messageId: 'moveToKeyManager',
              data: { name: 'jwt-secret' },
              output: `import jwt from 'jsonwebtoken';\nexport const a = jwt.sign(p, 'first-one');\n${IMPORT}export const b = jwt.sign(p, keyManager.secret('jwt-secret').reveal());`,
            },
          ],
        },
      ],
    },
    {
      name: 'the same text twice under one name goes in one pass, once the import is there',
      code: "export const a = () => login({ dbPassword: 'Tr0ub4dor&3' });\nexport const b = (dbPassword = 'Tr0ub4dor&3') => dbPassword;",
      output: [
        `${IMPORT}export const a = () => login({ dbPassword: 'Tr0ub4dor&3' });\nexport const b = (dbPassword = 'Tr0ub4dor&3') => dbPassword;`,
        `${IMPORT}export const a = () => login({ dbPassword: keyManager.secret('db-password').reveal() });\nexport const b = (dbPassword = keyManager.secret('db-password').reveal()) => dbPassword;`,
      ],
      errors: [moved("'dbPassword'", 'db-password'), moved("'dbPassword'", 'db-password')],
    },
    {
      name: 'a variable of the same name may hold something else',
      code: "export const a = () => process.env.DB_PASSWORD;\nexport const b = (dbPassword = 'Tr0ub4dor&3') => dbPassword;",
      output: null,
      errors: [
        {
          messageId: 'clash',
          suggestions: [
            {
              messageId: 'moveToKeyManager',
              data: { name: 'db-password' },
              output: `${IMPORT}export const a = () => process.env.DB_PASSWORD;\nexport const b = (dbPassword = keyManager.secret('db-password').reveal()) => dbPassword;`,
            },
          ],
        },
      ],
    },
    {
      name: 'a variable whose fallback is the same text holds the same',
      code: "export const a = () => process.env.DB_PASSWORD ?? 'Tr0ub4dor&3';\nexport const b = (dbPassword = 'Tr0ub4dor&3') => dbPassword;",
      output: [
        `${IMPORT}export const a = () => process.env.DB_PASSWORD ?? 'Tr0ub4dor&3';\nexport const b = (dbPassword = 'Tr0ub4dor&3') => dbPassword;`,
        `${IMPORT}export const a = () => keyManager.secret('db-password').reveal();\nexport const b = (dbPassword = keyManager.secret('db-password').reveal()) => dbPassword;`,
      ],
      errors: [moved("The fallback of 'DB_PASSWORD'", 'db-password'), moved("'dbPassword'", 'db-password')],
    },
    {
      name: 'a login check against a text is only reported',
      code: "if (req.body.password === 'letmein-2024') grant();",
      errors: [{ messageId: 'comparison', data: { what: "'password'", name: 'shop-password' } }],
    },
    {
      name: 'browser code is only reported',
      code: `'use client';\nconst apiKey = '${RANDOM}';`,
      errors: [{ messageId: 'client' }],
    },
    {
      name: 'in an editor the edit is a suggestion',
      options: [{ fix: 'suggest' }],
      code: "const dbPassword = 'Tr0ub4dor&3';",
      errors: [
        {
          messageId: 'hardcoded',
          suggestions: [
            {
              messageId: 'moveToKeyManager',
              data: { name: 'db-password' },
              output: `${IMPORT}const dbPassword = keyManager.secret('db-password').reveal();`,
            },
          ],
        },
      ],
    },
    {
      name: 'a comment inside the wrapper is kept',
      code: "const dbPassword = process.env.DB_PASSWORD /* set by ops */ || 'Tr0ub4dor&3';",
      errors: [{ messageId: 'hardcoded' }],
    },
    {
      name: 'several secrets settle in two passes',
      code: "const aPassword = 'Tr0ub4dor&3';\nconst bPassword = 'Tr0ub4dor&4';\nconst cPassword = 'Tr0ub4dor&5';",
      output: [
        `${IMPORT}const aPassword = keyManager.secret('a-password').reveal();\nconst bPassword = 'Tr0ub4dor&4';\nconst cPassword = 'Tr0ub4dor&5';`,
        `${IMPORT}const aPassword = keyManager.secret('a-password').reveal();\nconst bPassword = keyManager.secret('b-password').reveal();\nconst cPassword = keyManager.secret('c-password').reveal();`,
      ],
      errors: [{ messageId: 'hardcoded' }, { messageId: 'hardcoded' }, { messageId: 'hardcoded' }],
    },
  ],
});

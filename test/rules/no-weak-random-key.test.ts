import rule from '../../rules/no-weak-random-key.ts';
import { ruleTester } from '../ruleTester.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";
const GENERATOR = 'gives numbers that can be computed from earlier ones';
const CLOCK = 'tells the time, which is easy to guess';

/** What a report says of a generator's number. */
function weak(what: string, source = 'Math.random', reason = GENERATOR): { messageId: 'weak'; data: Record<string, string> } {
  return { messageId: 'weak', data: { source, reason, what } };
}

ruleTester.run(rule.name, rule, {
  valid: [
    { name: 'a delay and a sample', code: 'setTimeout(renewToken, 500 + Math.random() * 100); if (Math.random() < 0.1) trackToken(token);' },
    { name: 'an identifier of a page', code: "const id = Math.random().toString(36).slice(2); const tokenId = 'token-' + Date.now();" },
    { name: 'a key of a list', code: 'const key = Date.now() + Math.random(); show({ key });' },
    { name: 'a colour', code: "const color = '#' + Math.floor(Math.random() * 16777215).toString(16);" },
    { name: 'a count of tokens', code: 'const tokens = Math.floor(Math.random() * 4096); const maxTokens = 100 * Math.random();' },
    { name: 'one of several secrets', code: 'const apiKey = apiKeys[Math.floor(Math.random() * apiKeys.length)];' },
    { name: 'a number to be guessed in a game', code: 'const secret = Math.floor(Math.random() * 100) + 1;' },
    { name: 'the size of a strong token', code: "import { randomBytes } from 'node:crypto'; const token = randomBytes(16 + Math.floor(Math.random() * 16));" },
    { name: 'strong randomness beside the time', code: 'const token = `${Date.now()}-${crypto.randomUUID()}`;' },
    { name: 'a signature over the time', code: "const stamp = Date.now(); const token = `${stamp}.${sign(stamp)}`;" },
    { name: 'a nonce that is a counter', code: 'const nonce = Date.now(); const headers = { nonce: Date.now().toString() };' },
    { name: 'a nonce that keeps names apart', code: 'const nonce = Math.random().toString(36).slice(2); const turnId = `turn-${nonce}`;' },
    { name: 'a nonce that is mined', code: 'class Block { mine() { this.nonce = Math.floor(Math.random() * 2 ** 32); } }' },
    { name: 'state of a component', code: 'const [nonce, setNonce] = useState(Math.random());' },
    { name: 'a number that has a component draw itself anew', code: "import { useState } from 'react'; const [refreshToken, setRefreshToken] = useState(Math.random()); const [token] = useState(() => Math.random());" },
    { name: 'a nonce of a component', code: "import { useState } from 'react'; const [nonce, setNonce] = useState(() => Math.random().toString(36));" },
    { name: 'an identifier in a state', code: "import { ref } from 'vue'; const id = ref(Math.random().toString(36)); const rowKey = ref(Math.random().toString(36));" },
    { name: 'a function in a state, which is not called', code: "import { ref } from 'vue'; const token = ref(() => Math.random().toString(36));" },
    { name: 'a state of the project, by its own function', code: "import { useState } from './state.js'; const [token] = useState(() => Math.random().toString(36));" },
    { name: 'what sets a state that begins empty', code: "import { useState } from 'react'; const [password, pickRow] = useState(''); pickRow(Math.random().toString(36));" },
    { name: 'a dummy that is compared', code: "import bcrypt from 'bcrypt'; await bcrypt.compare(Math.random().toString(), hash);" },
    { name: 'a local Math', code: 'function f(Math) { const token = Math.random().toString(36); return token; }' },
    { name: 'a test', filename: 'test/user.test.ts', code: 'const password = Math.random().toString(36);' },
    { name: 'a seed', filename: 'src/db/seeds/users.ts', code: 'const password = Math.random().toString(36);' },
    { name: 'a made-up user', code: 'function createMockUser() { return { password: Math.random().toString(36) }; }' },
    { name: 'even remainders, and a byte that is thrown away', code: "import { randomBytes } from 'node:crypto';\nfunction pin(bytes = randomBytes(4)) { return bytes[0] % 16; }\nfunction otp() { const b = randomBytes(1)[0]; return b < 250 ? b % 10 : otp(); }" },
    { name: 'a name that the project allows', options: [{ allow: ['token'], names: [] }], code: 'const token = Math.random().toString(36);' },
    { name: 'a name that the project calls public', settings: { keyturn: { publicNames: ['themeToken'] } }, code: 'const themeToken = Math.random().toString(36);' },
  ],
  invalid: [
    {
      name: 'digits of a fraction',
      code: 'const token = Math.random().toString(36).slice(2);',
      output: `${IMPORT}const token = keyManager.randomToken({ length: 26, alphabet: 'base36' });`,
      errors: [weak("'token'")],
    },
    {
      name: 'a state of Vue',
      code: "import { ref } from 'vue';\nconst token = ref(Math.random().toString(36).slice(2));",
      output: `import { ref } from 'vue';\n${IMPORT}const token = ref(keyManager.randomToken({ length: 26, alphabet: 'base36' }));`,
      errors: [weak("'token'")],
    },
    {
      name: 'a state of React, made at first',
      code: "import { useState } from 'react';\nconst [password, setPassword] = useState(() => Math.random().toString(36).slice(2));",
      output: `import { useState } from 'react';\n${IMPORT}const [password, setPassword] = useState(() => keyManager.randomToken({ length: 26, alphabet: 'base36' }));`,
      errors: [weak("'password'")],
    },
    {
      name: 'a state of React, by its namespace and with a type',
      code: "import * as React from 'react';\nconst [csrfToken] = React.useState<string>(Math.random().toString(36).slice(2));",
      output: `import * as React from 'react';\n${IMPORT}const [csrfToken] = React.useState<string>(keyManager.randomToken({ length: 26, alphabet: 'base36' }));`,
      errors: [weak("'csrfToken'")],
    },
    {
      name: 'a value that React keeps',
      code: "import { useMemo } from 'react';\nconst sessionToken = useMemo(() => Math.random().toString(36).slice(2), []);",
      output: `import { useMemo } from 'react';\n${IMPORT}const sessionToken = useMemo(() => keyManager.randomToken({ length: 26, alphabet: 'base36' }), []);`,
      errors: [weak("'sessionToken'")],
    },
    {
      name: 'an explicit length is kept, and a longer one suggested for a token',
      code: 'const resetToken = Math.random().toString(36).substring(2, 10);',
      output: `${IMPORT}const resetToken = keyManager.randomToken({ length: 8, alphabet: 'base36' });`,
      errors: [{
        ...weak("'resetToken'"),
        suggestions: [{
          messageId: 'lengthen', data: { length: 26 },
          output: `${IMPORT}const resetToken = keyManager.randomToken({ length: 26, alphabet: 'base36' });`,
        }],
      }],
    },
    {
      name: 'several in one expression settle in two passes',
      code: 'const token = Math.random().toString(36).slice(2, 15) + Math.random().toString(36).slice(2, 15) + Date.now();',
      output: [
        `${IMPORT}const token = keyManager.randomToken({ length: 13, alphabet: 'base36' }) + Math.random().toString(36).slice(2, 15) + Date.now();`,
        `${IMPORT}const token = keyManager.randomToken({ length: 13, alphabet: 'base36' }) + keyManager.randomToken({ length: 13, alphabet: 'base36' }) + Date.now();`,
      ],
      errors: [weak("'token'"), weak("'token'")],
    },
    {
      name: 'a one-time code',
      code: 'export const createOtp = () => Math.floor(100000 + Math.random() * 900000).toString();',
      output: `${IMPORT}export const createOtp = () => keyManager.randomInt(100000, 1000000).toString();`,
      errors: [weak("'createOtp'")],
    },
    {
      name: 'letters picked in a loop',
      code: "const CHARS = 'ABCDEFGH23456789';\nfunction makePassword() { let out = ''; for (let i = 0; i < 12; i++) out += CHARS[Math.floor(Math.random() * CHARS.length)]; return out; }",
      output: `${IMPORT}const CHARS = 'ABCDEFGH23456789';\nfunction makePassword() { let out = ''; for (let i = 0; i < 12; i++) out += CHARS[keyManager.randomInt(0, CHARS.length)]; return out; }`,
      errors: [weak("'makePassword'")],
    },
    {
      name: 'a bound that cannot be told keeps the arithmetic',
      code: 'const pick = (letters) => letters.charAt(Math.floor(Math.random() * letters.length));\nconst salt = pick(alphabet) + pick(alphabet);',
      output: `${IMPORT}const pick = (letters) => letters.charAt(Math.floor(keyManager.random() * letters.length));\nconst salt = pick(alphabet) + pick(alphabet);`,
      errors: [weak("'salt'")],
    },
    {
      name: 'a helper one call away',
      code: 'const rand = () => Math.random().toString(36).slice(2);\nconst user = { password: rand() };',
      output: `${IMPORT}const rand = () => keyManager.randomToken({ length: 26, alphabet: 'base36' });\nconst user = { password: rand() };`,
      errors: [weak("'password'")],
    },
    {
      name: 'a function that takes the value under a telling name',
      code: 'function save(secret) { store.put(secret); }\nsave(String(Math.random()));',
      output: `${IMPORT}function save(secret) { store.put(secret); }\nsave(keyManager.randomToken({ length: 32, alphabet: 'hex' }));`,
      errors: [weak("'secret'")],
    },
    {
      name: 'the key of a known API',
      code: "import { createHmac } from 'node:crypto';\ncreateHmac('sha256', Math.random().toString(36));",
      output: `import { createHmac } from 'node:crypto';\n${IMPORT}createHmac('sha256', keyManager.randomToken({ length: 26, alphabet: 'base36' }));`,
      errors: [weak("the key given to 'crypto createHmac'")],
    },
    {
      name: 'an initialisation vector',
      code: "import { createCipheriv } from 'node:crypto';\nconst start = Buffer.from(Array.from({ length: 16 }, () => Math.floor(Math.random() * 256)));\ncreateCipheriv(mode, key, start);",
      output: `import { createCipheriv } from 'node:crypto';\n${IMPORT}const start = Buffer.from(Array.from({ length: 16 }, () => keyManager.randomInt(0, 256)));\ncreateCipheriv(mode, key, start);`,
      errors: [weak('the initialisation vector of a cipher')],
    },
    {
      name: 'aliases, bound and handed over',
      code: "const { random } = Math;\nconst r = Math.random.bind(Math);\nconst nonce = random();\nconst pin = r();\nconst salt = Array.from(list, Math.random).join('');",
      output: [
        `${IMPORT}const { random } = Math;\nconst r = Math.random.bind(Math);\nconst nonce = keyManager.random();\nconst pin = r();\nconst salt = Array.from(list, Math.random).join('');`,
        `${IMPORT}const { random } = Math;\nconst r = Math.random.bind(Math);\nconst nonce = keyManager.random();\nconst pin = keyManager.random();\nconst salt = Array.from(list, () => keyManager.random()).join('');`,
      ],
      errors: [weak("'nonce'"), weak("'pin'"), weak("'salt'")],
    },
    {
      name: 'a UUID of the clock',
      code: "import { v1 as uuid } from 'uuid';\nuser.inviteToken = uuid();",
      output: `import { v1 as uuid } from 'uuid';\n${IMPORT}user.inviteToken = keyManager.randomUUID();`,
      errors: [weak("'inviteToken'", 'uuid v1', CLOCK)],
    },
    {
      name: 'bytes that are not promised to be strong, in CommonJS',
      code: "const crypto = require('crypto');\nexports.salt = crypto.pseudoRandomBytes(16);",
      output: "const { keyManager } = require('eslint-plugin-keyturn/runtime');\nconst crypto = require('crypto');\nexports.salt = keyManager.randomBytes(16);",
      errors: [weak("'salt'", 'crypto pseudoRandomBytes', 'is not promised to be unpredictable')],
      languageOptions: { parserOptions: { sourceType: 'script' } },
    },
    {
      name: 'other libraries',
      code: "import _ from 'lodash';\nimport { nanoid } from 'nanoid/non-secure';\nconst pin = _.random(1000, 9999);\nconst apiKey = nanoid();",
      output: [
        `import _ from 'lodash';\nimport { nanoid } from 'nanoid/non-secure';\n${IMPORT}const pin = keyManager.randomInt(1000, 10000);\nconst apiKey = nanoid();`,
        `import _ from 'lodash';\nimport { nanoid } from 'nanoid/non-secure';\n${IMPORT}const pin = keyManager.randomInt(1000, 10000);\nconst apiKey = keyManager.randomToken({ length: 21, alphabet: 'base64url' });`,
      ],
      errors: [
        weak("'pin'", 'lodash random'),
        {
          ...weak("'apiKey'", 'nanoid/non-secure nanoid'),
        },
      ],
    },
    {
      name: 'a digest of the time',
      code: "import { createHash } from 'node:crypto';\nconst token = createHash('sha1').update(String(Date.now())).digest('hex');",
      output: `import { createHash } from 'node:crypto';\n${IMPORT}const token = keyManager.randomToken({ length: 40, alphabet: 'hex' });`,
      errors: [weak("'token'", 'Date.now', CLOCK)],
    },
    {
      name: 'a form that would change is only suggested',
      code: "import shortid from 'shortid';\nconst inviteCode = shortid.generate();",
      output: null,
      errors: [{
        ...weak("'inviteCode'", 'shortid generate', 'follows from the one before it'),
        suggestions: [{
          messageId: 'replace',
          output: `import shortid from 'shortid';\n${IMPORT}const inviteCode = keyManager.randomToken({ length: 26, alphabet: 'base36' });`,
        }],
      }],
    },
    {
      name: 'what takes its place cannot be told',
      code: "import { v5 } from 'uuid';\nconst apiKey = v5(email, namespace);",
      output: null,
      errors: [{ messageId: 'manual', data: { source: 'uuid v5', reason: 'follows from its arguments', what: "'apiKey'" } }],
    },
    {
      name: 'a comment inside keeps the larger form',
      code: 'const pin = Math.floor(/* four digits */ 1000 + Math.random() * 9000);',
      output: `${IMPORT}const pin = Math.floor(/* four digits */ 1000 + keyManager.random() * 9000);`,
      errors: [weak("'pin'")],
    },
    {
      name: 'the remainder of a strong byte',
      code: "import { randomBytes } from 'node:crypto';\nconst pin = Array.from(randomBytes(4), (byte) => byte % 10).join('');",
      output: null,
      errors: [{
        messageId: 'biased', data: { divisor: 10, what: "'pin'" },
        suggestions: [{
          messageId: 'drawInteger', data: { divisor: 10 },
          output: `import { randomBytes } from 'node:crypto';\n${IMPORT}const pin = Array.from(randomBytes(4), (byte) => keyManager.randomInt(0, 10)).join('');`,
        }],
      }],
    },
    {
      name: 'client code gets the same',
      code: "'use client';\nexport const state = { client_id: id, state: Math.random().toString(36).slice(2) };",
      output: `'use client';\n${IMPORT}export const state = { client_id: id, state: keyManager.randomToken({ length: 26, alphabet: 'base36' }) };`,
      errors: [weak("'state'")],
    },
    {
      name: 'a code that somebody is sent',
      code: 'const code = Math.floor(1000 + Math.random() * 9000);\nawait sms.send(phone, `Your login code is ${code}`);',
      output: `${IMPORT}const code = keyManager.randomInt(1000, 10000);\nawait sms.send(phone, \`Your login code is \${code}\`);`,
      errors: [weak("'code'")],
    },
    {
      name: 'a name that the project adds',
      options: [{ allow: [], names: ['voucher'] }],
      code: 'const giftVoucher = Math.random().toString(36).slice(2);',
      output: `${IMPORT}const giftVoucher = keyManager.randomToken({ length: 26, alphabet: 'base36' });`,
      errors: [weak("'giftVoucher'")],
    },
    {
      name: 'a page script, where nothing can be imported',
      code: 'var token = Math.random().toString(36);',
      output: null,
      errors: [{ messageId: 'manual', data: { source: 'Math.random', reason: GENERATOR, what: "'token'" } }],
      languageOptions: { parserOptions: { sourceType: 'script' } },
    },
  ],
});

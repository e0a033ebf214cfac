import rule from '../../rules/require-previous-keys.ts';
import { ruleTester } from '../ruleTester.ts';

const HOOK = "import { createHmac, timingSafeEqual } from 'node:crypto';\nimport { keyManager } from 'eslint-plugin-keyturn/runtime';\nconst SECRET = keyManager.secret('hook-secret');\n";
const HEX = "createHmac('sha256', SECRET.reveal()).update(body).digest('hex')";
const OPENED = "createHmac('sha256', key).update(body).digest('hex')";
const SIGN = `${HOOK}const sign = (body: string) => ${HEX};\n`;
const KEYED = `${HOOK}const sign = (body: string, key = SECRET.reveal()) => ${OPENED};\n`;
const reported = { messageId: 'maker', data: { name: 'hook-secret' } } as const;

ruleTester.run(`${rule.name}: an HMAC that a function makes`, rule, {
  valid: [
    { name: 'one that is sent', code: `${SIGN}export const send = (body: string) => fetch('https://shop.example', { headers: { signature: sign(body) } });` },
    { name: 'one whose length is compared', code: `${SIGN}export const f = (body: string) => sign(body).length === 64;` },
    { name: 'one that is asked for', code: `${SIGN}export const f = (body: string) => sign(body) !== '';` },
    { name: 'one under a key of the caller', code: `${HOOK}const sign = (body: string, key: string) => createHmac('sha256', key).update(body).digest('hex');\nexport const f = (body: string, given: string, key: string) => sign(body, key) === given;` },
    { name: 'every version tried, with a key of the caller', code: `${KEYED}export const f = (body: string, given: string) => SECRET.some((key) => sign(body, key) === given);` },
    { name: 'a hash without a key', code: `${HOOK}import { createHash } from 'node:crypto';\nconst sum = (body: string) => createHash('sha256').update(body).digest('hex');\nexport const f = (body: string, given: string) => sum(body) === given;` },
    { name: 'something else of the function', code: `${HOOK}const sign = (body: string) => { const mac = ${HEX}; return mac === '' ? 0 : 1; };\nexport const f = (body: string) => sign(body) === 1;` },
    { name: 'another function of that name', code: `${HOOK}export function outer(body: string, given: string) { const sign = (text: string) => text; return sign(body) === given; }\nexport const sign = (body: string) => ${HEX};` },
    { name: 'a promise of one', code: `${HOOK}const sign = async (body: string) => ${HEX};\nexport const f = (body: string, given: unknown) => sign(body) === given;` },
  ],
  invalid: [
    {
      name: 'compared in one expression',
      code: `${SIGN}export const f = (body: string, given: string) => timingSafeEqual(Buffer.from(sign(body)), Buffer.from(given));`,
      errors: [{ ...reported, suggestions: [{ messageId: 'useTryEach', output: `${KEYED}export const f = (body: string, given: string) => SECRET.some((key) => timingSafeEqual(Buffer.from(sign(body, key)), Buffer.from(given)));` }] }],
    },
    {
      name: 'compared through a constant, by a caller that stands first',
      code: `${HOOK}export function f(body: string, given: Buffer): boolean {\n  const expected = sign(body);\n  return timingSafeEqual(expected, given);\n}\nfunction sign(body: string): Buffer {\n  return createHmac('sha256', SECRET.reveal()).update(body).digest();\n}`,
      errors: [{
        ...reported,
        suggestions: [{ messageId: 'useTryEach', output: `${HOOK}export function f(body: string, given: Buffer): boolean {\n  return SECRET.some((key) => {\n    const expected = sign(body, key);\n    return timingSafeEqual(expected, given);\n  });\n}\nfunction sign(body: string, key = SECRET.reveal()): Buffer {\n  return createHmac('sha256', key).update(body).digest();\n}` }],
      }],
    },
    {
      name: 'refused by !==, in plain JavaScript, with a parameter without parentheses',
      code: `${HOOK}const sign = body => \`sha256=\${${HEX}}\`;\nexport function f(req) { if (req.get('signature') !== sign(req.body)) throw new Error('no'); }`,
      errors: [{
        ...reported,
        suggestions: [{ messageId: 'useTryEach', output: `${HOOK}const sign = (body, key = SECRET.reveal()) => \`sha256=\${${OPENED}}\`;\nexport function f(req) { if (!SECRET.some((key) => req.get('signature') === sign(req.body, key))) throw new Error('no'); }` }],
      }],
    },
    {
      name: 'by a key in a constant of the function',
      code: `${HOOK}function sign(body: string) {\n  const secret = Buffer.from(SECRET.reveal(), 'hex');\n  const mac = createHmac('sha256', secret).update(body);\n  return mac.digest('hex');\n}\nexport const f = (body: string, given: string) => sign(body) === given;`,
      errors: [{
        ...reported,
        suggestions: [{ messageId: 'useTryEach', output: `${HOOK}function sign(body: string, key = SECRET.reveal()) {\n  const secret = Buffer.from(key, 'hex');\n  const mac = createHmac('sha256', secret).update(body);\n  return mac.digest('hex');\n}\nexport const f = (body: string, given: string) => SECRET.some((key) => sign(body, key) === given);` }],
      }],
    },
    {
      name: 'by a function that takes a key already',
      code: `${KEYED}export const f = (body: string, given: string) => sign(body) === given;`,
      errors: [{ ...reported, suggestions: [{ messageId: 'useTryEach', output: `${KEYED}export const f = (body: string, given: string) => SECRET.some((secretKey) => sign(body, secretKey) === given);` }] }],
    },
    { name: 'by a function that is handed on', code: `${SIGN}export const all = (bodies: string[]) => bodies.map(sign);\nexport const f = (body: string, given: string) => sign(body) === given;`, errors: [reported] },
    { name: 'by a function of a stated type', code: `${HOOK}const sign: (body: string) => string = (body) => ${HEX};\nexport const f = (body: string, given: string) => sign(body) === given;`, errors: [reported] },
    { name: 'under a handle that has another meaning at the call', code: `${SIGN}export const f = (body: string, given: string, SECRET: string) => sign(body) === given + SECRET;`, errors: [reported] },
    { name: 'that is kept for something else as well', code: `${SIGN}export function f(body: string, given: string) { const expected = sign(body); trace(expected); return expected === given; }`, errors: [reported] },
    { name: 'of a body that is awaited', code: `${SIGN}export const f = async (req: Request, given: string) => sign(await req.text()) === given;`, errors: [{ messageId: 'waiting' }] },
  ],
});

/** Home-grown encryption that a keyring can take over, with the old format still read. */
import rule from '../../rules/require-previous-keys.ts';
import { ruleTester } from '../ruleTester.ts';

const HEAD = "import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';\nimport { keyManager } from 'eslint-plugin-keyturn/runtime';\nconst KEY = keyManager.secret('notes-key');\n\n";
const ENCRYPT = `export function encrypt(text: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(KEY.reveal(), 'hex'), iv);
  let encrypted = cipher.update(text, 'utf8', 'hex');
  encrypted += cipher.final('hex');
  return iv.toString('hex') + ':' + encrypted;
}
`;
const BODY = `{
  const [iv = '', data = ''] = stored.split(':');
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(KEY.reveal(), 'hex'), Buffer.from(iv, 'hex'));
  let text = decipher.update(data, 'hex', 'utf8');
  text += decipher.final('utf8');
  return text;
}
`;
const DECRYPT = `export function decrypt(stored: string): string ${BODY}`;
const ENCRYPTED = `export function encrypt(text: string): string {
  return keyManager.keyring('notes-keyring').encrypt(text);
}
`;
const DECRYPTED = `export function decrypt(stored: string): string {
  return keyManager.keyring('notes-keyring').decrypt(stored, { legacy: decryptLegacy }).text();
}

function decryptLegacy(stored: string): string ${BODY}`;

/** A pair, and what the suggestion makes of it. */
const moved = (name: string, code: string, output: string) => ({
  name,
  code: HEAD + code,
  errors: [{ messageId: 'untellable' as const, suggestions: [{ messageId: 'useKeyring' as const, data: { keyring: 'notes-keyring' }, output: HEAD + output }] }],
});

/** A pair that only gets the report. */
const left = (name: string, code: string) => ({ name, code: HEAD + code, errors: [{ messageId: 'untellable' as const }] });

ruleTester.run(`${rule.name}: keyrings`, rule, {
  valid: [
    { name: 'the reader of an older format', code: HEAD + ENCRYPTED + DECRYPTED },
    { name: 'a reader that is called by one', code: `${HEAD}${ENCRYPTED}export const open = (stored: string) => keyManager.keyring('notes-keyring').decrypt(stored, { legacy: (old) => decrypt(old) }).text();\n${DECRYPT}` },
  ],
  invalid: [
    moved('functions', `${ENCRYPT}\n${DECRYPT}`, `${ENCRYPTED}\n${DECRYPTED}`),
    moved('functions in the other order, with a comment', `/** Opens. */\n${DECRYPT}\n/** Seals. */\n${ENCRYPT}`, `/** Opens. */\n${DECRYPTED}\n/** Seals. */\n${ENCRYPTED}`),
    moved(
      'constants: the old one must be there first',
      `${ENCRYPT}\nexport const decrypt = (stored: string): string => ${BODY}`,
      `${ENCRYPTED}\nconst decryptLegacy = (stored: string): string => ${BODY}\nexport const decrypt = (stored: string): string => {\n  return keyManager.keyring('notes-keyring').decrypt(stored, { legacy: decryptLegacy }).text();\n}\n`,
    ),
    moved(
      'functions that wait, and give bytes',
      `${ENCRYPT}\nasync function decrypt(stored: string) {\n  await ready();\n  const all = Buffer.from(stored, 'base64');\n  const decipher = createDecipheriv('aes-256-cbc', scryptSync(KEY.reveal(), all.subarray(0, 16), 32), all.subarray(16, 32));\n  return Buffer.concat([decipher.update(all.subarray(32)), decipher.final()]);\n}\n`,
      `${ENCRYPTED}\nasync function decrypt(stored: string) {\n  return (await keyManager.keyring('notes-keyring').decryptAsync(stored, { legacy: decryptLegacy })).bytes;\n}\n\nasync function decryptLegacy(stored: string) {\n  await ready();\n  const all = Buffer.from(stored, 'base64');\n  const decipher = createDecipheriv('aes-256-cbc', scryptSync(KEY.reveal(), all.subarray(0, 16), 32), all.subarray(16, 32));\n  return Buffer.concat([decipher.update(all.subarray(32)), decipher.final()]);\n}\n`,
    ),
    left('a decryption without an encryption', DECRYPT),
    left('an encryption that is bound to something', `${ENCRYPT.replace('  let encrypted', "  cipher.setAAD(Buffer.from('notes'));\n  let encrypted")}${DECRYPT}`),
    left('an encryption that does more', `${ENCRYPT.replace('  return', '  count(text);\n  return')}${DECRYPT}`),
    left('an encryption that calls something', `${ENCRYPT.replace('randomBytes(16)', 'nextIv()')}${DECRYPT}`),
    left('an encryption that gives bytes', `${ENCRYPT.replace(/ {2}let[^]*:' \+ encrypted;/u, '  return Buffer.concat([iv, cipher.update(text), cipher.final()]);').replace('): string', '): Buffer')}${DECRYPT}`),
    left('an encryption of a changed text', `${ENCRYPT.replace('update(text,', 'update(text.trim(),')}${DECRYPT}`),
    left('an encryption of hexadecimal text', `${ENCRYPT.replace("update(text, 'utf8'", "update(text, 'hex'")}${DECRYPT}`),
    left('an encryption that has a comment', `${ENCRYPT.replace('  const iv', '  // 16 bytes\n  const iv')}${DECRYPT}`),
    left('an encryption with an early return', `${ENCRYPT.replace('  const iv', "  if (text === '') return '';\n  const iv")}${DECRYPT}`),
    left('an encryption of two arguments', `${ENCRYPT.replace('(text: string)', '(text: string, tag: string)')}${DECRYPT}`),
    left('a decryption that gives an object', `${ENCRYPT}${DECRYPT.replace('return text', 'return JSON.parse(text)')}`),
    left('a decryption in another encoding', `${ENCRYPT}${DECRYPT.replaceAll("'utf8'", "'latin1'")}`),
    left('a decryption of bytes', `${ENCRYPT}${DECRYPT.replace('stored: string', 'stored: Buffer')}`),
    left('a decryption that calls itself', `${ENCRYPT}${DECRYPT.replace('  let text', "  if (iv === '') decrypt(data);\n  let text")}`),
    left('a name that is taken', `${ENCRYPT}${DECRYPT}const decryptLegacy = 1;\n`),
    left('a function that something else calls legacy', `${DECRYPT}register({ legacy: decrypt });\nregister('x', { legacy: (old) => decrypt(old) });\n`),
    left('a method', `${ENCRYPT}class Box {\n  decrypt(stored: string): string ${BODY}}`),
    left('a function inside another', `${ENCRYPT}export function make() {\n  ${DECRYPT.replace('export ', '')}  return decrypt;\n}\n`),
  ],
});

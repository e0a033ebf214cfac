/** Getters that follow rotation, and code that reads them once. */
import rule from '../../rules/no-captured-secret.ts';
import { ruleTester } from '../ruleTester.ts';

const HEAD = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\nconst config = {\n  port: 80,\n  get apiKey() { return keyManager.secret('api-key').reveal(); },\n  mail: { get password() { return keyManager.secret('mail-password').reveal(); } },\n};\n";

const kept = (name: string, code: string, secret = 'api-key') => ({ name, code: HEAD + code, errors: [{ messageId: 'load' as const, data: { name: secret } }] });
const clean = (name: string, code: string) => ({ name, code: HEAD + code });

ruleTester.run(`${rule.name}: getters`, rule, {
  valid: [
    clean('a read in a function', 'export const f = () => send(config.apiKey);'),
    clean('destructured in a function', 'export function f() { const { apiKey, mail: { password } } = config; return send(apiKey, password); }'),
    clean('the default of a parameter', 'export const f = ({ apiKey } = config) => send(apiKey);'),
    clean('another member', 'const { port } = config; export const f = () => listen(port, config.port);'),
    clean('the part of the object that has the getter', 'const { mail } = config; export const f = () => send(mail.password);'),
    clean('a check that it is there', "if (!config.apiKey || config.mail.password === '') throw new Error('missing');"),
    clean('the object itself', 'export const client = createClient(config);'),
    clean('a field of a class, which is set for each instance', 'export class A { run() { return send(config.apiKey); } }'),
    clean('an object of the same form that is another', 'function g() { const config = { apiKey: 1 }; const { apiKey } = config; return apiKey; } const k = other.config.apiKey; g(k);'),
    { name: 'a getter of something else', code: "import { keyManager } from 'eslint-plugin-keyturn/runtime';\nconst config = { get port() { return 80; }, get key() { return keyManager.secret('a'); } };\nconst { port, key } = config; listen(port, key);" },
  ],
  invalid: [
    kept('destructured', 'const { apiKey } = config; export const f = () => send(apiKey);'),
    kept('destructured under another name, with a default', "const { apiKey: key = '' } = config; export const f = () => send(key);"),
    kept('destructured from further inside', 'const { mail: { password } } = config; export const f = () => send(password);', 'mail-password'),
    kept('destructured from a part', 'const { password } = config.mail; export const f = () => send(password);', 'mail-password'),
    kept('a constant', 'const key = config.apiKey; export const f = () => send(key);'),
    kept('an argument', 'export const client = createClient({ key: config.apiKey });'),
    kept('an export', 'export const { apiKey } = config; send(apiKey);'),
    kept('a static block', 'export class A { static client = createClient(config.apiKey); }'),
  ],
});

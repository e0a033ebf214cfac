/** Values kept by closures, caches, clients and SDK calls. */
import rule from '../../rules/no-captured-secret.ts';
import { ruleTester } from '../ruleTester.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";
const HANDLE = "keyManager.secret('jwt-secret')";
const REVEAL = `${HANDLE}.reveal()`;
const VALUE = `await ${HANDLE}.value()`;
const AWS = "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';\nconst client = new SecretsManagerClient({});\n";
const GET = "client.send(new GetSecretValueCommand({ SecretId: 'db' }))";

/** A closure that is reported, and fixed by keeping the handle; `KEY` stands for what changes. */
const kept = (name: string, code: string) => ({
  name,
  code: `${IMPORT}${code.replace('INIT', REVEAL).replaceAll('KEY', 'key')}`,
  output: `${IMPORT}${code.replace('INIT', HANDLE).replaceAll('KEY', 'key.reveal()')}`,
  errors: [{ messageId: 'closure' as const, data: { name: 'jwt-secret' } }],
});

const clean = (name: string, code: string) => ({ name, code: `${IMPORT}${code.replace('INIT', REVEAL)}` });

ruleTester.run(`${rule.name}: closures`, rule, {
  valid: [
    clean('callbacks of arrays', 'export function f(list) { const key = INIT; return list.filter((x) => x.ok).map((x) => sign(x, key)).sort((a, b) => mac(a, key) - mac(b, key)); }'),
    clean('a promise executor', 'export function f(x) { const key = INIT; return new Promise((resolve) => { resolve(sign(x, key)); }); }'),
    clean('an immediately invoked function', 'export function f(x) { const key = INIT; return (() => sign(x, key))(); }'),
    clean('a callback of then', 'export function f(x) { const key = INIT; return load(x).then((body) => sign(body, key)); }'),
    clean('a function that retries', 'export async function f(x) { const key = INIT; return retry(() => send(x, key)); }'),
    clean('a local function that is only called', 'export function f(list) { const key = INIT; const one = (x) => sign(x, key); function two(x) { return one(x); } return list.map(two).concat(one(1)); }'),
    clean('a listener of the request in hand', "export function f(req, res) { const key = INIT; const hmac = create(key); req.on('data', (part) => hmac.update(part, key)); req.once('end', () => res.end(mac(key))); }"),
    clean('a callback of a request that is sent', "import https from 'node:https';\nexport function f(url) { const key = INIT; https.get(url, (res) => check(res, key)); db.get('select 1', (err, row) => sign(row, key)); axios.post('/x', () => key); }"),
    clean('a function that sets the response up', 'export function f(req, res, next) { const key = INIT; const end = res.end; res.end = function (...given) { end.call(this, sign(given, key)); }; next(); }'),
    clean('a task of a callback', 'export const f = (list) => Promise.all(list.map((x) => { const key = INIT; return limit(() => send(x, key)); }));'),
    clean('a closure that reads something else', 'export function f() { const key = INIT; check(key); return (x) => sign(x); }'),
    clean('a variable that a timer renews', 'export function f() { let key = INIT; setInterval(() => { key = fresh(); }, 1000); return (x) => sign(x, key); }'),
    { name: 'a closure over a handle', code: `${IMPORT}export function f() { const key = ${HANDLE}; return (x) => sign(x, key.reveal()); }` },
  ],
  invalid: [
    kept('a function that is returned', 'export function make() { const key = INIT; check(KEY); return (x) => sign(x, KEY); }'),
    kept('a function of a returned object', 'export const make = () => { const key = INIT; return { sign(x) { return sign(x, KEY); }, name: 1 }; };'),
    kept('a function that is declared and returned', 'export function make() { const key = INIT; function inner(x) { return sign(x, KEY); } return { inner }; }'),
    kept('a function that a returned one calls', 'export function make() { const key = INIT; const one = (x) => sign(x, KEY); return (list) => list.map((x) => one(x)); }'),
    kept('a middleware', "export function setup(app) { const key = INIT; app.use((req, res, next) => verify(req, KEY, next)); }"),
    kept('a route', "export function setup() { const key = INIT; const router = Router(); router.route('/x').post(async (req, res) => res.send(sign(req.body, KEY))); return router; }"),
    kept('an event handler', "export function setup() { const key = INIT; process.on('message', (m) => sign(m, KEY)); }"),
    kept('a timer', 'export function setup() { const key = INIT; setInterval(() => ping(KEY), 1000); }'),
    kept('a property of another object', 'export function setup() { const key = INIT; module.exports.sign = (x) => sign(x, KEY); }'),
    kept('a function kept by an instance', 'export class A { constructor() { const key = INIT; this.sign = (x) => sign(x, KEY); } }'),
    kept('a debounced function', 'export function make() { const key = INIT; return debounce(() => ping(KEY), 100); }'),
    {
      name: 'a check in front of the closure keeps it certain',
      code: `${IMPORT}export function make() { const key = ${HANDLE}.reveal({ optional: true }); if (!key) throw new Error(); return (x: string) => sign(x, key); }`,
      output: `${IMPORT}export function make() { const key = ${HANDLE}; if (!key.has()) throw new Error(); return (x: string) => sign(x, key.reveal()); }`,
      errors: [{ messageId: 'closure' }],
    },
    {
      name: 'an awaited value gets a suggestion',
      code: `${IMPORT}export async function make() { const key = ${VALUE}; return (x) => sign(x, key); }`,
      errors: [{
        messageId: 'closure',
        suggestions: [{ messageId: 'keepHandle', data: { name: 'jwt-secret' }, output: `${IMPORT}export async function make() { const key = ${HANDLE}; return (x) => sign(x, key.reveal()); }` }],
      }],
    },
    {
      name: 'a text made of it',
      code: `${IMPORT}export function make() { const auth = \`Bearer \${${REVEAL}}\`; return (url) => get(url, { auth }); }`,
      output: `${IMPORT}export function make() { const auth = ${HANDLE}; return (url) => get(url, { auth: \`Bearer \${auth.reveal()}\` }); }`,
      errors: [{ messageId: 'closure' }],
    },
    {
      name: 'a text whose other part is called differently where it is read',
      code: `${IMPORT}export function make(kind) { const auth = \`\${kind} \${${REVEAL}}\`; return (url, kind) => get(url, { auth, kind }); }`,
      errors: [{ messageId: 'closure' }],
    },
    { name: 'a default parameter', code: `${IMPORT}export function make(key = ${REVEAL}) { return (x) => sign(x, key); }`, errors: [{ messageId: 'closure' }] },
    { name: 'a read of its type', code: `${IMPORT}export function make() { const key = ${REVEAL}; return (x) => sign(x, typeof key); }`, errors: [{ messageId: 'closure' }] },
    {
      name: 'a question of its type',
      code: `${IMPORT}export function make() { const key = ${REVEAL}; return (x) => typeof key === 'string' && sign(x, key); }`,
      output: `${IMPORT}export function make() { const key = ${HANDLE}; return (x) => key.has() && sign(x, key.reveal()); }`,
      errors: [{ messageId: 'closure' }],
    },
  ],
});

/** A cache, and what the suggestion leaves of it. */
const cached = (name: string, code: string, output: string) => ({
  name,
  code: IMPORT + code,
  errors: [{ messageId: 'memo' as const, suggestions: [{ messageId: 'readEachTime' as const, data: { name: 'jwt-secret' }, output: IMPORT + output }] }],
});

ruleTester.run(`${rule.name}: caches`, rule, {
  valid: [
    clean('a variable of the call', 'export function f() { let key; if (on()) key = INIT; return sign(key); }'),
    clean('a cache that is cleared', 'let cached; export const clear = () => { cached = undefined; }; export function get() { cached ??= INIT; return cached; }'),
    clean('a cache that expires', 'let cached; let until = 0; export function get() { if (!cached || Date.now() > until) { cached = INIT; until = Date.now() + 1000; } return cached; }'),
    clean('a variable that a timer renews', 'let key; const load = () => { key = INIT; }; setInterval(load, 1000); export const f = (x) => sign(x, key);'),
    clean('a variable that a start renews by timer', 'let key; function setup() { key = INIT; } setInterval(setup, 1000); export const f = (x) => sign(x, key);'),
    clean('a function of the same name as memoize', 'const once = (f) => f; export const get = once(() => INIT);'),
    clean('a field that is renewed', 'class A { get() { this.key ??= INIT; return this.key; } renew() { this.key = undefined; } }'),
  ],
  invalid: [
    cached('a variable set once', `let cached;\nexport function get() {\n  cached ??= ${REVEAL};\n  return cached;\n}`, `export function get() {\n  return ${REVEAL};\n}`),
    cached('a returned assignment', `let cached: string | undefined;\nexport const get = () => (cached ??= ${REVEAL});`, `export const get = () => (${REVEAL});`),
    cached('a check', `let cached = null;\nexport function get() {\n  if (!cached) {\n    cached = ${REVEAL};\n  }\n  return cached;\n}`, `export function get() {\n  return ${REVEAL};\n}`),
    cached('an early return', `let cached;\nexport async function get() {\n  if (cached) return cached;\n  cached = ${VALUE};\n  return cached;\n}`, `export async function get() {\n  return ${VALUE};\n}`),
    cached('an assignment as a fallback', `let cached;\nexport function get() {\n  return cached || (cached = ${REVEAL});\n}`, `export function get() {\n  return ${REVEAL};\n}`),
    cached('a memoised function', `import memoize from 'lodash/memoize';\nexport const get = memoize(() => ${REVEAL});`, `import memoize from 'lodash/memoize';\nexport const get = () => ${REVEAL};`),
    cached('a function called once', `import { once } from 'lodash';\nconst get = once(async () => { return ${VALUE}; });\nexport const f = async () => sign(await get());`, `import { once } from 'lodash';\nconst get = async () => { return ${VALUE}; };\nexport const f = async () => sign(await get());`),
    { name: 'a cache with another reader', code: `${IMPORT}let cached; export function get() { cached ??= ${REVEAL}; return cached; } export const f = (x) => sign(x, cached);`, errors: [{ messageId: 'memo' }] },
    { name: 'a comment in the way', code: `${IMPORT}let cached; export function get() { cached ??= /* slow */ ${REVEAL}; return cached; }`, errors: [{ messageId: 'memo' }] },
    { name: 'a variable set at the start', code: `${IMPORT}let key; export async function init() { key = ${VALUE}; } export const f = (x) => sign(x, key);`, errors: [{ messageId: 'memo' }] },
    { name: 'a field set once', code: `${IMPORT}class A { #key?: string; get() { return (this.#key ??= ${REVEAL}); } }`, errors: [{ messageId: 'memo' }] },
  ],
});

ruleTester.run(`${rule.name}: clients and exports`, rule, {
  valid: [],
  invalid: [
    {
      name: 'a client becomes a function',
      code: `${IMPORT}const stripe = new Stripe(${REVEAL}, { v: 1 });\nexport const pay = (x) => stripe.charge(x, { stripe });`,
      errors: [{
        messageId: 'load',
        suggestions: [{
          messageId: 'usePerVersion', data: { name: 'jwt-secret' },
          output: `${IMPORT}const stripe = ${HANDLE}.perVersion((key) => new Stripe(key, { v: 1 }));\nexport const pay = (x) => stripe().charge(x, { stripe: stripe() });`,
        }],
      }],
    },
    {
      name: 'a name in the way',
      code: `${IMPORT}const mail = createMail({ key: ${REVEAL}, other: key });\nexport const send = (x) => mail(x);`,
      errors: [{
        messageId: 'load',
        suggestions: [{
          messageId: 'usePerVersion', data: { name: 'jwt-secret' },
          output: `${IMPORT}const mail = ${HANDLE}.perVersion((value) => createMail({ key: value, other: key }));\nexport const send = (x) => mail()(x);`,
        }],
      }],
    },
    {
      name: 'an option that takes a function',
      code: `import OpenAI from 'openai';\n${IMPORT}const ai = new OpenAI({ apiKey: ${REVEAL} });\nai.start();`,
      output: `import OpenAI from 'openai';\n${IMPORT}const ai = new OpenAI({ apiKey: () => ${HANDLE}.value() });\nai.start();`,
      errors: [{ messageId: 'load' }],
    },
    ...[
      ['a client read at module scope', `const c = new Client(${REVEAL});\nc.start();\nexport const f = () => c.x();`],
      ['an exported client', `export const c = new Client(${REVEAL});`],
      ['a client that leaves through CommonJS', `const c = new Client(${REVEAL});\nmodule.exports = { c };`],
      ['a client that is a class', `const c = new Client(${REVEAL});\nexport const f = () => new c.Part();`],
      ['a client of a declared type', `const c: Client = new Client(${REVEAL});\nexport const f = () => c.x();`],
      ['a client that is awaited', `const c = connect(${REVEAL}, await other());\nexport const f = () => c.x();`],
    ].map(([name = '', code = '']) => ({ name, code: IMPORT + code, errors: [{ messageId: 'load' as const }] })),
    {
      name: 'a constant exported by CommonJS',
      code: `${IMPORT}const KEY = ${REVEAL};\nconst f = () => sign(KEY);\nmodule.exports = { KEY, f };`,
      errors: [{
        messageId: 'exported',
        suggestions: [{ messageId: 'exportHandle', data: { name: 'jwt-secret' }, output: `${IMPORT}const KEY = ${HANDLE};\nconst f = () => sign(KEY.reveal());\nmodule.exports = { KEY, f };` }],
      }],
    },
    {
      name: 'a member of exports',
      code: `${IMPORT}exports.KEY = ${REVEAL};`,
      errors: [{ messageId: 'exported', suggestions: [{ messageId: 'exportHandle', data: { name: 'jwt-secret' }, output: `${IMPORT}exports.KEY = ${HANDLE};` }] }],
    },
    { name: 'an export that the file reads at load', code: `${IMPORT}export const KEY = ${REVEAL};\nstart(KEY);`, errors: [{ messageId: 'exported' }] },
    {
      name: 'an awaited constant',
      code: `${IMPORT}const KEY = ${VALUE};\nexport const f = () => sign(KEY);`,
      errors: [{ messageId: 'constant', suggestions: [{ messageId: 'keepHandle', data: { name: 'jwt-secret' }, output: `${IMPORT}const KEY = ${HANDLE};\nexport const f = () => sign(KEY.reveal());` }] }],
    },
    { name: 'a promise kept in a constant', code: `${IMPORT}const KEY = ${HANDLE}.value();\nexport const f = async () => sign(await KEY);`, errors: [{ messageId: 'constant' }] },
    { name: 'bytes kept in a constant', code: `${IMPORT}const KEY = ${HANDLE}.bytes();\nexport const f = () => sign(KEY);`, errors: [{ messageId: 'constant' }] },
    { name: 'parts of a secret', code: `${IMPORT}const { password } = ${HANDLE}.json();\nexport const f = () => sign(password);`, errors: [{ messageId: 'constant' }] },
  ],
});

const stored = (name: string, code: string, store = 'AWS Secrets Manager') => ({ name, code, errors: [{ messageId: 'stored' as const, data: { store } }] });

ruleTester.run(`${rule.name}: stores`, rule, {
  valid: [
    { name: 'a read at each call', code: `${AWS}export async function get() { const answer = await ${GET}; return answer.SecretString; }` },
    { name: 'a read to warm up', code: `${AWS}await ${GET};` },
    { name: 'a cache that expires', code: `${AWS}let cached; let until = 0; export async function get() { if (!cached || until < Date.now()) { cached = (await ${GET}).SecretString; until = Date.now() + 1000; } return cached; }` },
    { name: 'a cache that is cleared', code: `${AWS}let cached; export const clear = () => { cached = null; }; export async function get() { cached ??= (await ${GET}).SecretString; return cached; }` },
    { name: 'another command', code: "import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';\nconst list = await new SecretsManagerClient({}).send(new ListSecretsCommand({}));" },
    { name: 'a parameter that is not encrypted', code: "import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';\nconst p = await new SSMClient({}).send(new GetParameterCommand({ Name: 'x' }));" },
    { name: 'a read of something else', code: "import vault from './vault';\nconst x = await vault().read('secret/db');" },
    { name: 'a read that is logged', code: `${AWS}${GET}.then((answer) => { console.log(answer.VersionId); });` },
  ],
  invalid: [
    stored('a constant', `${AWS}const { SecretString } = await ${GET};`),
    stored('an exported part', `${AWS}export const db = JSON.parse((await ${GET}).SecretString ?? '{}').password;`),
    stored('a command in a constant', `${AWS}const command = new GetSecretValueCommand({ SecretId: 'db' });\nconst answer = await client.send(command);`),
    stored('a variable set by then', `${AWS}let secret;\n${GET}.then((answer) => { secret = answer.SecretString; });`),
    stored('a promise', `${AWS}export const secret = ${GET}.then((answer) => answer.SecretString);`),
    stored('a cache', `${AWS}let cached;\nexport async function get() {\n  if (cached) return cached;\n  const answer = await ${GET};\n  cached = JSON.parse(answer.SecretString);\n  return cached;\n}`),
    stored('a cache in one step', `${AWS}let cached;\nexport async function get() { cached ??= (await ${GET}).SecretString; return cached; }`),
    stored('a start', `${AWS}let secret;\nexport async function init() { const { SecretString } = await ${GET}; secret = SecretString; }`),
    stored('an older SDK', "const AWS = require('aws-sdk');\nconst client = new AWS.SecretsManager();\nlet key;\nclient.getSecretValue({ SecretId: 'db' }).promise().then((answer) => { key = answer.SecretString; });"),
    stored('an encrypted parameter', "import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';\nconst p = await new SSMClient({}).send(new GetParameterCommand({ Name: 'x', WithDecryption: true }));", 'AWS Parameter Store'),
    stored('Vault', "import vault from 'node-vault';\nconst client = vault({});\nconst { data } = await client.read('secret/data/db');", 'Vault'),
    stored('Azure', "import { SecretClient } from '@azure/keyvault-secrets';\nconst client = new SecretClient(url, credential);\nexport const key = (await client.getSecret('db')).value;", 'Azure Key Vault'),
  ],
});

ruleTester.run(`${rule.name}: clients`, rule, {
  valid: [
    { name: 'a client that a parameter takes', code: `${IMPORT}class A { constructor(client = new Client(${REVEAL})) { client.start(); } }` },
    { name: 'a client of one call', code: `${IMPORT}export function pay() { const client = new Client(${REVEAL}); return client.pay(); }` },
    { name: 'a client that is thrown away at times', code: `${IMPORT}let client; export const get = () => (client ??= new Client(${REVEAL})); export const reset = () => { client = undefined; };` },
    { name: 'a method that builds one', code: `${IMPORT}class A { send = (x) => new Client(${REVEAL}).send(x); }` },
    { name: 'a client that asks', code: `${IMPORT}class A { client = new Client({ key: () => ${REVEAL} }); }` },
    { name: 'a call that keeps nothing', code: `${IMPORT}class A { constructor() { this.id = idOf(${REVEAL}); } }` },
  ],
  invalid: [
    ['a field that is a parameter', `class A { constructor(private client = new Client(${REVEAL})) {} }`],
    ['a field', `class A { client = new Client({ auth: { key: ${REVEAL} } }); }`],
    ['a private field', `class A { #client = new Client(${REVEAL}) as Payer; }`],
    ['a constructor', `class A { constructor() { this.client = new Client([${REVEAL}]); } }`],
    ['a variable that is set once', `let client; export const get = () => (client ??= new Client(\`Bearer \${${REVEAL}}\`));`],
    ['a variable behind a check', `let client; export function get() { if (!client) { client = new Client(${REVEAL}); } return client; }`],
    ['a field behind a check', `class A { get() { return (this.client ??= new Client(${REVEAL})); } }`],
  ].map(([name = '', code = '']) => ({ name, code: IMPORT + code, errors: [{ messageId: 'client' as const, data: { name: 'jwt-secret' } }] })),
});

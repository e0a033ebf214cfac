import rule from '../../rules/no-env-secret.ts';
import { ruleTester } from '../ruleTester.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";

/** One report of a variable that a fix moves. */
function moved(variable: string, name: string): { messageId: 'env'; data: { variable: string; name: string } } {
  return { messageId: 'env', data: { variable, name } };
}

ruleTester.run(rule.name, rule, {
  valid: [
    { name: 'a question stays where the value does', code: "if (!process.env.A_TOKEN) throw new Error('none');\nexport const f = () => use(process.env.A_TOKEN); // eslint-disable-line" },
    { name: 'settings that are no secrets', code: 'start(process.env.PORT, process.env.NODE_ENV, process.env.API_URL, process.env.DEBUG);' },
    { name: 'a duration of tokens', code: 'const ttl = process.env.ACCESS_TOKEN_EXPIRES_IN; const m = process.env.RESET_TOKEN_EXPIRY_IN_MINUTES;' },
    { name: 'a path to a key', code: 'read(process.env.SSL_PRIVATE_KEY_PATH, process.env.DB_PASS_FILE);' },
    { name: 'a path that another name tells', code: 'const keyFilename = process.env.STORAGE_CREDENTIAL; open({ keyFile: process.env.STORAGE_KEY });' },
    { name: 'the name of a cookie', code: "import nconf from 'nconf'; res.clearCookie(nconf.get('sessionKey'));" },
    { name: 'flags that end in a secret word', code: 'flag(process.env.AUTH_DISABLE_USERNAME_PASSWORD, process.env.OIDC_ID_TOKEN, process.env.ENABLE_API_KEY);' },
    { name: 'public keys', code: 'show(process.env.STRIPE_PUBLISHABLE_KEY, process.env.RECAPTCHA_SITE_KEY, process.env.VAPID_PUBLIC_KEY);' },
    { name: 'keys that are no keys', code: 'cache(process.env.CACHE_KEY, process.env.REDIS_KEY_PREFIX, process.env.S3_OBJECT_KEY, process.env.AWS_KMS_KEY);' },
    { name: 'the working folder', code: 'cd(process.env.PWD);' },
    { name: 'a published prefix', code: 'map(process.env.NEXT_PUBLIC_MAPS_API_KEY, process.env.VITE_MAPS_TOKEN);' },
    { name: 'a test file', filename: 'test/api.test.ts', code: 'login(process.env.API_TOKEN);' },
    { name: 'a script', filename: 'scripts/release.ts', code: 'publish(process.env.API_TOKEN);' },
    { name: 'the configuration of a tool', filename: 'drizzle.config.ts', code: 'export default { url: process.env.DATABASE_URL };' },
    { name: 'the configuration of the key manager', filename: 'keyturn.config.ts', code: 'vault({ token: process.env.VAULT_TOKEN });' },
    { name: 'credentials of a store where it is made', code: 'const store = vault({ auth: { token: process.env.VAULT_TOKEN } });' },
    { name: 'code that runs in development only', code: "if (process.env.NODE_ENV !== 'production') seed(process.env.SEED_PASSWORD);" },
    { name: 'after an early return in production', code: "function seed() { if (process.env.NODE_ENV === 'production') return; login(process.env.SEED_PASSWORD); }" },
    { name: 'a constant that says development', code: "const isDev = process.env.NODE_ENV === 'development'; const pw = isDev ? process.env.SEED_PASSWORD : prompt();" },
    { name: 'a write', code: "process.env.API_TOKEN = 'x'; delete process.env.API_TOKEN;" },
    { name: 'a check without any use', code: "if (!process.env.API_TOKEN) console.warn('API_TOKEN is not set');" },
    { name: 'a public key of an analytics service', code: 'track(process.env.POSTHOG_API_KEY);' },
    { name: 'settings of the project that are not spelled like variables', code: "import config from '../config';\nuse(config.password, config.Secret);" },
    { name: 'a package that is called config by no name of ours', code: "import config from 'their-config';\nuse(config.API_TOKEN);" },
    { name: 'a collection with a method get', code: "const config = new Map(); use(config.get('API_TOKEN'));" },
    { name: 'a published name that the project calls public', settings: { keyturn: { publicNames: ['VITE_OPENAI_API_KEY'] } }, code: 'use(import.meta.env.VITE_OPENAI_API_KEY);' },
    { name: 'an own object called env', code: 'const env = load(); use(env.API_TOKEN);' },
    { name: 'a variable that the project allows', options: [{ allow: ['API_TOKEN'] }], code: 'use(process.env.API_TOKEN);' },
    { name: 'a name that the project calls public', settings: { keyturn: { publicNames: ['DOCS_TOKEN'] } }, code: 'use(process.env.DOCS_TOKEN);' },
  ],
  invalid: [
    {
      name: 'a bare read in a function',
      code: 'export function charge() { return pay(process.env.PAY_API_KEY); }',
      output: `${IMPORT}export function charge() { return pay(keyManager.secret('pay-api-key').reveal()); }`,
      errors: [moved('PAY_API_KEY', 'pay-api-key')],
    },
    {
      name: 'non-null and string wrappers go with the value',
      code: 'export const f = () => use(process.env.A_TOKEN!, process.env.B_TOKEN as string, String(process.env.C_TOKEN));',
      output: [
        `${IMPORT}export const f = () => use(keyManager.secret('a-token').reveal(), process.env.B_TOKEN as string, String(process.env.C_TOKEN));`,
        `${IMPORT}export const f = () => use(keyManager.secret('a-token').reveal(), keyManager.secret('b-token').reveal(), keyManager.secret('c-token').reveal());`,
      ],
      errors: [moved('A_TOKEN', 'a-token'), moved('B_TOKEN', 'b-token'), moved('C_TOKEN', 'c-token')],
    },
    {
      name: 'a missing secret that was allowed stays allowed',
      code: "export const f = () => use(process.env.A_TOKEN ?? '');",
      output: `${IMPORT}export const f = () => use(keyManager.secret('a-token').reveal({ optional: true }) ?? '');`,
      errors: [moved('A_TOKEN', 'a-token')],
    },
    {
      name: 'a check follows the value',
      code: "export function f() { if (!process.env.A_TOKEN) throw new Error('no token'); return use(process.env.A_TOKEN); }",
      output: [
        `${IMPORT}export function f() { if (!keyManager.secret('a-token').has()) throw new Error('no token'); return use(process.env.A_TOKEN); }`,
        `${IMPORT}export function f() { if (!keyManager.secret('a-token').has()) throw new Error('no token'); return use(keyManager.secret('a-token').reveal()); }`,
      ],
      errors: [moved('A_TOKEN', 'a-token'), moved('A_TOKEN', 'a-token')],
    },
    {
      name: 'a comparison with undefined is a check',
      code: 'export const f = () => process.env.A_TOKEN === undefined ? none() : use(process.env.A_TOKEN);',
      output: [
        `${IMPORT}export const f = () => !keyManager.secret('a-token').has() ? none() : use(process.env.A_TOKEN);`,
        `${IMPORT}export const f = () => !keyManager.secret('a-token').has() ? none() : use(keyManager.secret('a-token').reveal());`,
      ],
      errors: [moved('A_TOKEN', 'a-token'), moved('A_TOKEN', 'a-token')],
    },
    {
      name: 'a default parameter',
      code: 'export function sign(body: string, key = process.env.HOOK_SECRET) {}',
      output: `${IMPORT}export function sign(body: string, key = keyManager.secret('hook-secret').reveal()) {}`,
      errors: [moved('HOOK_SECRET', 'hook-secret')],
    },
    {
      name: 'a pattern is taken apart, the rest stays',
      code: "const { A_TOKEN, PORT = '3000', B_SECRET: secret = '' } = process.env;",
      output: `${IMPORT}const { PORT = '3000' } = process.env;\nconst A_TOKEN = keyManager.secret('a-token').reveal();\nconst secret = keyManager.secret('b-secret').reveal({ optional: true }) ?? '';`,
      errors: [moved('A_TOKEN', 'a-token'), moved('B_SECRET', 'b-secret')],
    },
    {
      name: 'questions by typeof and by an assertion',
      code: `${IMPORT}assert(process.env.A_TOKEN, 'A_TOKEN is missing');\nexport const f = () => typeof process.env.A_TOKEN === 'undefined' || typeof process.env.A_TOKEN === 'string' ? ok(process.env.A_TOKEN) : typeof process.env.A_TOKEN;`,
      output: `${IMPORT}assert(keyManager.secret('a-token').has(), 'A_TOKEN is missing');\nexport const f = () => !keyManager.secret('a-token').has() || keyManager.secret('a-token').has() ? ok(keyManager.secret('a-token').reveal()) : typeof keyManager.secret('a-token').reveal();`,
      errors: ['A_TOKEN', 'A_TOKEN', 'A_TOKEN', 'A_TOKEN', 'A_TOKEN'].map((variable) => moved(variable, 'a-token')),
    },
    {
      name: 'a pattern without a semicolon gets none',
      code: 'const { A_TOKEN, PORT } = process.env\nuse(A_TOKEN, PORT)',
      output: `${IMPORT.replace(';', '')}const { PORT } = process.env\nconst A_TOKEN = keyManager.secret('a-token').reveal()\nuse(A_TOKEN, PORT)`,
      errors: [moved('A_TOKEN', 'a-token')],
    },
    {
      name: 'a pattern with a rest is only reported',
      code: 'const { A_TOKEN, ...others } = process.env;',
      errors: [{ messageId: 'pattern', data: { variable: 'A_TOKEN', name: 'a-token' } }],
    },
    {
      name: 'aliases, imports and computed names',
      code: "import { env } from 'node:process';\nconst NAME = 'A_TOKEN';\nconst all = process.env;\nexport const f = () => use(env[NAME], all['B_TOKEN'], globalThis.process.env.C_TOKEN);",
      output: [
        `import { env } from 'node:process';\n${IMPORT}const NAME = 'A_TOKEN';\nconst all = process.env;\nexport const f = () => use(keyManager.secret('a-token').reveal(), all['B_TOKEN'], globalThis.process.env.C_TOKEN);`,
        `import { env } from 'node:process';\n${IMPORT}const NAME = 'A_TOKEN';\nconst all = process.env;\nexport const f = () => use(keyManager.secret('a-token').reveal(), keyManager.secret('b-token').reveal(), keyManager.secret('c-token').reveal());`,
      ],
      errors: [moved('A_TOKEN', 'a-token'), moved('B_TOKEN', 'b-token'), moved('C_TOKEN', 'c-token')],
    },
    {
      name: "the project's own module and helper",
      settings: { keyturn: { envFunctions: ['getEnv'] } },
      code: "import { env } from './env.js';\nexport const f = () => use(env.A_TOKEN, getEnv('B_TOKEN'));",
      output: [
        `import { env } from './env.js';\n${IMPORT}export const f = () => use(keyManager.secret('a-token').reveal(), getEnv('B_TOKEN'));`,
        `import { env } from './env.js';\n${IMPORT}export const f = () => use(keyManager.secret('a-token').reveal(), keyManager.secret('b-token').reveal());`,
      ],
      errors: [moved('A_TOKEN', 'a-token'), moved('B_TOKEN', 'b-token')],
    },
    {
      name: 'another variable as the fallback',
      code: 'export const f = () => use(process.env.A_TOKEN || process.env.B_TOKEN);',
      output: [
        `${IMPORT}export const f = () => use(keyManager.secret('a-token').reveal({ optional: true }) || process.env.B_TOKEN);`,
        `${IMPORT}export const f = () => use(keyManager.secret('a-token').reveal({ optional: true }) || keyManager.secret('b-token').reveal());`,
      ],
      errors: [moved('A_TOKEN', 'a-token'), moved('B_TOKEN', 'b-token')],
    },
    {
      name: 'an option before the variable, checked afterwards',
      code: 'export function f(o: Options) { const key = o.key ?? process.env.A_KEY; if (!key) throw new Error(); return key; }',
      output: `${IMPORT}export function f(o: Options) { const key = o.key ?? keyManager.secret('a-key').reveal({ optional: true }); if (!key) throw new Error(); return key; }`,
      errors: [moved('A_KEY', 'a-key')],
    },
    {
      name: 'an optional chain',
      code: "export const f = () => process.env.A_TOKENS_SECRET?.split(',');",
      output: `${IMPORT}export const f = () => keyManager.secret('a-tokens-secret').reveal({ optional: true })?.split(',');`,
      errors: [moved('A_TOKENS_SECRET', 'a-tokens-secret')],
    },
    { name: 'a schema is only reported', code: 'export const env = createEnv({ runtimeEnv: { A_TOKEN: process.env.A_TOKEN } });', errors: [{ messageId: 'schema' }] },
    { name: 'a copy for another tool is only reported', code: 'process.env.DATABASE_URL = process.env.POSTGRES_URL;', errors: [{ messageId: 'alias' }] },
    { name: 'browser code is only reported', code: "'use client';\nuse(process.env.A_TOKEN);", errors: [{ messageId: 'client' }] },
    { name: 'a published prefix before a secret is only reported', code: 'use(process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY);', errors: [{ messageId: 'client' }] },
    { name: 'a published key of a service without public keys', code: 'use(import.meta.env.VITE_OPENAI_API_KEY);', errors: [{ messageId: 'client' }] },
    {
      name: 'settings packages, the whole of Deno, and own settings spelled like variables',
      code: [
        "import config from 'config';",
        "import nconf from 'nconf';",
        "import own from '../config.js';",
        "import { keyManager } from 'eslint-plugin-keyturn/runtime';",
        "export const f = () => use(config.get('db.password'), nconf.get('A_TOKEN'), Deno.env.toObject().B_TOKEN, own.C_TOKEN);",
      ].join('\n'),
      output: [
        "import config from 'config';",
        "import nconf from 'nconf';",
        "import own from '../config.js';",
        "import { keyManager } from 'eslint-plugin-keyturn/runtime';",
        "export const f = () => use(keyManager.secret('db-password').reveal(), keyManager.secret('a-token').reveal(), keyManager.secret('b-token').reveal(), keyManager.secret('c-token').reveal());",
      ].join('\n'),
      errors: [moved('db.password', 'db-password'), moved('A_TOKEN', 'a-token'), moved('B_TOKEN', 'b-token'), moved('C_TOKEN', 'c-token')],
    },
    { name: 'what a bundler inlines is only reported', code: 'use(import.meta.env.API_SECRET);', errors: [{ messageId: 'client' }] },
    {
      name: 'a file that the project counts as production',
      filename: 'scripts/worker.ts',
      settings: { keyturn: { productionFiles: ['scripts/worker.ts'] } },
      code: 'export const f = () => use(process.env.A_TOKEN);',
      output: `${IMPORT}export const f = () => use(keyManager.secret('a-token').reveal());`,
      errors: [moved('A_TOKEN', 'a-token')],
    },
    {
      name: 'a module of the project as the runtime',
      settings: { keyturn: { runtime: './src/keys.ts' } },
      filename: 'src/api/pay.ts',
      code: 'export const f = () => use(process.env.A_TOKEN);',
      output: "import { keyManager } from '../keys.ts';\nexport const f = () => use(keyManager.secret('a-token').reveal());",
      errors: [moved('A_TOKEN', 'a-token')],
    },
  ],
});

/** The rewrite of each shape in which real code reads a secret variable, by the letters of the notes on such shapes. */
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";

const linter = new Linter();

/** What is left of a file once nothing more can be fixed, without the import. */
function fixed(code: string, filename = 'src/shop.ts'): string {
  const { output } = linter.verifyAndFix(code, config, { filename });
  return output.replace(IMPORT, '');
}

const config: Linter.Config = {
  files: ['**/*.{ts,tsx}'],
  languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  plugins: { keyturn: plugin },
  rules: { 'keyturn/no-env-secret': 'error' },
};

/** What each suggestion would make of a file, without the import. */
function suggestionsOf(code: string): readonly string[] {
  const messages = linter.verify(code, config, { filename: 'src/shop.ts' });
  return messages.flatMap(({ suggestions = [] }) => suggestions).map(({ fix: { range, text } }) => {
    return `${code.slice(0, range[0])}${text}${code.slice(range[1])}`.replace(IMPORT, '');
  });
}

describe('what becomes of each shape', () => {
  it.each([
    ['A, in an async function', 'async function f() { return pay(process.env.A_KEY!); }', "async function f() { return pay(keyManager.secret('a-key').reveal()); }"],
    ['B, in a getter', 'class A { get key() { return process.env.A_KEY; } }', "class A { get key() { return keyManager.secret('a-key').reveal(); } }"],
    ['B, in a constructor', 'class A { constructor() { this.key = process.env.A_KEY; } }', "class A { constructor() { this.key = keyManager.secret('a-key').reveal(); } }"],
    ['C, a constant', 'const KEY = process.env.A_KEY;\nexport const f = () => sign(KEY);', "const KEY = keyManager.secret('a-key').reveal();\nexport const f = () => sign(KEY);"],
    ['D and E, an option', 'const client = new Pay({ key: process.env.A_KEY, region: process.env.REGION });', "const client = new Pay({ key: keyManager.secret('a-key').reveal(), region: process.env.REGION });"],
    ['F, an exported constant', 'export const KEY = process.env.A_KEY as string;', "export const KEY = keyManager.secret('a-key').reveal();"],
    ['G, an exported object', 'export default { port: process.env.PORT, mail: { key: process.env.A_KEY } };', "export default { port: process.env.PORT, mail: { key: keyManager.secret('a-key').reveal() } };"],
    ['H, one of several', 'const { A_KEY, PORT } = process.env;', "const { PORT } = process.env;\nconst A_KEY = keyManager.secret('a-key').reveal();"],
    ['H, renamed, alone', 'const { A_KEY: key } = process.env;', "const key = keyManager.secret('a-key').reveal();"],
    ['I, a default parameter', 'const f = (key = process.env.A_KEY) => sign(key);', "const f = (key = keyManager.secret('a-key').reveal()) => sign(key);"],
    ['J, a field', 'class A { private key = process.env.A_KEY; }', "class A { private key = keyManager.secret('a-key').reveal(); }"],
    ['K, a client in a constructor', 'class A { constructor() { this.client = new Pay(process.env.A_KEY!); } }', "class A { constructor() { this.client = new Pay(keyManager.secret('a-key').reveal()); } }"],
    ['L, presence with its value', 'if (!process.env.A_KEY) throw new Error();\nuse(process.env.A_KEY);', "if (!keyManager.secret('a-key').has()) throw new Error();\nuse(keyManager.secret('a-key').reveal());"],
    ['L, presence as a boolean', 'const has = !!process.env.A_KEY;\nuse(process.env.A_KEY);', "const has = !!keyManager.secret('a-key').has();\nuse(keyManager.secret('a-key').reveal({ optional: true }));"],
    ['L, presence as one of two', 'const has = !!(process.env.AN_ID && process.env.A_KEY);\nexport const KEY = process.env.A_KEY;', "const has = !!(process.env.AN_ID && keyManager.secret('a-key').has());\nexport const KEY = keyManager.secret('a-key').reveal({ optional: true });"],
    ['L, presence as one of two in Boolean()', 'const has = Boolean(process.env.A_KEY && process.env.AN_ID);\nuse(process.env.A_KEY);', "const has = Boolean(keyManager.secret('a-key').has() && process.env.AN_ID);\nuse(keyManager.secret('a-key').reveal({ optional: true }));"],
    ['L, a check of two that calls', 'if (Boolean(process.env.AN_ID && process.env.A_KEY)) use(process.env.A_KEY);', "if (Boolean(process.env.AN_ID && keyManager.secret('a-key').has())) use(keyManager.secret('a-key').reveal());"],
    ['L, a presence that is kept after the value', 'export const a = { key: process.env.A_KEY, isOn: process.env.A_KEY !== undefined };', "export const a = { key: keyManager.secret('a-key').reveal({ optional: true }), isOn: keyManager.secret('a-key').has() };"],
    ['L, a check of the value before it', 'if (!process.env.A_KEY) throw new Error();\nexport const a = { key: process.env.A_KEY, isOn: !!process.env.A_KEY };', "if (!keyManager.secret('a-key').has()) throw new Error();\nexport const a = { key: keyManager.secret('a-key').reveal(), isOn: !!keyManager.secret('a-key').has() };"],
    ['L, a warning', "if (!process.env.A_KEY) console.warn('A_KEY is not set');\nuse(process.env.A_KEY);", "if (!keyManager.secret('a-key').has()) console.warn('A_KEY is not set');\nuse(keyManager.secret('a-key').reveal({ optional: true }));"],
    ['L, a warning that comes later', "export const f = () => use(process.env.A_KEY);\nexport function check() { if (!process.env.A_KEY) { log.warn('A_KEY is not set'); } }", "export const f = () => use(keyManager.secret('a-key').reveal({ optional: true }));\nexport function check() { if (!keyManager.secret('a-key').has()) { log.warn('A_KEY is not set'); } }"],
    ['L, a warning, and a result', "if (!process.env.A_KEY) console.warn('A_KEY is not set');\nexport const f = () => process.env.A_KEY;", "if (!keyManager.secret('a-key').has()) console.warn('A_KEY is not set');\nexport const f = () => keyManager.secret('a-key').reveal({ optional: true });"],
    ['L, a warning behind else', "if (process.env.A_KEY) { use(process.env.A_KEY); } else { console.warn('off'); }\nuse(process.env.A_KEY);", "if (keyManager.secret('a-key').has()) { use(keyManager.secret('a-key').reveal()); } else { console.warn('off'); }\nuse(keyManager.secret('a-key').reveal({ optional: true }));"],
    ['L, a warning, and a check that leaves', "if (!process.env.A_KEY) console.warn('off');\nexport function f() { if (!process.env.A_KEY) return; use(process.env.A_KEY); }", "if (!keyManager.secret('a-key').has()) console.warn('off');\nexport function f() { if (!keyManager.secret('a-key').has()) return; use(keyManager.secret('a-key').reveal()); }"],
    ['L, a warning, and a value that is said to be there', "if (!process.env.A_KEY) console.warn('off');\nuse(process.env.A_KEY!);", "if (!keyManager.secret('a-key').has()) console.warn('off');\nuse(keyManager.secret('a-key').reveal());"],
    ['L, a check that ends the process', "if (!process.env.A_KEY) { console.error('A_KEY is not set'); process.exit(1); }\nuse(process.env.A_KEY);", "if (!keyManager.secret('a-key').has()) { console.error('A_KEY is not set'); process.exit(1); }\nuse(keyManager.secret('a-key').reveal());"],
    ['L, a check that calls what may end it', "if (!process.env.A_KEY) fail('A_KEY is not set');\nuse(process.env.A_KEY);", "if (!keyManager.secret('a-key').has()) fail('A_KEY is not set');\nuse(keyManager.secret('a-key').reveal());"],
    ['L, a check that leaves with a warning', "export function f() { if (!process.env.A_KEY) { console.warn('off'); return; } use(process.env.A_KEY); }", "export function f() { if (!keyManager.secret('a-key').has()) { console.warn('off'); return; } use(keyManager.secret('a-key').reveal()); }"],
    ['L, a check of one of two', "if (!process.env.A_KEY && !other) throw new Error();\nuse(process.env.A_KEY);", "if (!keyManager.secret('a-key').has() && !other) throw new Error();\nuse(keyManager.secret('a-key').reveal({ optional: true }));"],
    ['L, a check of two', "if (!process.env.A_KEY || !other) throw new Error();\nuse(process.env.A_KEY);", "if (!keyManager.secret('a-key').has() || !other) throw new Error();\nuse(keyManager.secret('a-key').reveal());"],
    ['L, a warning that looks at the value', "if (!process.env.A_KEY || process.env.A_KEY.length < 16) console.warn('weak');\nuse(process.env.A_KEY);", "if (!keyManager.secret('a-key').has() || keyManager.secret('a-key').reveal().length < 16) console.warn('weak');\nuse(keyManager.secret('a-key').reveal({ optional: true }));"],
    ['L, an environment that may be missing', "use(process.env?.A_KEY || '');", "use(keyManager.secret('a-key').reveal({ optional: true }) || '');"],
    ['L, a check of an environment that may be missing', 'if (!process.env?.A_KEY) throw new Error();\nuse(process.env?.A_KEY);', "if (!keyManager.secret('a-key').has()) throw new Error();\nuse(keyManager.secret('a-key').reveal());"],
    ['L, a function that asks', 'const url = !_.isEmpty(process.env.A_DATABASE_URL) ? process.env.A_DATABASE_URL : made();', "const url = !_.isEmpty(keyManager.secret('a-database-url').reveal({ optional: true })) ? keyManager.secret('a-database-url').reveal() : made();"],
    ['L, a function that takes what is missing', 'class A { key = this.toOptionalString(process.env.A_KEY ?? process.env.B_KEY); }', "class A { key = this.toOptionalString(keyManager.secret('a-key').reveal({ optional: true }) ?? keyManager.secret('b-key').reveal({ optional: true })); }"],
    ['L, a field that is optional', 'class A { @IsOptional() key = process.env.A_KEY; @IsString() other = process.env.B_KEY; more?: string = process.env.C_KEY; }', "class A { @IsOptional() key = keyManager.secret('a-key').reveal({ optional: true }); @IsString() other = keyManager.secret('b-key').reveal(); more?: string = keyManager.secret('c-key').reveal({ optional: true }); }"],
    ['L, another value where one is missing', "const KEY = process.env.A_KEY;\nexport const f = () => use(KEY ?? 'none');", "const KEY = keyManager.secret('a-key').reveal({ optional: true });\nexport const f = () => use(KEY ?? 'none');"],
    ['L, another value for one that is said to be there', "const KEY = process.env.A_KEY!;\nexport const f = () => use(KEY ?? 'none');", "const KEY = keyManager.secret('a-key').reveal();\nexport const f = () => use(KEY ?? 'none');"],
    ['L, an optional chain', 'const KEY = process.env.A_KEY;\nexport const f = () => KEY?.trim();', "const KEY = keyManager.secret('a-key').reveal({ optional: true });\nexport const f = () => KEY?.trim();"],
    ['L, a default that is set later', 'let key = process.env.A_KEY;\nkey ??= other();', "let key = keyManager.secret('a-key').reveal({ optional: true });\nkey ??= other();"],
    ['L, a default parameter that is checked', 'function f(key = process.env.A_KEY) { if (!key) return; use(key); }', "function f(key = keyManager.secret('a-key').reveal({ optional: true })) { if (!key) return; use(key); }"],
    ['L, a property that is checked', 'const o = { key: process.env.A_KEY };\nexport const f = () => o.key && use(o.key);', "const o = { key: keyManager.secret('a-key').reveal({ optional: true }) };\nexport const f = () => o.key && use(o.key);"],
    ['L, an option of a call, and a property of its name', 'open({ key: process.env.A_KEY });\nexport const f = (o) => o.key && use(o.key);', "open({ key: keyManager.secret('a-key').reveal() });\nexport const f = (o) => o.key && use(o.key);"],
    ['L, a field that is checked', 'class A { #key = process.env.A_KEY; f() { if (this.#key) use(this.#key); } }', "class A { #key = keyManager.secret('a-key').reveal({ optional: true }); f() { if (this.#key) use(this.#key); } }"],
    ['L, a list without what is missing', 'export const keys = [process.env.A_KEY, process.env.B_KEY].filter(Boolean);', "export const keys = [keyManager.secret('a-key').reveal({ optional: true }), keyManager.secret('b-key').reveal({ optional: true })].filter(Boolean);"],
    ['L, a type that says so', 'export const KEY: string | undefined = process.env.A_KEY;', "export const KEY: string | undefined = keyManager.secret('a-key').reveal({ optional: true });"],
    ['L, a result that may be missing', 'function f(): string | undefined { return process.env.A_KEY; }', "function f(): string | undefined { return keyManager.secret('a-key').reveal({ optional: true }); }"],
    ['M, an empty fallback', "use(process.env.A_KEY || '');", "use(keyManager.secret('a-key').reveal({ optional: true }) || '');"],
    ['M, undefined as the fallback', 'use(process.env.A_KEY || undefined);', "use(keyManager.secret('a-key').reveal({ optional: true }) || undefined);"],
    ['M, another variable', 'use(process.env.A_KEY ?? process.env.REGION);', "use(keyManager.secret('a-key').reveal({ optional: true }) ?? process.env.REGION);"],
    ['M, String()', 'use(String(process.env.A_KEY));', "use(keyManager.secret('a-key').reveal());"],
    ['M, an angle cast', 'use(<string>process.env.A_KEY);', "use(keyManager.secret('a-key').reveal());"],
    ['N, a header', 'const h = { Authorization: `Bearer ${process.env.A_TOKEN}` };', "const h = { Authorization: `Bearer ${keyManager.secret('a-token').reveal()}` };"],
    ['N, a concatenation', "const h = 'Bearer ' + process.env.A_TOKEN;", "const h = 'Bearer ' + keyManager.secret('a-token').reveal();"],
    ['O, bytes', "const k = Buffer.from(process.env.A_KEY!, 'hex');", "const k = Buffer.from(keyManager.secret('a-key').reveal(), 'hex');"],
    ['O, a PEM text', "const k = process.env.A_PRIVATE_KEY?.replace(/\\\\n/g, '\\n');", "const k = keyManager.secret('a-private-key').reveal({ optional: true })?.replace(/\\\\n/g, '\\n');"],
    ['Q, a Nest service', "import { ConfigService } from '@nestjs/config';\nclass A { constructor(private c: ConfigService) {} f() { return this.c.get<string>('A_KEY', { infer: true }); } }", "import { ConfigService } from '@nestjs/config';\nclass A { constructor(private c: ConfigService) {} f() { return keyManager.secret('a-key').reveal(); } }"],
    ['Q, a helper with an empty default', "import { getEnv } from './env';\nuse(getEnv('A_KEY', ''));", "import { getEnv } from './env';\nuse(keyManager.secret('a-key').reveal({ optional: true }) ?? '');"],
    ['Q, a helper with a default inside a larger expression', "import { getEnv } from './env';\nuse(getEnv('A_KEY', other) + 1);", "import { getEnv } from './env';\nuse((keyManager.secret('a-key').reveal({ optional: true }) ?? other) + 1);"],
    ['Q, a chain of env-var', "import env from 'env-var';\nuse(env.get('A_KEY').required().asString());", "import env from 'env-var';\nuse(keyManager.secret('a-key').reveal());"],
    ['Q, a helper of the file', "const need = (n: string) => { const v = process.env[n]; if (!v) throw new Error(n); return v; };\nuse(need('A_KEY'));", "const need = (n: string) => { const v = process.env[n]; if (!v) throw new Error(n); return v; };\nuse(keyManager.secret('a-key').reveal());"],
    ['T, the server part of a page', "import { useState } from 'react';\nexport async function getServerSideProps() { return load(process.env.A_KEY); }", "import { useState } from 'react';\nexport async function getServerSideProps() { return load(keyManager.secret('a-key').reveal()); }"],
    ['an argument list', "fetch(url, { headers: { key: process.env['A_KEY'] } });", "fetch(url, { headers: { key: keyManager.secret('a-key').reveal() } });"],
  ])('%s', (_, code, output) => {
    expect(fixed(code)).toBe(output);
  });

  it.each([
    ['P, a schema', "export const env = createEnv({ server: { A_KEY: z.string() }, runtimeEnv: { A_KEY: process.env.A_KEY } });"],
    ['P, a checker', 'export const env = cleanEnv(process.env, { A_KEY: str() });'],
    ['Q, a chain that makes a list', "import env from 'env-var';\nuse(env.get('A_KEYS').required().asArray());"],
    ['Q, a helper that makes a list', "const list = (n: string) => process.env[n]!.split(',');\nuse(list('A_KEYS'));"],
    ['R, an alias for another tool', 'process.env.DATABASE_URL = process.env.A_DATABASE_URL;'],
    ['R, a variable that the file sets', "if (process.env.A_URL) process.env.DATABASE_URL = made(process.env.A_URL);\nuse(process.env.DATABASE_URL);"],
    ['R, a variable that is set if it is missing', "process.env.A_KEY ??= made();\nconst { A_KEY } = process.env;"],
    ['S, the environment of a child', "spawn('pay', { env: { ...process.env, PORT: '80' } });"],
    ['T, browser code', "'use client';\nuse(process.env.A_KEY);"],
    ['T, a component with hooks', "import { useState } from 'react';\nuse(process.env.A_KEY);"],
    ['T, an inlined variable', 'use(import.meta.env.A_KEY);'],
    ['U, the credentials of the store', 'const store = vault({ auth: { token: process.env.VAULT_TOKEN } });'],
    ['H, with a rest', 'const { A_KEY, ...others } = process.env;'],
    ['H, in a parameter', 'function f({ A_KEY } = process.env) { return A_KEY; }'],
    ['the environment as a parameter', 'function f(env = process.env) { return env.A_KEY; }'],
    ['a value with a comment inside', 'use(process.env./* mine */A_KEY);'],
  ])('%s stays', (_, code) => {
    expect(fixed(code)).toBe(code);
  });

  it.each([
    ['in an async function', 'async function f() { return pay(process.env.A_KEY!); }', "async function f() { return pay(await keyManager.secret('a-key').value()); }"],
    ['as the object of a member', 'const f = async () => { use(process.env.A_KEY.length); };', "const f = async () => { use((await keyManager.secret('a-key').value()).length); };"],
    ['that may be missing', "const f = async () => use(process.env.A_KEY ?? '');", "const f = async () => use(await keyManager.secret('a-key').value({ optional: true }) ?? '');"],
  ])('A value %s can be waited for', (_, code, output) => {
    expect(suggestionsOf(code)).toEqual([output]);
  });

  it.each([
    ['a function that is not async', 'function f() { return pay(process.env.A_KEY); }'],
    ['a callback inside an async function', 'async function f() { list.map((x) => pay(process.env.A_KEY, x)); }'],
    ['a parameter of an async function', 'async function f(key = process.env.A_KEY) { return key; }'],
    ['a field of a class inside an async function', 'async function f() { class A { key = process.env.A_KEY; } return A; }'],
    ['an async generator', 'async function* f() { yield process.env.A_KEY; }'],
    ['a check', 'async function f() { if (!process.env.A_KEY) return; pay(other); }'],
    ['the module itself', 'use(process.env.A_KEY);'],
  ])('%s waits for nothing', (_, code) => {
    expect(suggestionsOf(code)).toEqual([]);
  });

  it('B, a field of a class in JavaScript', () => {
    const code = 'class A { key = process.env.A_KEY; }';
    const { output } = linter.verifyAndFix(code, { ...config, files: ['**/*.js'], languageOptions: {} }, { filename: 'src/shop.js' });
    expect(output.replace(IMPORT, '')).toBe("class A { key = keyManager.secret('a-key').reveal(); }");
  });

  it('V, a script, stays', () => {
    expect(fixed('use(process.env.A_KEY);', 'scripts/seed.ts')).toBe('use(process.env.A_KEY);');
  });
});

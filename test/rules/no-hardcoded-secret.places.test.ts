/** Where a secret may stand, what is offered there, and that no offer carries a secret's text along. */
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-hardcoded-secret.ts';
import { plugin } from '../../src/index.ts';
import { fill } from '../fill.ts';

const TOKEN = ['ghp', fill(36)].join('_');
const PASSWORD = 'Tr0ub4dor&3';

function lint(code: string, filename = 'src/shop.tsx', fix = 'always'): readonly Linter.LintMessage[] {
  return new Linter().verify(
    code,
    [{
      files: ['**/*.{ts,tsx,js,cjs}'],
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: { keyturn: plugin },
      rules: { 'keyturn/no-hardcoded-secret': ['error', { fix }] },
    }],
    { filename },
  );
}

/** The texts of all edits that a message offers. */
const editsOf = ({ fix, suggestions = [] }: Linter.LintMessage): readonly string[] => [...(fix ? [fix.text] : []), ...suggestions.map((one) => one.fix.text)];

describe('a token is found', () => {
  it.each([
    ['in a string', `f('${TOKEN}');`, 'hardcoded'],
    ['in a longer string', `f('see ${TOKEN} there');`, 'part'],
    ['in a template', `const apiToken = \`${TOKEN}\`;`, 'hardcoded'],
    ['in a piece of a template', `f(\`https://\${user}:${TOKEN}@host\`);`, 'part'],
    ['in a concatenation', `const apiToken = '${TOKEN.slice(0, 20)}' + '${TOKEN.slice(20)}';`, 'hardcoded'],
    ['in an attribute', `<Git token="${TOKEN}" />;`, 'position'],
    ['in an attribute with braces', `<Git token={'${TOKEN}'} />;`, 'hardcoded'],
    ['in the text of an element', `<p>${TOKEN}</p>;`, 'position'],
    ['in a comment', `// ${TOKEN}`, 'comment'],
    ['in a block comment', `/* const t = '${TOKEN}'; */`, 'comment'],
    ['in a comment of an element', `<p>{/* ${TOKEN} */}</p>;`, 'comment'],
    ['in a tagged template', `git\`${TOKEN}\`;`, 'position'],
    ['in an object key', `const seen = { '${TOKEN}': true };`, 'position'],
    ['in a computed key', `const seen = { ['${TOKEN}']: true };`, 'position'],
    ['in the source of a regular expression', `const re = /${TOKEN}/u;`, 'part'],
    ['in an enum', `enum Git { Token = '${TOKEN}' }`, 'position'],
    ['in a type', `type Git = '${TOKEN}';`, 'position'],
    ['in a directive', `'${TOKEN}'; f();`, 'position'],
    ['in the name of a module', `import x from './${TOKEN}.js';`, 'part'],
    ['in a case', `switch (apiToken) { case '${TOKEN}': f(); }`, 'comparison'],
  ])('%s', (_, code, messageId) => {
    const messages = lint(code);
    expect(messages.map((message) => message.messageId)).toEqual([messageId]);
    expect(messages.flatMap((message) => editsOf(message)).filter((text) => text.includes(TOKEN))).toEqual([]);
    expect(JSON.stringify(messages.map(({ message }) => message))).not.toContain(TOKEN);
  });
});

describe('what is offered', () => {
  const reveal = (name: string): string => `keyManager.secret('${name}').reveal()`;

  it.each([
    ['any expression', `connect({ host: 'db', user: 'shop', password: '${PASSWORD}' });`, reveal('shop-password')],
    ['a default parameter', `function open(dbPassword = '${PASSWORD}') {}`, reveal('db-password')],
    ['a constant', `const dbPassword = '${PASSWORD}';`, reveal('db-password')],
    ['an exported constant', `export const dbPassword = '${PASSWORD}';`, reveal('db-password')],
    ['a fallback', `const p = process.env.DB_PASSWORD || '${PASSWORD}';`, reveal('db-password')],
    ['a fallback with ??', `const p = process.env.DB_PASSWORD ?? '${PASSWORD}';`, reveal('db-password')],
    ['a fallback under a type', `const p = (process.env.DB_PASSWORD || '${PASSWORD}') as string;`, reveal('db-password')],
    ['a private field', `class Db { #dbPassword = '${PASSWORD}'; }`, reveal('db-password')],
    ['a public field', `class Db { dbPassword = '${PASSWORD}'; }`, reveal('db-password')],
    ['an exported object', `export default { db: { password: '${PASSWORD}' } };`, reveal('db-password')],
    ['a client that is built once', `import Stripe from 'stripe'; export const stripe = new Stripe('sk-left-hand');`, '.reveal()'],
    ['an option that takes several keys', "import session from 'express-session'; app.use(session({ secret: 'left hand' }));", '.revealAll()'],
    // The signer is a function of the module, which has no name there.
    ['a plugin that is taken in by the call', "app.register(import('@fastify/cookie'), { secret: 'left-hand' });", "{ secret: keyManager.secret('cookie-secret').reveal() }"],
    ['a plugin that is awaited in the call', "app.register(await import('@fastify/cookie'), { secret: 'left-hand' });", "{ secret: keyManager.secret('cookie-secret').reveal() }"],
    ['a promise of a verification', "import jwt from 'jsonwebtoken'; import { promisify } from 'node:util'; export const check = (t: string) => promisify(jwt.verify)(t, 'left-hand');", '.reveal()'],
    ['a verification', "import jwt from 'jsonwebtoken'; export const check = (t: string) => jwt.verify(t, 'left-hand');", '.reveal()'],
    ['bytes', `import { createHmac } from 'node:crypto'; export const mac = () => createHmac('sha256', Buffer.from('${fill(32, '0123456789abcdef')}', 'hex'));`, ".reveal(), 'hex')"],
    ['an async function', `async function open() { const dbPassword = '${PASSWORD}'; }`, reveal('db-password')],
    ['a constant under a type', `const dbPassword = '${PASSWORD}' as const;`, reveal('db-password')],
    ['a template', `const dbPassword = \`${PASSWORD}\`;`, reveal('db-password')],
    ['a return', `function getDbPassword() { return '${PASSWORD}'; }`, '.reveal()'],
  ])('at %s', (_, code, expected) => {
    const { output, messages } = new Linter().verifyAndFix(
      code,
      [{ files: ['**/*.ts'], languageOptions: { parser }, plugins: { keyturn: plugin }, rules: { 'keyturn/no-hardcoded-secret': ['error', { fix: 'always' }] } }],
      { filename: 'src/shop.ts' },
    );
    expect(messages).toEqual([]);
    expect(output).toContain(expected);
    expect(output).not.toContain(PASSWORD);
  });

  it.each([
    ['client code', `'use client'; const apiPassword = '${PASSWORD}';`, 'client'],
    ['a client file', `const apiPassword = '${PASSWORD}';`, 'client', 'src/login.client.ts'],
    ['an enum', `enum Login { Password = '${PASSWORD}' }`, 'position'],
    ['a type', `type Git = '${TOKEN}';`, 'position'],
    ['a comparison', `if (body.password === '${PASSWORD}') go();`, 'comparison'],
  ])('nothing at %s', (_, code, messageId, filename?: string) => {
    const messages = lint(code, filename ?? 'src/shop.ts');
    expect(messages.map((message) => message.messageId)).toEqual([messageId]);
    expect(messages.flatMap((message) => editsOf(message))).toEqual([]);
  });

  it.each(['always', 'suggest'])('with %s no edit holds any secret of the file', (fix) => {
    const code = [
      `const dbPassword = '${PASSWORD}'; const mailPassword = '${PASSWORD}4'; // ${TOKEN}`,
      `export const all = { gitToken: '${TOKEN}', smtp: { user: 'a', password: '${PASSWORD}5' } };`,
      `const p = process.env.API_KEY /* ${TOKEN} */ || '${PASSWORD}6';`,
    ].join('\n');
    const messages = lint(code, 'src/shop.ts', fix);
    expect(messages.length).toBeGreaterThanOrEqual(6);
    const texts = [...messages.flatMap((message) => editsOf(message)), ...messages.map(({ message }) => message)];
    expect(texts.filter((text) => text.includes(PASSWORD) || text.includes(TOKEN))).toEqual([]);
  });

  it('is told in advance', () => {
    expect(rule.meta.hasSuggestions).toBe(true);
    expect(rule.meta.fixable).toBe('code');
  });
});

import rule from '../../rules/no-captured-secret.ts';
import { ruleTester } from '../ruleTester.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";
const REVEAL = "keyManager.secret('jwt-secret').reveal()";
const OPTIONAL = "keyManager.secret('jwt-secret').reveal({ optional: true })";
const HANDLE = "keyManager.secret('jwt-secret')";

ruleTester.run(rule.name, rule, {
  valid: [
    { name: 'bytes that a parameter takes', code: `${IMPORT}class A { constructor(key = Buffer.from(${REVEAL}, 'hex')) { start(key); } }` },
    { name: 'a handle', code: `${IMPORT}const SECRET = ${HANDLE};\nexport const f = () => sign(SECRET.reveal());` },
    { name: 'a value taken in a function', code: `${IMPORT}export const f = () => { const secret = ${REVEAL}; return sign(secret); };` },
    { name: 'a default parameter', code: `${IMPORT}export function f(key = ${REVEAL}) { return sign(key); }` },
    { name: 'a live array at module scope', code: `${IMPORT}app.use(session({ secret: ${HANDLE}.revealAll() }));` },
    { name: 'a getter', code: `${IMPORT}class A { private get key() { return ${REVEAL}; } }` },
    { name: 'a method of the same name from elsewhere', code: 'const curtain = stage.secret("x").reveal();' },
  ],
  invalid: [
    {
      name: 'a constant becomes the handle, each read reveals',
      code: `${IMPORT}const SECRET = ${REVEAL};\nexport const f = () => sign(SECRET, { SECRET });`,
      output: `${IMPORT}const SECRET = ${HANDLE};\nexport const f = () => sign(SECRET.reveal(), { SECRET: SECRET.reveal() });`,
      errors: [{ messageId: 'constant', data: { name: 'jwt-secret' } }],
    },
    {
      name: 'the type string goes with the value',
      code: `${IMPORT}const SECRET: string = ${REVEAL};\nexport const f = () => sign(SECRET);`,
      output: `${IMPORT}const SECRET = ${HANDLE};\nexport const f = () => sign(SECRET.reveal());`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'a checked secret stays optional, and certain after the check',
      code: `${IMPORT}const SECRET = ${OPTIONAL};\nexport const f = () => { if (!SECRET) return; sign(SECRET); };\nexport const g = () => sign(SECRET);`,
      output: `${IMPORT}const SECRET = ${HANDLE};\nexport const f = () => { if (!SECRET.has()) return; sign(SECRET.reveal()); };\nexport const g = () => sign(SECRET.reveal({ optional: true }));`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'a secret that a warning asks for stays optional behind it',
      code: `${IMPORT}const SECRET = ${OPTIONAL};\nif (!SECRET) console.warn('off');\nexport const f = () => sign(SECRET);`,
      output: `${IMPORT}const SECRET = ${HANDLE};\nif (!SECRET.has()) console.warn('off');\nexport const f = () => sign(SECRET.reveal({ optional: true }));`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'a secret that is asked for with a warning, and then for certain',
      code: `${IMPORT}const SECRET = ${OPTIONAL};\nexport function f() { if (!SECRET) { console.warn('off'); return; } sign(SECRET); }`,
      output: `${IMPORT}const SECRET = ${HANDLE};\nexport function f() { if (!SECRET.has()) { console.warn('off'); return; } sign(SECRET.reveal()); }`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'a check of one of two says nothing of either',
      code: `${IMPORT}const SECRET = ${OPTIONAL};\nif (!SECRET && !other) throw new Error();\nexport const f = () => sign(SECRET);`,
      output: `${IMPORT}const SECRET = ${HANDLE};\nif (!SECRET.has() && !other) throw new Error();\nexport const f = () => sign(SECRET.reveal({ optional: true }));`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'a secret that is used only where it is there',
      code: `${IMPORT}const SECRET = ${OPTIONAL};\nexport const f = () => { if (SECRET && ready) { sign(SECRET); } else { trace(SECRET); } };`,
      output: `${IMPORT}const SECRET = ${HANDLE};\nexport const f = () => { if (SECRET.has() && ready) { sign(SECRET.reveal()); } else { trace(SECRET.reveal({ optional: true })); } };`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'a slot that takes several keys follows rotation by itself',
      code: `import session from 'express-session';\n${IMPORT}const SECRET = ${REVEAL};\napp.use(session({ secret: SECRET }));`,
      output: `import session from 'express-session';\n${IMPORT}const SECRET = ${HANDLE};\napp.use(session({ secret: SECRET.revealAll() }));`,
      errors: [{ messageId: 'constant' }],
    },
    {
      name: 'constants that are read together travel in one fix',
      code: `${IMPORT}const A = keyManager.secret('a').reveal();\nconst B = keyManager.secret('b').reveal();\nexport const f = () => sign(A, B);`,
      output: `${IMPORT}const A = keyManager.secret('a');\nconst B = keyManager.secret('b');\nexport const f = () => sign(A.reveal(), B.reveal());`,
      errors: [{ messageId: 'constant' }, { messageId: 'constant' }],
    },
    {
      name: 'a disabled constant does not take the fix of others along',
      code: `${IMPORT}const A = keyManager.secret('a').reveal(); // eslint-disable-line\nconst B = keyManager.secret('b').reveal();\nexport const f = () => sign(A, B);`,
      output: `${IMPORT}const A = keyManager.secret('a').reveal(); // eslint-disable-line\nconst B = keyManager.secret('b');\nexport const f = () => sign(A, B.reveal());`,
      errors: [{ messageId: 'constant' }],
    },
    { name: 'a read at module scope stays', code: `${IMPORT}const SECRET = ${REVEAL};\nstart(SECRET);`, errors: [{ messageId: 'constant' }] },
    { name: 'a type query stays', code: `${IMPORT}const SECRET = ${REVEAL};\nexport const f = (x: typeof SECRET) => sign(SECRET, x);`, errors: [{ messageId: 'constant' }] },
    { name: 'a reassigned variable stays', code: `${IMPORT}let SECRET = ${REVEAL};\nexport const f = () => { SECRET = other(); };`, errors: [{ messageId: 'constant' }] },
    {
      name: 'an exported constant gets a suggestion',
      code: `${IMPORT}export const SECRET = ${REVEAL};`,
      errors: [
        {
          messageId: 'exported',
          suggestions: [{ messageId: 'exportHandle', data: { name: 'jwt-secret' }, output: `${IMPORT}export const SECRET = ${HANDLE};` }],
        },
      ],
    },
    {
      name: 'private fields become getters',
      code: `${IMPORT}class A {\n  private readonly key: string = ${REVEAL};\n  #other = ${REVEAL};\n}`,
      output: `${IMPORT}class A {\n  private get key(): string { return ${REVEAL}; }\n  get #other() { return ${REVEAL}; }\n}`,
      errors: [{ messageId: 'field' }, { messageId: 'field' }],
    },
    {
      name: 'a private field set once in the constructor becomes a getter',
      code: `${IMPORT}class A {\n  private readonly key: string;\n  constructor() {\n    this.key = ${REVEAL};\n    start();\n  }\n}`,
      output: `${IMPORT}class A {\n  private get key(): string { return ${REVEAL}; }\n  constructor() {\n    start();\n  }\n}`,
      errors: [{ messageId: 'field' }],
    },
    {
      name: 'a public field gets a suggestion',
      code: `${IMPORT}class A { key = ${REVEAL}; }`,
      errors: [
        {
          messageId: 'field',
          suggestions: [{ messageId: 'useGetter', data: { name: 'jwt-secret' }, output: `${IMPORT}class A { get key() { return ${REVEAL}; } }` }],
        },
      ],
    },
    {
      name: 'bytes and texts in private fields are made anew',
      code: `${IMPORT}class A {\n  private readonly key = Buffer.from(${REVEAL}, 'hex');\n  #header = \`Bearer \${${REVEAL}}\`;\n}`,
      output: `${IMPORT}class A {\n  private get key() { return Buffer.from(${REVEAL}, 'hex'); }\n  get #header() { return \`Bearer \${${REVEAL}}\`; }\n}`,
      errors: [{ messageId: 'field' }, { messageId: 'field' }],
    },
    { name: 'what is computed beside it is kept', code: `${IMPORT}class A { private key = \`\${next()} \${${REVEAL}}\`; }`, errors: [{ messageId: 'field' }] },
    { name: 'bytes of a field that is a parameter', code: `${IMPORT}class A { constructor(private key = Buffer.from(${REVEAL}, 'hex')) {} }`, errors: [{ messageId: 'field' }] },
    { name: 'a text that a constructor sets', code: `${IMPORT}class A { constructor() { this.header = 'Bearer ' + ${REVEAL}; } }`, errors: [{ messageId: 'field' }] },
    { name: 'a field that is written stays', code: `${IMPORT}class A { private key = ${REVEAL}; set(k: string) { this.key = k; } }`, errors: [{ messageId: 'field' }] },
    ...[
      ['read as a member', 'export const f = () => sign(config.mail.key);'],
      ['taken apart', 'export const f = () => { const { key } = config.mail; return sign(key); };'],
      ['passed by', 'config.other = 1; export const f = () => sign(config.mail?.key, config.other);'],
    ].map(([name = '', use = '']) => ({
      name: `a property of an object of this file becomes a getter: ${name}`,
      code: `${IMPORT}const config = { mail: { key: ${REVEAL} } };\n${use}`,
      output: `${IMPORT}const config = { mail: { get key() { return ${REVEAL}; } } };\n${use}`,
      errors: [{ messageId: 'property' as const, data: { name: 'jwt-secret' } }],
    })),
    {
      name: 'a property of an object that is written stays',
      code: `${IMPORT}const config = { mail: { key: ${REVEAL} } };\nexport const f = () => { config.mail.key = ''; };`,
      errors: [{ messageId: 'property' }],
    },
    ...[
      ['deleted', 'export const f = () => delete config.mail.key;'],
      ['filled by a pattern', 'export const f = () => { [config.mail.key] = list; };'],
      ['handed on', 'export const f = () => connect(config.mail);'],
      ['spread', 'export const f = () => ({ ...config });'],
      ['read by a computed name', 'export const f = (name) => config[name];'],
      ['exported', 'export { config };'],
      ['taken apart with a rest', 'export const f = () => { const { key, ...rest } = config.mail; return rest; };'],
    ].map(([name = '', use = '']) => ({
      name: `a property of an object that is ${name} gets a suggestion`,
      code: `${IMPORT}const config = { mail: { key: ${REVEAL} } };\n${use}`,
      errors: [{
        messageId: 'property' as const,
        suggestions: [{ messageId: 'useGetter' as const, data: { name: 'jwt-secret' }, output: `${IMPORT}const config = { mail: { get key() { return ${REVEAL}; } } };\n${use}` }],
      }],
    })),
    ...['return { ...this };', 'return JSON.stringify(this);', 'return Object.assign({}, this);'].map((body) => ({
      name: `a private field of an object that is handed out whole: ${body}`,
      code: `${IMPORT}class A { private key = ${REVEAL}; toJSON() { ${body} } }`,
      errors: [{
        messageId: 'field' as const,
        suggestions: [{ messageId: 'useGetter' as const, data: { name: 'jwt-secret' }, output: `${IMPORT}class A { private get key() { return ${REVEAL}; } toJSON() { ${body} } }` }],
      }],
    })),
    ...['return { ...this.other };', 'return list(this);'].map((body) => ({
      name: `a private field of an object that is not: ${body}`,
      code: `${IMPORT}class A { private key = ${REVEAL}; f() { ${body} } }`,
      output: `${IMPORT}class A { private get key() { return ${REVEAL}; } f() { ${body} } }`,
      errors: [{ messageId: 'field' as const }],
    })),
    {
      name: 'a method reads the property through this',
      code: `${IMPORT}const config = { key: ${REVEAL}, sign() { return sign(this.key); } };\nexport const f = () => config.sign();`,
      output: `${IMPORT}const config = { get key() { return ${REVEAL}; }, sign() { return sign(this.key); } };\nexport const f = () => config.sign();`,
      errors: [{ messageId: 'property' }],
    },
    {
      name: 'a method that hands its object on',
      code: `${IMPORT}const config = { key: ${REVEAL}, sign() { return sign(this); } };\nexport const f = () => config.sign();`,
      errors: [{
        messageId: 'property',
        suggestions: [{ messageId: 'useGetter', data: { name: 'jwt-secret' }, output: `${IMPORT}const config = { get key() { return ${REVEAL}; }, sign() { return sign(this); } };\nexport const f = () => config.sign();` }],
      }],
    },
    {
      name: 'a property gets a suggestion',
      code: `${IMPORT}export const config = { key: ${REVEAL} };`,
      errors: [
        {
          messageId: 'property',
          suggestions: [
            { messageId: 'useGetter', data: { name: 'jwt-secret' }, output: `${IMPORT}export const config = { get key() { return ${REVEAL}; } };` },
          ],
        },
      ],
    },
    { name: 'a client built when the module loads', code: `${IMPORT}export const stripe = new Stripe(${REVEAL});`, errors: [{ messageId: 'load' }] },
  ],
});

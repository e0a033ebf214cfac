/** Foreseeable values in further places: defaults of fields, requests for authorizations, settings files, names in other languages. */
import rule from '../../rules/no-weak-random-key.ts';
import { ruleTester } from '../ruleTester.ts';

const IMPORT = "import { keyManager } from 'eslint-plugin-keyturn/runtime';\n";
const GENERATOR = 'gives numbers that can be computed from earlier ones';
const CLOCK = 'tells the time, which is easy to guess';
const DRAWN = "keyManager.randomToken({ length: 26, alphabet: 'base36' })";

/** A text of a fraction, of which a fix draws all anew: what is said of it, and where it stands. */
function drawn(name: string, code: string, what: string, filename = 'src/shop.ts'): {
  name: string; filename: string; code: string; output: string; errors: { messageId: 'weak'; data: Record<string, string> }[];
} {
  return {
    name, filename, code: code.replace('RANDOM', 'Math.random().toString(36).slice(2)'), output: `${IMPORT}${code.replace('RANDOM', DRAWN)}`,
    errors: [{ messageId: 'weak', data: { source: 'Math.random', reason: GENERATOR, what } }],
  };
}

/** The time in a text, in whose place a fix draws an identifier. */
function clocked(name: string, code: string, time: string, source: string, what: string): ReturnType<typeof drawn> {
  const [lead = '', rest = ''] = /^(import .*\n)?([\s\S]*)$/u.exec(code)?.slice(1) ?? [];
  const errors = [{ messageId: 'weak' as const, data: { source, reason: CLOCK, what } }];
  return { name, filename: 'src/shop.ts', code, output: `${lead}${IMPORT}${rest.replace(time, 'keyManager.randomUUID()')}`, errors };
}

ruleTester.run(rule.name, rule, {
  valid: [
    { name: 'defaults of other fields', code: "define('Row', { color: { type, defaultValue: () => Math.random().toString(36) }, sentAt: { type, default: () => Date.now() } }); const token = { type, size: Math.random() };" },
    { name: 'defaults of other fields, by a builder', code: "const rows = table({ slug: text('slug').$defaultFn(() => Math.random().toString(36)) }); row.string('slug').defaultTo(Math.random().toString(36));" },
    { name: 'defaults of other fields, by their name', code: "const fields = [{ name: 'title', defaultValue: () => Math.random().toString(36) }, { default: Math.random().toString(36) }];" },
    { name: 'one of several keys of a text', code: "const apiKeys = settings.keys.split(',');\nexport const pickApiKey = () => apiKeys[Math.floor(Math.random() * apiKeys.length)];" },
    { name: 'one of several words of a text', code: "const password = 'red,green,blue'.split(',')[Math.floor(Math.random() * 3)]; const token = tokens.split(/\\s+/)[Math.floor(Math.random() * 3)];" },
    { name: 'the folder of documentation', filename: 'docs/src/share.js', code: 'const token = Math.random().toString(36);' },
    { name: 'a code of another kind in another language', code: 'const codigoPostal = Math.floor(Math.random() * 90000); const codigoProduto = Math.floor(Math.random() * 90000); function criarProduto() { const codigo = Math.floor(Math.random() * 90000); return codigo; }' },
    { name: 'a number that somebody is told', code: 'send(to, `Your lucky number is ${Math.floor(1000 + Math.random() * 9000)}`);' },
    { name: 'a setting that is no secret', code: "const name = Math.random().toString(36); write('.env', `APP_NAME=${name}`); const key = Math.random().toString(36); write('.env', 'CACHE_KEY=' + key);" },
    { name: 'a setting that the rule allows', options: [{ allow: ['APP_KEY'], names: [] }], code: "const key = Math.random().toString(36); write('.env', `APP_KEY=${key}`);" },
    { name: 'tickets of another kind', code: 'const ticket = Math.random().toString(36); const ticketNumber = Math.floor(Math.random() * 99999); const supportTicket = Math.random().toString(36);' },
    { name: 'the time in a list, and in a request of another kind', code: "const next = `/list?page=${page}&state=${Date.now()}`; const call = `${api}/balance?nonce=${Date.now()}`; const row = { state: Date.now(), id }; params.set('nonce', String(Date.now()));" },
    { name: 'the time of an authorization beside strong randomness', code: "const state = `${Date.now()}.${crypto.randomUUID()}`;\nconst url = `${issuer}/authorize?client_id=${id}&state=${state}`;" },
    { name: 'the machine beside strong randomness', code: "import os from 'node:os';\nconst token = `${os.hostname()}-${process.pid}-${crypto.randomUUID()}`; const load = os.uptime();" },
    { name: 'a function of the project that is called as one of Node', code: "import { randomBytes } from './mine.js';\nconst token = Array.from(randomBytes(8), (byte) => byte % 10).join('');" },
  ],
  invalid: [
    drawn('the default of a field', "define('Invitation', { token: { type, defaultValue: () => RANDOM } });", "'token'"),
    drawn('the default of a field, once for all', "new Schema({ inviteToken: { type: String, default: RANDOM } });", "'inviteToken'"),
    drawn('the default of a field, by its name', "const fields = [{ name: 'apiToken', defaultValue: () => RANDOM }];", "'apiToken'"),
    drawn('the default of a field, by a builder', "table({ secret: text('s').$defaultFn(() => RANDOM).notNull() });", "'secret'"),
    drawn('the default of a column, by its name', "table.string('reset_token').defaultTo(RANDOM);", "'reset_token'"),
    drawn('a migration, whose values stay', 'for (const user of users) await save({ apiToken: RANDOM });', "'apiToken'", 'migrations/20230412-tokens.js'),
    drawn('documents of users', 'const shareToken = RANDOM;', "'shareToken'", 'src/docs/share.js'),
    drawn('a password in another language', 'const novaSenha = RANDOM;', "'novaSenha'"),
    drawn('a password in several words, with signs on its letters', 'const mậtKhẩu = RANDOM; const motDePasseOublie = true;', "'mậtKhẩu'"),
    drawn('a ticket that lets in', 'const wsTicket = RANDOM;', "'wsTicket'"),
    {
      name: 'a code in another language',
      code: 'const codigoVerificacao = Math.floor(100000 + Math.random() * 900000);',
      output: `${IMPORT}const codigoVerificacao = keyManager.randomInt(100000, 1000000);`,
      errors: [{ messageId: 'weak', data: { source: 'Math.random', reason: GENERATOR, what: "'codigoVerificacao'" } }],
    },
    {
      name: 'a code in another language, by the function around',
      code: 'function recuperarSenha() { const codigo = Math.floor(100000 + Math.random() * 900000); enviar(codigo); }',
      output: `${IMPORT}function recuperarSenha() { const codigo = keyManager.randomInt(100000, 1000000); enviar(codigo); }`,
      errors: [{ messageId: 'weak', data: { source: 'Math.random', reason: GENERATOR, what: "'codigo'" } }],
    },
    {
      name: 'a code that somebody is told',
      code: 'send(to, `Your code is ${Math.floor(1000 + Math.random() * 9000)}`);',
      output: `${IMPORT}send(to, \`Your code is \${keyManager.randomInt(1000, 10000)}\`);`,
      errors: [{ messageId: 'weak', data: { source: 'Math.random', reason: GENERATOR, what: "'code'" } }],
    },
    drawn('a line of a settings file', "const key = RANDOM;\nwrite('.env', `APP_KEY=${key}`);", "'APP_KEY'"),
    clocked(
      'the time in a request for an authorization', "const nonce = 'n' + new Date().getTime();\nlocation.href = issuer + '/authorize?client_id=' + id + '&nonce=' + nonce;",
      'new Date().getTime()', 'Date.getTime', "'nonce'",
    ),
    clocked(
      'the time as a state that is set', "const state = `${Date.now()}`;\nauthorizeUrl.searchParams.set('state', state);", 'Date.now()', 'Date.now', "'state'",
    ),
    clocked('the machine and its clock', "import os from 'node:os';\nconst controlToken = `${os.hostname()}${os.uptime()}`;", 'os.uptime()', 'os uptime', "'controlToken'"),
    clocked(
      'a digest, whoever declares its maker', "account.activationToken = createHash('sha1').update(`${account.email}${Date.now()}`).digest('hex');",
      'Date.now()', 'Date.now', "'activationToken'",
    ),
    {
      name: 'the remainder of bytes, whoever declares their maker',
      code: "const token = Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join('');",
      output: null,
      errors: [{
        messageId: 'mayBeBiased', data: { divisor: 'LETTERS.length', what: "'token'" },
        suggestions: [{
          messageId: 'drawInteger', data: { divisor: 'LETTERS.length' },
          output: `${IMPORT}const token = Array.from(randomBytes(8), (byte) => LETTERS[keyManager.randomInt(0, LETTERS.length)]).join('');`,
        }],
      }],
    },
    {
      name: 'characters of an alphabet that is spread out',
      code: "const letters = [...'abcdef'];\nconst password = Array.from({ length: 9 }, () => letters[Math.floor(Math.random() * letters.length)]).join('');",
      output: `${IMPORT}const letters = [...'abcdef'];\nconst password = Array.from({ length: 9 }, () => letters[Math.floor(keyManager.random() * letters.length)]).join('');`,
      errors: [{ messageId: 'weak', data: { source: 'Math.random', reason: GENERATOR, what: "'password'" } }],
    },
  ],
});

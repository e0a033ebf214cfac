import { describe, expect, it } from 'vitest';
import { namedSecretsOf } from '../../src/analysis/namedSecrets.ts';
import { fill } from '../fill.ts';
import { fileFrom } from './fileFrom.ts';

const HEX = fill(40, '0123456789abcdef');

function whatIn(code: string, filename?: string): readonly string[] {
  return namedSecretsOf(fileFrom(code, filename)).map(({ what, obstacle }) => (obstacle ? `${what} (${obstacle})` : what));
}

describe('namedSecretsOf', () => {
  it.each([
    ['an enum member', `enum Partner { ApiKey = '${HEX}' }`, "'ApiKey' (position)"],
    ['elements of a list', `const API_KEYS = ['${HEX}'];`, "'API_KEY'"],
    ['an entry of a map', "new Map([['password', 'b1rdh0use']]);", "'password'"],
    ['what a function returns', `function getApiKey() { return '${HEX}'; }`, "'ApiKey'"],
    ['a getter', `class Vault { get masterKey() { return '${HEX}'; } }`, "'masterKey'"],
    ['the setter of a builder', "builder.setPassword('Svc#2022!');", "'Password'"],
    ['a field that a script fills', "page.fill('input[name=password]', 'B0tL0gin!');", "'password'"],
    ['the default of an option', `yargs.option('api-key', { default: '${HEX}' });`, "'api-key'"],
    ['a header that is compared', `if (req.get('x-api-key') !== '${HEX}') deny();`, "'x-api-key' (comparison)"],
    ['the initial state of a form', "const [password, setPassword] = useState('demo-Pass-123');", "'password'"],
    ['bytes', 'const encryptionKey = Buffer.from([43, 126, 21, 22, 40, 174, 210, 166]);', "'encryptionKey'"],
    ['encoded bytes of any key', `const key = Buffer.from('${HEX}', 'hex');`, "'key'"],
    ['encoded bytes under a type', `const key = Buffer.from('${HEX}', 'hex') as Buffer;`, "'key'"],
    ['a login to a directory', "client.bind('cn=admin,dc=shop', 'ld4p-admin', done);", "'password'"],
    ['a login of words to a directory', "client.bind('cn=reader,dc=shop', 'reader-of-trees', done);", "'password'"],
    ['what a function gives by default', "function defaultPassword(role) { switch (role) { case 'admin': return 'Adm1n-Start'; } }", "'Password'"],
    ['words run together', "app.set('superSecret', 'ilovescotchyscotch');", "'superSecret'"],
    ['the secret of what signs', "export const jwtConstants = { secret: 'quiet-harbor-nine-boats' };", "'secret'"],
    ['a login with an address', "auth.login('ops@shop.example', 'Wint3r-sale');", "'password'"],
    ['the key of a scheme', "server.auth.strategy('jwt', 'jwt', { key: 'NeverShareYourSecret', verifyOptions: {} });", "'jwt-secret'"],
    ['what a function gives at once', "const signingKey = (() => 'kettle-of-fish-31')();", "'signingKey'"],
    ['an export of CommonJS', "exports.SECRET_KEY = 'thisismysecretkey';", "'SECRET_KEY'"],
    ['a provider of a module', "const provider = { provide: 'JWT_SECRET', useValue: 'nest-value-secr3t' };", "'JWT_SECRET'"],
    ['a text in reverse', "const token = 'kl9Fq2xW7zPbR4tY'.split('').reverse().join('');", "'token'"],
    ['a setting with a fallback', "const s = getEnv('JWT_SECRET', 'jwt-dev-77x');", "'JWT_SECRET'"],
  ])('sees %s', (_, code, what) => {
    expect(whatIn(code)).toEqual([what]);
  });

  it('sees an attribute, where no edit helps', () => {
    expect(whatIn(`<Chat apiSecret="${HEX}" />;`, 'src/chat.tsx')).toEqual(["'apiSecret' (position)"]);
  });

  it.each([
    ['an enum of kinds', "enum Token { Access = 'ACCESS_TOKEN', Password = 'password' }"],
    ['a list of common passwords', "const COMMON_PASSWORDS = ['123456', 'letmein'];"],
    ['a label that a function returns', "const getTokenName = () => 'session';"],
    ['a state that starts empty', "const [password, setPassword] = useState('');"],
    ['the field itself', "page.click('#password', 'left');"],
    ['a default that must not be used', "const DEFAULT_SECRET = 'change-me-now'; if (config.secret === DEFAULT_SECRET) warn();"],
    ['a web app beside its key', `const web = { apiKey: '${HEX}', authDomain: 'shop.example' };`],
    ['a short list of bytes', 'const secret = new Uint8Array([80, 75, 3, 4]);'],
    ['a login by another site', "auth.signIn('github', 'redirect');"],
    ['a method that is bound', "this.handler.bind('click', 'onClick2');"],
    ['an event that is bound with words', "view.bind('change', 'reader-of-trees');"],
    ['a kind of token by default', "function defaultTokenType(role) { return 'bearer-v2'; } function defaultToken() { return 'identifier'; }"],
    ['the name of a field run together', "app.set('superSecret', 'currentpasswordinput');"],
    ['a secret of something else', "export const cupKinds = { secret: 'quiet-harbor-nine-boats' }; export const jwtErrors = { secret: 'jwt-secret' };"],
    ['a key beside other options', "const row = { key: 'neverSharedColumn', options: {} };"],
    ['a provider of a class', "const provider = { provide: 'API_TOKEN', useValue: 'TokenService' };"],
    ['algorithms', "const crypto = { secret: 'hs512', password: 'argon2id', token: 'RS256', apiKey: 'aes-128-ctr' };"],
    ['a word in reverse', "const word = 'stressed'.split('').reverse().join('');"],
    ['a token of a design', "const theme = { spaceToken: 'space-4' };"],
    ['an address on a chain', `const USDC_TOKEN = '0x${HEX}';`],
    ['an error code', "const errors = { email: 'taken', password: 'incorrectEmailOrPassword' };"],
  ])('is silent about %s', (_, code) => {
    expect(whatIn(code)).toEqual([]);
  });
});

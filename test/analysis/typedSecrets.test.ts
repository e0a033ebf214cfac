import { describe, expect, it } from 'vitest';
import { typedSecretsOf } from '../../src/analysis/typedSecrets.ts';
import { fileFrom } from './fileFrom.ts';
import { typedMessagesOf } from './typedLinting.ts';

const whatIn = (code: string, settings: object = {}): readonly string[] =>
  typedSecretsOf(fileFrom(code, 'src/shop.ts', settings)).map(({ what }) => what);

describe('without type information', () => {
  it.each([
    ["const opener: SecretString = 'left-hand';", 'the SecretString'],
    ["let opener: SecretString | undefined = 'left-hand';", 'the SecretString'],
    ["class A { private readonly opener: SecretString = 'left-hand'; }", 'the SecretString'],
    ["function f(opener: SecretString = 'left-hand') {}", 'the SecretString'],
    ["start('left-hand' as SecretString);", 'the SecretString'],
    ["const all = { opener: 'left-hand' satisfies SecretString };", 'the SecretString'],
    ["const text = 'left-hand'; const opener: SecretString = text;", 'the SecretString'],
    ["function seal(data: string, opener: SecretString) {} seal(data, 'left-hand');", 'the SecretString'],
    ["const seal = (data: string, password: string) => {}; seal(data, 'h0rse-staple');", "the parameter 'password'"],
    ["function connect(host: string, dbPassword = '') {} connect('db', 'h0rse-staple');", "the parameter 'dbPassword'"],
  ])('sees %s', (code, what) => {
    expect(whatIn(code)).toEqual([what]);
  });

  it('knows the types of the settings', () => {
    expect(whatIn("const opener: VaultKey = 'left-hand';", { secretTypes: ['VaultKey'] })).toEqual(['the VaultKey']);
    expect(whatIn("const opener: VaultKey = 'left-hand';")).toEqual([]);
  });

  it.each([
    ["const opener: string = 'left-hand';"], ["const opener: SecretString = '';"], ["const opener: SecretString = 'YOUR_SECRET';"],
    ["const opener: SecretString = load();"], ["function ask(password: string) {} ask('Enter your password');"],
    ["function ask(label: string, password: string) {} ask('h0rse-staple', password);"], ["const ask = (token: string) => {}; ask('access_token');"],
    ["function seal(passwordField: string) {} seal('h0rse-staple');"],
  ])('leaves %s alone', (code) => {
    expect(whatIn(code)).toEqual([]);
  });
});

describe('with type information', () => {
  const TYPES = `
export type SecretString = string & { readonly brand?: 'secret' };
export type VaultKey = string & { readonly of?: 'vault' };
export interface Options { readonly opener: SecretString; readonly title: string }
export declare function seal(data: string, opener: SecretString): void;
export declare function start(options: Options): void;
export declare function open(key: VaultKey): void;
export declare function connect(host: string, password: string): void;
export declare class Client { constructor(secret: string, name: string) }
`;
  const reportsOf = (statement: string, settings: object = {}): readonly string[] =>
    typedMessagesOf('no-hardcoded-secret', `import { seal, start, open, connect, Client } from './types';\n${statement}\n`, TYPES, settings)
      .map((message) => message.split(' stands in ', 1)[0] ?? '');

  it.each([
    ["seal('data', 'left-hand');", 'The SecretString'],
    ["start({ title: 'left-hand', opener: 'right-hand' });", 'The SecretString'],
    ["connect('localhost', 'h0rse-staple');", "The parameter 'password'"],
    ["new Client('h0rse-staple', 'shop-name1');", "The parameter 'secret'"],
  ])('sees what other files declare: %s', (statement, what) => {
    expect(reportsOf(statement)).toEqual([what]);
  });

  it('knows the types of the settings', () => {
    expect(reportsOf("open('left-hand');", { secretTypes: ['VaultKey'] })).toEqual(['The VaultKey']);
    expect(reportsOf("open('left-hand');")).toEqual([]);
  });

  it.each([
    ["seal('left-hand', load());"], ["start({ title: 'left-hand', opener: load() });"], ["connect('h0rse-staple', password);"], ["connect('db', 'password');"],
  ])('leaves %s alone', (statement) => {
    expect(reportsOf(`declare function load(): string; declare const password: string; ${statement}`)).toEqual([]);
  });
});

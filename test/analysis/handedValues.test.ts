import { describe, expect, it } from 'vitest';
import { hardcodedSecretsOf } from '../../src/analysis/hardcoded.ts';
import { fileFrom } from './fileFrom.ts';

const IMPORT = "import { createHmac } from 'node:crypto';";

function foundIn(code: string): readonly string[] {
  return hardcodedSecretsOf(fileFrom(`${IMPORT}\n${code}`)).map(({ value }) => value);
}

describe('what a parameter or a field is given', () => {
  it.each([
    ['a default', "export const mac = (text, by = 'blue heron') => createHmac('sha256', by).update(text);"],
    ['a default of a member', "export function mac({ by = 'blue heron' }) { return createHmac('sha256', by); }"],
    ['what a call hands over', "function mac(text, by) { return createHmac('sha256', by).update(text); }\nmac('a', 'blue heron');"],
    ['what a call of an arrow hands over', "const mac = (by) => createHmac('sha256', by);\nmac('blue heron');"],
    ['a member that a call hands over', "const mac = ({ hash: { by } }) => createHmac('sha256', by);\nmac({ hash: { by: 'blue heron' } });"],
    ['what a function gives back', "function load() { return 'blue heron'; }\nconst mac = () => createHmac('sha256', load());"],
    ['what a function is given and gives back', "const load = (text) => Buffer.from(text, 'utf8');\ncreateHmac('sha256', load('blue heron'));"],
    ['bytes that a function gives back', "function load() { return Buffer.from('blue heron', 'utf8'); }\nconst mac = () => createHmac('sha256', load());"],
    ['a field of the class', "class Mac { by = 'blue heron'; make() { return createHmac('sha256', this.by); } }"],
    ['a field by the name of the class', "class Mac { static BY = 'blue heron'; make() { return createHmac('sha256', Mac.BY); } }"],
    ['a field by the name that a class is given', "const Mac = class { static BY = 'blue heron'; };\ncreateHmac('sha256', Mac.BY);"],
    ['what the constructor puts in a field', "class Mac { constructor() { this.by = 'blue heron'; } make() { return createHmac('sha256', this.by); } }"],
  ])('sees %s', (_, code) => {
    expect(foundIn(code)).toEqual(['blue heron']);
  });

  it('sees bytes', () => {
    expect(foundIn("const by = new Uint8Array([104, 101, 114, 111, 110, 45, 98, 108]);\ncreateHmac('sha256', by);")).toEqual(['heron-bl']);
  });

  it('takes two pieces for one secret', () => {
    expect(foundIn("const first = 'blue ';\nconst second = 'heron';\ncreateHmac('sha256', first + second);")).toEqual(['blue heron']);
    expect(foundIn("const first = 'blue ';\nconst second = 'heron';\ncreateHmac('sha256', `${first}${second}`);")).toEqual(['blue heron']);
    // What stands before it in the text itself is a label.
    expect(foundIn("const by = 'heron';\ncreateHmac('sha256', 'v1:' + by);")).toEqual(['heron']);
  });

  it.each([
    ['another parameter', "function mac(text, by) { return createHmac('sha256', by).update(text); }\nmac('blue heron', key);"],
    ['a parameter that is set again', "function mac(by) { by = load(); return createHmac('sha256', by); }\nmac('blue heron');"],
    ['a field of another class', "class Name { by = 'blue heron'; }\nclass Mac { make() { return createHmac('sha256', this.by); } }"],
    ['a field of a class with another name', "class Name { static BY = 'blue heron'; }\nclass Mac { static OF = load(); make() { return createHmac('sha256', Mac.BY); } }"],
    ['what another function gives back', "function name() { return 'blue heron'; }\nconst mac = () => createHmac(name(), key);"],
    ['the encoding of what a function gives back', "function load(text) { return Buffer.from(text, 'base64'); }\nconst mac = (by) => createHmac('sha256', load(by));"],
    ['a mark in front of what a function gives back', "const MARK = 'v1:';\nfunction load(text) { return `${MARK}${text}`; }\nconst mac = (by) => createHmac('sha256', load(by));"],
    ['a mark behind it', "function load(text) { return text + ':v1'; }\nconst mac = (by) => createHmac('sha256', load(by));"],
    ['bytes in front of it', "function load(bytes) { return Buffer.concat([Buffer.from('v1'), bytes]); }\nconst mac = (by) => createHmac('sha256', load(by));"],
    ['an error that a function gives back', "function load(text) { return text || new Error('no key'); }\nconst mac = (by) => createHmac('sha256', load(by));"],
    ['the name by which a function finds it', "function load(name) { return `${name}:${read()}`; }\ncreateHmac('sha256', load('invoices'));"],
    ['another member', "const mac = ({ by }) => createHmac('sha256', by);\nmac({ text: 'blue heron', by: key });"],
    ['a function of the same name elsewhere', "const mac = (by) => createHmac('sha256', by);\nother.mac('blue heron');"],
  ])('is silent about %s', (_, code) => {
    expect(foundIn(code)).toEqual([]);
  });
});

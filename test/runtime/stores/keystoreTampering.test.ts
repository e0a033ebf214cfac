/** Whatever is done to a keystore file, reading it ends in one typed error, and never in a value from elsewhere. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keystore } from '../../../src/runtime/stores/keystore.ts';
import { keystoreKeysOf, openValue, type ValuePlace } from '../../../src/runtime/stores/keystoreKeys.ts';
import { readMasterKey } from '../../../src/runtime/stores/masterKey.ts';
import { errorOf, temporaryKeystore, type TemporaryKeystore, textsIn } from './keystorePlaces.ts';
import { row } from '../failureRows.ts';

interface Content {
  keystore: string;
  format: number;
  masterKey: string;
  revision: number;
  secrets: Record<string, { gracePeriodDays?: number; versions: Record<string, unknown>[] }>;
  mac: string;
  more?: string;
}

let made: TemporaryKeystore;
beforeEach(async () => {
  made = temporaryKeystore();
  for (const name of ['a', 'b']) {
    await made.store.put(name, Buffer.from(`first ${name}`), { expected: null, burnt: true });
    await made.store.put(name, Buffer.from(`second ${name}`), { expected: '1' });
  }
  // What was genuine once must not pass for genuine afterwards.
  made.store.inspect();
});
afterEach(() => made.remove());

const tamper = (change: (content: Content) => void): void => {
  const content: Content = JSON.parse(readFileSync(made.file, 'utf8'));
  change(content);
  writeFileSync(made.file, JSON.stringify(content, undefined, 2));
};
const flip = (text: unknown): string => {
  const [first = '', ...rest] = String(text);
  return (first === 'A' ? 'B' : 'A') + rest.join('');
};
const versionOf = ({ secrets }: Content, name: string, index: number): Record<string, unknown> => secrets[name]?.versions[index] ?? {};

describe(`a keystore in which (${row('keystore missing, altered, locked')})`, () => {
  it.each<[string, (content: Content) => void]>([
    ['the revision was changed', (content) => { content.revision += 1; }],
    ['a secret was removed', (content) => { delete content.secrets['a']; }],
    ['a secret was renamed', (content) => { content.secrets['c'] = content.secrets['a'] ?? { versions: [] }; delete content.secrets['a']; }],
    ['two secrets were swapped', (content) => {
      [content.secrets['a'], content.secrets['b']] = [content.secrets['b'] ?? { versions: [] }, content.secrets['a'] ?? { versions: [] }];
    }],
    ['the newest version was removed', (content) => { content.secrets['a']?.versions.shift(); }],
    ['a value was altered', (content) => { const one = versionOf(content, 'a', 0); one['value'] = flip(one['value']); }],
    ['an old value was put in place of the new', (content) => { versionOf(content, 'a', 0)['value'] = versionOf(content, 'a', 1)['value']; }],
    ['a burnt mark was removed', (content) => { delete versionOf(content, 'a', 1)['burnt']; }],
    ['a version was revoked', (content) => { versionOf(content, 'a', 1)['revoked'] = '2026-01-01T00:00:00.000Z'; }],
    ['a version was dated anew', (content) => { versionOf(content, 'a', 0)['created'] = '2020-01-01T00:00:00.000Z'; }],
    ['the grace period was changed', (content) => { Object.assign(content.secrets['a'] ?? {}, { gracePeriodDays: 9999 }); }],
    ['the MAC was altered', (content) => { content.mac = flip(content.mac); }],
    ['the keystore ID was changed', (content) => { content.keystore = '0'.repeat(20);}],
    ['the MAC is missing', (content) => { content.mac = ''; }],
    ['a member was added', (content) => { content.more = 'x'; }],
    ['the order of versions was turned', (content) => { content.secrets['a']?.versions.reverse(); }],
    ['all versions were removed', (content) => { Object.assign(content.secrets['a'] ?? {}, { versions: [] }); }],
    ['the format is another', (content) => { content.format = 2; }],
  ])('%s is not read or written', async (title, change) => {
    tamper(change);
    const before = readFileSync(made.file, 'utf8');
    // A changed ID derives other keys, so there it looks like another master key.
    const code = title.includes('ID') ? 'MASTER_KEY_INVALID' : 'KEYSTORE_TAMPERED';
    for (const operation of [
      () => made.store.readSync({ name: 'b' }),
      () => made.store.listSync(''),
      () => made.store.inspect(),
      () => made.store.put('c', Buffer.from('x'), { expected: null }),
    ]) {
      const error = await errorOf(operation);
      expect(error).toMatchObject({ code });
      expect(error?.message).toMatch(/Restore|restore|Update/u);
      expect(JSON.stringify(error) + String(error?.message)).not.toMatch(/first [ab]|second [ab]|eyJ/u);
    }
    expect(readFileSync(made.file, 'utf8')).toBe(before);
  });

  it('the file was cut short at any place is not read', async () => {
    const text = readFileSync(made.file, 'utf8');
    for (let length = 0; length < text.trimEnd().length; length += 37) {
      writeFileSync(made.file, text.slice(0, length));
      expect(await errorOf(() => made.store.readSync({ name: 'a' }))).toMatchObject({ code: 'KEYSTORE_TAMPERED' });
    }
  });

  it.each(['', 'null', '[]', '"x"', '{', '<<<<<<< HEAD\n', '\0'])('there is %j is not read', async (text) => {
    writeFileSync(made.file, text);
    expect(await errorOf(() => made.store.readSync({ name: 'a' }))).toMatchObject({ code: 'KEYSTORE_TAMPERED' });
  });

  it('only white space was changed is the same keystore', () => {
    const text = readFileSync(made.file, 'utf8');
    writeFileSync(made.file, JSON.stringify(JSON.parse(text)));
    expect(textsIn(made.store, 'a')).toEqual(['second a', 'first a']);
    writeFileSync(made.file, text.replaceAll('\n', '\r\n'));
    expect(textsIn(made.store, 'b')).toEqual(['second b', 'first b']);
  });
});

it('the master key of another keystore opens nothing', async () => {
  const other = temporaryKeystore();
  const store = keystore({ file: made.file, masterKeyFile: other.masterKeyFile });
  expect(await errorOf(() => store.readSync({ name: 'a' }))).toMatchObject({ code: 'MASTER_KEY_INVALID' });
  expect(await errorOf(() => store.put('c', Buffer.from('x'), { expected: null }))).toMatchObject({ code: 'MASTER_KEY_INVALID' });
  other.remove();
});

it('another master key put in place is noticed at the next read', async () => {
  const other = temporaryKeystore();
  copyFileSync(other.masterKeyFile, made.masterKeyFile);
  expect(await errorOf(() => made.store.readSync({ name: 'a' }))).toMatchObject({ code: 'MASTER_KEY_INVALID' });
  other.remove();
});

it('a sealed value opens only for its own keystore, name and version', async () => {
  const { id } = made.store.inspect();
  const keys = keystoreKeysOf(readMasterKey(id, made.masterKeyFile), id);
  const content: Content = JSON.parse(readFileSync(made.file, 'utf8'));
  const sealed = String(versionOf(content, 'a', 0)['value']);
  const open = (place: Partial<ValuePlace>): string =>
    openValue(keys, { keystore: id, name: 'a', version: 2, ...place }, sealed, made.file).toString();
  expect(open({})).toBe('second a');
  for (const place of [{ name: 'b' }, { version: 1 }, { keystore: '0'.repeat(20) }]) {
    expect(await errorOf(() => open(place))).toMatchObject({ code: 'KEYSTORE_TAMPERED' });
  }
});

import { describe, expect, it } from 'vitest';
import { guessedUsesOf, slotUsesOf } from '../../src/analysis/apis.ts';
import { stringOf } from '../../src/analysis/constants.ts';
import { undeclaredKeyOf, undeclaredNames } from '../../src/analysis/undeclaredNames.ts';
import { COMMON_NAMES } from '../../src/catalog/globalNames.ts';
import { fileFrom } from './fileFrom.ts';

/** What the code hands to known APIs where they take a secret. */
function givenIn(code: string): readonly (string | undefined)[] {
  const file = fileFrom(code);
  return guessedUsesOf(file).map(({ value }) => stringOf(file, value));
}

describe('names that nothing declares', () => {
  it.each([
    ['taken in by a framework', "useSession(event, { name: 'admin', password: 'h1ll' });"],
    ['that everybody gives a package', "cdk.SecretValue.unsafePlainText('h1ll');"],
    ['of a protocol', "new soap.WSSecurity('shop', 'h1ll');"],
  ])('stand for it where it is usual: %s', (_, code) => {
    const file = fileFrom(code);
    expect(slotUsesOf(file).map(({ value }) => stringOf(file, value))).toEqual(['h1ll']);
  });

  it('stand for nothing that the file declares or takes in', () => {
    const code = "import { useSession } from './session.js'; import { soap } from './soap.js'; useSession(event, { password: 'h1ll' }); new soap.WSSecurity('shop', 'h1ll');";
    expect(slotUsesOf(fileFrom(code))).toEqual([]);
  });

  it.each([
    ['a module', "neo4j.driver(url, neo4j.auth.basic('shop', 'h1ll'));"],
    ['a module that is a function', "app.use(cookieSession({ keys: ['h1ll'] }));"],
    ['a class', "new CosmosClient({ endpoint, key: 'h1ll' });"],
    ['a class behind its module', "new cassandra.auth.PlainTextAuthProvider('shop', 'h1ll');"],
    ['a static method', "StreamChat.getInstance('shop', 'h1ll');"],
  ])('stand for what has only that name: %s', (_, code) => {
    expect(givenIn(code)).toEqual(['h1ll']);
  });

  it.each([
    ['a variable of the file', "const neo4j = make();\nneo4j.auth.basic('shop', 'h1ll');"],
    ['a parameter', "(StreamChat) => StreamChat.getInstance('shop', 'h1ll');"],
    ['an import of another module', "import neo4j from './graph.js';\nneo4j.auth.basic('shop', 'h1ll');"],
    ['a member of the program', "this.neo4j.auth.basic('shop', 'h1ll');"],
    ['a word that programs use', "new Worker('shop', 'h1ll');"],
  ])('leave %s alone', (_, code) => {
    expect(givenIn(code)).toEqual([]);
  });

  it('are those of one package each, and no common words', () => {
    expect(undeclaredKeyOf('fetch')).toBeUndefined();
    expect([...undeclaredNames().keys()].filter((name) => COMMON_NAMES.has(name))).toEqual([]);
    expect(undeclaredNames().size).toBeGreaterThan(100);
  });
});

/** The purposes of keys: each belongs to a callable of the list of APIs, and none is named twice. */
import { describe, expect, it } from 'vitest';
import { APIS, SECRET_PROPERTIES } from '../../src/catalog/apis.ts';
import { KEY_PURPOSES, OTHER_ENVIRONMENTS, PRODUCTION_ENVIRONMENTS } from '../../src/catalog/keyPurposes.ts';
import { duplicatesIn } from './shape.ts';

/** The slots of each known callable and property, by `module:export`. */
const SLOTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...APIS.map(({ module, export: path, slots }) => [`${module}:${path}`, slots.map(({ name }) => name)] as const),
  ...SECRET_PROPERTIES.map(({ module, instance = '', property, slot }) => [`${module}:${instance}#${property.join('.')}`, [slot.name]] as const),
]);

const keysOf = ({ modules, exports }: (typeof KEY_PURPOSES)[number]): readonly string[] =>
  modules.flatMap((module) => exports.map((path) => `${module}:${path}`));

describe('the purposes of keys', () => {
  it('are those of callables that take a key', () => {
    expect(KEY_PURPOSES.flatMap(keysOf).filter((key) => !SLOTS.has(key))).toEqual([]);
  });

  it('are told once for each callable', () => {
    expect(duplicatesIn(KEY_PURPOSES.flatMap(keysOf))).toEqual([]);
  });

  it('hold for the slots of the key, where there are others', () => {
    const others = KEY_PURPOSES.flatMap((group) =>
      keysOf(group).flatMap((key) => {
        const slots = SLOTS.get(key) ?? [];
        return slots.filter((slot) => /passphrase|url|client|token/u.test(slot) && (group.slots?.includes(slot) ?? true)).map((slot) => `${key} ${slot}`);
      }),
    );
    expect(others).toEqual([]);
    expect(KEY_PURPOSES.filter((group) => keysOf(group).some((key) => group.slots && !SLOTS.get(key)?.some((slot) => group.slots?.includes(slot))))).toEqual([]);
  });
});

describe('the names of environments', () => {
  it('are in lower case, and on one side only', () => {
    const names = [...PRODUCTION_ENVIRONMENTS, ...OTHER_ENVIRONMENTS];
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
    expect(duplicatesIn(names)).toEqual([]);
  });
});

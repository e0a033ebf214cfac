/** Which keys of a file serve two purposes. */
import type { TSESTree } from '@typescript-eslint/utils';
import { KEY_PURPOSES, type KeyPurpose } from '../catalog/keyPurposes.ts';
import { type SlotUse, slotUsesOf } from './apis.ts';
import { perFile, type SourceFile } from './file.ts';
import { roleOf } from './fileRole.ts';
import { originsOf } from './flow.ts';
import { type KeyIdentity, keyIdentityOf, partOf } from './keyIdentity.ts';
import { isFunction, lastNameOf, withoutWrappers } from './nodes.ts';

/** One place that encrypts or signs with a key. */
export interface KeyUse {
  readonly node: TSESTree.Node;
  readonly purpose: KeyPurpose;
  /** What the key is handed to, as people call it. */
  readonly receiver: string;
  /** What the code calls the key there. */
  readonly name: string | undefined;
}

/** A key that one place of the file encrypts with and another signs with. */
export interface SharedKey {
  readonly first: KeyUse;
  readonly second: KeyUse;
}

interface IdentifiedUse extends KeyUse {
  readonly key: KeyIdentity;
  readonly part: string | undefined;
}

/** The keys of a file that serve two purposes: the first use, and the first one for the other purpose. */
export const sharedKeysOf = perFile((file: SourceFile): readonly SharedKey[] => {
  if (roleOf(file) === 'test') return [];
  const uses = slotUsesOf(file)
    .flatMap((use) => identifiedUsesOf(file, use))
    .toSorted((a, b) => a.node.range[0] - b.node.range[0]);
  // One report a key: the uses that follow are settled by the same change.
  const shared = new Map<string, SharedKey>();
  const others = new Map<string, readonly IdentifiedUse[]>();
  for (const second of uses) {
    const { id } = second.key;
    if (shared.has(id)) continue;
    const earlier = others.get(id) ?? [];
    const first = earlier.find((use) => isConflict(use, second));
    if (first) shared.set(id, { first, second });
    // Of many uses alike the first speaks for all.
    else if (!earlier.some((use) => use.purpose === second.purpose && use.part === second.part)) others.set(id, [...earlier, second]);
  }
  return [...shared.values()];
});

function isConflict(first: IdentifiedUse, second: IdentifiedUse): boolean {
  if (first.key.id !== second.key.id || first.purpose === second.purpose) return false;
  return first.part === undefined || second.part === undefined || first.part === second.part;
}

function identifiedUsesOf(file: SourceFile, { api, slot, receiver, value }: SlotUse): readonly IdentifiedUse[] {
  const purpose = purposeOf(api, slot.name);
  if (!purpose) return [];
  const given = providedBy(value);
  const origins = originsOf(file, given);
  // A text among several origins is a fallback, which no-hardcoded-secret reports by itself.
  return origins.flatMap((origin) => {
    const key = keyIdentityOf(file, origin);
    if (!key || (key.isText && origins.length > 1)) return [];
    return [{ node: value, purpose, receiver, name: key.name ?? lastNameOf(given), key, part: partOf(file, given) }];
  });
}

/** The value behind a function that only gives it: `secret: () => KEY.value()`. */
function providedBy(value: TSESTree.Node): TSESTree.Node {
  const node = withoutWrappers(value);
  return isFunction(node) && node.body.type !== 'BlockStatement' ? node.body : node;
}

/** The index is made when the first file asks: making it is a part of linting, not of loading the plugin. */
let index: ReadonlyMap<string, (typeof KEY_PURPOSES)[number]> | undefined;

function purposeOf(api: string, slot: string): KeyPurpose | undefined {
  index ??= new Map(
    KEY_PURPOSES.flatMap((group) =>
      group.modules.flatMap((module) => group.exports.map((path) => [`${module}:${path}`, group] as const)),
    ),
  );
  const group = index.get(api);
  return group?.slots?.includes(slot) === false ? undefined : group?.purpose;
}

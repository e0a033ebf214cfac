/** Texts that are put together, and the constants that they are put together of. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { HardcodedSecret } from './evidence.ts';
import { isWithin } from './nodes.ts';

/** Whether an expression puts a text together, out of constants that stand elsewhere too. */
export function isComposite(node: TSESTree.Node): boolean {
  return node.type === 'BinaryExpression' || node.type === 'CallExpression' || (node.type === 'TemplateLiteral' && node.expressions.length > 0);
}

/** Of a constant and what is put together of it only the constant is reported: it is what must go. */
export function withoutMadeOfOthers(secrets: readonly HardcodedSecret[]): readonly HardcodedSecret[] {
  if (secrets.length < 2 || !secrets.some(({ node }) => isComposite(node))) return secrets;
  const index = indexOf(secrets);
  return secrets.filter((secret) => !isComposite(secret.node) || !isMadeOfAnother(secret, index));
}

/** Shorter texts are in others by accident. */
const SHORTEST_PART = 6;

/** The nodes of each text by how it begins and by its length: whether one stands at a place is asked in one step. */
type Index = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, readonly TSESTree.Node[]>>>;

function indexOf(secrets: readonly HardcodedSecret[]): Index {
  const index = new Map<string, Map<number, Map<string, TSESTree.Node[]>>>();
  for (const { node, value } of secrets) {
    if (value.length < SHORTEST_PART) continue;
    const lengths = taken(index, value.slice(0, SHORTEST_PART), () => new Map<number, Map<string, TSESTree.Node[]>>());
    taken(taken(lengths, value.length, () => new Map<string, TSESTree.Node[]>()), value, () => []).push(node);
  }
  return index;
}

function taken<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function isMadeOfAnother({ node, value }: HardcodedSecret, index: Index): boolean {
  return isTextOfAnother(node, value, index) || isTextOfAnother(node, loginIn(value), index);
}

/** The name and the password that the header of a login holds encoded. */
function loginIn(value: string): string {
  const encoded = value.startsWith('Basic ') ? value.slice('Basic '.length) : '';
  return Buffer.from(encoded, 'base64').toString();
}

function isTextOfAnother(node: TSESTree.Node, value: string, index: Index): boolean {
  for (let at = 0; at + SHORTEST_PART <= value.length; at += 1) {
    for (const [length, nodes] of index.get(value.slice(at, at + SHORTEST_PART)) ?? []) {
      if (at + length > value.length) continue;
      const others = nodes.get(value.slice(at, at + length)) ?? [];
      // Of two that are put together to the same text neither is made of the other.
      if (others.some((other) => (length < value.length || !isComposite(other)) && !isWithin(other, node) && !isWithin(node, other))) return true;
    }
  }
  return false;
}

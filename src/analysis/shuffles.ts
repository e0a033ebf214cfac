/** What a number that can be foreseen puts in order: characters of a password that stand in a known order are easier to try. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Carried, Naming } from './carried.ts';
import { lastNameOf, withoutWrappers } from './nodes.ts';

/** Last words of the names of a secret that lies there as a list of its characters. */
const LISTED_FORM = /_?(?:arr(?:ay)?|char(?:acter)?s?|letters|list)$/iu;

/** The name of the one secret whose characters get their order by a value: of `password.split('')`, `[...password]`, `passwordChars`. */
export function orderedBy(carried: Carried, list: TSESTree.Node, at: TSESTree.Node): readonly Naming[] {
  const name = characterListOf(list)?.replace(LISTED_FORM, '');
  // Of several secrets the order says nothing.
  if (name === undefined || name === '' || /s$/iu.test(name)) return [];
  return [{ name, place: 'binding', at, value: { ...carried, form: 'text', isMixed: true, isPicked: false } }];
}

function characterListOf(given: TSESTree.Node): string | undefined {
  const node = withoutWrappers(given);
  if (node.type === 'ArrayExpression') {
    const [spread, ...others] = node.elements;
    return spread?.type === 'SpreadElement' && others.length === 0 ? lastNameOf(spread.argument) : undefined;
  }
  if (node.type !== 'CallExpression') return lastNameOf(node);
  const [first] = node.arguments;
  if (node.callee.type !== 'MemberExpression') return undefined;
  return lastNameOf(node.callee) === 'from' && first ? lastNameOf(first) : lastNameOf(node.callee.object);
}

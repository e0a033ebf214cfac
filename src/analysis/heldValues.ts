/** Values that go by the name of what holds them, `partnerSecrets.set('north', '…')`, and lists in which what a request brings is looked up. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LOGIN_NAMES } from '../catalog/companions.ts';
import { FURTHER_KEY_HOLDERS, GATE_HEADER, KEY_DISQUALIFIERS, KEY_QUALIFIERS, METADATA_WORDS } from '../catalog/names.ts';
import { behind } from './bindings.ts';
import { comparedNameOf } from './comparedNames.ts';
import type { SourceFile } from './file.ts';
import { memberValueOf } from './flow.ts';
import { handedTo } from './handedValues.ts';
import { isPasswordName, isSecretName, remembered, wordsOf } from './names.ts';
import { isFunction, keyNameOf, lastNameOf, memberNameOf, type Nodes, nodesCalled, nodesOf, withoutWrappers } from './nodes.ts';
import { isAccessCode, isKeyLike } from './values.ts';

/** Takes note of an entry under the name in the singular of what holds it, or of what is looked up there. */
type NoteHeld = (name: string, value: TSESTree.Node, place: 'listed' | 'comparison') => void;

/** The name that the entries of a map or object have by its name: `partner-secret` for `partnerSecrets`; `undefined` when it holds something else. */
export const heldNameOf = remembered((holder): string | undefined => {
  const stem = holder.replace(HOLDER_END, '');
  const name = stem.replace(/s$/iu, '');
  // One that is neither of several nor found by something is no holder.
  if (name === holder) return undefined;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const isKnown = FURTHER_KEY_HOLDERS.has(before) || KEY_QUALIFIERS.has(before);
  // Tokens alone are those of designs, grammars and chains, keys those of anything; credentials hold names too.
  if (last === 'key') return isKnown ? (isSecretName(name) ? name : `${words.slice(0, -1).join('-')}-api-key`) : undefined;
  if (last === 'credential' || (last === 'token' && !isKnown)) return undefined;
  return isSecretName(name) ? name : undefined;
});

/** `secretsByTenant`, `API_KEYS_BY_NAME`. */
const HOLDER_END = /(?:By[A-Z]\w*|_by_\w+|_BY_\w+)$/u;

const isHolder = (name: string): boolean => heldNameOf(name) !== undefined;

const isListMethod = remembered((name) => ADDING_METHOD.test(name) || LOOKING_METHOD.test(name));

/** Entries of what is called after the secrets that it holds, and of what a secret is looked up in. */
export function noteHeldValues(file: SourceFile, nodes: SourceFile | Nodes, note: NoteHeld): void {
  for (const { id, init } of nodesCalled(nodes, 'VariableDeclarator', isHolder)) if (init) noteEntriesOf(lastNameOf(id), init, note);
  for (const property of nodesCalled(nodes, 'Property', isHolder)) noteEntriesOf(keyNameOf(property), property.value, note);
  for (const field of nodesCalled(nodes, 'PropertyDefinition', isHolder)) if (field.value) noteEntriesOf(keyNameOf(field), field.value, note);
  for (const { left, right } of nodesOf(nodes, 'AssignmentExpression')) {
    if (left.type !== 'MemberExpression') continue;
    noteEntriesOf(memberNameOf(left), right, note);
    const held = heldNameOf(lastNameOf(left.object) ?? '');
    if (held !== undefined && isKeyOfSecret(memberNameOf(left))) noteIfKey(held, right, note);
  }
  for (const call of nodesCalled(nodes, 'CallExpression', isListMethod)) ofCall(file, call, note);
  // Members without a name of their own are those that an expression chooses.
  for (const { object, property } of nodesCalled(nodes, 'MemberExpression', (name) => name === '')) noteLookedUp(file, object, property, note);
  for (const comparison of nodesOf(nodes, 'BinaryExpression')) ofComparison(file, comparison, note);
}

const ADDING_METHOD = /^(?:add|push|set)$/u;
const LOOKING_METHOD = /^(?:get|has|includes|indexOf)$/u;

function ofCall(file: SourceFile, { callee, arguments: given }: TSESTree.CallExpression, note: NoteHeld): void {
  if (callee.type !== 'MemberExpression') return;
  const method = memberNameOf(callee) ?? '';
  const [first, second] = given;
  if (LOOKING_METHOD.test(method)) {
    if (first && given.length === 1) noteLookedUp(file, callee.object, first, note);
    return;
  }
  const held = heldNameOf(lastNameOf(callee.object) ?? '');
  const value = method === 'set' ? second : first;
  if (held === undefined || !value) return;
  const key = method === 'set' && first?.type === 'Literal' ? String(first.value) : '';
  if (isKeyOfSecret(key)) noteIfKey(held, value, note);
}

/** The values of an object literal or of the entries of a map. */
function noteEntriesOf(holder: string | undefined, given: TSESTree.Node, note: NoteHeld): void {
  const held = heldNameOf(holder ?? '');
  if (held === undefined) return;
  const value = withoutWrappers(given);
  const inner = value.type === 'NewExpression' || value.type === 'CallExpression' ? value.arguments[0] : value;
  if (inner?.type === 'ObjectExpression') {
    for (const property of inner.properties) if (property.type === 'Property' && isKeyOfSecret(keyNameOf(property))) noteIfKey(held, property.value, note);
  }
  if (inner?.type !== 'ArrayExpression' || value === inner) return;
  for (const entry of inner.elements) {
    const [key, held2] = entry?.type === 'ArrayExpression' ? entry.elements : [];
    if (held2 && key?.type === 'Literal' && isKeyOfSecret(String(key.value))) noteIfKey(held, held2, note);
  }
}

/** Whether what stands under a key can be the secret, rather than something about it. */
function isKeyOfSecret(key: string | undefined): boolean {
  const words = wordsOf(key ?? '');
  return !METADATA_WORDS.has(words.at(-1) ?? '') && !words.some((word) => KEY_DISQUALIFIERS.has(word)) && !LOGIN_NAMES.test(key ?? '');
}

function noteIfKey(name: string, value: TSESTree.Node, note: NoteHeld): void {
  const node = withoutWrappers(value);
  if (node.type === 'Literal' && typeof node.value === 'string' && isKeyLike(node.value)) note(name, node, 'listed');
}

/** `ALLOWED.has(req.headers['x-api-key'])`, `PARTNERS[apiKey]`: the elements or keys of the list let in whoever sends one of them. */
function noteLookedUp(file: SourceFile, list: TSESTree.Node, asked: TSESTree.Node, note: NoteHeld): void {
  const name = askedNameOf(file, asked) ?? heldNameOf(lastNameOf(list) ?? '');
  if (name === undefined) return;
  for (const element of keysOf(file, list)) {
    const node = withoutWrappers(element);
    // Whoever sends one of them is let in, so it need not be long; of passwords, short ones are those that nobody may choose.
    if (node.type !== 'Literal' || typeof node.value !== 'string') continue;
    if (isKeyLike(node.value)) note(name, node, 'listed');
    else if (!isPasswordName(name) && node.value.length >= SHORTEST_KEY && isAccessCode(node.value)) note(name, node, 'comparison');
  }
}

const SHORTEST_KEY = 8;

/** The name of a secret that what an expression was taken from has, or the expression itself. */
function askedNameOf(file: SourceFile, asked: TSESTree.Node): string | undefined {
  return [behind(file, asked), asked].map((node) => comparedNameOf(node)).find((name) => name !== undefined && (isSecretName(name, file.settings) || GATE_HEADER.test(name)));
}

/** What is looked through: the elements of a list or set, the keys of an object or map, also of one that a field holds. */
function keysOf(file: SourceFile, list: TSESTree.Node): readonly TSESTree.Node[] {
  const node = withoutWrappers(list);
  if (node.type !== 'MemberExpression') return keysIn(behind(file, node));
  const member = memberValueOf(file, node);
  return (member ? [member] : handedTo(file, node)).flatMap((value) => keysIn(behind(file, value)));
}

function keysIn(value: TSESTree.Node): readonly TSESTree.Node[] {
  const inner = value.type === 'NewExpression' || value.type === 'CallExpression' ? value.arguments[0] : value;
  if (inner?.type === 'ObjectExpression') return inner.properties.flatMap((property) => (property.type === 'Property' ? [property.key] : []));
  if (inner?.type !== 'ArrayExpression') return [];
  return inner.elements.flatMap((element) => (element?.type === 'ArrayExpression' ? (element.elements[0] ?? []) : (element ?? [])));
}

/** `const given = req.headers['x-api-key']; given === '…'`, `ALLOWED.some((key) => key === token)`, `token in ALLOWED`. */
function ofComparison(file: SourceFile, { left, operator, right }: TSESTree.BinaryExpression, note: NoteHeld): void {
  if (operator === 'in') {
    noteLookedUp(file, right, left, note);
    return;
  }
  if (!/^[!=]==?$/u.test(operator)) return;
  for (const [asked, other] of [[left, right], [right, left]] as const) {
    if (other.type === 'Literal' && behind(file, asked) !== asked) {
      const name = askedNameOf(file, asked);
      if (name !== undefined) note(name, other, 'comparison');
    }
    const list = other.type === 'Identifier' ? listOfEach(other) : undefined;
    if (list) noteLookedUp(file, list, asked, note);
  }
}

/** The list whose elements a callback around gets under a name: `ALLOWED` in `ALLOWED.some((key) => key === …)`. */
function listOfEach({ name, parent }: TSESTree.Identifier): TSESTree.Node | undefined {
  const callback = parent.parent;
  const call = callback && isFunction(callback) && callback.params[0]?.type === 'Identifier' && callback.params[0].name === name ? callback.parent : undefined;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  return /^(?:find|some)$/u.test(memberNameOf(call.callee) ?? '') ? call.callee.object : undefined;
}

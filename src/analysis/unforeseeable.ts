/** Which names promise a value that nobody can foresee: tokens, passwords, codes, salts, nonces. */
import type { TSESTree } from '@typescript-eslint/utils';
import { KEY_QUALIFIERS, PUBLIC_FIRST_WORDS, SECRET_WORDS, TOKEN_DISQUALIFIERS, VALUE_FIRST_WORDS, WEAK_KEY_QUALIFIERS } from '../catalog/names.ts';
import {
  CODE_CONTEXT_WORDS, CODE_WORDS, DEFAULT_NAMES, FOREIGN_CODE_WORDS, FOREIGN_CODES, FORM_WORDS, FURTHER_UNFORESEEABLE_NAMES, HARMLESS_QUALIFIERS, JOINED_ENDS, MADE_VALUE_NAMES, MAKE_BELIEVE_WORDS,
  ROLE_WORDS,
} from '../catalog/unforeseeable.ts';
import { HARMLESS_NAME_WORDS, UNFORESEEABLE_NAMES } from '../catalog/weakRandom.ts';
import { propertyOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { endsInForeignPassword, wordsOf } from './names.ts';
import { ancestorsOf, type FunctionNode, isFunction, keyNameOf, lastNameOf } from './nodes.ts';

/** What a project adds to, and takes from, the names that the words decide. */
export interface NameChoice {
  readonly allow: readonly string[];
  readonly names: readonly string[];
}

/** What a name promises: `token` must not be found by trying, the others are short or public and only unforeseeable. */
export type NamePromise = 'token' | 'password' | 'code' | 'salt' | 'iv';

const CODE_END = /(?:codes?|pin|otp|passcode|totp|number)$/u;
const SALT_END = /(?:salt|nonce|cnonce|challenge|state)$/u;

/**
 * What kind of unforeseeable value a name promises; `undefined` when its words promise none.
 *
 * @param isOfFunction - names of functions start with verbs such as `generate`, which say nothing against the value
 */
export function promiseOf(
  file: SourceFile,
  name: string,
  choice: NameChoice,
  isOfFunction: boolean,
): NamePromise | undefined {
  if (choice.allow.includes(name) || file.settings.publicNames.includes(name)) return undefined;
  if (file.settings.secretNames.includes(name)) return 'token';
  const words = coreOf(wordsOf(name));
  if (matchesChoice(name, words, choice)) return 'token';
  if (words.some((word) => HARMLESS_NAME_WORDS.has(word))) return undefined;
  const [first = ''] = words;
  const isAbout = words.length > 1 && PUBLIC_FIRST_WORDS.has(first) && !VALUE_FIRST_WORDS.has(first);
  if (!isOfFunction && isAbout) return undefined;
  if (isOfFunction && /^(?:is|has|should|can|validate|check|verify|mask|hide|show|render)$/u.test(first)) return undefined;
  const end = promisingEndOf(words);
  return end === undefined ? undefined : kindOf(end);
}

function matchesChoice(name: string, words: readonly string[], { names }: NameChoice): boolean {
  return names.some((given) => given === name || words.join(' ').endsWith(wordsOf(given).join(' ')));
}

/** The words without those that say how the value is written. */
function coreOf(given: readonly string[]): readonly string[] {
  const words = given.map((word) => word.replace(/(?<=[a-z])\d+$/u, ''));
  while (words.length > 1 && FORM_WORDS.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** A list or a map of codes holds what one of them is. */
const PLURAL = /^(code|otp|password)s$/u;

function promisingEndOf(words: readonly string[]): string | undefined {
  const last = (words.at(-1) ?? '').replace(PLURAL, '$1');
  const before = words.at(-2) ?? '';
  if (HARMLESS_QUALIFIERS.has(before)) return undefined;
  if (last.endsWith('token') && TOKEN_DISQUALIFIERS.has(before)) return undefined;
  for (const count of [3, 2, 1]) {
    const ends = [words.slice(-count), [...words.slice(-count, -1), last]].map((some) => some.join(' '));
    const end = ends.find((one) => UNFORESEEABLE_NAMES.has(one) || FURTHER_UNFORESEEABLE_NAMES.has(one));
    if (words.length >= count && end !== undefined) return end;
  }
  if (endsInForeignPassword(words)) return 'password';
  if (endsInForeignCode(words)) return 'verification code';
  if (last === 'key' && KEY_QUALIFIERS.has(before) && !WEAK_KEY_QUALIFIERS.has(before) && !OTHER_KEYS.test(before)) return 'encryption key';
  if (SECRET_WORDS.has(last) && last !== 'pass' && last !== 'pat' && last !== 'authorization' && last !== 'hmac') return last;
  return JOINED_ENDS.find((end) => last.length > end.length + 1 && last.endsWith(end));
}

/** `codigo de verificacao`, `codeVerification`. */
function endsInForeignCode(words: readonly string[]): boolean {
  const bare = words.filter((word) => word !== 'de');
  return [1, 2, 3].some((count) => FOREIGN_CODES.has(bare.slice(-count).join('')));
}

/** Services, whose keys nobody draws at random, and what may as well be a key of something stored. */
const OTHER_KEYS = /^(?:service|subscription|data|application|stripe|sendgrid|openai|anthropic|twilio|mailgun)$/u;

function kindOf(end: string): NamePromise {
  if (end === 'iv' || end === 'initialization vector') return 'iv';
  if (CODE_END.test(end)) return 'code';
  if (SALT_END.test(end)) return 'salt';
  return /pass(?:word|wd|phrase)|^pwd$/u.test(end) ? 'password' : 'token';
}

/** Whether a name such as `code` holds one that lets people in, by the names around it. */
export function isCodeOfContext(node: TSESTree.Node, name: string, holders: readonly string[]): boolean {
  const words = wordsOf(name).map((word) => (FOREIGN_CODE_WORDS.has(word) ? 'code' : word));
  if (!CODE_WORDS.has(words.at(-1) ?? '') || words.length > 2) return false;
  const isCode = words.at(-1) === 'code';
  for (const around of [...holders, ...namesAround(node)]) {
    const context = wordsOf(around).map((word) => (word === 'codes' ? 'code' : word));
    if (isCode && context.some((word) => CODE_CONTEXT_WORDS.has(word))) return true;
    const end = promisingEndOf(context);
    if (end !== undefined && (isCode || end === 'otp' || end === 'pin')) return true;
  }
  return false;
}

/** Whether a name such as `value`, or a `key` of keys, is what a class of this name is there to make: `class TokensService`, `class ApiKeyIssuer`. */
export function isOfTokenMaker(node: TSESTree.Node, name: string): boolean {
  const isKey = name === 'key';
  if (!isKey && !MADE_VALUE_NAMES.has(name)) return false;
  return [...ancestorsOf(node)].some((around) => {
    if (around.type !== 'ClassDeclaration') return false;
    const words = [...wordsOf(around.id?.name ?? '')];
    if (!ROLE_WORDS.has(words.pop() ?? '')) return false;
    const made = [...words.slice(0, -1), (words.at(-1) ?? '').replace(/s$/u, '')];
    const end = promisingEndOf(made);
    return end !== undefined && kindOf(end) === 'token' && (!isKey || made.at(-1) === 'key');
  });
}

/** Whether the code around makes up data: a seed, a mock, a demonstration. */
export function isMakeBelieve(node: TSESTree.Node): boolean {
  return namesAround(node).some((name) => wordsOf(name).some((word) => MAKE_BELIEVE_WORDS.has(word)));
}

/** The names of the functions and classes around a node, innermost first. */
export function namesAround(node: TSESTree.Node): readonly string[] {
  return [...ancestorsOf(node)].flatMap((around) => {
    if (isFunction(around)) return functionNameOf(around) ?? [];
    return around.type === 'ClassDeclaration' ? (around.id?.name ?? []) : [];
  });
}

/** The calls that only hand a function on, so that the name of their result is the function's. */
const FUNCTION_WRAPPERS: ReadonlySet<string> = new Set(['asyncHandler', 'catchAsync', 'memoize', 'once', 'useCallback', 'useMemo']);

/** The name that a function is known by. */
export function functionNameOf(node: FunctionNode): string | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.id) return node.id.name;
  const { parent } = node;
  switch (parent.type) {
    case 'VariableDeclarator':
      return lastNameOf(parent.id);
    case 'AssignmentExpression':
      return lastNameOf(parent.left);
    case 'Property':
      return fieldOfDefault(parent) ?? keyNameOf(parent);
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return keyNameOf(parent);
    case 'CallExpression':
      return FUNCTION_WRAPPERS.has(lastNameOf(parent.callee) ?? '') && parent.parent.type === 'VariableDeclarator'
        ? lastNameOf(parent.parent.id)
        : undefined;
    default:
      return undefined;
  }
}

/** The field of a record whose default a property gives: `token` for `token: { type: String, default: … }` and `{ name: 'token', default: … }`. */
export function fieldOfDefault(property: TSESTree.Property): string | undefined {
  if (!DEFAULT_NAMES.has(keyNameOf(property) ?? '') || property.parent.type !== 'ObjectExpression') return undefined;
  if (property.parent.parent.type === 'Property') return keyNameOf(property.parent.parent);
  const name = propertyOf(property.parent, 'name')?.value;
  return name?.type === 'Literal' && typeof name.value === 'string' ? name.value : undefined;
}

/** The field of a record whose default a call of a builder gives: `token: text().$defaultFn(…)`, `table.string('token').defaultTo(…)`. */
export function fieldOfDefaultCall(call: TSESTree.CallExpression | TSESTree.NewExpression): string | undefined {
  if (call.callee.type !== 'MemberExpression' || !DEFAULT_NAMES.has(lastNameOf(call.callee) ?? '')) return undefined;
  const around = [...ancestorsOf(call)].find(({ type }) => type !== 'MemberExpression' && type !== 'CallExpression');
  if (around?.type === 'Property') return keyNameOf(around);
  let start: TSESTree.Node = call;
  while (start.type === 'CallExpression' && start.callee.type === 'MemberExpression' && start.callee.object.type === 'CallExpression') start = start.callee.object;
  const [name] = start !== call && start.type === 'CallExpression' ? start.arguments : [];
  return name?.type === 'Literal' && typeof name.value === 'string' ? name.value : undefined;
}

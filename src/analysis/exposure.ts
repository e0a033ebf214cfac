/** Whether the value of an expression shows a secret when it is written somewhere. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { PASS_HOLDERS, SECRET_HEADERS } from '../catalog/loggedSecrets.ts';
import { assignedTo, isBesideLogin, isOtherToken, isOverwritten, isPlaced, isReceived } from './assignedValues.ts';
import { behind, variableOf } from './bindings.ts';
import { givenSecretOf, isPlain, isQuestion } from './calledNames.ts';
import { stringOf } from './constants.ts';
import { perFile, type SourceFile } from './file.ts';
import { memberValueOf } from './flow.ts';
import { handleNameOf } from './handles.ts';
import { inferredFactOf } from './inferredTypes.ts';
import { holdsTexts, isAboutSecret, isEnumMember, isListName, isLoggedName } from './loggedNames.ts';
import { wordsOf } from './names.ts';
import { lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';
import { typeFactOf } from './objectTypes.ts';
import { returnedBy } from './returns.ts';
import { isSanitized } from './sanitizers.ts';
import { isHandle, isSessionCookie, isStored, isUsedAsKey, makesKeyBytes, secretSourceOf } from './secretSources.ts';
import { carriedBy, shownPartsOf } from './shownParts.ts';
import { takenFrom, takenNameOf } from './takenValues.ts';
import { secretHolderOf } from './wholeObjects.ts';

type Variable = TSESLint.Scope.Variable;

/** How an expression gives a secret away. */
export interface Exposed {
  /** What shows, for people; never its value. */
  readonly what: string;
  /** What hides it: stars for a value, stars for the secret members of an object. */
  readonly hide: 'mask' | 'redact';
}

/** `safe`: nothing to hide, whatever it is called. `unknown`: only a name could tell. */
export type Exposure = Exposed | 'safe' | 'unknown';

/** Enough for any chain that a person writes; keeps generated code cheap. */
const MAX_STEPS = 8;

/** Whether an expression shows a secret. */
function exposureOf(file: SourceFile, node: TSESTree.Node): Exposure {
  return expose(file, node, MAX_STEPS);
}

function expose(file: SourceFile, given: TSESTree.Node, left: number): Exposure {
  if (left === 0) return 'unknown';
  const node = withoutWrappers(given);
  const source = secretSourceOf(file, node);
  if (source !== undefined) return { what: source, hide: 'mask' };
  const parts = shownPartsOf(file, node);
  if (parts) return ofParts(file, node, parts, left);
  switch (node.type) {
    case 'Identifier':
      return ofIdentifier(file, node, left);
    case 'MemberExpression':
      return ofMember(file, node, left);
    case 'AwaitExpression':
      return expose(file, node.argument, left - 1);
    case 'CallExpression':
      return ofCall(file, node, left);
    case 'NewExpression':
    case 'Literal':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ClassExpression':
      return 'safe';
    default:
      return 'unknown';
  }
}

function ofParts(file: SourceFile, node: TSESTree.Node, parts: ReturnType<typeof shownPartsOf> & object, left: number): Exposure {
  let isSafe = true;
  for (const part of parts.slice(0, 200)) {
    const found = partExposureOf(file, part, (inner) => expose(file, inner, left - 1));
    if (typeof found === 'object') {
      const isNamed = part.name !== undefined && isLoggedName(file, part.name);
      return { what: found.what, hide: (isNamed || found.hide === 'redact') && !isText(node) ? 'redact' : 'mask' };
    }
    if (found === 'unknown') isSafe = false;
  }
  return isSafe || node.type === 'ObjectExpression' ? 'safe' : 'unknown';
}

/** Whether an expression makes one text of its parts, in which nothing can be found by name. */
function isText(node: TSESTree.Node): boolean {
  return node.type === 'TemplateLiteral' || node.type === 'BinaryExpression' || node.type === 'CallExpression';
}

/** Whether a part shows a secret, by itself or by the name of the member that it is the value of. */
export function partExposureOf(
  file: SourceFile,
  { node, name }: { readonly node: TSESTree.Node; readonly name?: string },
  ask: (node: TSESTree.Node) => Exposure = (inner) => exposureOf(file, inner),
): Exposure {
  const found = ask(node);
  if (found !== 'unknown' || name === undefined || !isLoggedName(file, name) || isAnotherThing(file, node, name)) return found;
  return { what: `'${name}'`, hide: 'mask' };
}

/** Whether an expression is called after something that is no secret: `{ token: usage.totalTokens }`, `{ secret: secretId }`. */
function isAnotherThing(file: SourceFile, given: TSESTree.Node, slot: string): boolean {
  const node = withoutWrappers(given);
  // `Authorization: `Basic ${encoded}``: a header says what its value is, however that is put together.
  if (node.type === 'TemplateLiteral' && node.expressions.length > 0) return !SECRET_HEADERS.has(slot.toLowerCase());
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return node.type !== 'CallExpression' && node.type !== 'AwaitExpression';
  const name = lastNameOf(node) ?? '';
  if (isAboutSecret(name)) return true;
  if (node.type === 'MemberExpression' && holdsTexts(lastNameOf(node.object) ?? '')) return true;
  const last = wordsOf(name).at(-1) ?? '';
  // `{ 'X-Api-Key': key }`, `{ password: pass }`
  if (last === 'pass' ? /pass/iu.test(slot) : last === 'key' && name.length === 3 && /key$/iu.test(slot)) return false;
  return /^(?:tokens?|keys?|pass)$/u.test(last) && !isLoggedName(file, name);
}

/** The answer for each variable is kept: generated code refers to some of them thousands of times. */
const knownVariables = perFile(() => new Map<Variable, Exposure>());

function ofIdentifier(file: SourceFile, node: TSESTree.Identifier, left: number): Exposure {
  if (node.name === 'undefined' || isHandle(file, node)) return 'safe';
  const variable = variableOf(file, node);
  if (!variable) return secretHolder(file, node) ?? byName(file, node.name);
  if (isOverwritten(file, variable, node)) return 'safe';
  const known = knownVariables(file).get(variable);
  if (known !== undefined) return known;
  knownVariables(file).set(variable, 'unknown');
  const found = ofVariable(file, variable, node, left);
  knownVariables(file).set(variable, found);
  return found;
}

function secretHolder(file: SourceFile, node: TSESTree.Node): Exposure | undefined {
  const what = secretHolderOf(file, node);
  return what === undefined ? undefined : { what, hide: 'redact' };
}

function byName(file: SourceFile, name: string): Exposure {
  return isLoggedName(file, name) ? { what: `'${name}'`, hide: 'mask' } : 'unknown';
}

function ofVariable(file: SourceFile, variable: Variable, node: TSESTree.Identifier, left: number): Exposure {
  const [definition] = variable.defs;
  const declared = variable.identifiers[0];
  const source = declared && secretSourceOf(file, declared);
  if (source !== undefined) return { what: source, hide: 'mask' };
  const type = typeFactOf(file, declared);
  if (type === 'other') return 'safe';
  if (type === 'secret') return { what: `'${variable.name}'`, hide: 'mask' };
  const members: Exposure | undefined = type === 'holder' ? { what: `'${variable.name}'`, hide: 'redact' } : undefined;
  if (definition?.type === 'ImportBinding') return members ?? secretHolder(file, node) ?? ofImport(file, definition.node, variable.name);
  if (definition?.type !== 'Variable' && definition?.type !== 'Parameter') return definition?.type === 'CatchClause' ? 'unknown' : 'safe';
  const written = ofWritten(file, variable, left);
  if (written) return written;
  const assigned = ofAssigned(file, variable, left);
  if (assigned !== 'unknown') return assigned;
  const holder = members ?? secretHolder(file, node);
  if (holder) return holder;
  const taken = ofTaken(file, variable, left);
  if (taken !== 'unknown') return taken;
  return isOtherToken(variable) ? 'unknown' : byDeclaredName(file, variable);
}

/** An object of this file that a secret is put into later: `const row = {}; row.password = given`. */
function ofWritten(file: SourceFile, variable: Variable, left: number): Exposed | undefined {
  const isObject = variable.defs.some(({ node }) => node.type === 'VariableDeclarator' && node.init?.type === 'ObjectExpression');
  if (!isObject) return undefined;
  for (const { identifier } of variable.references) {
    const member = identifier.parent;
    if (member.type !== 'MemberExpression' || member.object !== identifier || member.parent.type !== 'AssignmentExpression' || member.parent.left !== member) continue;
    const name = memberNameOf(member);
    if (name === undefined || !isLoggedName(file, name)) continue;
    const found = partExposureOf(file, { node: member.parent.right, name }, (node) => expose(file, node, left - 1));
    if (typeof found === 'object') return { what: found.what, hide: 'redact' };
  }
  return undefined;
}

/** A member or element of what holds secrets: of a stored secret, of a list called `tokens`; and what a handle gives its function. */
function ofTaken(file: SourceFile, variable: Variable, left: number): Exposure {
  const taken = takenFrom(variable);
  if (!taken) return 'unknown';
  const { origin, path } = taken;
  const handle = path[0] === 'reveal' ? handleNameOf(file, origin) : undefined;
  if (handle !== undefined) return { what: `the value of '${handle}'`, hide: 'mask' };
  const listName = lastNameOf(origin) ?? '';
  if (path.length === 1 && /^(?:\*|\d+)$/u.test(path[0] ?? '') && isListName(listName)) return byName(file, listName);
  const found = expose(file, origin, left - 1);
  if (path.length === 0) return found;
  // `const [scheme, value] = header.split(' ')`: what stands first tells what kind it is.
  const isSplit = origin.type === 'CallExpression' && lastNameOf(origin.callee) === 'split';
  if (isSplit && typeof found === 'object' && path.length === 1 && path[0] !== '0') return found;
  const isValue = path.every((step) => VALUE_MEMBERS.test(step) || /^(?:\*|\d+)$/u.test(step));
  return typeof found === 'object' && isStored(found) && isValue ? found : 'unknown';
}

/** What the project's own modules export goes by its name; what packages export is code. */
function ofImport(file: SourceFile, specifier: TSESTree.Node, name: string): Exposure {
  const isOwn =
    specifier.type === 'ImportSpecifier' &&
    specifier.parent.type === 'ImportDeclaration' &&
    /^(?:\.|@\/|~\/|#|src\/|app\/)/u.test(specifier.parent.source.value) &&
    !holdsTexts(specifier.parent.source.value);
  return isOwn ? byName(file, name) : 'safe';
}

/** What was put into a variable, as far as all of that can be seen. */
function ofAssigned(file: SourceFile, variable: Variable, left: number): Exposure {
  const values = assignedTo(variable);
  if (!values) return 'unknown';
  const named: Exposed = { what: `'${variable.name}'`, hide: 'mask' };
  const isCalledKey = /^(?:key|iv|secret)$/u.test(wordsOf(variable.name).at(-1) ?? '');
  let isSafe = values.length > 0;
  for (const value of values) {
    if (makesKeyBytes(file, value) && (isCalledKey || isUsedAsKey(file, variable))) return named;
    const found = expose(file, value, left - 1);
    if (typeof found === 'object') return found.hide === 'mask' && isLoggedName(file, variable.name) ? named : found;
    if (found === 'unknown') isSafe = false;
  }
  return isSafe ? 'safe' : 'unknown';
}

/** A variable that was taken out of an object goes by either name: `{ password: given }`. */
function byDeclaredName(file: SourceFile, variable: Variable): Exposure {
  const own = variable.name === 'pass' && isBesideLogin(variable) ? { what: "'pass'", hide: 'mask' as const } : byName(file, variable.name);
  const declarator = variable.defs[0]?.node;
  const taken = takenNameOf(variable);
  if (taken !== undefined && declarator?.type === 'VariableDeclarator' && declarator.init && holdsTexts(lastNameOf(declarator.init) ?? '')) return 'unknown';
  return own !== 'unknown' || taken === undefined || isAboutSecret(variable.name) ? own : byName(file, taken);
}

/** Members that are the value of what they belong to: `secret.value`, `passwordInput.value`, `passwordRef.current`, `dbPassword.result`. */
const VALUE_MEMBERS = /^(?:value|data|payload|plaintext|secretValue|SecretString|SecretBinary|Parameters?|Value|raw|result|current|_value|base32|phrase)$/u;

function ofMember(file: SourceFile, node: TSESTree.MemberExpression, left: number): Exposure {
  const holder = secretHolder(file, node);
  if (holder) return holder;
  const value = memberValueOf(file, node);
  if (value) {
    const found = expose(file, value, left - 1);
    if (typeof found === 'object') return found;
    if (stringOf(file, value)) return 'safe';
  }
  const owner = lastNameOf(node.object) ?? '';
  const name = memberNameOf(node);
  if (name === undefined) return isListName(owner) ? byName(file, owner) : 'unknown';
  const type = inferredFactOf(file, node, name);
  if (type === 'secret') return { what: `'${name}'`, hide: 'mask' };
  if (type === 'other') return 'safe';
  if (isSessionCookie(owner, name)) return { what: `the cookie '${name}'`, hide: 'mask' };
  // What Infisical calls the name of a secret.
  if (name === 'secretKey' && isStored(expose(file, node.object, left - 1))) return 'safe';
  if (VALUE_MEMBERS.test(name)) return ofValueMember(file, node, owner, left);
  const list = /^\d+$/u.test(name) ? expose(file, node.object, left - 1) : 'unknown';
  if (isStored(list)) return list;
  if ((holdsTexts(owner) && !isReceived(file, node.object)) || isEnumMember(owner, name)) return 'unknown';
  if (name === 'token' && isPlaced(file, node.object)) return 'unknown';
  if (name === 'pass' && PASS_HOLDERS.has(wordsOf(owner).at(-1) ?? '')) return { what: "'pass'", hide: 'mask' };
  return type === 'holder' && !isLoggedName(file, name) ? { what: `'${name}'`, hide: 'redact' } : byName(file, name);
}

function ofValueMember(file: SourceFile, node: TSESTree.MemberExpression, owner: string, left: number): Exposure {
  const words = wordsOf(owner);
  const answer = expose(file, node.object, left - 1);
  if (isStored(answer)) return answer;
  // `cookies().get('token')?.value`, whatever the variable between is called.
  const made = behind(file, node.object);
  const source = secretSourceOf(file, made.type === 'AwaitExpression' ? withoutWrappers(made.argument) : made);
  if (source !== undefined) return { what: source, hide: 'mask' };
  const bare = words.filter((word, index) => index === 0 || !/^(?:input|field|ref|el|element|box|control)$/u.test(word)).join('-');
  if (owner === 'current' && node.object.type === 'MemberExpression') return expose(file, node.object, left - 1);
  return /^tokens?$/u.test(bare) ? 'unknown' : byName(file, bare);
}

/** The answer for each call is kept, with how far it was followed: functions that call each other many times lead to the same ones on every way. */
const knownCalls = perFile(() => new Map<TSESTree.Node, { readonly left: number; readonly found: Exposure }>());

function ofCall(file: SourceFile, node: TSESTree.CallExpression, left: number): Exposure {
  const known = knownCalls(file).get(node);
  if (known && known.left >= left) return known.found;
  knownCalls(file).set(node, { left, found: 'unknown' });
  const found = ofCallAnew(file, node, left);
  knownCalls(file).set(node, { left, found });
  return found;
}

function ofCallAnew(file: SourceFile, node: TSESTree.CallExpression, left: number): Exposure {
  if (isSanitized(file, node) || isHandle(file, node) || isPlain(file, node)) return 'safe';
  const carried = carriedBy(file, node);
  if (carried) return expose(file, carried, left - 1);
  const returned = returnedBy(file, node).map((value) => expose(file, value, left - 1));
  const leak = returned.find((found) => typeof found === 'object');
  if (leak) return leak;
  if (returned.length > 0 && returned.every((found) => found === 'safe')) return 'safe';
  const given = givenSecretOf(file, node);
  if (given !== undefined) return { what: given, hide: 'mask' };
  return isQuestion(node) ? 'safe' : 'unknown';
}

/** Expressions that are secrets because of where they come from, whatever they are called. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import {
  ELEMENT_GETTERS, KEY_FILE, KEY_MAKERS, SECRET_HEADERS, SELECTED_NAME, SESSION_COOKIES, STORE_METHODS_ALONE, STORE_READERS, STORE_READS, TOKEN_SIGNERS, VALUE_GETTERS, VALUE_STORES,
} from '../catalog/loggedSecrets.ts';
import { slotUsesOf } from './apis.ts';
import { behind } from './bindings.ts';
import { stringOf } from './constants.ts';
import { environmentReadsOf } from './environment.ts';
import { perFile, type SourceFile } from './file.ts';
import { handleNameOf, revealOf } from './handles.ts';
import { hardcodedSecretsOf } from './hardcoded.ts';
import { instanceMemberOf } from './instances.ts';
import { isLoggedName } from './loggedNames.ts';
import { exportPathOf } from './modules.ts';
import { wordsOf } from './names.ts';
import { lastNameOf, memberNameOf, withoutWrappers } from './nodes.ts';
import { storeReadOf } from './storeReads.ts';

/** What people call the secret that an expression is; `undefined` when its origin says nothing. */
export function secretSourceOf(file: SourceFile, node: TSESTree.Node): string | undefined {
  const known = knownSecretsOf(file).get(node);
  if (known !== undefined) return known;
  if (node.type === 'MemberExpression') return ofMember(node) ?? ofElement(file, node);
  if (node.type !== 'CallExpression') return undefined;
  const reveal = revealOf(file, node);
  if (reveal) return `the value of '${reveal.name}'`;
  const { callee } = node;
  const entered = callee.type === 'MemberExpression' && memberNameOf(callee) === 'val' && node.arguments.length === 0 ? ofElement(file, callee) : undefined;
  return entered ?? ofForeignHandle(file, node) ?? ofGetter(file, node) ?? ofMaker(file, node);
}

/** What the rules about literals and the environment found. */
const knownSecretsOf = perFile((file: SourceFile): ReadonlyMap<TSESTree.Node, string> => {
  const found = new Map<TSESTree.Node, string>();
  for (const { node, what } of hardcodedSecretsOf(file)) found.set(node, what);
  for (const { node, variable } of environmentReadsOf(file)) {
    if (node.type === 'Property') {
      if (node.parent.type === 'ObjectPattern') found.set(localOf(node), `'${variable}' from the environment`);
    } else found.set(node, `'${variable}' from the environment`);
  }
  return found;
});

/** The variable that a property of a pattern declares. */
function localOf({ value }: TSESTree.Property): TSESTree.Node {
  return value.type === 'AssignmentPattern' ? value.left : value;
}

/** `req.headers['x-api-key']`, and what cloud stores answer with. */
function ofMember(node: TSESTree.MemberExpression): string | undefined {
  const name = memberNameOf(node);
  if (name === undefined) return undefined;
  if (name === 'SecretString' || name === 'SecretBinary') return STORED;
  if ((name === 'SecretAccessKey' || name === 'SessionToken') && /credentials?$/iu.test(lastNameOf(node.object) ?? '')) return 'the credentials of an AWS role';
  if (name === 'sessionID' && /^req(?:uest)?$/u.test(lastNameOf(node.object) ?? '')) return 'the id of a session';
  const isHeader = SECRET_HEADERS.has(name.toLowerCase()) && /headers?$/iu.test(lastNameOf(node.object) ?? '');
  return isHeader ? `the header '${name.toLowerCase()}'` : undefined;
}

/** `document.querySelector('#password').value`, `$('#password').val()`: what was entered under the name of a secret. */
function ofElement(file: SourceFile, node: TSESTree.MemberExpression): string | undefined {
  const name = memberNameOf(node);
  if (name !== 'value' && name !== 'val') return undefined;
  const element = behind(file, node.object);
  const [selector] = element.type === 'CallExpression' ? element.arguments : [];
  if (element.type !== 'CallExpression' || selector?.type !== 'Literal' || typeof selector.value !== 'string') return undefined;
  const getter = lastNameOf(element.callee) ?? '';
  const id = getter === 'getElementById' ? selector.value : ELEMENT_GETTERS.has(getter) ? SELECTED_NAME.exec(selector.value)?.slice(1).join('') : undefined;
  return id !== undefined && isLoggedName(file, id) ? `what was entered as '${id}'` : undefined;
}

/** `JWT_SECRET.reveal()` where another file made the handle. */
function ofForeignHandle(file: SourceFile, { callee, arguments: given }: TSESTree.CallExpression): string | undefined {
  if (callee.type !== 'MemberExpression' || given.length > 1) return undefined;
  if (!/^reveal(?:All|Numbered)?$/u.test(memberNameOf(callee) ?? '')) return undefined;
  const name = lastNameOf(callee.object);
  return name !== undefined && isLoggedName(file, name) ? `the value of '${name}'` : undefined;
}

/** `req.get('authorization')`, `searchParams.get('token')`, `localStorage.getItem('jwt')`. */
function ofGetter(file: SourceFile, { callee, arguments: [argument] }: TSESTree.CallExpression): string | undefined {
  const inner = withoutWrappers(callee);
  if (inner.type !== 'MemberExpression' || !argument) return undefined;
  const method = memberNameOf(inner) ?? '';
  const name = method === 'find' ? nameSoughtBy(argument) : VALUE_GETTERS.has(method) ? argument : undefined;
  return name?.type === 'Literal' && typeof name.value === 'string' ? ofEntry(file, inner.object, name.value) : undefined;
}

/** The name in `(cookie) => cookie.name === 'sid'`. */
function nameSoughtBy(test: TSESTree.Node): TSESTree.Node | undefined {
  const asked = test.type === 'ArrowFunctionExpression' ? test.body : undefined;
  if (asked?.type !== 'BinaryExpression' || !/^===?$/u.test(asked.operator)) return undefined;
  return /^(?:key|name)$/u.test(lastNameOf(asked.left) ?? '') ? asked.right : undefined;
}

/** What is kept under a name among headers, cookies, parameters. */
function ofEntry(file: SourceFile, store: TSESTree.Node, name: string): string | undefined {
  if (isSessionCookie(nameOfStore(store), name)) return `the cookie '${name}'`;
  if (!isValueStore(store) || !isLoggedName(file, name)) return undefined;
  return SECRET_HEADERS.has(name.toLowerCase()) ? `the header '${name.toLowerCase()}'` : `'${name}'`;
}

function isValueStore(given: TSESTree.Node): boolean {
  return VALUE_STORES.has(wordsOf(nameOfStore(given)).at(-1) ?? '');
}

function nameOfStore(given: TSESTree.Node): string {
  const node = withoutWrappers(given);
  const inner = node.type === 'AwaitExpression' ? withoutWrappers(node.argument) : node;
  return (inner.type === 'CallExpression' || inner.type === 'NewExpression' ? lastNameOf(inner.callee) : lastNameOf(inner)) ?? '';
}

/** Whether a cookie of this name keeps somebody signed in. */
export function isSessionCookie(holder: string, name: string): boolean {
  return /cookies?$|^jar$/iu.test(holder) && SESSION_COOKIES.has(name.toLowerCase());
}

/** Private keys and signed tokens, as they leave the function that makes them. */
function ofMaker(file: SourceFile, node: TSESTree.CallExpression): string | undefined {
  if (isStoreRead(file, node)) return STORED;
  const made = exportPathOf(file, node.callee);
  if (made?.module === 'crypto' && KEY_MAKERS.get(made.path) === 'always') return 'a key';
  if (made && /^(?:fs|fs\/promises)$/u.test(made.module) && /(?:^|\.)readFile(?:Sync)?$/u.test(made.path)) return ofKeyFile(file, node);
  return isSigner(file, node) ? 'a signed token' : undefined;
}

/** `jwt.sign(…)`, `jwtService.signAsync(…)`, `new SignJWT(…).sign(key)`. */
function isSigner(file: SourceFile, { callee }: TSESTree.CallExpression): boolean {
  const inner = withoutWrappers(callee);
  const found = exportPathOf(file, inner);
  if (found) return TOKEN_SIGNERS.has(`${found.module}:${found.path}`);
  if (inner.type !== 'MemberExpression' || !/^sign(?:Async|Sync)?$/u.test(memberNameOf(inner) ?? '')) return false;
  return /jwt/iu.test(lastNameOf(inner.object) ?? '') || TOKEN_SIGNERS.has(instanceMemberOf(file, inner) ?? '');
}

/** What answers from a secret store are called. */
export const STORED = 'the value of a stored secret';

/** Whether what an expression shows is a stored secret. */
export function isStored(shown: { readonly what: string } | string): boolean {
  return typeof shown === 'object' && shown.what === STORED;
}

/** `await client.getSecret('x')`, `await vault.read('secret/data/x')`. */
function isStoreRead(file: SourceFile, node: TSESTree.CallExpression): boolean {
  const { callee } = node;
  const method = callee.type === 'MemberExpression' ? memberNameOf(callee) : undefined;
  if (method !== undefined && STORE_METHODS_ALONE.has(method)) return true;
  // `.promise()` of the second SDK of AWS.
  if (callee.type === 'MemberExpression' && method === 'promise' && callee.object.type === 'CallExpression') return isStoreRead(file, callee.object);
  if (method === 'send' && storeReadOf(file, node) !== undefined) return true;
  if (callee.type === 'MemberExpression' && method !== undefined && STORE_METHODS.has(method)) {
    const member = instanceMemberOf(file, callee);
    if (member !== undefined && STORE_READS.has(member)) return true;
  }
  const found = exportPathOf(file, callee);
  return found !== undefined && STORE_READERS.has(`${found.module}:${found.path}`);
}

const STORE_METHODS: ReadonlySet<string> = new Set([...STORE_READS].map((read) => /\w+$/u.exec(read)?.[0] ?? ''));

/** `readFileSync('private.pem')`; certificates and public keys may be shown. */
function ofKeyFile(file: SourceFile, { arguments: [path] }: TSESTree.CallExpression): string | undefined {
  const name = path && stringOf(file, path)?.split('/').at(-1);
  return name !== undefined && KEY_FILE.test(name) && !/pub|cert|chain|\bca\b/iu.test(name) ? `the key file '${name}'` : undefined;
}

/** Whether a call makes bytes that, under the name of a key, are one. */
export function makesKeyBytes(file: SourceFile, given: TSESTree.Node): boolean {
  let node = withoutWrappers(given);
  while (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && memberNameOf(node.callee) === 'toString') {
    node = withoutWrappers(node.callee.object);
  }
  if (node.type !== 'CallExpression') return false;
  const made = exportPathOf(file, node.callee);
  const name = made?.module === 'crypto' || made?.module === '' ? made.path.replace(/^crypto\./u, '') : '';
  return KEY_MAKERS.get(name) === 'when named key';
}

/** Whether a variable is given to something that takes keys, so that what it holds is one, whatever it is called. */
export function isUsedAsKey(file: SourceFile, { references }: TSESLint.Scope.Variable): boolean {
  return references.some(({ identifier }) => keyNodesOf(file).has(identifier));
}

const keyNodesOf = perFile((file: SourceFile): ReadonlySet<TSESTree.Node> =>
  new Set(slotUsesOf(file).flatMap(({ slot, value }) => (slot.role === 'material' || slot.role === 'secret' ? [value] : []))));

/** Whether an expression is a handle: it shows its name, never its value. */
export function isHandle(file: SourceFile, node: TSESTree.Node): boolean {
  return handleNameOf(file, node) !== undefined;
}

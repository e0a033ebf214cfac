/** The places where a value gets a name: variables, properties, fields, parameters, assignments, comparisons, setters, returns. */
import type { TSESTree } from '@typescript-eslint/utils';
import { EQUAL_FUNCTIONS } from '../catalog/wrongKeys.ts';
import { comparedNameOf, fieldNameOf, mayCompare, selectedNameOf } from './comparedNames.ts';
import { DEFAULT_KEY, DEFAULT_METHOD, describedNameOf, flagNameOf, flagOfDefault, isVariableName } from './describedNames.ts';
import type { SourceFile } from './file.ts';
import { originsOf } from './flow.ts';
import { noteHeldValues } from './heldValues.ts';
import { producedStemOf, remembered } from './names.ts';
import { enclosingFunctionOf, functionNameOf, type FunctionNode, keyNameOf, lastNameOf, type Nodes, nodesCalled, nodesOf, withoutWrappers } from './nodes.ts';
import { jwkSecretOf } from './structures.ts';

export interface NamedValue {
  readonly name: string;
  readonly value: TSESTree.Node;
  /** `listed`, `enum` and `attribute` say so little that only an unmistakable value counts there; `login` is told by a method's name, `directory` by whom it binds. */
  readonly place:
    | 'variable' | 'property' | 'field' | 'assignment' | 'default' | 'comparison' | 'fallback' | 'return' | 'argument'
    | 'listed' | 'enum' | 'attribute' | 'login' | 'directory';
}

/** Takes note of a value under a name, if it has one. */
type Note = (name: string | undefined, value: TSESTree.Node, place: NamedValue['place']) => void;

/** Names that are looked for, and whether a value that has one is wanted. */
export interface Wanted {
  readonly isName: (name: string) => boolean;
  readonly isValue: (name: string, value: TSESTree.Node) => boolean;
}

/** The values among nodes of a file that have a wanted name; several entries may share a value. */
export function namedValuesOf(file: SourceFile, nodes: SourceFile | Nodes, wanted: Wanted): readonly NamedValue[] {
  const found: NamedValue[] = [];
  const note: Note = (name, value, place) => {
    if (name !== undefined && wanted.isValue(name, value)) found.push({ name, value, place });
  };
  noteDeclared(nodes, wanted.isName, note);
  noteExpressions(nodes, wanted.isName, note);
  noteEqual(file, nodes, wanted.isName, note);
  noteReturned(nodes, wanted.isName, note);
  noteMembers(nodes, note);
  noteHeldValues(file, nodes, note);
  return found;
}

/** Whether something of this name can give a value a wanted one. */
type IsName = (name: string) => boolean;

/** What names values by what stands around it: defaults, entries, members of JSON Web Keys, accounts; patterns have no name of their own. */
const LENDING_NAMES: ReadonlySet<string> = new Set(['default', 'devDefault', 'defaultValue', 'value', 'Value', 'useValue', 'd', 'k', 'key', 'accounts', '']);

function noteDeclared(nodes: SourceFile | Nodes, isName: IsName, note: Note): void {
  // A list goes by its name in the singular.
  const isNameOrList: IsName = (name) => isName(name) || LENDING_NAMES.has(name) || (/s$/iu.test(name) && isName(name.slice(0, -1)));
  for (const node of nodesCalled(nodes, 'VariableDeclarator', isNameOrList)) ofDeclarator(node, note);
  for (const node of nodesCalled(nodes, 'Property', isNameOrList)) ofProperty(node, note);
  for (const node of nodesCalled(nodes, 'PropertyDefinition', isNameOrList)) if (node.value) namedOrListed(keyNameOf(node), node.value, 'field', note);
  for (const { left, right } of nodesCalled(nodes, 'AssignmentPattern', isName)) note(lastNameOf(left), right, 'default');
}

function noteExpressions(nodes: SourceFile | Nodes, isName: IsName, note: Note): void {
  for (const node of nodesCalled(nodes, 'AssignmentExpression', (name) => name === 'keys' || name === 'value' || isName(name))) ofAssignment(node, note);
  for (const node of nodesOf(nodes, 'BinaryExpression').filter((comparison) => mayCompare(comparison, isName))) ofComparison(node, note);
  for (const { test, parent } of nodesOf(nodes, 'SwitchCase')) if (test) note(comparedNameOf(parent.discriminant), test, 'comparison');
  for (const { left, operator, right } of nodesCalled(nodes, 'LogicalExpression', isName)) {
    // `options.secret || 'text'`: the text is what runs when nothing is configured.
    if (operator !== '&&') note(lastNameOf(left), right, 'fallback');
  }
  for (const node of nodesCalled(nodes, 'CallExpression', isSettingMethod)) ofSetter(node, note);
  for (const node of nodesOf(nodes, 'ArrayExpression')) if (node.elements.length === 2) ofEntry(node, note);
}

/** `timingSafeEqual(Buffer.from(token), Buffer.from('text'))`: what is compared goes by its name under the encoding. */
function noteEqual(file: SourceFile, nodes: SourceFile | Nodes, isName: IsName, note: Note): void {
  // Nothing but a secret has to be compared like that, whatever the other side is called; what a call makes of it may be a digest.
  const nameOf = (side: TSESTree.Node): string | undefined => {
    const names = originsOf(file, side).flatMap((origin) => (/^(?:CallExpression|Literal|TemplateLiteral)$/u.test(origin.type) ? [] : (comparedNameOf(origin) ?? [])));
    return names.find((name) => isName(name)) ?? (names.some((name) => /hash|digest|mac|sig(?:nature)?$|sum$/iu.test(name)) || names.length === 0 ? undefined : 'secret');
  };
  for (const { arguments: [left, right] } of nodesCalled(nodes, 'CallExpression', (name) => EQUAL_FUNCTIONS.includes(name))) {
    if (!left || !right) continue;
    note(nameOf(left), right, 'comparison');
    note(nameOf(right), left, 'comparison');
  }
}

/** What functions of a wanted name give back. */
function noteReturned(nodes: SourceFile | Nodes, isName: IsName, note: Note): void {
  const isProducer: IsName = (name) => isName(name) || isName(producedStemOf(name) ?? '');
  const producers = new Map<TSESTree.Node, string | undefined>(
    [
      ...nodesCalled(nodes, 'FunctionDeclaration', isProducer),
      ...nodesCalled(nodes, 'FunctionExpression', isProducer),
      ...nodesCalled(nodes, 'ArrowFunctionExpression', isProducer),
    ].map((node) => [node, producedNameOf(node)]),
  );
  if (producers.size === 0) return;
  for (const { argument, parent } of nodesOf(nodes, 'ReturnStatement')) {
    const producer = enclosingFunctionOf(parent);
    if (argument && producer) note(producers.get(producer), argument, 'return');
  }
  for (const [producer, name] of producers) {
    if (producer.type === 'ArrowFunctionExpression' && producer.body.type !== 'BlockStatement') note(name, producer.body, 'return');
  }
}

function noteMembers(nodes: SourceFile | Nodes, note: Note): void {
  for (const { id, initializer, parent } of nodesOf(nodes, 'TSEnumMember')) {
    if (!initializer) continue;
    note(keyNameOf({ key: id }), initializer, 'enum');
    // `enum PartnerSecret { Airline = '…' }`
    note(parent.parent.id.name.replace(/s$/u, ''), initializer, 'listed');
  }
  for (const { name, value } of nodesOf(nodes, 'JSXAttribute')) {
    if (name.type === 'JSXIdentifier' && value) note(name.name, withoutBraces(value), 'attribute');
  }
}

/** A list's elements go by its name in the singular: `API_KEYS = ['…', '…']`. */
function namedOrListed(
  name: string | undefined,
  value: TSESTree.Node,
  place: NamedValue['place'],
  note: Note,
): void {
  const inner = withoutWrappers(value);
  const list = inner.type === 'NewExpression' && lastNameOf(inner.callee) === 'Set' ? inner.arguments[0] : inner;
  if (name === 'accounts' && inner.type === 'ArrayExpression') noteWalletKeys(inner, note);
  else if (list?.type !== 'ArrayExpression') note(name, value, place);
  else noteElements(name?.replace(/s$/iu, ''), list, note);
}

function noteElements(name: string | undefined, { elements }: TSESTree.ArrayExpression, note: Note): void {
  for (const element of elements) if (element) note(name, element, 'listed');
}

/** Networks of chains take the private keys of accounts; an address is shorter. */
function noteWalletKeys({ elements }: TSESTree.ArrayExpression, note: Note): void {
  for (const element of elements) {
    if (element?.type === 'Literal' && /^(?:0x)?[\da-f]{64}$/iu.test(String(element.value))) note('account-private-key', element, 'listed');
  }
}

/** Functions that make a variable with a setter: `const [password, setPassword] = useState('…')`. */
const STATE_HOOK = /^(?:useState|useSignal|createSignal|useSessionStorage|useLocalStorage)$/u;

function ofDeclarator({ id, init }: TSESTree.VariableDeclarator, note: Note): void {
  if (id.type === 'Identifier' && init) namedOrListed(id.name, init, 'variable', note);
  if (id.type !== 'ArrayPattern' || init?.type !== 'CallExpression' || !STATE_HOOK.test(lastNameOf(init.callee) ?? '')) return;
  const [first] = id.elements;
  const initial = init.arguments.at(-1);
  if (first && initial) note(lastNameOf(first), initial, 'argument');
}

function ofProperty(node: TSESTree.Property, note: Note): void {
  if (node.parent.type !== 'ObjectExpression' || node.kind !== 'init' || node.method) return;
  const name = keyNameOf(node);
  namedOrListed(isPrivateJwkMember(node, name) ? 'jwk-private-key' : isSigningKey(node, name) ? 'jwt-secret' : name, node.value, 'property', note);
  if (DEFAULT_KEY.test(name ?? '')) noteDefault(describedNameOf(node.parent), node.value, note);
  if (name === 'value' || name === 'Value' || name === 'useValue') noteEntry(node, node.parent, note);
}

/** What a described variable is when nobody sets it is a fallback. */
function noteDefault(name: string | undefined, value: TSESTree.Node, note: Note): void {
  note(name, value, name !== undefined && isVariableName(name) ? 'fallback' : 'property');
}

/** `{ name: 'DB_PASSWORD', value: '…' }` among the variables of a container, `{ provide: 'JWT_SECRET', useValue: '…' }` of a module; the fields of forms are written so too, but for the capitals. */
function noteEntry({ value }: TSESTree.Property, { properties }: TSESTree.ObjectExpression, note: Note): void {
  for (const property of properties) {
    if (property.type !== 'Property' || !/^(?:name|key|provide)$/iu.test(keyNameOf(property) ?? '')) continue;
    const name = property.value.type === 'Literal' ? property.value.value : undefined;
    if (typeof name === 'string') note(name, value, isVariableName(name) ? 'property' : 'listed');
  }
}

/** `d` and `k` of a JSON Web Key hold its private part. */
function isPrivateJwkMember({ parent }: TSESTree.Property, name: string | undefined): boolean {
  if ((name !== 'd' && name !== 'k') || parent.type !== 'ObjectExpression') return false;
  const members = parent.properties.flatMap((member) =>
    member.type === 'Property' && member.value.type === 'Literal' ? [[keyNameOf(member) ?? '', String(member.value.value)] as const] : [],
  );
  return jwkSecretOf(Object.fromEntries(members)) !== undefined;
}

/** `{ key: '…', verifyOptions: { … } }`: what checks tokens. */
function isSigningKey({ parent }: TSESTree.Property, name: string | undefined): boolean {
  if (name !== 'key' || parent.type !== 'ObjectExpression') return false;
  return parent.properties.some((member) => member.type === 'Property' && /^(?:verify|sign)Options$/u.test(keyNameOf(member) ?? ''));
}

function ofAssignment({ left, operator, right }: TSESTree.AssignmentExpression, note: Note): void {
  const name = lastNameOf(left);
  // Koa's own name for what signs its cookies; no other `app` has keys.
  const isKeys = left.type === 'MemberExpression' && name === 'keys' && lastNameOf(left.object) === 'app' && right.type === 'ArrayExpression';
  if (isKeys) for (const element of right.elements) if (element) note('cookie-secret', element, 'assignment');
  // `document.querySelector('#password').value = 'text'`.
  if (left.type === 'MemberExpression' && name === 'value' && operator === '=') note(fieldNameOf(left.object), right, 'argument');
  if (operator === '=' || operator === '||=' || operator === '??=') note(name, right, 'assignment');
}

function ofComparison({ left, right }: TSESTree.BinaryExpression, note: Note): void {
  note(comparedNameOf(left), right, 'comparison');
  note(comparedNameOf(right), left, 'comparison');
}

/** Methods that give a name to the value behind it. */
export const SETTER = /^(?:set|put|setItem|setOption|setHeader|append|setProperty|header|setRequestHeader)$/u;

/** Functions that read a setting, and take what holds when it is not set: `env('API_TOKEN', 'text')`. */
const CONFIGURED = /env|config|setting|^get$/iu;

/** Methods that type a text into the field that a selector names. */
export const TYPING_METHODS = ['type', 'fill', 'setValue', 'typeText', 'sendKeys'];
const TYPIST = new RegExp(`^(?:${TYPING_METHODS.join('|')})$`, 'u');

/** `setPassword('text')`, `withToken('text')`. */
const NAMED_SETTER = /^(?:set|with)([A-Z]\w*)$/u;

/** Methods that describe an option of a command. */
const OPTION_METHOD = /^(?:option|requiredOption)$/u;

const isSettingMethod = remembered((method) =>
  [OPTION_METHOD, DEFAULT_METHOD, NAMED_SETTER, SETTER, CONFIGURED, TYPIST, LOGIN_METHOD].some((pattern) => pattern.test(method)));

/** `config.set('password', 'text')`, `builder.setPassword('text')`, `page.fill('#password', 'text')`, `option('token', { default: 'text' })`. */
function ofSetter({ callee, arguments: given }: TSESTree.CallExpression, note: Note): void {
  const [name, value] = given;
  const method = lastNameOf(callee) ?? '';
  if (!name) return;
  if (callee.type === 'MemberExpression' && DEFAULT_METHOD.test(method)) noteDefault(describedNameOf(callee) ?? flagOfDefault(callee), name, note);
  if (!value) {
    if (callee.type === 'MemberExpression' && TYPIST.test(method)) note(fieldNameOf(callee.object), name, 'argument');
    note(NAMED_SETTER.exec(method)?.[1], name, 'argument');
    return;
  }
  if (TYPIST.test(method)) note(selectorNameOf(name), value, 'argument');
  if (name.type !== 'Literal' || typeof name.value !== 'string') return;
  const isPair = given.length === 2;
  if (OPTION_METHOD.test(method)) noteOption(name, given, note);
  else if (CONFIGURED.test(method) && isPair && isVariableName(name.value)) note(name.value, value, 'fallback');
  else if (TYPIST.test(method)) note(selectedNameOf(name.value), value, 'argument');
  else if (SETTER.test(method) && isPair) note(name.value, value, 'argument');
  else if (LOGIN_METHOD.test(method) && isLoginName(method, name.value)) note('password', value, isDirectoryName(name.value) ? 'directory' : 'login');
}

/** `SELECTORS.password`, `passwordField`: what a selector is kept under. */
function selectorNameOf(node: TSESTree.Node): string | undefined {
  return lastNameOf(node)?.replace(/_?(?:box|element|field|input|locator|selector|sel)$/iu, '');
}

/** Methods that log in with a name and a password, in this order. */
export const LOGIN_METHODS = ['auth', 'authenticate', 'login', 'signIn', 'signInWithEmailAndPassword', 'basicAuth'];
const LOGIN_METHOD = new RegExp(`^(?:bind|${LOGIN_METHODS.join('|')})$`, 'u');

/** Parts of a name in a directory, which something also binds to. */
export const DIRECTORY_PARTS = ['cn=', 'uid=', 'dc='];

const isDirectoryName = (text: string): boolean => DIRECTORY_PARTS.some((part) => text.toLowerCase().startsWith(part));

/** A name in a directory; for what is called after logging in also an address or one word. */
function isLoginName(method: string, text: string): boolean {
  return isDirectoryName(text) || (method !== 'bind' && /^[\w.+-]+@[\w.-]+$|^[a-z][\w.-]{1,30}$/iu.test(text));
}

/** `option('token', { default: 'text' })`, `option('-t, --token <token>', 'what it is', 'text')`. */
function noteOption(flags: TSESTree.StringLiteral, given: readonly TSESTree.Node[], note: Note): void {
  const [, described, byDefault] = given;
  if (byDefault) note(flagNameOf(flags), byDefault, 'argument');
  if (described?.type !== 'ObjectExpression') return;
  for (const property of described.properties) {
    if (property.type === 'Property' && keyNameOf(property) === 'default') note(flags.value, property.value, 'argument');
  }
}

/** `['password', 'text']` among the entries of a `new Map([…])` or `Object.fromEntries([…])`. */
function ofEntry({ elements, parent }: TSESTree.ArrayExpression, note: Note): void {
  const [name, value] = elements;
  if (parent.type !== 'ArrayExpression') return;
  const call = parent.parent;
  const isEntry =
    (call.type === 'NewExpression' || call.type === 'CallExpression') && /^(?:Map|fromEntries)$/u.test(lastNameOf(call.callee) ?? '');
  if (isEntry && value && name?.type === 'Literal' && typeof name.value === 'string') note(name.value, value, 'argument');
}

/** What a function is named to give: `apiKey` for `getApiKey`, `get apiKey()` and `const getApiKey = () => …`; of several words also `apiKey()`. */
function producedNameOf(node: FunctionNode): string | undefined {
  const name = functionNameOf(node);
  const stem = name === undefined ? undefined : producedStemOf(name);
  return stem ?? (isGetter(node) || (name !== undefined && /[a-z][A-Z]/u.test(name)) ? name : undefined);
}

function isGetter({ parent }: TSESTree.Node): boolean {
  return (parent?.type === 'MethodDefinition' || parent?.type === 'Property') && parent.kind === 'get';
}

function withoutBraces(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'JSXExpressionContainer' ? node.expression : node;
}

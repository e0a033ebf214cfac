/** The places where a value gets a name: variables, properties, fields, parameters, assignments, comparisons, setters, returns. */
import type { TSESTree } from '@typescript-eslint/utils';
import { perFile, type SourceFile } from './file.ts';
import { lastNameOf } from './flow.ts';
import { ancestorsOf, enclosingFunctionOf, keyNameOf, nodesOf, withoutWrappers } from './nodes.ts';

export interface NamedValue {
  readonly name: string;
  readonly value: TSESTree.Node;
  /** `listed`, `enum` and `attribute` say so little that only an unmistakable value counts there. */
  readonly place:
    | 'variable' | 'property' | 'field' | 'assignment' | 'default' | 'comparison' | 'fallback' | 'return' | 'argument'
    | 'listed' | 'enum' | 'attribute';
}

/** Every value of the file that has a name; several entries may share a value. */
export const namedValuesOf = perFile((file: SourceFile): readonly NamedValue[] => [
  ...nodesOf(file, 'VariableDeclarator').flatMap(ofDeclarator),
  ...nodesOf(file, 'Property').flatMap(ofProperty),
  ...nodesOf(file, 'PropertyDefinition').flatMap((node) =>
    node.value ? namedOrListed(keyNameOf(node), node.value, 'field') : [],
  ),
  ...nodesOf(file, 'AssignmentExpression').flatMap(ofAssignment),
  ...nodesOf(file, 'AssignmentPattern').flatMap(({ left, right }) => named(lastNameOf(left), right, 'default')),
  ...nodesOf(file, 'BinaryExpression').flatMap(ofComparison),
  ...nodesOf(file, 'SwitchCase').flatMap(({ test, parent }) =>
    test ? named(comparedNameOf(parent.discriminant), test, 'comparison') : [],
  ),
  ...nodesOf(file, 'LogicalExpression').flatMap(ofFallback),
  ...nodesOf(file, 'CallExpression').flatMap(ofSetter),
  ...nodesOf(file, 'ArrayExpression').flatMap(ofEntry),
  ...nodesOf(file, 'ReturnStatement').flatMap(({ argument, parent }) =>
    argument ? named(producedNameOf(enclosingFunctionOf(parent)), argument, 'return') : [],
  ),
  ...nodesOf(file, 'ArrowFunctionExpression').flatMap((node) =>
    node.body.type === 'BlockStatement' ? [] : named(producedNameOf(node), node.body, 'return'),
  ),
  ...nodesOf(file, 'TSEnumMember').flatMap((node) =>
    node.initializer ? named(keyNameOf({ key: node.id }), node.initializer, 'enum') : [],
  ),
  ...nodesOf(file, 'JSXAttribute').flatMap(({ name, value }) =>
    name.type === 'JSXIdentifier' && value ? named(name.name, withoutBraces(value), 'attribute') : [],
  ),
]);

/** Most nodes name nothing; one empty list serves them all. */
const NOTHING: readonly NamedValue[] = [];

function named(
  name: string | undefined,
  value: TSESTree.Node,
  place: NamedValue['place'],
): readonly NamedValue[] {
  return name === undefined ? NOTHING : [{ name, value, place }];
}

/** A list's elements go by its name in the singular: `API_KEYS = ['…', '…']`. */
function namedOrListed(
  name: string | undefined,
  value: TSESTree.Node,
  place: NamedValue['place'],
): readonly NamedValue[] {
  const inner = withoutWrappers(value);
  if (name === 'accounts' && inner.type === 'ArrayExpression') return walletKeysIn(inner);
  const list = inner.type === 'NewExpression' && lastNameOf(inner.callee) === 'Set' ? inner.arguments[0] : inner;
  if (list?.type !== 'ArrayExpression') return named(name, value, place);
  return list.elements.flatMap((element) => (element ? named(name?.replace(/s$/iu, ''), element, 'listed') : []));
}

/** Networks of chains take the private keys of accounts; an address is shorter. */
function walletKeysIn({ elements }: TSESTree.ArrayExpression): readonly NamedValue[] {
  return elements.flatMap((element) =>
    element?.type === 'Literal' && /^(?:0x)?[\da-f]{64}$/iu.test(String(element.value)) ? named('account-private-key', element, 'listed') : [],
  );
}

/** Functions that make a variable with a setter: `const [password, setPassword] = useState('…')`. */
const STATE_HOOK = /^(?:useState|useSignal|createSignal|useSessionStorage|useLocalStorage)$/u;

function ofDeclarator({ id, init }: TSESTree.VariableDeclarator): readonly NamedValue[] {
  if (id.type === 'Identifier') return init ? namedOrListed(id.name, init, 'variable') : [];
  if (id.type !== 'ArrayPattern' || init?.type !== 'CallExpression' || !STATE_HOOK.test(lastNameOf(init.callee) ?? '')) return [];
  const [first] = id.elements;
  const initial = init.arguments.at(-1);
  return first && initial ? named(lastNameOf(first), initial, 'argument') : [];
}

function ofProperty(node: TSESTree.Property): readonly NamedValue[] {
  if (node.parent.type !== 'ObjectExpression' || node.kind !== 'init' || node.method) return [];
  return namedOrListed(isPrivateJwkMember(node) ? 'jwk-private-key' : keyNameOf(node), node.value, 'property');
}

/** `d` and `k` of a JSON Web Key hold its private part. */
function isPrivateJwkMember(node: TSESTree.Property): boolean {
  const name = keyNameOf(node);
  return (
    (name === 'd' || name === 'k') && node.parent.type === 'ObjectExpression' &&
    node.parent.properties.some((sibling) => sibling.type === 'Property' && keyNameOf(sibling) === 'kty')
  );
}

function ofAssignment({ left, operator, right }: TSESTree.AssignmentExpression): readonly NamedValue[] {
  const isPlain = operator === '=' || operator === '||=' || operator === '??=';
  return isPlain ? named(lastNameOf(left), right, 'assignment') : [];
}

function ofComparison({ left, operator, right }: TSESTree.BinaryExpression): readonly NamedValue[] {
  if (!/^[!=]==?$/u.test(operator)) return [];
  return [...named(comparedNameOf(left), right, 'comparison'), ...named(comparedNameOf(right), left, 'comparison')];
}

/** The name of one side of a comparison; a header or parameter is named by how it is asked for: `req.get('x-api-key')`. */
function comparedNameOf(node: TSESTree.Node): string | undefined {
  const inner = withoutWrappers(node);
  if (inner.type !== 'CallExpression') return lastNameOf(inner);
  const [asked, ...others] = inner.arguments;
  const isGetter = /^(?:get|header|param|query|getHeader)$/u.test(lastNameOf(inner.callee) ?? '');
  return isGetter && others.length === 0 && asked?.type === 'Literal' && typeof asked.value === 'string' ? asked.value : undefined;
}

/** `options.secret || 'text'`: the text is what runs when nothing is configured. */
function ofFallback({ left, operator, right }: TSESTree.LogicalExpression): readonly NamedValue[] {
  return operator === '&&' ? [] : named(lastNameOf(withoutWrappers(left)), right, 'fallback');
}

/** Methods that give a name to the value behind it. */
export const SETTER = /^(?:set|put|setItem|setOption|setHeader|append|setProperty|header|setRequestHeader)$/u;

/** Functions that read a setting, and take what holds when it is not set: `env('API_TOKEN', 'text')`. */
const CONFIGURED = /env|config|setting|^get$/iu;

/** Methods that type a text into the field that a selector names. */
const TYPIST = /^(?:type|fill|setValue|typeText|sendKeys)$/u;

/** `config.set('password', 'text')`, `builder.setPassword('text')`, `page.fill('#password', 'text')`, `option('token', { default: 'text' })`. */
function ofSetter({ callee, arguments: given }: TSESTree.CallExpression): readonly NamedValue[] {
  const method = lastNameOf(callee) ?? '';
  const [name, value, ...others] = given;
  if (name && !value) return named(/^(?:set|with)([A-Z]\w*)$/u.exec(method)?.[1], name, 'argument');
  if (!value || name?.type !== 'Literal' || typeof name.value !== 'string') return [];
  if (method === 'option' && value.type === 'ObjectExpression') return ofDefault(name.value, value);
  if (CONFIGURED.test(method) && others.length === 0 && /^[A-Z][A-Z\d_]+$/u.test(name.value)) return named(name.value, value, 'fallback');
  if (TYPIST.test(method)) return named(/[#.=]["']?([\w-]+)["']?\]?$/u.exec(name.value)?.[1], value, 'argument');
  return SETTER.test(method) && others.length === 0 ? named(name.value, value, 'argument') : [];
}

function ofDefault(name: string, { properties }: TSESTree.ObjectExpression): readonly NamedValue[] {
  return properties.flatMap((property) =>
    property.type === 'Property' && keyNameOf(property) === 'default' ? named(name, property.value, 'argument') : [],
  );
}

/** `['password', 'text']` among the entries of a `new Map([…])` or `Object.fromEntries([…])`. */
function ofEntry({ elements, parent }: TSESTree.ArrayExpression): readonly NamedValue[] {
  const [name, value] = elements;
  const call = parent.parent;
  const isEntry =
    elements.length === 2 && parent.type === 'ArrayExpression' &&
    (call?.type === 'NewExpression' || call?.type === 'CallExpression') && /^(?:Map|fromEntries)$/u.test(lastNameOf(call.callee) ?? '');
  return isEntry && value && name?.type === 'Literal' && typeof name.value === 'string' ? named(name.value, value, 'argument') : [];
}

/** What a function is named to give: `apiKey` for `getApiKey`, `get apiKey()` and `const getApiKey = () => …`. */
function producedNameOf(node: TSESTree.Node | undefined): string | undefined {
  if (!node) return undefined;
  const name = functionNameOf(node);
  const stem = /^(?:get|load|fetch|read|create|make|build|provide|resolve)([A-Z]\w*)$/u.exec(name ?? '')?.[1];
  return stem ?? (isGetter(node) ? name : undefined);
}

function isGetter({ parent }: TSESTree.Node): boolean {
  return (parent?.type === 'MethodDefinition' || parent?.type === 'Property') && parent.kind === 'get';
}

function functionNameOf(node: TSESTree.Node): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  for (const around of ancestorsOf(node)) {
    switch (around.type) {
      case 'MethodDefinition':
      case 'Property':
      case 'PropertyDefinition':
        return keyNameOf(around);
      case 'VariableDeclarator':
        return lastNameOf(around.id);
      default:
        return undefined;
    }
  }
  return undefined;
}

function withoutBraces(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'JSXExpressionContainer' ? node.expression : node;
}

/** What a secret is to be called in the store: a pure function of where it stands. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GENERIC_NAMES } from '../catalog/names.ts';
import type { SourceFile } from './file.ts';
import { encodedBy } from './flow.ts';
import { fromAround } from './fromAround.ts';
import { SETTER } from './namedValues.ts';
import { kebabOf, wordsOf } from './names.ts';
import { ancestorsOf, isFunction, keyNameOf, lastNameOf } from './nodes.ts';
import { relativePathOf } from './fileRole.ts';

/** Object names that say nothing about what is inside. */
const HOLLOW = new Set(['config', 'configuration', 'settings', 'options', 'opts', 'exports', 'default', 'module', 'env', 'secrets', 'keys',
  'credentials', 'auth', 'params', 'props', 'data', 'value', 'this', 'defaults', 'constants', 'app', 'index', 'src', 'lib', 'main']);

/** The store name of an environment variable; the environment store maps it back. */
export function nameOfVariable(variable: string): string {
  return kebabOf(variable);
}

/**
 * The store name for a value, from the names around it.
 *
 * @param given - what the API calls such a secret, such as `session-secret`
 * @returns `undefined` when everything around it is too general to name it
 */
export function nameOfValue(file: SourceFile, node: TSESTree.Node, given?: string): string | undefined {
  const path = bindingPathOf(file, node).map(kebabOf);
  const own = path.at(-1);
  if (own !== undefined && !GENERIC_NAMES.has(own) && isSecretish(own)) return own;
  if (given !== undefined && !GENERIC_NAMES.has(given)) return given;
  if (own !== undefined && !GENERIC_NAMES.has(own)) return own;
  const general = own ?? given;
  if (general === undefined) return undefined;
  const around = [...outerNamesOf(node).map(kebabOf), ...path.slice(0, -1)];
  const qualifier = around.findLast((part) => !HOLLOW.has(part) && !GENERIC_NAMES.has(part)) ?? fileWordOf(file);
  return qualifier === undefined ? undefined : joined(qualifier, general);
}

/** An own name such as `conn` or `value` should give way to what the API calls the secret. */
function isSecretish(name: string): boolean {
  return wordsOf(name).length > 1;
}

/** `auth` and `auth-token` make `auth-token`. */
function joined(stem: string, own: string): string {
  return own.startsWith(`${stem}-`) ? own : `${stem}-${own}`;
}

/** The file's own name, or its folder's when it is called `index`. */
function fileWordOf(file: SourceFile): string | undefined {
  const parts = relativePathOf(file).split('/').map((part) => kebabOf(part.replace(/\..*$/u, '')));
  return parts.findLast((part) => part !== '' && !HOLLOW.has(part));
}

/** The names that lead to a value inside one function or module, outermost first: `config.mail.apiKey`. */
export function bindingPathOf(file: SourceFile, node: TSESTree.Node): readonly string[] {
  const path: string[] = [];
  for (let step = stepOf(file, node); step?.name !== undefined; step = stepOf(file, step.around)) path.unshift(step.name);
  return path;
}

/** One step of the way out from a value; the last one, beyond which other things are named, has no name. */
interface Step {
  readonly around: TSESTree.Node;
  readonly name: string | undefined;
}

const stepOf = fromAround((file, around, inner): Step | undefined => {
  if (isFunction(around) || around.type === 'ClassBody') return { around, name: undefined };
  const name = bindingNameOf(around, inner);
  // What a call returns is something else than what it is given, unless it only encodes that.
  const isLast = name === undefined && isCall(around) && encodedBy(file, around) !== inner;
  return isLast || (name !== undefined && name !== '') ? { around, name } : undefined;
});

/** The functions and classes around a value, outermost first. */
function outerNamesOf(node: TSESTree.Node): readonly string[] {
  return [...ancestorsOf(node)].toReversed().flatMap((around) => {
    switch (around.type) {
      case 'ClassDeclaration':
      case 'FunctionDeclaration':
        return around.id?.name ?? [];
      case 'VariableDeclarator':
        return around.init && isFunction(around.init) ? (lastNameOf(around.id) ?? []) : [];
      default:
        return [];
    }
  });
}

function bindingNameOf(around: TSESTree.Node, inner: TSESTree.Node): string | undefined {
  switch (around.type) {
    case 'VariableDeclarator':
      return lastNameOf(around.id);
    case 'Property':
      return around.value === inner ? keyNameOf(around) : undefined;
    case 'PropertyDefinition':
      return keyNameOf(around);
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return around.right === inner ? lastNameOf(around.left) : undefined;
    case 'BinaryExpression':
      return lastNameOf(around.left === inner ? around.right : around.left);
    case 'LogicalExpression':
      return around.right === inner ? lastNameOf(around.left) : undefined;
    case 'CallExpression':
      return setterNameOf(around, inner);
    default:
      return undefined;
  }
}

function isCall(node: TSESTree.Node): node is TSESTree.CallExpression | TSESTree.NewExpression {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

function setterNameOf(node: TSESTree.CallExpression, inner: TSESTree.Node): string | undefined {
  const [name, value] = node.arguments;
  if (!SETTER.test(lastNameOf(node.callee) ?? '')) return undefined;
  return value === inner && name?.type === 'Literal' && typeof name.value === 'string' ? name.value : undefined;
}

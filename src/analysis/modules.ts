/** Which module's export an expression is, however it was imported, required, renamed or taken apart. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_NAMES, WEB_CRYPTO_MEMBERS } from '../catalog/globalNames.ts';
import { declaratorOf, isNeverReassigned, variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { keyNameOf, memberNameOf, nodesCalled, nodesOf, withoutWrappers } from './nodes.ts';
import { nodesAt } from './nodesAround.ts';
import { importsOf } from './vocabulary.ts';

/** An export by module and dotted path; the module is '' for globals, the path 'default' for the module itself. */
export interface ExportPath {
  readonly module: string;
  readonly path: string;
}

type Variable = TSESLint.Scope.Variable;

interface Steps {
  readonly module: string;
  readonly steps: readonly string[];
}

/** The longest chain of names that is followed; real code needs five. */
const MAX_STEPS = 12;

/** The export that an expression stands for; `undefined` when it is something of this file or cannot be told. */
export function exportPathOf(file: SourceFile, node: TSESTree.Node): ExportPath | undefined {
  const found = stepsOf(file, node, MAX_STEPS);
  if (!found) return undefined;
  // `import x from` and `require()` of one CommonJS module differ only by 'default' steps.
  const steps = found.steps.filter((step) => step !== 'default');
  return { module: found.module, path: steps.join('.') || 'default' };
}

function stepsOf(file: SourceFile, given: TSESTree.Node, left: number): Steps | undefined {
  if (left === 0) return undefined;
  const node = withoutWrappers(given);
  switch (node.type) {
    case 'Identifier':
      return ofIdentifier(file, node, left);
    case 'MemberExpression': {
      const name = memberNameOf(node);
      const object = name === undefined ? undefined : stepsOf(file, node.object, left - 1);
      return object && name !== undefined ? extend(object, name) : undefined;
    }
    case 'CallExpression':
      return ofRequire(node) ?? ofInteropCall(file, node, left);
    case 'AwaitExpression':
      return node.argument.type === 'ImportExpression' ? ofModule(node.argument.source) : undefined;
    default:
      return undefined;
  }
}

function ofUndeclared(name: string): Steps {
  const known = GLOBAL_NAMES.get(name);
  if (!known) return { module: '', steps: [name] };
  return { module: known.module, steps: known.export === undefined ? [] : [known.export] };
}

function extend({ module, steps }: Steps, name: string): Steps {
  if (module === '' && steps.length === 1 && steps[0] === 'crypto' && !WEB_CRYPTO_MEMBERS.has(name)) return { module: 'crypto', steps: [name] };
  const isGlobalObject = module === '' && ['globalThis', 'window', 'self', 'global'].includes(steps.join('.'));
  return { module, steps: isGlobalObject ? [name] : [...steps, name] };
}

function ofModule(source: TSESTree.Node): Steps | undefined {
  return source.type === 'Literal' && typeof source.value === 'string'
    ? { module: source.value.replace(/^node:/u, ''), steps: [] }
    : undefined;
}

/** The export that a plugin is, as frameworks take one: also as a promise, `import('m')`, which is no export for anybody else. */
export function pluginPathOf(file: SourceFile, node: TSESTree.Node): ExportPath | undefined {
  if (node.type !== 'ImportExpression') return exportPathOf(file, node);
  const found = ofModule(node.source);
  return found && { module: found.module, path: 'default' };
}

/** `require('m')`, also `module.require` and a `createRequire` result, which all go by that name. */
function ofRequire(node: TSESTree.CallExpression): Steps | undefined {
  const [source] = node.arguments;
  return node.callee.type === 'Identifier' && node.callee.name === 'require' && source
    ? ofModule(source)
    : undefined;
}

/** `__importDefault(require('m'))` and `promisify(x)`: the result does what the argument does. */
function ofInteropCall(file: SourceFile, node: TSESTree.CallExpression, left: number): Steps | undefined {
  const [argument] = node.arguments;
  if (node.callee.type !== 'Identifier' || !argument) return undefined;
  return /^_*(?:interopRequire\w+|importDefault|importStar|toESM)$/u.test(node.callee.name)
    ? stepsOf(file, argument, left - 1)
    : undefined;
}

/** The answer for each variable is kept: programs call what they import again and again. */
const knownVariables = perFile(() => new Map<Variable, Steps | undefined>());

/** An answer that begins further on in a chain may have ended too early to be kept. */
const FEWEST_KEPT = MAX_STEPS - 4;

function ofIdentifier(file: SourceFile, node: TSESTree.Identifier, left: number): Steps | undefined {
  const variable = variableOf(file, node);
  if (!variable) return ofUndeclared(node.name);
  const known = knownVariables(file);
  if (known.has(variable)) return known.get(variable);
  const found = ofVariable(file, variable, node.name, left);
  if (left >= FEWEST_KEPT) known.set(variable, found);
  return found;
}

function ofVariable(file: SourceFile, variable: Variable, name: string, left: number): Steps | undefined {
  const [definition] = variable.defs;
  if (definition?.node.type === 'ImportSpecifier') {
    const { imported } = definition.node;
    return ofImport(definition.node, [imported.type === 'Identifier' ? imported.name : imported.value]);
  }
  if (definition?.node.type === 'ImportDefaultSpecifier') return ofImport(definition.node, ['default']);
  if (definition?.node.type === 'ImportNamespaceSpecifier') return ofImport(definition.node, []);
  if (definition?.node.type === 'TSImportEqualsDeclaration') {
    const { moduleReference } = definition.node;
    if (moduleReference.type === 'TSExternalModuleReference') return ofModule(moduleReference.expression);
    return undefined;
  }
  const declarator = declaratorOf(variable);
  if (!declarator?.init || !isNeverReassigned(variable)) return undefined;
  if (declarator.id.type === 'Identifier') return stepsOf(file, declarator.init, left - 1);
  return ofPattern(file, declarator, name, left);
}

function ofImport(specifier: TSESTree.ImportClause, steps: readonly string[]): Steps | undefined {
  const { parent } = specifier;
  if (parent.type !== 'ImportDeclaration') return undefined;
  const module = ofModule(parent.source);
  return module && { module: module.module, steps };
}

/** `const { sign: s, promises: { readFile } } = require('m')`. */
function ofPattern(
  file: SourceFile,
  declarator: TSESTree.VariableDeclarator,
  name: string,
  left: number,
): Steps | undefined {
  const path = pathInPattern(declarator.id, name);
  const origin = path && declarator.init ? stepsOf(file, declarator.init, left - 1) : undefined;
  return origin && path ? path.reduce(extend, origin) : undefined;
}

/** The property names that lead to a local name in a destructuring pattern. */
export function pathInPattern(pattern: TSESTree.Node, name: string): readonly string[] | undefined {
  if (pattern.type === 'Identifier') return pattern.name === name ? [] : undefined;
  if (pattern.type === 'AssignmentPattern') return pathInPattern(pattern.left, name);
  if (pattern.type === 'ArrayPattern') return pathInArray(pattern, name);
  if (pattern.type !== 'ObjectPattern') return undefined;
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') continue;
    const key = keyNameOf(property);
    const rest = pathInPattern(property.value, name);
    if (rest && key !== undefined) return [key, ...rest];
  }
  return undefined;
}

function pathInArray({ elements }: TSESTree.ArrayPattern, name: string): readonly string[] | undefined {
  for (const [index, element] of elements.entries()) {
    const rest = element ? pathInPattern(element, name) : undefined;
    if (rest) return [String(index), ...rest];
  }
  return undefined;
}

/** The modules that a file takes in by `import`, `require()` or `import()`, without `node:`. */
export const importedModulesOf = perFile((file: SourceFile): ReadonlySet<string> => {
  const nodes = nodesAt(file, importsOf(file));
  const sources = [
    ...nodesOf(nodes, 'ImportDeclaration').map(({ source }) => source),
    ...nodesOf(nodes, 'TSExternalModuleReference').map(({ expression }) => expression),
    ...nodesOf(nodes, 'ImportExpression').map(({ source }) => source),
    ...nodesCalled(nodes, 'CallExpression', (name) => name === 'require').flatMap(({ callee, arguments: [first] }) =>
      callee.type === 'Identifier' && first ? [first] : [],
    ),
  ];
  return new Set(sources.flatMap((source) => ofModule(source)?.module ?? []));
});

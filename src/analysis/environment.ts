/** Where the program reads environment variables that hold secrets. */
import type { TSESTree } from '@typescript-eslint/utils';
import { OWN_MODULE, STORAGE_NAME, VARIABLE_SPELLING } from '../catalog/environment.ts';
import { aliasesOf, behind } from './bindings.ts';
import { stringOf } from './constants.ts';
import { hasOwnReaders, mayRead, readingOf } from './environmentFunctions.ts';
import { type Environment, environmentOf, isChecked, isOwnConfig, isOwnEnvironment } from './environmentObjects.ts';
import { perFile, type SourceFile } from './file.ts';
import { exportPathOf } from './modules.ts';
import { isPublishedSecret, isPublishedVariable, isSecretName, kindOfVariable, remembered, rememberedUnder, type VariableKind } from './names.ts';
import { mentionsSecretName } from './mentionedSecrets.ts';
import { isFunction, isNone, keyNameOf, memberNameOf, type Nodes, nodesCalled, nodesOf } from './nodes.ts';
import { nodesAt } from './nodesAround.ts';
import { isPartOfName, mentionOf, parts, type Places, placesOfWords, type Word } from './vocabulary.ts';

/** One read of a secret variable. */
export interface EnvironmentRead {
  /** The expression that is the value, the property of a pattern or of a schema, or what is imported from a module of variables. */
  readonly node: TSESTree.CallExpression | TSESTree.ImportSpecifier | TSESTree.MemberExpression | TSESTree.Property;
  readonly variable: string;
  readonly kind: VariableKind;
  /** `import.meta.env`, or a prefix that publishes: a bundler puts it into what browsers get. */
  readonly isBundled: boolean;
  /**
   * `passed`: a parameter that is the environment unless a caller gives another. `made`: a helper may give something made of the text.
   * `written`: the file sets the variable itself, and the read may be meant for that value.
   */
  readonly doubt?: 'passed' | 'made' | 'written';
}

/** All reads of secret variables in a file, in every spelling. */
export const environmentReadsOf = perFile((file: SourceFile): readonly EnvironmentRead[] => {
  const nodes = nodesAt(file, readPlacesOf(file));
  if (isNone(nodes)) return [];
  return [
    ...nodesCalled(nodes, 'MemberExpression', isSecretVariableOrNameless(file.settings)).flatMap((node) => ofMember(file, node)),
    ...nodesOf(nodes, 'ObjectPattern').flatMap((node) => ofPattern(file, node)),
    ...[...callsOf(file, nodes)].flatMap((node) => ofCall(file, node)),
    ...nodesOf(nodes, 'ImportSpecifier').flatMap((node) => ofImport(file, node)),
  ].toSorted((a, b) => a.node.range[0] - b.node.range[0]);
});

/** Where a file can read secret variables: where it names them, and anywhere once it hands on the environment or a variable's name. */
function readPlacesOf(file: SourceFile): Places {
  const { envModules, envFunctions, secretNames } = file.settings;
  if (!mentionsEnvironment(file) && envModules.length + envFunctions.length === 0) return [];
  if (secretNames.length > 0) return 'anywhere';
  const places = secretVariablesIn(file);
  const isHandedOn = handsOnVariable(file, places) || (mentionsWholeEnvironment(file) && (places.length > 0 || mentionsSecretName(file)));
  return isHandedOn ? 'anywhere' : places;
}

/** What a file that reads the environment contains, unless the settings name the project's own way. */
const mentionsEnvironment = mentionOf(() => [
  ...parts(['env', 'nconf']),
  // Many things are called config: it is about variables where it is a module, a service, or asked for one.
  { text: 'config', fits: (source, _, end) => CONFIG_USE.test(source.slice(end, end + LONGEST_USE)) },
]);

/** The environment itself, given away, put elsewhere or taken apart: `const { token } = process.env`, where variables may be spelled like anything. */
const mentionsWholeEnvironment = mentionOf(() => [
  { text: 'env', fits: (source, start, end) => !isPartOfName(source, start - 1) && source[start - 1] !== '-' && !/^(?:[\w$"'`(-]|\?*\.)/u.test(source.slice(end, end + PEEK)) },
]);
const PEEK = 4;

/** Parts of the names that `kindOfVariable` and `isPublishedSecret` look for. */
const VARIABLE_PARTS = [
  'auth', 'bearer', 'connection', 'cred', 'dsn', 'hmac', 'jwt', 'key', 'mnemonic', 'pass', 'pat', 'pepper', 'pwd', 'salt', 'secret', 'token', 'uri', 'url', 'webhook',
];

/** Names of secret variables as most are spelled, and others where they are asked for in quotes or as members of what is called after the environment. */
const secretVariablesIn = placesOfWords(() => VARIABLE_PARTS.map((text): Word => ({ text, fits: isVariableAt })));

const isVariable = remembered((name) => holdsSecret(name));

function isVariableAt(source: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (start - from < LONGEST_USE && isPartOfName(source, from - 1)) from -= 1;
  while (to - end < LONGEST_USE && isPartOfName(source, to)) to += 1;
  // No variable has a longer name.
  if (to - from >= LONGEST_USE) return false;
  const name = source.slice(from, to);
  if (/^[A-Z][A-Z\d_]+$/u.test(name)) return isVariable(name);
  const sign = source[from - 1] ?? '';
  if (!`.-"'\``.includes(sign)) return false;
  const path = /[\w$.?!-]*$/u.exec(source.slice(Math.max(0, from - LONGEST_USE), from))?.[0] ?? '';
  const isQuoted = /["'`]/u.test(source[from - path.length - 1] ?? '');
  if (!isQuoted && !/(?:env|conf(?:ig)?\w*|settings)[?!]*\.(?:[\w$.-]+\.)?$/iu.test(path)) return false;
  const rest = source[to] === '-' ? (/^[\w-]*/u.exec(source.slice(to, to + LONGEST_USE))?.[0] ?? '') : '';
  return isVariable(`${/[\w-]*$/u.exec(path)?.[0] ?? ''}${name}${rest}`);
}

/** Whether the name of a variable is a text of its own, given to a constant or handed over in a list: what reads the variable may stand anywhere. */
function handsOnVariable({ sourceCode: { text } }: SourceFile, places: Places): boolean {
  return places === 'anywhere' || places.some((place) => isHandedOn(text, place));
}

/** What stands before a name in quotes, but for what reads it there and then: `env('X')`, `env['X']`. */
function isHandedOn(source: string, start: number): boolean {
  const [before = '', quote = ''] = /.?\s*(["'`])[\w$.-]*$/su.exec(source.slice(Math.max(0, start - LONGEST_USE), start)) ?? [];
  return quote !== '' && !/^[([]/u.test(before);
}

/** What stands behind `config` where settings are read: `config.get(`, `configService.getOrThrow(`, `'./config/index.js'`. */
const CONFIG_USE = /^(?:service|(?:s|uration)?(?:[!?]{0,2}\.\s*get|\s*\[|[\w./-]{0,60}["'`]))/iu;
const LONGEST_USE = 80;

function readOf(file: SourceFile, node: EnvironmentRead['node'], variable: string | undefined, from: Environment = 'process'): readonly EnvironmentRead[] {
  if (variable === undefined) return [];
  if (isPublishedSecret(variable, file.settings)) return [{ node, variable, kind: 'secret', isBundled: true }];
  const kind = kindOfVariable(variable, file.settings);
  return kind ? [{ node, variable, kind, isBundled: from === 'bundled', ...(from === 'passed' ? { doubt: from } : {}) }] : [];
}

/** Whether a variable of this name holds a secret, published or not. */
function holdsSecret(name: string, settings?: SourceFile['settings']): boolean {
  return kindOfVariable(name, settings) !== undefined || isPublishedSecret(name, settings);
}

const isSecretVariable = rememberedUnder(holdsSecret);
const isSecretVariableOrNameless = rememberedUnder((name, settings) => name === '' || isSecretVariable(settings)(name));

/** Calls that name a secret variable, and those of functions that can read or check one. */
function callsOf(file: SourceFile, nodes: SourceFile | Nodes): Iterable<TSESTree.CallExpression> {
  const isSecret = isSecretVariable(file.settings);
  const aliases = aliasesOf(file);
  const isOwnReader = hasOwnReaders(file);
  return new Set([
    ...nodesOf(nodes, 'CallExpression').filter(
      ({ arguments: [first] }) => first?.type === 'Literal' && typeof first.value === 'string' && isSecret(first.value),
    ),
    ...nodesCalled(nodes, 'CallExpression', (name) => isOwnReader || mayRead(name) || aliases.has(name) || file.settings.envFunctions.includes(name)),
  ]);
}

function ofMember(file: SourceFile, node: TSESTree.MemberExpression): readonly EnvironmentRead[] {
  const name = memberNameOf(node) ?? (node.computed ? stringOf(file, node.property) : undefined);
  if (name === undefined || !isSecretVariable(file.settings)(name) || isWritten(node)) return [];
  const source = environmentOf(file, node.object) ?? (isMemberOfConfig(file, node.object, name) ? 'process' : undefined);
  return source ? readOf(file, node, name, source) : [];
}

/** `config.JWT_SECRET`, where the project's own module of settings is `config`. */
function isMemberOfConfig(file: SourceFile, object: TSESTree.Node, name: string): boolean {
  const found = VARIABLE_SPELLING.test(name) ? exportPathOf(file, object) : undefined;
  return found !== undefined && isOwnConfig(found.module) && isSettingName(file, name) && /^(?:default|config|configs|settings|appConfig)$/u.test(found.path);
}

/** Whether a constant of a module of settings is a secret; there, unlike in the environment, `THEME_KEY` is a key of something else. */
function isSettingName(file: SourceFile, name: string): boolean {
  return !STORAGE_NAME.test(name) && (isSecretName(name, file.settings) || kindOfVariable(name, file.settings) === 'credential-url');
}

function isWritten(node: TSESTree.Node): boolean {
  const { parent } = node;
  return (
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}

function ofPattern(file: SourceFile, node: TSESTree.ObjectPattern): readonly EnvironmentRead[] {
  const source = takenFrom(file, node);
  if (!source) return [];
  return node.properties.flatMap((property) =>
    property.type === 'Property' ? readOf(file, property, keyNameOf(property), source) : [],
  );
}

/** The environment that a pattern takes apart: a variable's, an assignment's, a parameter's default, or `env` inside a pattern for `process`. */
function takenFrom(file: SourceFile, { parent }: TSESTree.ObjectPattern): Environment | undefined {
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.init ? environmentOf(file, parent.init) : undefined;
    case 'AssignmentExpression':
      return environmentOf(file, parent.right);
    case 'AssignmentPattern':
      return environmentOf(file, parent.right) && (isFunction(parent.parent) ? 'passed' : 'process');
    case 'Property':
      return isEnvironmentOfPattern(file, parent) ? 'process' : undefined;
    default:
      return undefined;
  }
}

/** `{ env: { X } } = process`, `{ process: { env: { X } } } = globalThis`. */
function isEnvironmentOfPattern(file: SourceFile, property: TSESTree.Property): boolean {
  const names = [keyNameOf(property)];
  let pattern: TSESTree.Node = property.parent;
  while (pattern.type === 'ObjectPattern' && pattern.parent.type === 'Property') {
    names.unshift(keyNameOf(pattern.parent));
    pattern = pattern.parent.parent;
  }
  const declarator = pattern.parent;
  if (declarator.type !== 'VariableDeclarator' || !declarator.init) return false;
  const found = exportPathOf(file, declarator.init);
  const root = found && (found.path === 'default' ? found.module : [found.module, found.path].filter((part) => part !== '').join('.'));
  return [root, ...names].filter((part) => !/^(?:globalThis|global|window|self)$/u.test(part ?? '')).join('.') === 'process.env';
}

/**
 * What is imported from a module of variables by its name.
 *
 * `$env/static/private` and the like: the build writes the value into the code; a module of the project called `env` or `config`: a constant of it.
 */
function ofImport(file: SourceFile, node: TSESTree.ImportSpecifier): readonly EnvironmentRead[] {
  const { parent, imported } = node;
  if (parent.type !== 'ImportDeclaration' || parent.importKind === 'type' || imported.type !== 'Identifier') return [];
  const module = parent.source.value;
  if (module === '$env/static/private' || module === 'astro:env/server') return readOf(file, node, imported.name);
  if (module === '$env/static/public') return isPublishedVariable(imported.name) ? readOf(file, node, imported.name, 'bundled') : [];
  if (!VARIABLE_SPELLING.test(imported.name)) return [];
  if (file.settings.envModules.includes(module)) return readOf(file, node, imported.name);
  if (!OWN_MODULE.test(module) || STORAGE_NAME.test(imported.name)) return [];
  const isSetting = isOwnEnvironment(module) || (isOwnConfig(module) && isSettingName(file, imported.name));
  return isSetting ? readOf(file, node, imported.name) : [];
}

function ofCall(file: SourceFile, node: TSESTree.CallExpression): readonly EnvironmentRead[] {
  const [argument] = node.arguments;
  const name = argument && stringOf(file, argument);
  if (name !== undefined && isSecretVariable(file.settings)(name)) {
    const reading = readingOf(file, node);
    return reading ? readOf(file, node, name).map((read) => (reading === 'other' ? { ...read, doubt: 'made' } : read)) : [];
  }
  return isChecked(file, node) ? ofSchema(file, node) : [];
}

/** The members of the schema that a call checks the environment with: `cleanEnv(process.env, { JWT_SECRET: str() })`. */
function ofSchema(file: SourceFile, { callee, arguments: given }: TSESTree.CallExpression): readonly EnvironmentRead[] {
  const makers: TSESTree.Node[] = [];
  // `Joi.object().keys({ … }).unknown()`, seen from its end.
  let schema = callee.type === 'MemberExpression' ? behind(file, callee.object) : undefined;
  while (schema?.type === 'CallExpression') {
    makers.push(...schema.arguments);
    schema = schema.callee.type === 'MemberExpression' ? behind(file, schema.callee.object) : undefined;
  }
  const objects = [...given, ...makers].map((argument) => behind(file, argument));
  return objects.flatMap((object) => (object.type === 'ObjectExpression' ? ofSchemaObject(file, object) : []));
}

function ofSchemaObject(file: SourceFile, { properties }: TSESTree.ObjectExpression): readonly EnvironmentRead[] {
  return properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    if (property.value.type === 'ObjectExpression') return keyNameOf(property) === 'server' ? ofSchemaObject(file, property.value) : [];
    return property.value.type === 'CallExpression' ? readOf(file, property, keyNameOf(property)) : [];
  });
}

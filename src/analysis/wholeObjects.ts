/** Objects that hold secrets among other things, and get logged as a whole: headers, the environment, settings, sign-in forms. */
import type { TSESTree } from '@typescript-eslint/utils';
import { AUTH_TEXT, CONFIG_NAME, SERVICE_CONFIG_NAME } from '../catalog/loggedSecrets.ts';
import { behind, variableOf } from './bindings.ts';
import { environmentOf } from './environmentObjects.ts';
import { perFile, type SourceFile } from './file.ts';
import { isLoggedName } from './loggedNames.ts';
import { exportPathOf } from './modules.ts';
import { kebabOf } from './names.ts';
import { ancestorsOf, enclosingFunctionOf, isFunction, isWithin, keyNameOf, lastNameOf, memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';
import { relativePathOf } from './fileRole.ts';
import { isTokenAnswer } from './tokenAnswers.ts';

/** What people call the object that an expression is, when some of its members are secrets. */
export function secretHolderOf(file: SourceFile, node: TSESTree.Node): string | undefined {
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return undefined;
  if (environmentOf(file, node) === 'process') return 'the whole environment';
  const name = lastNameOf(node);
  if (name === undefined) return undefined;
  if (name === 'headers' || name === 'rawHeaders') return isRequestHeaders(file, node) ? 'the header list of a request' : undefined;
  if (name === 'body') return isSignInBody(file, node) ? 'the body of a sign-in request' : undefined;
  if (name === 'value' || name === 'values') return isSignInForm(node) ? 'what was entered into a sign-in form' : undefined;
  if (name === 'config' && isOfFailedRequest(node)) return 'the settings of a request';
  return isSecretConfig(file, node, name) || isTokenAnswer(file, node) ? `'${name}'` : undefined;
}

/** `this.loginForm.value`. */
function isSignInForm(node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  const owner = node.type === 'MemberExpression' ? (lastNameOf(node.object) ?? '') : '';
  return /form$/iu.test(owner) && AUTH_TEXT.test(kebabOf(owner));
}

/** `error.config` of axios, with all headers of the request. */
function isOfFailedRequest(node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  return node.type === 'MemberExpression' && /^(?:e|err|error|ex|reason|axiosError)$/iu.test(lastNameOf(node.object) ?? '');
}

const REQUEST = /^_?(?:\w*req(?:uest)?|ctx|context|event|config|cfg|options|opts|init|requestOptions|handshake|upgradeReq)$/iu;

function isRequestHeaders(file: SourceFile, node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  if (node.type === 'MemberExpression') return REQUEST.test(lastNameOf(node.object) ?? objectCallName(node.object));
  const origin = patternOriginOf(file, node);
  if (origin) return REQUEST.test(lastNameOf(origin) ?? '');
  const value = behind(file, node);
  if (value.type === 'MemberExpression') return isRequestHeaders(file, value);
  return value.type === 'Identifier' && mentionsCredentials(file);
}

/** `headers().get`, `getRequest().headers`. */
function objectCallName(node: TSESTree.Node): string {
  const inner = withoutWrappers(node);
  return inner.type === 'CallExpression' ? (lastNameOf(inner.callee) ?? '') : '';
}

/** Headers that come from elsewhere are those of a request when the file puts credentials into some. */
const mentionsCredentials = perFile(({ sourceCode: { text } }: SourceFile) => /['"`.]authorization\b|\bauthorization['"]?\s*:/iu.test(text));

/** What a variable was taken out of: `req` for `const { headers } = req`. */
function patternOriginOf(file: SourceFile, node: TSESTree.Identifier): TSESTree.Node | undefined {
  const definition = variableOf(file, node)?.defs[0]?.node;
  return definition?.type === 'VariableDeclarator' && definition.id.type === 'ObjectPattern' ? (definition.init ?? undefined) : undefined;
}

/** The body of a request in a route, function or file that is about signing in, or that takes a password out of it. */
function isSignInBody(file: SourceFile, node: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
  const value = node.type === 'Identifier' ? (patternOriginOf(file, node) ?? behind(file, node)) : node.object;
  const owner = node.type === 'Identifier' && value.type === 'MemberExpression' ? value.object : value;
  if (!/^_?(?:req(?:uest)?|ctx|event)$/iu.test(lastNameOf(owner) ?? '')) return false;
  return isInSignInCode(file, node) || takesSecretFromBody(file, node);
}

function isInSignInCode(file: SourceFile, node: TSESTree.Node): boolean {
  for (const around of ancestorsOf(node)) {
    if (AUTH_TEXT.test(nameOfPlace(around) ?? '')) return true;
  }
  return AUTH_TEXT.test(relativePathOf(file).split('/').at(-1) ?? '');
}

/** The name of a function or of what holds it, or the path of a route. */
function nameOfPlace(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return node.id?.name;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return keyNameOf(node);
    case 'VariableDeclarator':
      return node.init && isFunction(node.init) ? lastNameOf(node.id) : undefined;
    case 'AssignmentExpression':
      return isFunction(node.right) ? lastNameOf(node.left) : undefined;
    case 'CallExpression': {
      const [path] = node.arguments;
      return path?.type === 'Literal' && typeof path.value === 'string' && /^\/|^[\w-]+$/u.test(path.value) ? path.value : undefined;
    }
    default:
      return undefined;
  }
}

/** `const { password } = req.body` or `req.body.password` in the same function. */
function takesSecretFromBody(file: SourceFile, node: TSESTree.Node): boolean {
  const around = enclosingFunctionOf(node);
  return around !== undefined && bodySecretsOf(file).some((taken) => isWithin(taken, around));
}

const bodySecretsOf = perFile((file: SourceFile): readonly TSESTree.Node[] => [
  ...nodesOf(file, 'VariableDeclarator').filter(
    ({ id, init }) =>
      init && lastNameOf(init) === 'body' && id.type === 'ObjectPattern' &&
      id.properties.some((property) => property.type === 'Property' && isLoggedName(file, keyNameOf(property) ?? '')),
  ),
  ...nodesOf(file, 'MemberExpression').filter(
    (member) => lastNameOf(member.object) === 'body' && isLoggedName(file, memberNameOf(member) ?? ''),
  ),
]);

const CONFIG_MODULE = /(?:^|\/)(?:config|configuration|settings|secrets)(?:\/index)?(?:\.[cm]?[jt]s)?$/u;

/** Settings of the application: imported from its own module, of a service, or with a member that is a secret. */
function isSecretConfig(file: SourceFile, node: TSESTree.Identifier | TSESTree.MemberExpression, name: string): boolean {
  if (SERVICE_CONFIG_NAME.test(name)) return behind(file, node).type !== 'ObjectExpression';
  if (!CONFIG_NAME.test(name)) return false;
  const imported = exportPathOf(file, node);
  if (imported && /^(?:\.|@\/|~\/|#|src\/)/u.test(imported.module)) return CONFIG_MODULE.test(imported.module);
  return configSecretsOf(file).has(name);
}

/** Names of settings objects from which the file reads a secret. */
const configSecretsOf = perFile((file: SourceFile): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const member of nodesOf(file, 'MemberExpression')) {
    const holder = lastNameOf(member.object);
    if (holder !== undefined && CONFIG_NAME.test(holder) && isLoggedName(file, memberNameOf(member) ?? '')) names.add(holder);
  }
  return names;
});

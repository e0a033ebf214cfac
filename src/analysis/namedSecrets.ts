/** Hardcoded secrets whose only evidence is the name beside them, or the variable that they stand in for. */
import type { TSESTree } from '@typescript-eslint/utils';
import { TEMPLATE_FILE } from '../catalog/files.ts';
import { GATE_HEADER, GENERIC_NAMES, WEAK_KEY_QUALIFIERS } from '../catalog/names.ts';
import { TEXT_FILE, TO_BE_CHANGED } from '../catalog/values.ts';
import { isAskedFor, isComparedLogin } from './comparedNames.ts';
import { isVariableName } from './describedNames.ts';
import { environmentReadsOf } from './environment.ts';
import { perFile, type SourceFile } from './file.ts';
import { relativePathOf } from './fileRole.ts';
import { originsOf } from './flow.ts';
import { bytesOf, stringOf } from './constants.ts';
import { variableOf } from './bindings.ts';
import { embeddedSecretsOf } from './embeddedSecrets.ts';
import { type HardcodedSecret, obstacleOf } from './evidence.ts';
import { isAccessCodeName, isMaterialName, isPasswordName, isSecretName, kebabOf, kindOfVariable, rememberedUnder, wordsOf } from './names.ts';
import { nodesNamingValues } from './mentionedSecrets.ts';
import { type NamedValue, namedValuesOf, type Wanted } from './namedValues.ts';
import { hasPublicNeighbour, isLabel, isOfAccount, isSetting, isTakenAsSecret, isUsedToLogIn } from './neighbours.ts';
import { ancestorsOf, isNone, isTypeWrapper, isWithin, keyNameOf, lastNameOf, withoutWrappers } from './nodes.ts';
import { bindingPathOf, nameOfValue, nameOfVariable } from './secretNames.ts';
import { isAccessCode, isAnySecret, isDrawn, isLongRandom, isPublicMaterial, isSecretShaped, isStandIn } from './values.ts';

/** Secrets by name; nothing in files of displayed texts, where `password` is a label. */
export function namedSecretsOf(file: SourceFile): readonly HardcodedSecret[] {
  const nodes = nodesNamingValues(file);
  const named = isNone(nodes) || TEXT_FILE.test(relativePathOf(file)) ? [] : namedValuesOf(file, nodes, wantedIn(file)).flatMap((place) => secretsAt(file, place));
  return [...named, ...fallbacksOf(file), ...embeddedSecretsOf(file)];
}

/** Names that say enough about a value to look at it. */
function wantedIn({ settings }: SourceFile): Wanted {
  const kindOf = kindOfName(settings);
  return {
    isName: (name) => kindOf(name) !== undefined,
    isValue: (name, value) => {
      const kind = kindOf(name);
      if (kind === 'hash') return isHashed(value);
      return kind === 'secret' || (kind === 'material' && /^(?:CallExpression|Literal)$/u.test(withoutWrappers(value).type)) || (kind === 'code' && value.type === 'Literal');
    },
  };
}

/** What a name says of the value: a secret, the hash of one, a code that lets in, or a key of which the value decides. */
const kindOfName = rememberedUnder((name, settings): 'secret' | 'hash' | 'code' | 'material' | undefined => {
  if (isSecretName(name, settings)) return 'secret';
  if (isAccessCodeName(name)) return settings.publicNames.includes(name) ? undefined : 'code';
  if (isPasswordHashName(name)) return 'hash';
  return isMaterialName(name) || GATE_HEADER.test(name) ? 'material' : undefined;
});

function secretsAt(file: SourceFile, place: NamedValue): readonly HardcodedSecret[] {
  if (!isSecretName(place.name, file.settings) && !isHashName(place.name, place.value)) return keyMaterialAt(file, place);
  if (isDenied(file, place)) return [];
  const origins = originsOf(file, place.value).flatMap((node) => (unhashed(node) === node ? node : originsOf(file, unhashed(node))));
  return origins.flatMap((node) => {
    const bytes = bytesOf(node);
    const value = bytes ?? stringOf(file, node);
    if (value === undefined || isPublicMaterial(value) || isLabel(node)) return [];
    if (bytes === undefined && (hasPublicNeighbour(node) || !isSecretAt(file, value, place, node))) return [];
    return [
      {
        node,
        value,
        evidence: 'named' as const,
        what: `'${place.name}'`,
        name: nameOfValue(file, node, producedName(place)),
        obstacle: place.place === 'comparison' ? ('comparison' as const) : obstacleOf(node),
      },
    ];
  });
}

/** `session: { cookieKey: '…' }`: in settings a key that is named after its use is one, if it is longer than a name. */
function isSetKey(file: SourceFile, name: string, node: TSESTree.Node): boolean {
  const use = wordsOf(name).at(-2) ?? '';
  if (node.type !== 'Literal' || typeof node.value !== 'string' || !WEAK_KEY_QUALIFIERS.has(use)) return false;
  return isSetting(file, node) && /^[\w!@#$%^&*+=-]{17,}$/u.test(node.value) && isSecretShaped(node.value, { name: 'secret', isCredential: false, isVariable: true });
}

/** Whether a text that some `…Key` holds was drawn at random: `weatherKey = '…'`, `client.setKey('…')`. A `key` in an object may be anything's. */
function isDrawnKey(name: string, node: TSESTree.Node, place: NamedValue['place']): boolean {
  if (node.type !== 'Literal' || typeof node.value !== 'string' || !isDrawn(node.value)) return false;
  if (GATE_HEADER.test(name)) return true;
  if (!isMaterialName(name) || (name === 'key' && place !== 'variable' && place !== 'assignment')) return false;
  return WEAK_PLACES.has(place) ? /^[\da-f]{24,}$/iu.test(node.value) : /^(?:variable|assignment|property|field|argument)$/u.test(place);
}

/** `url.searchParams.get('key') === 'gate-7f31'`: whoever sends this key is let in, where a word may name one of several. */
function isGateKey(node: TSESTree.Node): boolean {
  if (node.type !== 'Literal' || typeof node.value !== 'string' || node.value.length < 8 || !/\d/u.test(node.value)) return false;
  return isSecretShaped(node.value, { name: 'secret', isCredential: false, isVariable: false, isGate: true });
}

/** A code that somebody has to enter; the `pin` of an object is mostly one of a board, or of a place on a map. */
function isEntered(name: string, node: TSESTree.Node, place: NamedValue['place']): boolean {
  if (node.type !== 'Literal' || typeof node.value !== 'string' || WEAK_PLACES.has(place) || (place === 'property' && /^pin$/iu.test(name))) return false;
  return isAccessCode(node.value);
}

/** What a function is named to give names what it returns, unless that is as general as `token`. */
function producedName({ name, place }: NamedValue): string | undefined {
  const given = kebabOf(name);
  return place === 'return' && !GENERIC_NAMES.has(given) ? given : undefined;
}

/** Bytes that are called `key` are one, whatever the key is for: `key = Buffer.from('…', 'hex')`. */
function keyMaterialAt(file: SourceFile, { name, value, place }: NamedValue): readonly HardcodedSecret[] {
  const call = withoutWrappers(value);
  if (isAccessCodeName(name)) return isEntered(name, call, place) ? [keyAt(file, name, call, place)] : [];
  if (isDrawnKey(name, call, place)) return [keyAt(file, name, call, place)];
  if (!isMaterialName(name)) return [];
  if (place === 'comparison' && isAskedFor(file, value) && isGateKey(call)) return [keyAt(file, name, call, place)];
  if (isSetKey(file, name, call)) return [keyAt(file, name, call, place)];
  if (call.type !== 'CallExpression') return [];
  const { callee, arguments: given } = call;
  const isEncoded = given.length === 2 && callee.type === 'MemberExpression' && lastNameOf(callee) === 'from' && lastNameOf(callee.object) === 'Buffer';
  const node = isEncoded && place !== 'comparison' ? given[0] : undefined;
  const text = node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
  if (!node || text === undefined || !isLongRandom(text)) return [];
  return [keyAt(file, name, node, place)];
}

function keyAt(file: SourceFile, name: string, node: TSESTree.Node, place: NamedValue['place']): HardcodedSecret {
  const obstacle = place === 'comparison' ? 'comparison' : obstacleOf(node);
  return { node, value: stringOf(file, node) ?? '', evidence: 'named', what: `'${name}'`, name: nameOfValue(file, node), obstacle };
}

/** `passwordHash: await hash('text')`. */
function isHashName(name: string, value: TSESTree.Node): boolean {
  return isPasswordHashName(name) && isHashed(value);
}

function isPasswordHashName(name: string): boolean {
  const stem = /hash(?:ed)?$/iu.test(name) ? /^(.+?)_?hash(?:ed)?$/iu.exec(name)?.[1] : undefined;
  return stem !== undefined && isPasswordName(stem);
}

function isHashed(value: TSESTree.Node): boolean {
  const inner = withoutWrappers(value);
  const call = inner.type === 'AwaitExpression' ? inner.argument : inner;
  return unhashed(call) !== call;
}

/** `password: await hash('text')`: the password of an account that is made there. */
function unhashed(node: TSESTree.Node): TSESTree.Node {
  const isHash = node.type === 'CallExpression' && /^(?:hash|hashSync|hashPassword|encryptPassword)$/u.test(lastNameOf(node.callee) ?? '');
  return isHash ? (node.arguments[0] ?? node) : node;
}

/** Names of texts that a program must not be configured with. */
const DENIED_NAME = /^(?:default|weak|known|insecure|unsafe|placeholder|example|sample|forbidden|banned|common)/iu;

/** A check of the configuration against a text that must not be its secret. */
function isDenied(file: SourceFile, { name, value, place }: NamedValue): boolean {
  if (place === 'comparison') {
    const other = value.parent?.type === 'BinaryExpression' && value.parent.left === value ? value.parent.right : undefined;
    const asked = other ?? (value.parent?.type === 'BinaryExpression' ? value.parent.left : undefined);
    return DENIED_NAME.test(lastNameOf(value) ?? '') || /^process\.env\b/u.test(asked ? file.sourceCode.getText(asked) : '');
  }
  if (place === 'property') return isOfDeniedList(file, value);
  if (place !== 'variable' || !DENIED_NAME.test(name) || value.parent?.type !== 'VariableDeclarator') return false;
  const reads = variableOf(file, value.parent.id)?.references.filter((reference) => reference.init !== true) ?? [];
  return reads.length > 0 && reads.every(({ identifier }) => identifier.parent.type === 'BinaryExpression');
}

/** `const PLACEHOLDER_SECRETS = { JWT_SECRET: '…' }`, which is only searched: `Object.entries(…)`, `given === LIST[name]`. */
function isOfDeniedList(file: SourceFile, value: TSESTree.Node): boolean {
  let object = value.parent?.type === 'Property' ? value.parent.parent : value;
  while (object.parent && isTypeWrapper(object.parent)) object = object.parent;
  const declarator = object.parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier' || !DENIED_NAME.test(declarator.id.name)) return false;
  const known = deniedLists(file).get(declarator) ?? isOnlySearched(file, declarator.id);
  deniedLists(file).set(declarator, known);
  return known;
}

/** A list is asked about once for all its members. */
const deniedLists = perFile(() => new Map<TSESTree.Node, boolean>());

function isOnlySearched(file: SourceFile, id: TSESTree.Identifier): boolean {
  const reads = variableOf(file, id)?.references.filter((reference) => reference.init !== true) ?? [];
  return reads.length > 0 && reads.every(({ identifier: { parent } }) => {
    if (parent.type === 'CallExpression') return parent.callee.type === 'MemberExpression' && lastNameOf(parent.callee.object) === 'Object';
    return parent.type === 'MemberExpression' && parent.computed && parent.parent.type === 'BinaryExpression';
  });
}

/** Where a name says little: elements of lists, members of enums, attributes of components. */
const WEAK_PLACES: ReadonlySet<NamedValue['place']> = new Set(['listed', 'enum', 'attribute']);

/** Places that give a value its only name; what sets a `secret` sets nothing else. */
function isDeclared({ name, value, place }: NamedValue): boolean {
  if (place === 'variable' || place === 'field' || (place === 'assignment' && isPutInExports(value))) return true;
  if (place === 'fallback' && isVariableName(name)) return true;
  return /secret$/iu.test(name) && (place === 'argument' || place === 'assignment' || place === 'fallback');
}

/** `exports.SECRET_KEY = '…'`, a declaration in the way of CommonJS, and `process.env.PGPASSWORD = '…'`. */
function isPutInExports({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' && /^(?:exports|env)$/u.test(lastNameOf(parent.left.object) ?? '');
}

function isSecretAt(file: SourceFile, value: string, place: NamedValue, node: TSESTree.Node): boolean {
  if ((place.place === 'enum' || place.place === 'attribute') && /\d/u.test(value) && /[!@#$%&*]/u.test(value) && isPasswordName(place.name)) return true;
  // A name under another name: `const sessionToken = 'session_token'; start({ token: sessionToken })`.
  if (wordsOf(bindingPathOf(file, node).at(-1) ?? '').join('') === wordsOf(value).join('') && value.includes('_')) return false;
  if (place.place === 'login') return isLoginPassword(value);
  if (place.place === 'directory') return isSecretShaped(value, { name: 'password', isCredential: true, isVariable: false });
  if (place.place === 'listed' && isPasswordName(place.name) && /^[a-z]+(?:-[a-z]+){2,}$/u.test(value)) return isSecretShaped(value, { name: place.name, isCredential: false, isVariable: true });
  if (WEAK_PLACES.has(place.place)) return isLongRandom(value) && isSecretShaped(value, { name: place.name, isCredential: false, isVariable: false });
  if (isOfTemplate(file, value)) return false;
  if (isTakenAsSecret(node)) return isAnySecret(value);
  const isGate = place.place === 'comparison' ? isAskedFor(file, place.value) : isSentInHeader(node) || isOfVariable(place);
  const isLogin = place.place === 'comparison' && isPasswordName(place.name) && isComparedLogin(place.value);
  // A parser's `token === 'else1'` and a form's `password !== 'x1'` are no evidence; a long random text is.
  if (place.place === 'comparison' && !isGate && !isLogin && /^(?:token|secret|pass|pw)$/iu.test(place.name) && value.length < 12 && !isMixed(value)) return false;
  return isSecretShaped(value, {
    name: place.name,
    isCredential: isLogin || isUsedToLogIn(node, value) || isOfAccount(file, node),
    isVariable: isDeclared(place) || isSetting(file, node),
    isGate,
  });
}

/** What stands in for a variable that holds a password or secret. */
function isOfVariable({ name, place }: NamedValue): boolean {
  return place === 'fallback' && isVariableName(name) && (isPasswordName(name) || name.endsWith('SECRET'));
}

/** `{ 'x-admin-secret': 'text' }`: a header that is sent. */
function isSentInHeader({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'Property' && /^x-[\w-]+-(?:secret|password)$/iu.test(keyNameOf(parent) ?? '');
}

/** `change-me` in a file that shows how another is to be written. */
function isOfTemplate(file: SourceFile, value: string): boolean {
  return TO_BE_CHANGED.test(value) && TEMPLATE_FILE.test(relativePathOf(file));
}

/** A method called `login` may take other things behind the name, so what is no word must not look like one. */
function isLoginPassword(value: string): boolean {
  return /^\S{6,64}$/u.test(value) && /\d/u.test(value) && isSecretShaped(value, { name: 'password', isCredential: false, isVariable: false });
}

/** Three kinds of characters, as rules for passwords ask for and no kind of token has. */
function isMixed(value: string): boolean {
  return value.length >= 8 && [/[a-z]/u, /[A-Z]/u, /\d/u, /[!@#$%^&*?]/u].filter((kind) => kind.test(value)).length >= 3;
}

/** `process.env.JWT_SECRET || 'text'`: the text is the secret wherever the variable is not set. */
function fallbacksOf(file: SourceFile): readonly HardcodedSecret[] {
  return environmentReadsOf(file).flatMap(({ node, variable }) => {
    const fallback = fallbackOf(node);
    if (!fallback) return [];
    return originsOf(file, fallback).flatMap((origin) => {
      const value = stringOf(file, origin);
      if (value === undefined || !isFallbackSecret(value, variable)) return [];
      return [
        {
          node: origin,
          value,
          evidence: 'used' as const,
          what: `the fallback of '${variable}'`,
          name: isWithin(origin, fallback) ? nameOfVariable(variable) : nameOfValue(file, origin, nameOfVariable(variable)),
          obstacle: obstacleOf(origin),
          variable,
        },
      ];
    });
  });
}

const UNSET_WORDS: ReadonlySet<string> = new Set(['unconfigured', 'unset', 'missing', 'disabled', 'unused', 'undefined', 'notset', 'absent']);

function isFallbackSecret(value: string, variable: string): boolean {
  if (value.trim() === '' || isPublicMaterial(value) || /^(?:undefined|null|none|placeholder)$/iu.test(value)) return false;
  if (isIssued(variable) && isStandIn(value)) return false;
  // Text that says that nothing is configured fails at the provider: `stripe-unconfigured`, `missing-key`.
  if (/^[a-z-]+$/iu.test(value) && wordsOf(value).some((word) => UNSET_WORDS.has(word))) return false;
  return kindOfVariable(variable) !== 'credential-url' || /^[\w+.-]+:\/\/[^/\s:@]*:[^/\s@$<{]+@/u.test(value);
}

/** Keys and tokens come from a provider, so a hint of where to get one works nowhere; a `JWT_SECRET` may be any text. */
function isIssued(variable: string): boolean {
  return /^(?:key|token|password|pass)$/u.test(wordsOf(variable).at(-1) ?? '');
}

/** What stands in when a variable is not set: the right side of `||` or `??`, or a destructuring default. */
function fallbackOf(node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type === 'Property') return node.value.type === 'AssignmentPattern' ? node.value.right : undefined;
  let inner: TSESTree.Node = node;
  for (const around of ancestorsOf(node)) {
    if (around.type === 'LogicalExpression' && around.operator !== '&&' && around.left === inner) return around.right;
    if (around.type === 'ConditionalExpression' && around.consequent === inner) return around.alternate;
    if (!isTypeWrapper(around) && !['ChainExpression', 'LogicalExpression'].includes(around.type)) return undefined;
    inner = around;
  }
  return undefined;
}

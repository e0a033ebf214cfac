/** Hardcoded secrets whose only evidence is the name beside them, or the variable that they stand in for. */
import type { TSESTree } from '@typescript-eslint/utils';
import { TEXT_FILE } from '../catalog/values.ts';
import { environmentReadsOf } from './environment.ts';
import { perFile, type SourceFile } from './file.ts';
import { relativePathOf } from './fileRole.ts';
import { lastNameOf, originsOf } from './flow.ts';
import { bytesOf, stringOf } from './constants.ts';
import { variableOf } from './bindings.ts';
import { embeddedSecretsOf } from './embeddedSecrets.ts';
import { type HardcodedSecret, obstacleOf } from './evidence.ts';
import { isMaterialName, isSecretName, kindOfVariable, wordsOf } from './names.ts';
import { type NamedValue, namedValuesOf } from './namedValues.ts';
import { ancestorsOf, isTypeWrapper, isWithin, keyNameOf, withoutWrappers } from './nodes.ts';
import { nameOfValue, nameOfVariable } from './secretNames.ts';
import { isLongRandom, isPublicMaterial, isSecretShaped } from './values.ts';

/** Secrets by name; nothing in files of displayed texts, where `password` is a label. */
export function namedSecretsOf(file: SourceFile): readonly HardcodedSecret[] {
  const named = TEXT_FILE.test(relativePathOf(file))
    ? []
    : namedValuesOf(file, (name, value) => isTelling(file, name, value)).flatMap((place) => secretsAt(file, place));
  return [...named, ...fallbacksOf(file), ...embeddedSecretsOf(file)];
}

/** Whether a name says enough about a value to look at it. */
function isTelling(file: SourceFile, name: string, value: TSESTree.Node): boolean {
  const known = tellingNamesOf(file);
  let isTold = known.get(name);
  if (isTold === undefined) {
    isTold = isSecretName(name, file.settings);
    known.set(name, isTold);
  }
  return isTold || (isMaterialName(name) && withoutWrappers(value).type === 'CallExpression');
}

/** The answer for each name is kept: programs repeat them. */
const tellingNamesOf = perFile(() => new Map<string, boolean>());

function secretsAt(file: SourceFile, place: NamedValue): readonly HardcodedSecret[] {
  if (!isSecretName(place.name, file.settings)) return keyMaterialAt(file, place);
  if (isDenied(file, place)) return [];
  return originsOf(file, place.value).map(unhashed).flatMap((node) => {
    const bytes = bytesOf(node);
    const value = bytes ?? stringOf(file, node);
    if (value === undefined || isPublicMaterial(value) || isLabel(node)) return [];
    if (bytes === undefined && (hasPublicNeighbour(node) || !isSecretAt(value, place, node))) return [];
    return [
      {
        node,
        value,
        evidence: 'named' as const,
        what: `'${place.name}'`,
        name: nameOfValue(file, node),
        obstacle: place.place === 'comparison' ? ('comparison' as const) : obstacleOf(node),
      },
    ];
  });
}

/** Bytes that are called `key` are one, whatever the key is for: `key = Buffer.from('…', 'hex')`. */
function keyMaterialAt(file: SourceFile, { name, value, place }: NamedValue): readonly HardcodedSecret[] {
  const call = withoutWrappers(value);
  if (call.type !== 'CallExpression' || !isMaterialName(name)) return [];
  const { callee, arguments: given } = call;
  const isEncoded = given.length === 2 && callee.type === 'MemberExpression' && lastNameOf(callee) === 'from' && lastNameOf(callee.object) === 'Buffer';
  const node = isEncoded && place !== 'comparison' ? given[0] : undefined;
  const text = node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
  if (!node || text === undefined || !isLongRandom(text)) return [];
  return [
    { node, value: text, evidence: 'named', what: `'${name}'`, name: nameOfValue(file, node), obstacle: obstacleOf(node) },
  ];
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
  if (place !== 'variable' || !DENIED_NAME.test(name) || value.parent?.type !== 'VariableDeclarator') return false;
  const reads = variableOf(file, value.parent.id)?.references.filter((reference) => reference.init !== true) ?? [];
  return reads.length > 0 && reads.every(({ identifier }) => identifier.parent.type === 'BinaryExpression');
}

/** Members beside a key that show it is one for browsers: of a web app, or only for searching. */
const PUBLIC_NEIGHBOURS: ReadonlySet<string> = new Set(['authDomain', 'messagingSenderId', 'indexName', 'measurementId', 'sitekey']);

/** Whether a key stands among the settings of a web app or of a search box, which browsers get anyway. */
export function hasPublicNeighbour({ parent: property }: TSESTree.Node): boolean {
  if (property?.type !== 'Property' || property.parent.type !== 'ObjectExpression') return false;
  if (!/^api_?key$/iu.test(keyNameOf(property) ?? '')) return false;
  return property.parent.properties.some((sibling) => sibling.type === 'Property' && PUBLIC_NEIGHBOURS.has(keyNameOf(sibling) ?? ''));
}

/** Where a name says little: elements of lists, members of enums, attributes of components. */
const WEAK_PLACES: ReadonlySet<NamedValue['place']> = new Set(['listed', 'enum', 'attribute']);

function isSecretAt(value: string, place: NamedValue, node: TSESTree.Node): boolean {
  if (place.place === 'enum' && /\d/u.test(value) && /[!@#$%&*]/u.test(value) && isPasswordName(place.name)) return true;
  if (WEAK_PLACES.has(place.place)) return isLongRandom(value) && isSecretShaped(value, { name: place.name, isCredential: false, isVariable: false });
  // A parser's `token === 'else1'` and a form's `password !== 'x1'` are no evidence; a long random text is.
  if (place.place === 'comparison' && /^(?:token|secret|pass)$/iu.test(place.name) && value.length < 12) return false;
  return isSecretShaped(value, {
    name: place.name,
    isCredential: hasCredentialNeighbour(node),
    isVariable: place.place === 'variable' || place.place === 'field',
  });
}

/** Names beside a password that show it is used to log in somewhere. */
const LOGIN_NAMES = /^(?:user|username|user_?name|login|email|host|hostname|server|database|db|account)$/iu;

function hasCredentialNeighbour(node: TSESTree.Node): boolean {
  const property = node.parent;
  if (property?.type !== 'Property' || !isPasswordName(keyNameOf(property))) return false;
  const object = property.parent;
  if (object.type !== 'ObjectExpression') return false;
  return object.properties.some(
    (sibling) =>
      sibling.type === 'Property' &&
      sibling !== property &&
      LOGIN_NAMES.test(keyNameOf(sibling) ?? '') &&
      isLoginValue(withoutWrappers(sibling.value)),
  );
}

function isPasswordName(name: string | undefined): boolean {
  return /^(?:pass|password|passwd|pwd)$/u.test(wordsOf(name ?? '').at(-1) ?? '');
}

/** A one-word login such as `root` or an address; a label has capitals or spaces. */
function isLoginValue(node: TSESTree.Node): boolean {
  return node.type === 'Literal' ? /^[a-z0-9][\w.@-]*$/u.test(String(node.value)) : node.type === 'MemberExpression';
}

/** Whether a text belongs to an object of displayed texts: most of its neighbours are words or sentences. */
function isLabel(node: TSESTree.Node): boolean {
  const object = node.parent?.parent;
  if (node.parent?.type !== 'Property' || object?.type !== 'ObjectExpression') return false;
  const texts = object.properties.flatMap((property) =>
    property.type === 'Property' && property.value.type === 'Literal' && typeof property.value.value === 'string'
      ? [property.value.value]
      : [],
  );
  const labels = texts.filter((text) => /^[\p{Lu}][\p{L}]*$|^\p{L}+(?:[ '’-]\p{L}+)+[.!?…:]?$/u.test(text));
  return texts.length >= 3 && labels.length * 3 >= texts.length * 2;
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
  // Text that says that nothing is configured fails at the provider: `stripe-unconfigured`, `missing-key`.
  if (/^[a-z-]+$/iu.test(value) && wordsOf(value).some((word) => UNSET_WORDS.has(word))) return false;
  return kindOfVariable(variable) !== 'credential-url' || /^[\w+.-]+:\/\/[^/\s:@]*:[^/\s@$<{]+@/u.test(value);
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

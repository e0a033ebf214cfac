/** Hardcoded secrets told by a declaration: the type of the slot says so, or the name of the parameter that a call hands them to. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LOOK_UP_VERBS } from '../catalog/names.ts';
import { behind, variablesNamed } from './bindings.ts';
import { callsThrough } from './callsThrough.ts';
import { stringOf } from './constants.ts';
import { type HardcodedSecret, obstacleOf } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { originsOf } from './flow.ts';
import { declaredSlotOf, hasTypes, isSecretTypeName, SECRET_TYPE } from './inferredTypes.ts';
import { isSecretName, rememberedUnder, wordsOf } from './names.ts';
import { functionNameOf, type FunctionNode, isFunction, lastNameOf, nodesOf } from './nodes.ts';
import { nodesTakingSecrets } from './mentionedSecrets.ts';
import { nameOfValue } from './secretNames.ts';
import { identifiers, mentionOf } from './vocabulary.ts';
import { isPublicMaterial, isSecretShaped, isStandIn } from './values.ts';

/** Secrets by declaration; the types of other files are seen where the parser gives type information. */
export function typedSecretsOf(file: SourceFile): readonly HardcodedSecret[] {
  return [...(mentionsType(file) ? annotatedOf(file) : []), ...handedOverOf(file), ...inferredOf(file)];
}

function mentionsType(file: SourceFile): boolean {
  return mentionsOwnType(file) || file.settings.secretTypes.length > 0;
}

const mentionsOwnType = mentionOf(() => identifiers([SECRET_TYPE]));

function annotatedOf(file: SourceFile): readonly HardcodedSecret[] {
  const found: HardcodedSecret[] = [];
  const look = (type: TSESTree.TypeNode | undefined, value: TSESTree.Node | null | undefined): void => {
    const name = secretTypeIn(file, type);
    if (name !== undefined && value) found.push(...ofType(file, value, name));
  };
  for (const { id, init } of nodesOf(file, 'VariableDeclarator')) look(annotationOf(id), init);
  for (const { typeAnnotation, value } of nodesOf(file, 'PropertyDefinition')) look(typeAnnotation?.typeAnnotation, value);
  for (const { left, right } of nodesOf(file, 'AssignmentPattern')) look(annotationOf(left), right);
  for (const { typeAnnotation, expression } of nodesOf(file, 'TSAsExpression')) look(typeAnnotation, expression);
  for (const { typeAnnotation, expression } of nodesOf(file, 'TSSatisfiesExpression')) look(typeAnnotation, expression);
  return found;
}

function annotationOf(pattern: TSESTree.Node): TSESTree.TypeNode | undefined {
  return pattern.type === 'Identifier' ? pattern.typeAnnotation?.typeAnnotation : undefined;
}

/** The name of the type for secrets that an annotation is, alone or beside `undefined`. */
function secretTypeIn(file: SourceFile, type: TSESTree.TypeNode | undefined): string | undefined {
  if (type?.type === 'TSUnionType') return type.types.map((one) => secretTypeIn(file, one)).find((name) => name !== undefined);
  const name = type?.type === 'TSTypeReference' ? (type.typeName.type === 'Identifier' ? type.typeName.name : undefined) : undefined;
  return name !== undefined && isSecretTypeName(file, name) ? name : undefined;
}

/** A type leaves no doubt, so only what is none by its form is left out. */
function ofType(file: SourceFile, value: TSESTree.Node, type: string): readonly HardcodedSecret[] {
  return originsOf(file, value).flatMap((node) => {
    const text = stringOf(file, node);
    if (text === undefined || text.trim() === '' || isStandIn(text) || isPublicMaterial(text)) return [];
    return [secretAt(file, node, text, `the ${type}`)];
  });
}

function secretAt(file: SourceFile, node: TSESTree.Node, value: string, what: string, given?: string): HardcodedSecret {
  return { node, value, evidence: 'typed', what, name: nameOfValue(file, node, given), obstacle: obstacleOf(node) };
}

/** Texts handed to functions of this file. */
function handedOverOf(file: SourceFile): readonly HardcodedSecret[] {
  const takers = [...takersOf(file)].flatMap((name) => variablesNamed(file, name));
  return callsThrough(file, takers).flatMap(({ callee, arguments: given }) => {
    if (callee.type !== 'Identifier' || !given.some((argument) => isText(argument))) return [];
    const called = functionOf(file, callee);
    return called ? given.flatMap((argument, index) => (isLookUp(callee.name, called.params[index]) ? [] : atParameter(file, argument, called.params[index]))) : [];
  });
}

/** `getSecret(secret)`: the name under which something is looked up, not the thing. */
function isLookUp(called: string, parameter: TSESTree.Parameter | undefined): boolean {
  const [verb = '', ...looked] = wordsOf(called);
  const last = wordsOf((parameter && lastNameOf(parameter.type === 'AssignmentPattern' ? parameter.left : parameter)) ?? '').at(-1);
  return LOOK_UP_VERBS.has(verb) && last !== undefined && looked.some((word) => word === last || word === `${last}s`);
}

/** The names of the functions that have a parameter for secrets. */
function takersOf(file: SourceFile): ReadonlySet<string> {
  const takers = new Set<string>();
  const nodes = mentionsType(file) ? file : nodesTakingSecrets(file);
  const isSecret = isSecretNameUnder(file.settings);
  const takesSecret = (parameter: TSESTree.Parameter): boolean => {
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    return target.type === 'Identifier' && (isSecret(target.name) || secretTypeIn(file, annotationOf(target)) !== undefined);
  };
  for (const type of ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const) {
    for (const node of nodesOf(nodes, type)) if (node.params.some(takesSecret)) takers.add(functionNameOf(node) ?? '');
  }
  return takers;
}

const isSecretNameUnder = rememberedUnder((name, settings) => isSecretName(name, settings));

function isText({ type }: TSESTree.Node): boolean {
  return type === 'Literal' || type === 'TemplateLiteral';
}

function functionOf(file: SourceFile, callee: TSESTree.Identifier): FunctionNode | undefined {
  const value = behind(file, callee);
  if (isFunction(value)) return value;
  const scope = file.sourceCode.getScope(callee);
  for (let around: typeof scope | null = scope; around; around = around.upper) {
    const declared = around.set.get(callee.name)?.defs[0]?.node;
    if (declared) return isFunction(declared) ? declared : undefined;
  }
  return undefined;
}

function atParameter(file: SourceFile, argument: TSESTree.Node, parameter: TSESTree.Parameter | undefined): readonly HardcodedSecret[] {
  const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (!target || !isText(argument)) return [];
  const type = secretTypeIn(file, annotationOf(target));
  return type === undefined ? byName(file, argument, lastNameOf(target)) : ofType(file, argument, type);
}

/** A parameter's name is no more than a name, so the text must look like a secret. */
function byName(file: SourceFile, node: TSESTree.Node, name: string | undefined): readonly HardcodedSecret[] {
  if (name === undefined || !isSecretName(name, file.settings)) return [];
  const text = stringOf(file, node);
  if (text === undefined || isPublicMaterial(text) || !isSecretShaped(text, { name, isCredential: false, isVariable: true })) return [];
  return [secretAt(file, node, text, `the parameter '${name}'`, undefined)];
}

/** A type checker costs, so it is asked only of texts that no word of a language is. */
const SHORTEST = 6;

/** Texts handed to functions of other files, whose declarations the type checker knows. */
function inferredOf(file: SourceFile): readonly HardcodedSecret[] {
  if (!hasTypes(file)) return [];
  return nodesOf(file, 'Literal').flatMap((node) => {
    if (typeof node.value !== 'string' || node.value.length < SHORTEST || /\s/u.test(node.value)) return [];
    if (node.parent.type !== 'CallExpression' && node.parent.type !== 'NewExpression' && node.parent.type !== 'Property') return [];
    const slot = declaredSlotOf(file, node);
    return slot?.type === undefined ? byName(file, node, slot?.name) : ofType(file, node, slot.type);
  });
}

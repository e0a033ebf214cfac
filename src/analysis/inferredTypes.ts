/** What type information says about a value, where the parser gives any; without it every answer is `undefined`. */
import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';
import type { Symbol as TypeSymbol, Type, TypeChecker } from 'typescript';
import { NUMERIC_SECRETS, OTHER_TYPES } from '../catalog/loggedSecrets.ts';
import type { SourceFile } from './file.ts';
import { isLoggedName } from './loggedNames.ts';
import { wordsOf } from './names.ts';

/** What a type says: a secret, an object with secret members, something that is no secret, or nothing. */
export type TypeFact = 'secret' | 'holder' | 'other' | undefined;

/** What the type of an expression of a given name says. */
export function inferredFactOf(file: SourceFile, node: TSESTree.Node, name: string): TypeFact {
  const services = servicesOf(file);
  if (!services) return undefined;
  const checker = services.program.getTypeChecker();
  const types = membersOf(services.getTypeAtLocation(node)).filter((type) => !/^(?:undefined|null)$/u.test(checker.typeToString(type)));
  const facts = types.map((type) => factOf(file, checker, type, name));
  if (facts.length > 0 && facts.every((fact) => fact === 'other')) return 'other';
  return facts.find((fact) => fact === 'secret') ?? facts.find((fact) => fact === 'holder');
}

/** Whether types can be asked for. */
export function hasTypes(file: SourceFile): boolean {
  return servicesOf(file) !== undefined;
}

/** The type that the runtime gives secrets. */
export const SECRET_TYPE = 'SecretString';

/** Whether a type of this name holds secrets. */
export function isSecretTypeName({ settings }: SourceFile, name: string): boolean {
  return name === SECRET_TYPE || settings.secretTypes.includes(name);
}

/** What the declaration of the place says in which a text stands: the name of its type for secrets, and of the parameter that takes it. */
export function declaredSlotOf(
  file: SourceFile, node: TSESTree.StringLiteral,
): { readonly type: string | undefined; readonly name: string | undefined } | undefined {
  const services = servicesOf(file);
  if (!services) return undefined;
  const checker = services.program.getTypeChecker();
  const expected = checker.getContextualType(services.esTreeNodeToTSNodeMap.get(node));
  const names = expected ? membersOf(expected).map((type) => type.aliasSymbol?.name ?? type.getSymbol()?.name ?? '') : [];
  return { type: names.find((name) => isSecretTypeName(file, name)), name: parameterNameOf(services, checker, node) };
}

function parameterNameOf(services: ParserServicesWithTypeInformation, checker: TypeChecker, node: TSESTree.StringLiteral): string | undefined {
  const { parent } = node;
  if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return undefined;
  const index = parent.arguments.findIndex((argument) => argument === node);
  return checker.getResolvedSignature(services.esTreeNodeToTSNodeMap.get(parent))?.parameters[index]?.name;
}

function servicesOf({ sourceCode: { parserServices } }: SourceFile): ParserServicesWithTypeInformation | undefined {
  return parserServices && isTyped(parserServices) ? parserServices : undefined;
}

function isTyped(services: object): services is ParserServicesWithTypeInformation {
  return 'program' in services && services.program !== null && services.program !== undefined && 'getTypeAtLocation' in services;
}

function membersOf(type: Type): readonly Type[] {
  // An alias such as `type ApiKey = string & { brand }` is one type; only a union is taken apart.
  return type.isUnion() && !type.aliasSymbol ? type.types : [type];
}

function factOf(file: SourceFile, checker: TypeChecker, type: Type, name: string): TypeFact {
  const called = type.aliasSymbol?.name ?? type.getSymbol()?.name ?? '';
  if (isSecretTypeName(file, called)) return 'secret';
  if (OTHER_TYPES.test(called) || type.getCallSignatures().length > 0) return 'other';
  const text = checker.typeToString(type);
  if (/^(?:number|bigint|-?\d[\d.n]*)$/u.test(text)) return NUMERIC_SECRETS.has(wordsOf(name).at(-1) ?? '') ? undefined : 'other';
  if (/^(?:boolean|true|false|symbol|void|never)$/u.test(text)) return 'other';
  return isOwn(type.aliasSymbol ?? type.getSymbol()) && hasSecretMember(file, checker, type) ? 'holder' : undefined;
}

/** Whether the project itself declares a type; those of packages have too many members that are never set. */
function isOwn(symbol: TypeSymbol | undefined): boolean {
  return symbol?.declarations?.some((declaration) => !/\/node_modules\/|\.d\.[cm]?ts$/u.test(declaration.getSourceFile().fileName)) ?? false;
}

function hasSecretMember(file: SourceFile, checker: TypeChecker, type: Type): boolean {
  return type.getProperties().some((member) => {
    return isLoggedName(file, member.name) && /^string(?: \| (?:undefined|null))*$/u.test(checker.typeToString(checker.getTypeOfSymbol(member)));
  });
}

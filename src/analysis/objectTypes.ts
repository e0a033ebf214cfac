/** What the written type of a variable says about its value; read from the file itself, needing no type information. */
import type { TSESTree } from '@typescript-eslint/utils';
import { NUMERIC_SECRETS, OTHER_TYPES } from '../catalog/loggedSecrets.ts';
import { variableOf } from './bindings.ts';
import type { SourceFile } from './file.ts';
import { inferredFactOf, type TypeFact } from './inferredTypes.ts';
import { isLoggedName } from './loggedNames.ts';
import { wordsOf } from './names.ts';
import { keyNameOf } from './nodes.ts';

const NO_SECRETS = new Set<string>([
  'TSBooleanKeyword', 'TSNumberKeyword', 'TSBigIntKeyword', 'TSSymbolKeyword', 'TSFunctionType', 'TSConstructorType', 'TSVoidKeyword',
  'TSUndefinedKeyword', 'TSNullKeyword', 'TSNeverKeyword',
]);

/** What the annotation of a variable says about it, else what type information says where there is any. */
export function typeFactOf(file: SourceFile, identifier: TSESTree.Node | undefined): TypeFact {
  if (identifier?.type !== 'Identifier') return undefined;
  const type = identifier.typeAnnotation?.typeAnnotation;
  if (type?.type === 'TSNumberKeyword' && mayBeNumber(identifier.name)) return undefined;
  return (type && factOf(file, type, 4)) ?? inferredFactOf(file, identifier, identifier.name);
}

/** Whether a secret of this name may be a number. */
function mayBeNumber(name: string): boolean {
  return NUMERIC_SECRETS.has(wordsOf(name).at(-1) ?? '');
}

function factOf(file: SourceFile, type: TSESTree.TypeNode, left: number): TypeFact {
  if (left === 0) return undefined;
  if (NO_SECRETS.has(type.type)) return 'other';
  switch (type.type) {
    case 'TSLiteralType':
      return 'other';
    case 'TSUnionType': {
      const facts = type.types.map((member) => factOf(file, member, left - 1));
      if (facts.every((fact) => fact === 'other')) return 'other';
      return facts.find((fact) => fact === 'secret' || fact === 'holder');
    }
    case 'TSTypeLiteral':
      return membersFact(file, type.members);
    case 'TSTypeReference':
      return type.typeName.type === 'Identifier' ? namedFact(file, type.typeName, left) : undefined;
    default:
      return undefined;
  }
}

const CREDENTIAL_WORDS = /^(?:access|auth|refresh|api|jwt|bearer|session|oauth|id|secret)$/u;

function namedFact(file: SourceFile, name: TSESTree.Identifier, left: number): TypeFact {
  if (name.name === 'SecretString' || file.settings.secretTypes.includes(name.name)) return 'secret';
  if (OTHER_TYPES.test(name.name)) return 'other';
  const declaration = variableOf(file, name)?.defs[0]?.node;
  if (declaration?.type === 'TSInterfaceDeclaration') return membersFact(file, declaration.body.body);
  if (declaration?.type === 'ClassDeclaration') return classFact(file, declaration);
  if (declaration?.type === 'TSTypeAliasDeclaration') return factOf(file, declaration.typeAnnotation, left - 1);
  // `Token` alone is what parsers and injectors call their own; `AccessToken` is a credential.
  const words = wordsOf(name.name);
  const isOtherToken = words.at(-1) === 'token' && !words.some((word) => CREDENTIAL_WORDS.test(word));
  return isOtherToken || declaration?.type === 'TSEnumDeclaration' ? 'other' : undefined;
}

/** A class with secret fields; one that says itself how it is written hides what it has to. */
function classFact(file: SourceFile, { body: { body } }: TSESTree.ClassDeclaration): TypeFact {
  const hidesItself = body.some((member) => member.type === 'MethodDefinition' && (/^(?:toJSON|toString)$/u.test(keyNameOf(member) ?? '') || member.computed));
  if (hidesItself) return 'other';
  const parameters = body.flatMap((member) =>
    member.type === 'MethodDefinition' && member.kind === 'constructor' ? member.value.params : [],
  );
  const isHolder =
    parameters.some((parameter) => parameter.type === 'TSParameterProperty' && parameter.parameter.type === 'Identifier' && isSecretField(file, parameter.parameter.name, parameter.parameter)) ||
    body.some((member) => member.type === 'PropertyDefinition' && member.key.type !== 'PrivateIdentifier' && isSecretField(file, keyNameOf(member) ?? '', member));
  return isHolder ? 'holder' : undefined;
}

function isSecretField(file: SourceFile, name: string, { typeAnnotation }: { readonly typeAnnotation?: TSESTree.TSTypeAnnotation | undefined }): boolean {
  return isLoggedName(file, name) && typeAnnotation?.typeAnnotation.type === 'TSStringKeyword';
}

function membersFact(file: SourceFile, members: readonly TSESTree.TypeElement[]): TypeFact {
  const isHolder = members.some(
    (member) =>
      member.type === 'TSPropertySignature' &&
      isLoggedName(file, keyNameOf(member) ?? '') &&
      member.typeAnnotation?.typeAnnotation.type === 'TSStringKeyword',
  );
  return isHolder ? 'holder' : undefined;
}

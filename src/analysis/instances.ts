/** Which class or factory made an object, so that its methods can be told from others of the same name. */
import type { TSESTree } from '@typescript-eslint/utils';
import { behind, variableOf } from './bindings.ts';
import { perFile, type SourceFile } from './file.ts';
import { exportPathOf } from './modules.ts';
import { classBodyAround, keyNameOf, memberNameOf, nodesOf, withoutWrappers } from './nodes.ts';

/** Builders chain a handful of calls: `new SignJWT(…).setIssuedAt().sign(key)`. */
const MAX_CHAIN = 12;

/**
 * `module:export#path` of a member of an instance: `stripe:default#webhooks.constructEvent`.
 *
 * The instance is seen through constants, chained calls, `await`, fields of a class and type annotations.
 */
export function instanceMemberOf(file: SourceFile, node: TSESTree.MemberExpression): string | undefined {
  const path: string[] = [];
  let object: TSESTree.Node = node;
  while (object.type === 'MemberExpression') {
    const maker = path.length > 0 ? makerOf(file, object) : undefined;
    if (maker !== undefined) return `${maker}#${path.join('.')}`;
    const name = memberNameOf(object);
    if (name === undefined) return undefined;
    path.unshift(name);
    object = withoutWrappers(object.object);
  }
  const maker = makerOf(file, object);
  return maker === undefined ? undefined : `${maker}#${path.join('.')}`;
}

/** `module:export` of the class or factory that made an object. */
function makerOf(file: SourceFile, object: TSESTree.Node): string | undefined {
  let made = behind(file, object);
  for (let step = 0; step < MAX_CHAIN; step++) {
    if (made.type === 'AwaitExpression') made = behind(file, made.argument);
    if (made.type === 'Identifier') return typeKeyOf(file, annotationOf(file, made));
    if (made.type === 'MemberExpression') return fieldMakerOf(file, made);
    if (made.type !== 'NewExpression' && made.type !== 'CallExpression') return undefined;
    const key = exportKeyOf(file, made.callee);
    if (key !== undefined) return key;
    if (made.callee.type !== 'MemberExpression') return undefined;
    made = behind(file, made.callee.object);
  }
  return undefined;
}

/** `module:export` of an expression that is itself imported. */
export function exportKeyOf(file: SourceFile, node: TSESTree.Node): string | undefined {
  const found = exportPathOf(file, node);
  return found && `${found.module}:${found.path}`;
}

function annotationOf(file: SourceFile, node: TSESTree.Identifier): TSESTree.TypeNode | undefined {
  const identifier = variableOf(file, node)?.identifiers[0];
  return identifier?.type === 'Identifier' ? identifier.typeAnnotation?.typeAnnotation : undefined;
}

function typeKeyOf(file: SourceFile, type: TSESTree.TypeNode | undefined): string | undefined {
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  return variableOf(file, type.typeName) ? exportKeyOf(file, type.typeName) : undefined;
}

/** `this.client`: what the class says of the field, or what its constructor puts there. */
function fieldMakerOf(file: SourceFile, node: TSESTree.MemberExpression): string | undefined {
  const name = memberNameOf(node);
  if (node.object.type !== 'ThisExpression' || name === undefined) return undefined;
  const body = classBodyAround(node);
  return body && fieldsOf(file).get(body)?.get(name);
}

/** Whether a field always holds an object of its class: it has a type that is not optional, and no code assigns it but its declaration. */
export function isSteadyField(file: SourceFile, node: TSESTree.MemberExpression): boolean {
  const [name, body] = [memberNameOf(node), classBodyAround(node)];
  if (node.object.type !== 'ThisExpression' || name === undefined) return false;
  const isHere = (id: TSESTree.Node, optional: boolean, type: TSESTree.TSTypeAnnotation | undefined): boolean =>
    !optional && classBodyAround(id) === body && typeKeyOf(file, type?.typeAnnotation) !== undefined;
  const isDeclared =
    nodesOf(file, 'PropertyDefinition').some((field) => keyNameOf(field) === name && isHere(field, field.optional, field.typeAnnotation)) ||
    nodesOf(file, 'TSParameterProperty').some(({ parameter }) =>
      parameter.type === 'Identifier' && parameter.name === name && isHere(parameter, parameter.optional, parameter.typeAnnotation));
  return isDeclared && nodesOf(file, 'AssignmentExpression').every(({ left }) =>
    left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression' || memberNameOf(left) !== name || classBodyAround(left) !== body);
}

/** What made the fields of each class of a file. */
const fieldsOf = perFile((file: SourceFile): ReadonlyMap<TSESTree.Node, ReadonlyMap<string, string>> => {
  const classes = new Map<TSESTree.Node, Map<string, string>>();
  const add = (node: TSESTree.Node, name: string | undefined, maker: string | undefined): void => {
    const body = classBodyAround(node);
    if (!body || name === undefined || maker === undefined) return;
    classes.set(body, (classes.get(body) ?? new Map<string, string>()).set(name, maker));
  };
  for (const field of nodesOf(file, 'PropertyDefinition')) {
    const type = typeKeyOf(file, field.typeAnnotation?.typeAnnotation);
    add(field, keyNameOf(field), type ?? (field.value ? madeDirectly(file, field.value) : undefined));
  }
  for (const { parameter } of nodesOf(file, 'TSParameterProperty')) {
    if (parameter.type === 'Identifier') add(parameter, parameter.name, typeKeyOf(file, parameter.typeAnnotation?.typeAnnotation));
  }
  for (const { left, right } of nodesOf(file, 'AssignmentExpression')) {
    if (left.type === 'MemberExpression' && left.object.type === 'ThisExpression') {
      add(left, memberNameOf(left), madeDirectly(file, right));
    }
  }
  return classes;
});

/** `new Client()` or `createClient()`; anything that goes through another field would ask this question again. */
function madeDirectly(file: SourceFile, node: TSESTree.Node): string | undefined {
  return node.type === 'NewExpression' || node.type === 'CallExpression' ? exportKeyOf(file, node.callee) : undefined;
}

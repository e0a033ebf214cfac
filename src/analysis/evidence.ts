/** What it takes to believe that an expression is a secret, and what a finding says. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import { isTypeWrapper } from './nodes.ts';

/** Why an expression is believed to be a secret, strongest first. */
export const EVIDENCE_LADDER = ['verified', 'issued', 'used', 'typed', 'named', 'random'] as const;

export type Evidence = (typeof EVIDENCE_LADDER)[number];

export interface HardcodedSecret {
  /** The constant expression that is, or holds, the secret. */
  readonly node: TSESTree.Node;
  readonly value: string;
  readonly evidence: Evidence;
  /** What it is, for people: `Stripe secret key`, `'JWT_SECRET'`. Never the value. */
  readonly what: string;
  /** What to call it in the store; `undefined` when nothing around it names it. */
  readonly name: string | undefined;
  /** Why no edit can take it out of the code; `undefined` when one can. */
  readonly obstacle: Obstacle | undefined;
  /** The secret itself, where the text holds more. */
  readonly part?: string;
  /** The environment variable that the text stands in for, when it is a fallback. */
  readonly variable?: string;
  /** Set when the provider's format has a checksum, and it does not hold. */
  readonly hasWrongChecksum?: true;
}

/** Where a report points: at the secret itself in a text of several lines. */
export function locOf({ sourceCode }: SourceFile, { node, part }: HardcodedSecret): TSESTree.SourceLocation {
  if (part === undefined || node.loc.start.line === node.loc.end.line) return node.loc;
  const at = sourceCode.getText(node).indexOf(part);
  const from = node.range[0] + at;
  return at < 0 ? node.loc : { start: sourceCode.getLocFromIndex(from), end: sourceCode.getLocFromIndex(from + part.length) };
}

/** `part`: the text holds more than the secret. `comparison`: a check against a literal is wrong in itself. */
export type Obstacle = 'part' | 'comparison' | 'position';

/** Where an expression cannot stand in place of the text: types, enums, JSX text, keys, directives, imports. */
export function obstacleOf(node: TSESTree.Node): Obstacle | undefined {
  let inner: TSESTree.Node = node;
  while (inner.parent && isTypeWrapper(inner.parent)) inner = inner.parent;
  const { parent } = inner;
  switch (parent?.type) {
    case 'TSEnumMember':
    case 'TSLiteralType':
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'JSXAttribute':
    case 'JSXElement':
    case 'JSXFragment':
    case 'TaggedTemplateExpression':
    case 'TSExternalModuleReference':
      return 'position';
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return parent.key === inner ? 'position' : undefined;
    case 'ExpressionStatement':
      return parent.directive === undefined ? undefined : 'position';
    default:
      return undefined;
  }
}

/** What the default of a setting is the default of, in schemas and in options of a command. */
import type { TSESTree } from '@typescript-eslint/utils';
import { keyNameOf } from './nodes.ts';

/** Members and methods that hold what a setting is when nobody sets it. */
export const DEFAULT_KEY = /^(?:default|devDefault|defaultValue)$/u;
export const DEFAULT_METHOD = /^(?:default|withDefault|catch)$/u;

/** What a description describes: `password` of `password: { type: String, default: '…' }` and of `password: string().default('…')`. */
export function describedNameOf(node: TSESTree.Node): string | undefined {
  let inner = node;
  for (let around = inner.parent; around; around = inner.parent) {
    const isPassedOn =
      (around.type === 'CallExpression' && (around.callee === inner || inner.type === 'ObjectExpression')) || around.type === 'MemberExpression';
    if (!isPassedOn) return around.type === 'Property' && around.value === inner ? keyNameOf(around) : undefined;
    inner = around;
  }
  return undefined;
}

/** The name of an option by its flags: `password` of `'-p, --password <password>'`. */
export function flagNameOf(node: TSESTree.Node | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? /(?:^|[\s,|])--([a-z][\w-]*)/iu.exec(node.value)?.[1] : undefined;
}

/** The flags of the option that a default is set on: `new Option('--password <password>').default('…')`. */
export function flagOfDefault({ object }: TSESTree.MemberExpression): string | undefined {
  return object.type === 'NewExpression' ? flagNameOf(object.arguments[0]) : undefined;
}

/** Whether a name is that of an environment variable. */
export function isVariableName(name: string): boolean {
  return /^[A-Z][A-Z\d_]+$/u.test(name);
}

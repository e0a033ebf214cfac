/** Whether the logger itself removes a member before it writes: the `redact` option of pino and its like. */
import type { TSESTree } from '@typescript-eslint/utils';
import { REDACT_OPTIONS } from '../catalog/logSinks.ts';
import { behind, propertyOf } from './bindings.ts';
import { stringOf } from './constants.ts';
import type { SourceFile } from './file.ts';
import { exportKeyOf } from './instances.ts';
import { memberNameOf, withoutWrappers } from './nodes.ts';

/** Whether the logger that a call is made on hides what stands at a path of the logged object. */
export function isRemovedByLogger(file: SourceFile, node: TSESTree.Node, path: readonly string[]): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = withoutWrappers(node.callee);
  const maker = callee.type === 'MemberExpression' ? makerOf(file, callee.object) : undefined;
  const key = maker && exportKeyOf(file, maker.callee);
  return REDACT_OPTIONS.some(({ module, export: name, argument, path: option, lists }) => {
    const options = key === `${module}:${name}` ? maker?.arguments[argument] : undefined;
    return entriesOf(file, options, option).some((entry) => covers(entry, path, lists));
  });
}

/** The call that made a logger, through its children. */
function makerOf(file: SourceFile, object: TSESTree.Node): TSESTree.CallExpression | TSESTree.NewExpression | undefined {
  let made = behind(file, object);
  for (let step = 0; step < 4; step++) {
    if (made.type === 'NewExpression') return made;
    // `app.log` of Fastify is made with the application.
    if (made.type === 'MemberExpression' && memberNameOf(made) === 'log') {
      made = behind(file, made.object);
      continue;
    }
    if (made.type !== 'CallExpression') return undefined;
    if (made.callee.type !== 'MemberExpression' || memberNameOf(made.callee) !== 'child') return made;
    made = behind(file, made.callee.object);
  }
  return undefined;
}

function entriesOf(file: SourceFile, options: TSESTree.Node | undefined, path: readonly string[]): readonly string[] {
  const value = path.reduce<TSESTree.Node | undefined>((object, name) => memberOf(file, object, name), options);
  const list = value && behind(file, value);
  // `redact: ['a']`, or `redact: { paths: ['a'], censor }`.
  const entries = list?.type === 'ObjectExpression' ? memberOf(file, list, 'paths') : list;
  const array = entries && behind(file, entries);
  if (array?.type !== 'ArrayExpression') return [];
  return array.elements.flatMap((element) => (element ? (stringOf(file, element) ?? []) : []));
}

function memberOf(file: SourceFile, node: TSESTree.Node | undefined, name: string): TSESTree.Node | undefined {
  const object = node && behind(file, node);
  return object?.type === 'ObjectExpression' ? propertyOf(object, name)?.value : undefined;
}

/** `user.token` and `*.token` cover the path user, token; a key covers it at any depth. */
function covers(entry: string, path: readonly string[], lists: 'paths' | 'keys'): boolean {
  if (lists === 'keys') return path.at(-1)?.toLowerCase() === entry.toLowerCase();
  const steps = entry.replace(/\[["']?([^\]"']+)["']?\]/gu, '.$1').split('.').filter((step) => step !== '');
  return steps.length <= path.length && steps.every((step, index) => step === '*' || step === path[index]);
}

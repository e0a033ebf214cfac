/** Whether declarations can move next to the expression that uses them. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import { enclosingFunctionOf, isWithin } from './nodes.ts';
import { waits } from './repeatable.ts';

/**
 * Whether some declarations serve only each other and one expression of the same function, so that they can run where it does.
 *
 * @param awaits - what the place that they move to can wait for
 */
export function isMovable(file: SourceFile, declarators: readonly TSESTree.VariableDeclarator[], whole: TSESTree.Node, awaits: readonly TSESTree.Node[] = []): boolean {
  const around = enclosingFunctionOf(whole);
  return around !== undefined && declarators.every((declarator) => {
    const { parent: declaration } = declarator;
    if (declaration.declarations.length !== 1 || declaration.parent.type !== 'BlockStatement') return false;
    if (enclosingFunctionOf(declarator) !== around || waits(file, declaration, awaits)) return false;
    return readsOf(file, declarator).every((read) => [whole, ...declarators].some((place) => isWithin(read, place)));
  });
}

/** Where the constant of a declaration is read. */
export function readsOf(file: SourceFile, declarator: TSESTree.VariableDeclarator): readonly TSESTree.Node[] {
  return file.sourceCode.getDeclaredVariables(declarator)
    .flatMap(({ references }) => references.filter(({ init }) => init !== true).map(({ identifier }) => identifier));
}

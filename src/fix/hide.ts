/** How a secret is hidden where it is written: the expression goes through `mask` or `redact`, everything else stays. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../analysis/file.ts';
import type { Leak } from '../analysis/secretValues.ts';
import { type Fix, fixOf, wrapInCall } from './offer.ts';

/** The fix that hides what leaks; `undefined` where no call can stand. */
export function hideLeak(file: SourceFile, { node, hide }: Leak): Fix | undefined {
  const { parent } = node;
  // A list that is spread would become the characters of one text; an object loses its secret members.
  const isSpread = parent?.type === 'SpreadElement';
  if (isSpread && parent.parent.type !== 'ObjectExpression') return undefined;
  const method = isSpread ? 'redact' : hide;
  const shorthand = parent && shorthandOf(parent);
  return fixOf(file, [shorthand ?? node], (fixer, keyManager) =>
    shorthand
      ? [fixer.insertTextAfter(shorthand, `: ${keyManager}.${method}(${file.sourceCode.getText(node)})`)]
      : wrapInCall(file, fixer, node, `${keyManager}.${method}`),
  );
}

/** `{ token }` has one name for the key and the value: only the value is to be hidden. */
function shorthandOf(parent: TSESTree.Node): TSESTree.Property | undefined {
  return parent.type === 'Property' && parent.shorthand ? parent : undefined;
}

/** Reports verification under the newest key only, which refuses everything signed before a rotation. */
import { fileOf, type SourceFile } from '../src/analysis/file.ts';
import { type Verification, verificationsOf } from '../src/analysis/verifications.ts';
import { type Fix, fixOf, holdsNoComment, replaceExpression } from '../src/fix/offer.ts';
import { takenNamesOf } from '../src/fix/runtimeImport.ts';
import { defineRule } from '../src/plugin/defineRule.ts';

export default defineRule({
  name: 'require-previous-keys',
  meta: {
    docs: {
      description: 'Require verification to accept the previous keys that are still valid',
      recommended: 'recommended',
      cwe: [324],
      securitySeverity: '4.0',
    },
    fixable: 'code',
    schema: [],
    defaultOptions: {},
    messages: {
      activeOnly: "Only the newest version of '{{name}}' is tried, so whatever was signed before a rotation is refused at once. Try every version that is still valid.",
      callback: "Only the newest version of '{{name}}' is tried, so whatever was signed before a rotation is refused at once. The other arguments may change between two tries: keep them in constants and use keyManager.secret('{{name}}').tryEach().",
    },
  },
  create(context) {
    const file = fileOf(context);
    return {
      'Program:exit'() {
        for (const verification of verificationsOf(file)) {
          const fix = verification.isRepeatable ? tryEachFix(file, verification) : undefined;
          context.report({
            node: verification.key,
            messageId: fix ? 'activeOnly' : 'callback',
            data: { name: verification.reveal.name },
            ...(fix ? { fix } : {}),
          });
        }
      },
    };
  },
});

function tryEachFix(file: SourceFile, { call, key, reveal, wrongKey }: Verification): Fix | undefined {
  const { sourceCode } = file;
  if (!holdsNoComment(file, reveal.node)) return undefined;
  const name = ['key', 'secretKey', 'candidateKey'].find((candidate) => !takenNamesOf(file).has(candidate)) ?? 'keyturnKey';
  const handle = sourceCode.getText(reveal.handle);
  const text = sourceCode.getText(call);
  const start = key.range[0] - call.range[0];
  const attempt = text.slice(0, start) + name + text.slice(start + key.range[1] - key.range[0]);
  const method = wrongKey === 'throws' ? 'tryEach' : 'some';
  return fixOf(file, [call], (fixer) => [
    replaceExpression(file, fixer, call, `${handle}.${method}((${name}) => ${attempt})`),
  ]);
}

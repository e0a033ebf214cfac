/** Reports secrets whose value is taken once, and makes the code read it each time. */
import { type Capture, capturesOf } from '../src/analysis/captures.ts';
import { fileOf, lookingOnce, type SourceFile } from '../src/analysis/file.ts';
import { keptGetterReadsOf } from '../src/analysis/getterReads.ts';
import { keptReadsOf } from '../src/analysis/storeReads.ts';
import { exportedHandleOf } from '../src/fix/exportedHandle.ts';
import { getterOf } from '../src/fix/getter.ts';
import { constantFixes, handleEditsOf } from '../src/fix/handleConstant.ts';
import { type Fix, suggestionOf } from '../src/fix/offer.ts';
import { perVersionOf, rotatingFixOf } from '../src/fix/perVersion.ts';
import { uncachedOf } from '../src/fix/uncache.ts';
import { defineRule } from '../src/plugin/defineRule.ts';

const HARM = 'so a rotated value does not reach it before a restart';

export default defineRule({
  name: 'no-captured-secret',
  meta: {
    docs: {
      description: 'Disallow keeping the value of a secret where a rotation cannot reach it',
      recommended: 'recommended',
      cwe: [324],
      securitySeverity: '4.3',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    defaultOptions: {},
    messages: {
      constant: `The value of '{{name}}' is kept in a constant, ${HARM}. Keep the handle, and reveal the value at each use.`,
      exported: `The value of '{{name}}' is exported, ${HARM}. Export the handle, and reveal the value where it is used.`,
      field: `The value of '{{name}}' is kept in a field, ${HARM}. Read it through a getter.`,
      property: `The value of '{{name}}' is kept in an object, ${HARM}. Read it through a getter, if nothing copies the object.`,
      closure: `The value of '{{name}}' is kept by a function that outlives this call, ${HARM}. Keep the handle, and reveal the value at each use.`,
      memo: `The value of '{{name}}' is kept for all later calls, ${HARM}. Read it each time: the key manager has a cache that follows rotation.`,
      client: `The value of '{{name}}' is kept in what is built once, ${HARM}. Build it by keyManager.secret('{{name}}').perVersion(), and call that at each use.`,
      load: `The value of '{{name}}' is read once, when the module loads, ${HARM}. Read it in the function that needs it, or build the client with keyManager.secret('{{name}}').perVersion().`,
      restart: `The value of '{{name}}' is taken once, ${HARM}. {{why}}`,
      stored: `A secret from {{store}} is read once and kept, ${HARM}. Read it at each use through keyManager, with {{store}} as its store.`,
      useGetter: "Read '{{name}}' through a getter.",
      exportHandle: "Export the handle of '{{name}}', and reveal it where it is imported.",
      keepHandle: "Keep the handle of '{{name}}', and reveal it at each use, where it is loaded if it must.",
      readEachTime: "Read '{{name}}' each time.",
      useOption: "Use the option that asks for '{{name}}' each time, if the installed version has it and no call gives its own.",
      usePerVersion: "Build it anew when '{{name}}' changes: each use becomes a call.",
    },
  },
  create(context) {
    const file = fileOf(context);
    return {
      'Program:exit': lookingOnce(() => {
        const captures = capturesOf(file);
        const fixes = constantFixes(file, captures, context.id);
        for (const capture of captures) {
          const { name } = capture.reveal;
          const fix = fixes.get(capture) ?? fixFor(file, capture);
          const suggestion = fix ? undefined : suggestionFor(file, capture);
          context.report({
            node: capture.reveal.node,
            messageId: messageOf(capture),
            data: { name, why: capture.stays ?? '' },
            ...(fix ? { fix } : {}),
            ...(suggestion ? { suggest: [{ ...suggestion, data: { name } }] } : {}),
          });
        }
        for (const { node, name } of keptGetterReadsOf(file)) context.report({ node, messageId: 'load', data: { name } });
        for (const { node, store } of keptReadsOf(file)) context.report({ node, messageId: 'stored', data: { store } });
      }),
    };
  },
});

function messageOf({ kind, stays }: Capture): Exclude<Capture['kind'], 'assigned-field'> | 'restart' {
  if (stays !== undefined) return 'restart';
  return kind === 'assigned-field' ? 'field' : kind;
}

interface Suggestion {
  readonly messageId: 'useGetter' | 'exportHandle' | 'keepHandle' | 'readEachTime' | 'useOption' | 'usePerVersion';
  readonly fix: Fix;
}

function fixFor(file: SourceFile, capture: Capture): Fix | undefined {
  if (capture.kind === 'load' || capture.kind === 'client') {
    const found = rotatingFixOf(file, capture);
    return found && !found.isOffered ? found.fix : undefined;
  }
  const getter = getterOf(file, capture);
  return getter?.isPrivate === true ? getter.fix : undefined;
}

function suggestionFor(file: SourceFile, capture: Capture): Suggestion | undefined {
  const offer = (messageId: Suggestion['messageId'], fix: Fix | undefined): Suggestion | undefined => fix && { messageId, fix };
  switch (capture.kind) {
    case 'exported':
      return offer('exportHandle', exportedHandleOf(file, capture));
    case 'client':
    case 'load': {
      const found = rotatingFixOf(file, capture);
      if (found?.isOffered === true) return offer('useOption', found.fix);
      return capture.kind === 'load' ? offer('usePerVersion', perVersionOf(file, capture)) : undefined;
    }
    case 'memo':
      return offer('readEachTime', uncachedOf(file, capture));
    case 'constant':
    case 'closure': {
      // The fix for an awaited value would load the secret at another time.
      const edits = handleEditsOf(file, capture);
      if (edits?.isOffered === true) return offer('useOption', suggestionOf(file, edits.targets, edits.edit));
      if (capture.reveal.method !== 'value') return offer('usePerVersion', perVersionOf(file, capture));
      return offer('keepHandle', edits && suggestionOf(file, edits.targets, edits.edit)) ?? offer('usePerVersion', perVersionOf(file, capture));
    }
    default:
      return offer('useGetter', getterOf(file, capture)?.fix);
  }
}

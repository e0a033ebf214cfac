/** Reports secrets whose value is taken once, and makes the code read it each time. */
import { type Capture, capturesOf } from '../src/analysis/captures.ts';
import { isDisabled } from '../src/analysis/disabled.ts';
import { fileOf, type SourceFile } from '../src/analysis/file.ts';
import { getterOf } from '../src/fix/getter.ts';
import { type HandleEdits, handleEditsOf } from '../src/fix/handleConstant.ts';
import { type Fix, fixOf, suggestionOf } from '../src/fix/offer.ts';
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
      load: `The value of '{{name}}' is read once, when the module loads, ${HARM}. Read it in the function that needs it, or build the client with keyManager.secret('{{name}}').perVersion().`,
      useGetter: "Read '{{name}}' through a getter.",
      exportHandle: "Export the handle of '{{name}}', and reveal it where it is imported.",
    },
  },
  create(context) {
    const file = fileOf(context);
    return {
      'Program:exit'() {
        const captures = capturesOf(file);
        const fixes = constantFixes(file, captures, context.id);
        for (const capture of captures) {
          const { name } = capture.reveal;
          const kind = capture.kind === 'assigned-field' ? 'field' : capture.kind;
          const getter = getterOf(file, capture);
          const fix = fixes.get(capture) ?? (getter?.isPrivate === true ? getter.fix : undefined);
          const suggestion = fix ? undefined : suggestionFor(file, capture, getter?.fix);
          context.report({
            node: capture.reveal.node,
            messageId: kind,
            data: { name },
            ...(fix ? { fix } : {}),
            ...(suggestion ? { suggest: [{ ...suggestion, data: { name } }] } : {}),
          });
        }
      },
    };
  },
});

interface Suggestion {
  readonly messageId: 'useGetter' | 'exportHandle';
  readonly fix: Fix;
}

function suggestionFor(file: SourceFile, { kind, reveal, keeper }: Capture, getter: Fix | undefined): Suggestion | undefined {
  if (getter) return { messageId: 'useGetter', fix: getter };
  if (kind !== 'exported' || keeper.type !== 'VariableDeclarator' || keeper.id.typeAnnotation) return undefined;
  const fix = suggestionOf(file, [reveal.node], (fixer) => [fixer.removeRange([reveal.handle.range[1], reveal.node.range[1]])]);
  return fix && { messageId: 'exportHandle', fix };
}

/**
 * One fix per group of constants whose edits overlap, given to the first of the group.
 *
 * ESLint applies one of several overlapping fixes a pass; constants declared together and read together would need a pass each.
 */
function constantFixes(file: SourceFile, captures: readonly Capture[], rule: string): ReadonlyMap<Capture, Fix> {
  const spans = captures
    .filter(({ kind, reveal }) => kind === 'constant' && !isDisabled(file, rule, reveal.node.loc.start.line))
    .flatMap((capture) => spanOf(file, capture) ?? [])
    .toSorted((a, b) => a.start - b.start);
  const groups: Span[][] = [];
  let end = -1;
  for (const span of spans) {
    if (span.start <= end) groups.at(-1)?.push(span);
    else groups.push([span]);
    end = Math.max(end, span.end);
  }
  return new Map(groups.flatMap((group) => groupFix(file, group)));
}

interface Span {
  readonly capture: Capture;
  readonly edits: HandleEdits;
  readonly start: number;
  readonly end: number;
}

function spanOf(file: SourceFile, capture: Capture): Span | undefined {
  const edits = handleEditsOf(file, capture);
  const edges = edits?.targets.flatMap(({ range }) => range) ?? [];
  return edits && { capture, edits, start: Math.min(...edges), end: Math.max(...edges) };
}

function groupFix(file: SourceFile, group: readonly Span[]): readonly (readonly [Capture, Fix])[] {
  const [first] = group;
  const targets = group.flatMap(({ edits }) => edits.targets);
  const fix = fixOf(file, targets, (fixer) => group.flatMap(({ edits }) => edits.edit(fixer)));
  return first && fix ? [[first.capture, fix]] : [];
}

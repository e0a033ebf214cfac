/** Issued secrets in comments: commented-out code, notes and examples that were tried with a real one. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { EVIDENCE_LADDER } from './evidence.ts';
import { perFile, type SourceFile } from './file.ts';
import { evidenceOf, hasWrongChecksum } from './hardcoded.ts';
import { mayHoldToken, tokenPlacesOf } from './tokenPlaces.ts';
import { secretTokensIn } from './tokens.ts';

export interface CommentSecret {
  readonly loc: TSESTree.SourceLocation;
  readonly evidence: (typeof EVIDENCE_LADDER)[number];
  /** What it is, for people. Never the value. */
  readonly what: string;
  readonly value: string;
  readonly hasWrongChecksum: boolean;
}

/** Both comment marks have this many characters. */
const MARK = 2;

/** The issued secrets in the comments of a file; URLs and headers there are mostly explanations. */
export const commentSecretsOf = perFile((file: SourceFile): readonly CommentSecret[] =>
  (tokenPlacesOf(file).length > 0 ? file.sourceCode.getAllComments() : []).filter((comment) => mayHoldToken(file, comment)).flatMap((comment) =>
    secretTokensIn(comment.value, file.ownTokensIn)
      .filter((token) => evidenceOf(token) !== 'used')
      .map((token) => ({
        loc: locationOf(file, comment.range[0] + MARK + token.start, comment.range[0] + MARK + token.end),
        evidence: evidenceOf(token),
        what: token.format.kind,
        value: comment.value.slice(token.start, token.end),
        hasWrongChecksum: hasWrongChecksum(token),
      })),
  ),
);

function locationOf({ sourceCode }: SourceFile, start: number, end: number): TSESTree.SourceLocation {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}

/** Reports secrets that stand in the source, and moves them to the key manager. */
import { parseAllowance } from '../src/analysis/allowedValues.ts';
import { commentSecretsOf } from '../src/analysis/commentSecrets.ts';
import { EVIDENCE_LADDER, locOf } from '../src/analysis/evidence.ts';
import { fileOf, lookingOnce, type SourceFile, withSettings, withTokens } from '../src/analysis/file.ts';
import { roleOf } from '../src/analysis/fileRole.ts';
import { hardcodedSecretsOf } from '../src/analysis/hardcoded.ts';
import { hasTwin, hindranceOf } from '../src/analysis/hindrances.ts';
import { type OwnFormat, parseOwnFormats } from '../src/analysis/ownFormats.ts';
import { randomTextsOf } from '../src/analysis/randomTexts.ts';
import { bindingPathOf } from '../src/analysis/secretNames.ts';
import { fixOf, importFixOf, suggestionOf } from '../src/fix/offer.ts';
import { replaceByReveal } from '../src/fix/reveal.ts';
import { defineRule } from '../src/plugin/defineRule.ts';
import { isInEditor } from '../src/plugin/editor.ts';
import { listOfFormats, listOfNames } from '../src/plugin/options.ts';

interface Options {
  readonly minEvidence: (typeof EVIDENCE_LADDER)[number];
  readonly allow: readonly string[];
  readonly names: readonly string[];
  readonly testFiles: 'issued' | 'all';
  readonly requireChecksum: boolean;
  readonly formats: readonly OwnFormat[];
  readonly fix: 'auto' | 'always' | 'suggest' | 'off';
}

/** What is weighed of a finding, in code and in comments. */
interface Found {
  readonly evidence: Options['minEvidence'];
  readonly hasWrongChecksum?: boolean;
  readonly value: string;
}

const defaultOptions: Options = {
  minEvidence: 'named', allow: [], names: [], testFiles: 'issued', requireChecksum: false, formats: [], fix: 'auto',
};

const NEXT = 'It is burnt once it was committed: replace it at its provider.';

export default defineRule({
  name: 'no-hardcoded-secret',
  meta: {
    docs: {
      description: 'Disallow secrets that stand in the source code',
      recommended: 'recommended',
      strict: { minEvidence: 'random' },
      cwe: [798, 321, 259],
      securitySeverity: '9.1',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          minEvidence: {
            type: 'string',
            enum: [...EVIDENCE_LADDER],
            description: 'The weakest evidence that is reported, from `verified` down to `random`.',
          },
          allow: listOfNames('Names whose texts are no secrets, texts that are none, their fingerprints, and `/patterns/` of such texts.'),
          names: listOfNames('Further names of variables and properties that hold secrets.'),
          testFiles: {
            type: 'string',
            enum: ['issued', 'all'],
            description: "What is reported in tests: only providers' tokens, or all as elsewhere.",
          },
          requireChecksum: {
            type: 'boolean',
            description: 'Whether tokens with a wrong checksum are left alone.',
          },
          formats: listOfFormats('Token formats of your own services: a name, the marker that each begins with, and a pattern of what follows it.'),
          fix: {
            type: 'string',
            enum: ['auto', 'always', 'suggest', 'off'],
            description: 'How edits are offered; `auto` fixes on the command line and only suggests in editors.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions,
    messages: {
      hardcoded: `{{what}} stands in the source code, where everyone with the code has it. Move it to the key manager as '{{name}}' (run "npx keyturn adopt" first). ${NEXT}`,
      clash: `{{what}} stands in the source code, and '{{name}}' would also name a different secret of this file. Rename one of the two, or choose the suggestion. ${NEXT}`,
      nameless: `{{what}} stands in the source code, and nothing around it names it. Store it with "npx keyturn set NAME" and read it with keyManager.secret('NAME').reveal(). ${NEXT}`,
      part: `{{what}} stands inside a longer text. Store the secret alone with "npx keyturn set {{name}}" and put the text together from keyManager.secret('{{name}}').reveal(). ${NEXT}`,
      comment: `{{what}} stands in a comment, where everyone with the code has it. Delete it. ${NEXT}`,
      comparison: '{{what}} is compared with a text in the source code, which everyone with the code can enter. Compare with a password hash kept outside the code.',
      position: `{{what}} stands where no expression can take its place. Move it to the key manager as '{{name}}', and read it where it is used. ${NEXT}`,
      client: `{{what}} stands in code that browsers get, so every visitor has it. Move the call that needs it to the server. ${NEXT}`,
      moveToKeyManager: "Read '{{name}}' from the key manager.",
    },
  },
  create(context, options) {
    const { minEvidence, allow, requireChecksum, fix: mode } = options;
    const isAllowed = parseAllowance(allow);
    const file = fileUnder(fileOf(context), options);
    const isLeftOut = ({ evidence, hasWrongChecksum, value }: Found): boolean =>
      EVIDENCE_LADDER.indexOf(evidence) > EVIDENCE_LADDER.indexOf(minEvidence) || (requireChecksum && hasWrongChecksum === true) ||
      (file.ownTokensIn?.(value).some(({ start, end, class: kind }) => kind !== 'secret' && start === 0 && end === value.length) ?? false);
    return {
      'Program:exit': lookingOnce(() => {
        for (const secret of commentSecretsOf(file)) {
          const { loc, what, value } = secret;
          if (isLeftOut(secret) || isAllowed([], value)) continue;
          context.report({ loc, messageId: 'comment', data: { what: capitalised(what) } });
        }
        for (const secret of [...hardcodedSecretsOf(file), ...(minEvidence === 'random' ? randomTextsOf(file) : [])]) {
          const called = /^'(.+)'$/u.exec(secret.what)?.[1];
          if (isLeftOut(secret)) continue;
          if (isAllowed([called, bindingPathOf(file, secret.node).at(-1)], secret.value)) continue;
          const hindrance = hindranceOf(file, secret);
          const { node, what, evidence, name = 'NAME' } = secret;
          const canMove = mode !== 'off' && (hindrance === undefined || hindrance === 'clash');
          const isSure = hindrance === undefined && evidence !== 'random';
          const isFix = isSure && (mode === 'always' || (mode === 'auto' && !isInEditor(process.env)));
          const moved = canMove ? replaceByReveal(file, node, name, isFix ? fixOf : suggestionOf) : undefined;
          const fix = moved && isFix && hasTwin(file, secret) ? (importFixOf(file) ?? moved) : moved;
          context.report({
            node,
            loc: locOf(file, secret),
            messageId: hindrance ?? 'hardcoded',
            data: { what: capitalised(what), name },
            ...(isFix && fix ? { fix } : {}),
            ...(!isFix && fix ? { suggest: [{ messageId: 'moveToKeyManager', data: { name }, fix }] } : {}),
          });
        }
      }),
    };
  },
});

/** The file as the options say that it is to be read. */
function fileUnder(given: SourceFile, { names, testFiles, formats }: Options): SourceFile {
  const file = withSettings(given, {
    ...(names.length > 0 ? { secretNames: [...given.settings.secretNames, ...names] } : {}),
    ...(testFiles === 'all' && roleOf(given) === 'test' ? { productionFiles: ['**'] } : {}),
  });
  return formats.length > 0 ? withTokens(file, parseOwnFormats(formats)) : file;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}


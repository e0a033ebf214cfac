/** Everything that must hold of a sample and its fixes; each check gives what does not, in words. */
import { drawsOf } from '../../runtime/seededRandom.ts';
import { applied, carriedSecrets, changesOf, needlessLines, problemsOfEdit } from './edits.ts';
import { OTHERS } from './others.ts';
import { messagesOf, type Sample, settledOf } from './sample.ts';
import { STYLES, withDisabled } from './styles.ts';

/** Each fix and each suggestion, applied alone. */
export function problemsOfSingleEdits(sample: Sample): readonly string[] {
  const { code } = sample;
  const messages = messagesOf(sample, code);
  const count = (list: typeof messages, rule: string | null): number => list.filter(({ ruleId }) => ruleId === rule).length;
  return messages.flatMap((message) => {
    const edits = [...(message.fix ? [{ kind: 'fix', edit: message.fix }] : []), ...(message.suggestions ?? []).map(({ fix, messageId = '' }) => ({ kind: messageId, edit: fix }))];
    return edits.flatMap(({ kind, edit }) => {
      const after = applied(code, edit);
      const problems = [
        ...problemsOfEdit(sample, code, after),
        // A pair of functions changes together, and the report is in one of them.
        ...(kind === 'useKeyring' ? [] : needlessLines(code, after, message)).map((line) => `changes a line that it need not: ${line}`),
        ...carriedSecrets(code, edit.text, message, messages),
      ];
      // What is to change together may first get the import alone.
      const isImport = /^\+ (?:import|const) .*eslint-plugin-keyturn\/runtime.*$/u.test(changesOf(code, after));
      // A list in place of one key still needs a restart, and the report goes on saying so.
      const isLeft = message.messageId === 'restart';
      if (problems.length === 0 && !isImport && !isLeft && count(messagesOf(sample, after), message.ruleId) >= count(messages, message.ruleId)) problems.push('is reported as before');
      return problems.map((problem) => `${kind} of ${message.ruleId ?? ''}/${message.messageId ?? ''} in line ${String(message.line)}: ${problem}\n${changesOf(code, after)}`);
    });
  });
}

/** All fixes until nothing changes, with a subset of the reports turned off by comments. */
export function problemsOfDisabling(sample: Sample, seed: number): readonly string[] {
  const draws = drawsOf(seed);
  const lines = new Set(messagesOf(sample, sample.code).map(({ line }) => line));
  const chosen = new Set([...lines].filter(() => draws.below(2) === 0));
  const code = withDisabled(sample, sample.code, chosen);
  return problemsOfText(sample, code, settledOf(sample, code));
}

/** All fixes together with those of other rules. */
export function problemsWithOthers(sample: Sample): readonly string[] {
  const together = settledOf(sample, sample.code, OTHERS);
  // How the lines look then is what the other rules make of them.
  return problemsOfText(sample, sample.code, together).filter((problem) => !/^all fixes: (?:only moves|leaves white|mixes)/u.test(problem));
}

/** A fixed program in another style is the program in that style, fixed. */
export function problemsOfStyle(given: Sample, seed: number): readonly string[] {
  if (/^(?:['"]use |#!)/u.test(given.code) || given.languageOptions?.sourceType === 'script') return [];
  // What tells the style of the file.
  const evidence = given.filename.endsWith('.cjs') ? "require('evidence');" : "import 'evidence';";
  const isComponent = /\.(?:vue|svelte)$/u.test(given.filename);
  const sample = { ...given, code: isComponent ? given.code.replace(/<script[^>]*>\n\s*/u, `$&${evidence}\n`) : `${evidence}\n${given.code}\n` };
  const names = Object.keys(STYLES);
  const name = names[seed % names.length] ?? '';
  const styled = STYLES[name];
  const fixed = settledOf(sample, sample.code);
  if (!styled || fixed === undefined) return ['does not settle'];
  const got = settledOf(sample, styled(sample, sample.code));
  const wanted = styled(sample, fixed);
  return got === wanted ? [] : [`does not follow ${name}:\n${changesOf(wanted, got ?? '')}`];
}

function problemsOfText(sample: Sample, before: string, after: string | undefined): readonly string[] {
  if (after === undefined) return [`does not settle:\n${before}`];
  return problemsOfEdit(sample, before, after).map((problem) => `all fixes: ${problem}\n${changesOf(before, after)}`);
}

/** What must hold of a generated program: it runs as before, however it is fixed. */
import type { Linter } from 'eslint';
import { drawsOf } from '../../runtime/seededRandom.ts';
import { applied, changesOf, spanOf } from './edits.ts';
import { outcomeOf, type Surroundings } from './evaluation.ts';
import type { Generated } from './generator.ts';
import { OTHERS } from './others.ts';
import { messagesOf, settledOf } from './sample.ts';
import { withDisabled } from './styles.ts';

/** Whatever gives another result than the program as it was generated. */
export async function problemsOfRunning(program: Generated, seed: number): Promise<readonly string[]> {
  const { code, filename } = program;
  const messages = messagesOf(program, code);
  const places = surroundingsOf(program, messages);
  const wanted = await outcomeOf(code, filename, places);
  if (wanted.startsWith('fails')) return [`does not run: ${wanted}\n${code}`];
  const draws = drawsOf(seed);
  const lines = new Set(messages.map(({ line }) => line).filter(() => draws.below(2) === 0));
  const settled = settledOf(program, code);
  const versions: Record<string, string | undefined> = {
    'all fixes': settled,
    'all fixes, with some reports turned off': settledOf(program, withDisabled(program, code, lines)),
    'all fixes and those of other rules': settledOf(program, code, OTHERS),
  };
  for (const [index, suggestion] of suggestionsOf(messages).entries()) {
    versions[`suggestion ${String(index)} (${suggestion.messageId ?? ''})`] = applied(code, suggestion.fix);
  }
  for (const [index, suggestion] of suggestionsOf(messagesOf(program, settled ?? '')).entries()) {
    versions[`all fixes, then suggestion ${String(index)} (${suggestion.messageId ?? ''})`] = applied(settled ?? '', suggestion.fix);
  }
  const problems: string[] = [];
  for (const [name, text] of Object.entries(versions)) {
    const got = text === undefined ? 'does not settle' : await outcomeOf(text, filename, places);
    if (got !== wanted) problems.push(`${name}: ${got}\n--- instead of ${wanted}\n${changesOf(code, text ?? '')}`);
  }
  return problems;
}

/** The suggestions of a text, but for those that ask to rename a secret first. */
function suggestionsOf(messages: ReturnType<typeof messagesOf>): readonly Linter.LintSuggestion[] {
  return messages.filter(({ messageId }) => messageId !== 'clash').flatMap(({ suggestions = [] }) => suggestions);
}

/** The environment, and a store that has each value under the name that the rules choose. */
function surroundingsOf({ code, secrets }: Generated, messages: ReturnType<typeof messagesOf>): Surroundings {
  const stored: [string, string][] = secrets.map(({ variable, value }) => [variable.toLowerCase().replaceAll('_', '-'), value]);
  for (const message of messages) {
    const [, name] = /(?:as|and) '([\w-]+)'/u.exec(message.message) ?? [];
    const secret = secrets.find(({ value }) => spanOf(code, message).includes(value.slice(0, 7)));
    if (message.ruleId === 'keyturn/no-hardcoded-secret' && name !== undefined && secret) stored.push([name, secret.value]);
  }
  return { variables: Object.fromEntries(secrets.map(({ variable, value }) => [variable, value])), stored: Object.fromEntries(stored) };
}

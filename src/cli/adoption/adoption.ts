/**
 * The way of a secret out of the code: stored, read back, and only then taken out of the text. All texts change in memory first; files
 * are written when everything is stored.
 *
 * @module
 */
import { readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { KeyturnError, type KeyManagerOptions } from '../../runtime/index.ts';
import { replaceFile } from '../../runtime/stores/keystoreDisk.ts';
import { CommandError } from '../commandError.ts';
import { findingOf, type LintedFile, type MayFix, type SecretLinter } from '../secretLinter.ts';
import { markBurnt, placeOf, putSecret, versionsOf } from '../storage.ts';
import { type Decision, decide, type Knowledge, type Place } from './plan.ts';

/** Rounds of fixing, each of which may bring to light what the one before covered. */
const MOST_ROUNDS = 6;
const NAMES_IN_FIX = /\.secret\((['"])([^'"]+)\1\)/gu;

/** What is to be done, and what it is done with. */
export interface Task {
  readonly folder: string;
  readonly options: KeyManagerOptions;
  readonly linter: SecretLinter;
  readonly files: readonly LintedFile[];
  readonly environment: Knowledge['environment'];
  /** Nothing is stored or written. */
  readonly isDry: boolean;
}

/** What was done, or would be. */
export interface Adoption {
  readonly decisions: readonly Decision[];
  /** Each file before and after, in the order of the task. */
  readonly files: readonly { readonly before: LintedFile; readonly after: LintedFile }[];
}

/** A decision after which the code may change. */
type Accepted = Extract<Decision, { readonly kind: 'known' | 'store' }>;

/** Stores the secrets of the files and gives their texts without them; the files themselves are not touched yet. */
export const adoptSecrets = async (task: Task): Promise<Adoption> => {
  const decisions = new Map<string, Decision>();
  const accepted = new Map<string, Accepted>();
  let after = task.files;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const places = after.flatMap((file) => placesIn(file, task.folder)).filter(({ name }) => !decisions.has(name));
    for (const decision of await decisionsOn(places, task)) {
      if (!task.isDry) await carryOut(decision, task.options);
      decisions.set(decision.name, decision);
      if (decision.kind === 'store' || decision.kind === 'known') accepted.set(decision.name, decision);
    }
    const next = await fixedFiles(after, task.linter, mayFixWith(accepted, task.environment));
    const isSettled = next.every(({ text }, index) => text === after[index]?.text);
    after = next;
    if (isSettled) break;
  }
  return {
    decisions: [...decisions.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    files: task.files.flatMap((before, index) => {
      const file = after[index];
      return file ? [{ before, after: file }] : [];
    }),
  };
};

/** Writes the files that changed; throws `FILE_CHANGED`, and writes none, if one is no longer as it was read. */
export const writeFiles = (files: Adoption['files']): void => {
  const changed = files.filter(({ before, after }) => before.text !== after.text);
  const other = changed.find(({ before: { path, text } }) => readFileSync(path, 'utf8') !== text);
  if (other) {
    throw new CommandError('FILE_CHANGED', `${other.before.path} was changed while keyturn ran. No file was written; the secrets are stored. Run keyturn adopt again.`);
  }
  for (const { before: { path }, after: { text } } of changed) replaceFile(path, text, { mode: statSync(path).mode & 0o777 });
};

/** A path as people see it. */
export const shownPath = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

/** The secrets that fixes would move. */
const placesIn = ({ path, messages, findings }: LintedFile, folder: string): readonly Place[] =>
  messages.filter(({ messageId }) => messageId === 'hardcoded' || messageId === 'env').flatMap((message) => {
    const finding = findingOf(message, findings);
    if (finding?.name === undefined) return [];
    return [{ ...finding, name: finding.name, shown: `${shownPath(folder, path)}:${finding.line}` }];
  });

const decisionsOn = async (places: readonly Place[], { options, environment }: Task): Promise<readonly Decision[]> => {
  const names = [...new Set(places.map(({ name }) => name))];
  const stored = new Map<string, { value: string; burnt: boolean; version: string }>();
  for (const name of names) {
    const [newest] = await versionsOf(placeOf(options, name));
    if (newest) stored.set(name, { value: Buffer.from(newest.value).toString(), burnt: newest.burnt ?? false, version: newest.version });
  }
  return decide(places, { environment, stored });
};

const carryOut = async (decision: Decision, options: KeyManagerOptions): Promise<void> => {
  if (decision.kind !== 'store' && decision.kind !== 'known') return;
  const place = placeOf(options, decision.name);
  if (decision.kind === 'store') await putSecret(place, Buffer.from(decision.value), { expected: null, burnt: decision.burnt });
  const [newest] = await versionsOf(place);
  if (newest === undefined || Buffer.from(newest.value).toString() !== decision.value) {
    throw new KeyturnError('STORE_CONFLICT', `The store does not give back what was stored as '${decision.name}'. No file was changed.`, {
      secret: decision.name, store: place.store.kind,
    });
  }
  if (decision.kind === 'known' && decision.isNewlyBurnt) await markBurnt(place, newest.version);
};

/** Only what the store holds may go: each name in the new text, and the very value that is taken out. */
const mayFixWith = (accepted: ReadonlyMap<string, Accepted>, environment: Knowledge['environment']): MayFix => (fixText, finding) => {
  const names = [...fixText.matchAll(NAMES_IN_FIX)].map(([, , name]) => name ?? '');
  if (!names.every((name) => accepted.has(name))) return false;
  if (finding?.rule !== 'no-hardcoded-secret') return true;
  const decision = accepted.get(finding.name ?? '');
  if (decision?.value === finding.value) return true;
  // A text that only stands in for a variable gives way to what the variable, or the store, says.
  return finding.variable !== undefined && (decision?.kind === 'known' || environment(finding.variable) !== undefined);
};

const fixedFiles = async (files: readonly LintedFile[], linter: SecretLinter, mayFix: MayFix): Promise<readonly LintedFile[]> => {
  const fixed: LintedFile[] = [];
  for (const file of files) fixed.push(file.messages.length > 0 ? await linter.fix(file, mayFix) : file);
  return fixed;
};

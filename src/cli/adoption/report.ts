/** What `adopt` says of its work: names and places, never a value. */
import type { Outcome } from '../command.ts';
import type { Io } from '../io.ts';
import { columns } from '../output.ts';
import { findingOf } from '../secretLinter.ts';
import { type Adoption, shownPath } from './adoption.ts';
import type { Decision } from './plan.ts';

/** What is reported. */
export interface Work {
  readonly adoption: Adoption;
  readonly folder: string;
  readonly isDry: boolean;
  /** Files whose text changed. */
  readonly changed: readonly string[];
  readonly unreadable: readonly string[];
  readonly diff: string;
  readonly io: Io;
}

/** Rules about secrets that are in the wrong place, as opposed to those about how they are used. */
const MOVING = /^keyturn\/no-(?:hardcoded|env)-secret$/u;

interface Remaining {
  readonly rule: string;
  readonly place: string;
  readonly message: string;
}

/** The outcome of the work; exit code 1 if anything is left for a person. */
export const reportOf = (work: Work): Outcome => {
  const { adoption: { decisions }, isDry, changed, unreadable, diff, io } = work;
  const stored = decisions.filter((one) => one.kind === 'store');
  const known = decisions.filter((one) => one.kind === 'known');
  const conflicts = decisions.filter((one) => one.kind === 'conflict');
  const missing = decisions.filter((one) => one.kind === 'missing');
  const remaining = remainingIn(work);
  const left = remaining.filter(({ rule }) => MOVING.test(rule));
  const captured = remaining.filter(({ rule }) => !MOVING.test(rule));
  const section = (title: string, rows: readonly (readonly [string, string])[]): readonly string[] =>
    (rows.length === 0 ? [] : [io.paint('bold', title), ...columns(rows)]);
  const isBurnt = stored.some(({ burnt }) => burnt);
  return {
    exitCode: conflicts.length + missing.length + left.length + unreadable.length > 0 ? 1 : 0,
    lines: [
      ...(diff === '' ? [] : [painted(diff, io)]),
      ...section(isDry ? 'Would be stored:' : 'Stored and read back:', stored.map((one) => [one.name, `${one.burnt ? 'burnt, ' : ''}${placesOf(one)}`])),
      ...section('In the store already:', known.map((one) => [one.name, placesOf(one)])),
      ...section('Neither stored nor changed:', conflicts.map((one) => [one.name, `${one.reason}: ${placesOf(one)}`])),
      ...section('Not in the store yet:', missing.map((one) => [one.name, `keyturn set ${one.name}  (${one.variables.join(', ')}, ${placesOf(one)})`])),
      ...section('Left in the code:', left.map(({ place, message }) => [place, message])),
      ...section('Will not follow a rotation yet:', captured.map(({ place, message }) => [place, message])),
      ...section('Could not be parsed by ESLint:', unreadable.map((path) => [path, ''])),
      ...section(isDry ? 'Would be rewritten:' : 'Rewritten:', changed.map((path) => [path, ''])),
      ...(decisions.length === 0 && left.length === 0 ? ['No secrets were found in the code.'] : []),
      ...(isBurnt ? ['Burnt values stood in the code, so whoever has the code has them: replace them, then keyturn rotate NAME.'] : []),
    ],
    json: {
      dryRun: isDry,
      stored: stored.map(({ name, burnt, places }) => ({ name, burnt, places })),
      known: known.map(({ name, places }) => ({ name, places })),
      conflicts: conflicts.map(({ name, reason, places }) => ({ name, reason, places })),
      missing: missing.map(({ name, variables, places }) => ({ name, variables, places })),
      left, captured, unreadable, changed,
      ...(isDry && { diff }),
    },
  };
};

/** Reports that no fix will take away, but for those whose names were dealt with above. */
const remainingIn = ({ adoption: { decisions, files }, folder }: Work): readonly Remaining[] => {
  const undone = new Set(decisions.filter(({ kind }) => kind === 'conflict' || kind === 'missing').map(({ name }) => name));
  return files.flatMap(({ after }) => after.messages.flatMap((message) => {
    const finding = findingOf(message, after.findings);
    const isToldAbove = finding?.name !== undefined && undone.has(finding.name) && /^(?:hardcoded|env)$/u.test(message.messageId ?? '');
    if (isToldAbove) return [];
    const place = `${shownPath(folder, after.path)}:${message.line}:${message.column}`;
    return [{ rule: message.ruleId ?? '', place, message: message.message }];
  }));
};

const placesOf = ({ places }: Decision): string => places.join(', ');

const painted = (diff: string, io: Io): string =>
  diff.split('\n').filter((line) => !/^={3,}$/u.test(line)).map((line) => {
    if (/^(?:---|\+\+\+|@@)/u.test(line)) return io.paint('dim', line);
    return line.startsWith('+') ? io.paint('green', line) : line.startsWith('-') ? io.paint('red', line) : line;
  }).join('\n');

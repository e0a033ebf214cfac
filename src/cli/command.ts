/** What a command is: its arguments, and what it does with them. */
import type { Io } from './io.ts';

/** An option of a command. */
export interface CommandOption {
  readonly type: 'boolean' | 'string';
  readonly description: string;
}

/** The arguments of one call, checked against the command. */
export interface CommandInput {
  readonly positionals: readonly string[];
  /** Whether a boolean option was given. */
  has(option: string): boolean;
  /** The value of a string option. */
  get(option: string): string | undefined;
}

/** How a command ended, short of an error. */
export interface Outcome {
  /** 1: something is left for a person to do, or was refused. */
  readonly exitCode: 0 | 1;
  /** For people. */
  readonly lines: readonly string[];
  /** For programs: what `--json` prints. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** One command. */
export interface Command {
  /** One word, or two: `master-key export`. */
  readonly name: string;
  /** Its arguments as the help shows them. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** How many arguments it takes besides options. */
  readonly takes: { readonly least: number; readonly most: number };
  /** It reads a secret, so that an argument too many is probably one. */
  readonly readsSecret?: boolean;
  run(input: CommandInput, io: Io): Promise<Outcome>;
}

/** What ends a command besides the errors of the runtime: a message for a person, and how the process exits. */

/** Codes of the command's own errors, as `--json` shows them. */
export type CommandErrorCode = 'CANCELLED' | 'ESLINT_FAILED' | 'ESLINT_MISSING' | 'FILE_CHANGED' | 'FILE_REFUSED' | 'USAGE';

/** An error of the command itself. Its message never holds what the user typed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: CommandErrorCode;

  constructor(code: CommandErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A command that was written wrongly. */
export const usageError = (message: string): CommandError => new CommandError('USAGE', message);

/** The command `keyturn`. */
import { processIo } from './io.ts';
import { runCommand } from './run.ts';

process.exitCode = await runCommand(process.argv.slice(2), processIo());

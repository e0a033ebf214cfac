/** Where the program runs: production, unless something says otherwise. */

const DEVELOPMENT: ReadonlySet<string> = new Set(['development', 'dev', 'test', 'testing', 'local', 'ci']);

/** The name of the environment: the given one, `KEYTURN_ENV`, `NODE_ENV`, or `undefined`. Empty variables count as unset. */
export const deploymentOf = (given?: string): string | undefined =>
  given ?? [process.env['KEYTURN_ENV'], process.env['NODE_ENV']].find((name) => name !== undefined && name !== '');

/** Whether an environment is a developer's or a test's; no name counts as production. */
export const isDevelopment = (deployment: string | undefined): boolean => DEVELOPMENT.has(deployment?.toLowerCase() ?? '');

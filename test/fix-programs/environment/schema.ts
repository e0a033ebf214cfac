/**
 * A schema of variables, as t3-env has it: reported in the schema; the schema stays.
 *
 * @secret file-token: Tarragon-Quay-13-Inlet-bud → Marjoram-Pier-68-Creek-sap
 * @rotation follows
 * @left no-env-secret/schema
 */
function createEnv<T>(options: { readonly runtimeEnv: T; readonly server: Record<keyof T, (value: unknown) => boolean> }): T {
  return options.runtimeEnv;
}

const env = createEnv({
  server: { FILE_TOKEN: (value) => typeof value === 'string' },
  runtimeEnv: { FILE_TOKEN: process.env.FILE_TOKEN },
});

export function* main() {
  yield env.FILE_TOKEN;
  yield env.FILE_TOKEN;
}

/** Ready-made configurations, derived from what each rule says of itself. */
import type { Linter } from 'eslint';
import type { KeyturnRule } from './defineRule.ts';

/**
 * Files of other languages, on which ESLint refuses to run the rules.
 *
 * A list of what is left out, not of what is linted: naming `*.ts` or `*.vue` here would make ESLint lint files that the project
 * has no parser for.
 */
const OTHER_LANGUAGES = ['**/*.{json,jsonc,json5,md,mdx,markdown,yml,yaml,toml,css,scss,less,html,htm,graphql,gql,svg,xml,env}', '**/.env*'];

type NamedRule = Pick<KeyturnRule, 'meta'> & { readonly name: string };

/** The configuration that turns on every rule whose mildest preset is the given one or a milder one. */
export function presetOf(level: 'recommended' | 'strict', rules: readonly NamedRule[]): Linter.Config {
  const chosen = rules.filter(({ meta }) => level === 'strict' || meta.docs?.recommended === 'recommended');
  return {
    name: `keyturn/${level}`,
    ignores: OTHER_LANGUAGES,
    rules: Object.fromEntries(chosen.map(({ name, meta: { docs } }) => [
      `keyturn/${name}`, level === 'strict' && docs?.strict ? ['error', docs.strict] : 'error',
    ])),
  };
}

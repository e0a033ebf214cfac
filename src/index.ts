/** The plugin object that ESLint loads. */
import type { ESLint, Linter } from 'eslint';
import { rules } from '../rules/index.ts';
import { presetOf } from './plugin/presets.ts';
import { version } from './plugin/version.ts';

/** The plugin as configuration files see it. */
export interface KeyturnPlugin extends ESLint.Plugin {
  readonly configs: {
    /** The core rules, for every project. */
    readonly recommended: Linter.Config;
    /** All rules, down to the weakest evidence. */
    readonly strict: Linter.Config;
  };
}

// The rules carry the types of typescript-eslint, which ESLint's own types do not take; the shapes are the same.
const ruleModules = Object.fromEntries(rules.map((rule) => [rule.name, rule])) as unknown as NonNullable<ESLint.Plugin['rules']>;

const base: ESLint.Plugin = {
  meta: { name: 'eslint-plugin-keyturn', version, namespace: 'keyturn' },
  rules: ruleModules,
};

/** Finds mishandled secrets, and rewrites the code to read them from the key manager. */
export const plugin: KeyturnPlugin = Object.assign(base, {
  configs: { recommended: preset('recommended'), strict: preset('strict') },
});

function preset(level: 'recommended' | 'strict'): Linter.Config {
  return { ...presetOf(level, rules), plugins: { keyturn: base } };
}

export default plugin;

/** Runs a rule over the table of what its issue names, one snippet for each thing: exactly the marked lines are reported. */
import { readFileSync } from 'node:fs';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { linesReported } from '../corpus/measure.ts';
import { parseSnippets } from '../corpus/snippet.ts';

/** Checks each snippet of `test/lines/<table>.txt`; settings and options hold for all of it. */
export function checkLines(rule: string, table: string = rule, options: object = {}, settings: object = {}): void {
  const snippets = parseSnippets(readFileSync(new URL(`${table}.txt`, import.meta.url), 'utf8'));
  describe(`${rule}: ${table}`, () => {
    it.each(snippets.map((snippet) => [snippet.name, snippet] as const))('%s', (_, snippet) => {
      const config: Linter.Config = {
        plugins: { keyturn: plugin },
        rules: { [`keyturn/${rule}`]: ['error', options] },
        settings: { keyturn: settings },
      };
      expect([...linesReported(snippet, config)].toSorted((a, b) => a - b)).toEqual(snippet.secrets);
    });
  });
}

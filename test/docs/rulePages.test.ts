/** Runs what the rule pages show: each example reports, is fixed, or is left alone, as its page says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { type Example, examplesOf, fencesOf, isExample } from './fences.ts';
import { fixedOf, messagesOf, suggestedOf } from './linting.ts';

const PAGES = join(import.meta.dirname, '../../docs/rules');

const textsOf = (messages: ReturnType<typeof messagesOf>): readonly string[] =>
  messages.map(({ ruleId, message, line }) => `${ruleId ?? 'parser'} at line ${String(line)}: ${message}`);

describe.each(rules.map(({ name, meta }) => ({ name, schema: meta.schema })))('the page of $name', ({ name, schema }) => {
  const path = join(PAGES, `${name}.md`);
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const examples = examplesOf(page);
  const only = (kind: Example['kind']): readonly Example[] => examples.filter((example) => example.kind === kind);
  const own = ({ options }: Example): { readonly rule: string; readonly options: unknown } => ({ rule: `keyturn/${name}`, options });

  it('has a generated header, a reason, examples of both kinds, and says when not to use the rule', () => {
    expect(page).toContain('<!-- end auto-generated rule header -->');
    expect(page).toMatch(/^## When not to use it$/mu);
    expect(only('incorrect')).not.toEqual([]);
    expect(only('correct')).not.toEqual([]);
  });

  it('lists the options exactly when there are any', () => {
    const hasOptions = Array.isArray(schema) && schema.length > 0;
    expect(page.includes('## Options')).toBe(hasOptions);
    expect(page.includes('<!-- begin auto-generated rule options list -->')).toBe(hasOptions);
  });

  it('says of every code fence what holds of it', () => {
    const silent = fencesOf(page).filter((fence) => /^(?:[cm]?[jt]sx?|vue)$/u.test(fence.language) && !isExample(fence));
    expect(silent.map(({ line }) => line)).toEqual([]);
  });

  it.each(only('incorrect'))('reports line $line', (example) => {
    const messages = messagesOf(example.code, example, own(example));
    expect(messages.filter(({ ruleId }) => ruleId !== `keyturn/${name}`)).toEqual([]);
    expect(messages).not.toEqual([]);
  });

  it.each(only('incorrect'))('shows what the fixes make of line $line', (example) => {
    const { fixed, code } = example;
    const result = fixed?.by === 'suggestions' ? suggestedOf(code, example, own(example)) : fixedOf(code, example, fixed?.by === 'all' ? 'recommended' : own(example));
    expect(result.code).toBe(fixed?.code ?? code);
    if (fixed) expect(textsOf(result.left)).toEqual([]);
  });

  it.each(only('correct'))('leaves line $line alone', (example) => {
    expect(textsOf(messagesOf(example.code, example, own(example)))).toEqual([]);
    const others = messagesOf(example.code, example, 'recommended').filter(({ ruleId }) => ruleId !== `keyturn/${name}`);
    expect(textsOf(others)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/analysis/settings.ts';

describe('parseSettings', () => {
  it('fills in what is not given', () => {
    expect(parseSettings(undefined)).toMatchObject({ runtime: 'eslint-plugin-keyturn/runtime', redactors: [] });
    expect(parseSettings({ redactors: ['scrub'] })).toMatchObject({ redactors: ['scrub'], loggers: [] });
  });

  it.each([
    [[], 'settings.keyturn must be an object.'],
    ['x', 'settings.keyturn must be an object.'],
    [{ logers: [] }, 'settings.keyturn has no key "logers". Known keys: runtime, redactors, loggers,'],
    [{ loggers: 'log' }, 'settings.keyturn.loggers must be an array of strings.'],
    [{ loggers: [1] }, 'settings.keyturn.loggers must be an array of strings.'],
    [{ runtime: '' }, 'settings.keyturn.runtime must be a module path.'],
  ])('refuses %j', (given, message) => {
    expect(() => parseSettings(given)).toThrow(message);
  });
});

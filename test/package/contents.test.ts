import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { version } from '../../src/plugin/version.ts';
import { run } from './run.ts';

const consumer = inject('consumer');
const installed = join(consumer, 'node_modules', manifest.name);

const targetsOf = (entry: unknown): readonly string[] => {
  if (typeof entry === 'string') return [entry];
  return typeof entry === 'object' && entry !== null ? Object.values(entry).flatMap(targetsOf) : [];
};

describe('a production install', () => {
  it('brings exactly one package', async () => {
    const { stdout } = await run('npm', ['ls', '--all', '--parseable'], { cwd: consumer });
    expect(stdout.trim().split('\n')).toEqual([consumer, installed]);
    const folders = await readdir(join(consumer, 'node_modules'));
    expect(folders.filter((name) => !name.startsWith('.'))).toEqual([manifest.name]);
  });

  it('holds only what is meant to be published', async () => {
    expect((await readdir(installed)).sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md', 'dist', 'package.json'],
    );
  });

  it('holds every file that its exports and its bin name', () => {
    const targets = [...targetsOf(manifest.exports), ...targetsOf(manifest.bin), manifest.main, manifest.types];
    expect(targets.filter((target) => !existsSync(join(installed, target)))).toEqual([]);
  });

  it('starts its command', async () => {
    const { stdout } = await run(join(consumer, 'node_modules/.bin/keyturn'), ['--help'], { cwd: consumer });
    expect(stdout).toContain('keyturn init');
  });
});

/** What a user brings: the linter where they lint, a cloud's SDK where its store is used. */
const OPTIONAL_PEERS = ['@aws-sdk/client-secrets-manager', '@azure/identity', '@azure/keyvault-secrets', 'eslint', 'typescript'];

describe('the package', () => {
  it('has no dependencies, and its peers are optional', () => {
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest.peerDependenciesMeta).toEqual(
      Object.fromEntries(OPTIONAL_PEERS.map((name) => [name, { optional: true }])),
    );
  });

  it('has one version', () => {
    expect(version).toBe(manifest.version);
  });

  it('has a notice for each package whose code it carries', () => {
    const notices = readFileSync(join(installed, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const named = [...notices.matchAll(/^## (\S+) \d+\.\d+\.\d+ \(\S+\)$/gmu)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining(['diff', 'picomatch']));
  });

  it.each(['dist/index.d.ts', 'dist/index.d.cts'])('does not mention packages of its build in %s', (file) => {
    expect(readFileSync(join(installed, file), 'utf8')).not.toMatch(/@typescript-eslint|picomatch/u);
  });

  it('carries no code of the cloud SDKs, and names them only where a store imports its own', () => {
    const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.[cm]?js$/u.test(name));
    const read = (name: string): string => readFileSync(join(installed, 'dist', name), 'utf8');
    // What only the SDKs' own code says.
    const carriers = files.filter((name) => /NodeVersionSupportWarning|AwsSdkSigV4Signer|createPipelineFromOptions|endpoints_resolution_error/u.test(read(name)));
    expect(carriers).toEqual([]);
    const runtime = files.filter((name) => name.startsWith('runtime/'));
    const importers = runtime.filter((name) => /(?:import|require)\([^)]*["']@(?:aws-sdk|azure)\//u.test(read(name)));
    expect(importers.sort()).toEqual(['runtime/bundle.mjs', 'runtime/implementation.cjs']);
    expect(runtime.filter((name) => /(?:from|require\()\s*["']@(?:aws-sdk|azure)\//u.test(read(name)))).toEqual([]);
  });
});

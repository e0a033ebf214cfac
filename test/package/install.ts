/** Packs the package and installs it as a production install would, once for all package tests. */
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run } from './run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which the packed package is installed. */
    readonly consumer: string;
  }
}

const ROOT = join(import.meta.dirname, '..', '..');

/** Vitest's global set-up: gives the folder, and afterwards the function that takes it away. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const consumer = await realpath(await mkdtemp(join(tmpdir(), 'keyturn-package-')));
  await writeFile(join(consumer, 'package.json'), '{ "name": "consumer", "version": "1.0.0", "private": true }\n');
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', consumer], { cwd: ROOT });
  await run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', './eslint-plugin-keyturn-0.1.0.tgz'], {
    cwd: consumer,
  });
  provide('consumer', consumer);
  return async () => rm(consumer, { recursive: true, force: true });
};

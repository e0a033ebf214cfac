/** `npm run build`: everything that is published, from `src/` to `dist/`, and the notices for what is bundled. */
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCommand } from './build/command.mjs';
import { writeNotices } from './build/notices.mjs';
import { dist, published } from './build/paths.mjs';
import { buildPlugin } from './build/plugin.mjs';
import { buildRuntime } from './build/runtime.mjs';
import { buildTesting } from './build/testing.mjs';
import { buildTypes } from './build/types.mjs';

const buildCode = async () => {
  const doors = new Set();
  const packages = await Promise.all([buildPlugin(), buildCommand(doors)]);
  await buildRuntime(doors);
  await writeNotices(packages.flat());
};

try {
  await Promise.all(['runtime', 'testing'].map((folder) => mkdir(join(dist, folder), { recursive: true })));
  // Both end before the folder goes: a writer left behind would hide the error of the other.
  const ends = await Promise.allSettled([buildCode(), buildTesting(), buildTypes()]);
  for (const { reason } of ends) if (reason !== undefined) throw reason;
  await rm(published, { recursive: true, force: true });
  await rename(dist, published);
} finally {
  await rm(dist, { recursive: true, force: true });
}

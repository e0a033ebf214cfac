import { expect, it } from 'vitest';
import { PACKAGES, reportOn } from './installed.ts';

// The file is read in review: a report more is either a find or a false alarm, and a report less is perhaps a find that was lost.
it('installed packages are reported on as the list says', { timeout: 240_000 }, async () => {
  const all = PACKAGES.map((name) => ({ name, ...reportOn(name) }));
  const lines = all.reduce((total, one) => total + one.lines, 0);
  const reports = all.reduce((total, one) => total + one.reports.length, 0);
  expect(all.length).toBeGreaterThanOrEqual(40);
  const list = all.flatMap(({ name, version, reports: found }) => [`${name}@${version}: ${found.length}`, ...found.map((one) => `  ${one}`)]);
  await expect([`${all.length} packages, ${lines} lines, ${reports} reports`, ...list, ''].join('\n')).toMatchFileSnapshot('installed.txt');
});

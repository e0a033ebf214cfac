/** THIRD-PARTY-NOTICES.md: the licence of each package whose code is in a bundle, from what the bundler says went in. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Writes the notices for these packages. */
export const writeNotices = async (packages) => {
  const notices = await Promise.all([...new Set(packages)].sort().map(noticeOf));
  await writeFile(join(root, 'THIRD-PARTY-NOTICES.md'), `${HEAD}\n${notices.join('\n')}`);
};

const HEAD = `# Third-party notices

The published files of eslint-plugin-keyturn contain code of the packages below. \`npm run build\` writes this page.
`;

const noticeOf = async (name) => {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/iu.test(entry));
  if (file === undefined) throw new Error(`'${name}' is bundled but its folder holds no licence text.`);
  const text = (await readFile(join(folder, file), 'utf8')).trim().replaceAll('\r\n', '\n');
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\`\n`;
};

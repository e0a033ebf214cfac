/** Texts that look as if they were drawn at random and that nothing else speaks for: most are digests and identifiers, some are keys. */
import type { TSESTree } from '@typescript-eslint/utils';
import { type HardcodedSecret, obstacleOf } from './evidence.ts';
import { perFile, type SourceFile } from './file.ts';
import { roleOf } from './fileRole.ts';
import { hardcodedSecretsOf } from './hardcoded.ts';
import { wordsOf } from './names.ts';
import { isWithin, nodesOf } from './nodes.ts';
import { bindingPathOf, nameOfValue } from './secretNames.ts';
import { tokensIn } from './tokens.ts';
import { isDrawn } from './values.ts';

/** A random text of fewer characters is an identifier as a rule. */
const SHORTEST = 32;

/** Words of names whose values are random and known to everyone. */
const OPEN_WORDS: ReadonlySet<string> = new Set([
  'hash', 'hashes', 'sha', 'sha1', 'sha256', 'sha512', 'md5', 'digest', 'checksum', 'integrity', 'commit', 'etag', 'id', 'ids', 'uuid', 'guid', 'address',
  'tx', 'block', 'fingerprint', 'public', 'pub', 'version', 'build', 'revision', 'image', 'icon', 'font', 'url', 'src', 'cursor', 'contract', 'signature',
]);

/** The random texts of a file that are not reported for a better reason. */
export const randomTextsOf = perFile((file: SourceFile): readonly HardcodedSecret[] => {
  if (roleOf(file) === 'test') return [];
  const known = hardcodedSecretsOf(file);
  return nodesOf(file, 'Literal').flatMap((node) => {
    const { value } = node;
    if (typeof value !== 'string' || value.length < SHORTEST || !isDrawn(value) || !isValue(node)) return [];
    if (known.some((secret) => isWithin(node, secret.node)) || tokensIn(value).length > 0 || isOpen(file, node)) return [];
    return [{ node, value, evidence: 'random' as const, what: 'a text that looks random', name: nameOfValue(file, node), obstacle: obstacleOf(node) }];
  });
});

/** Whether a text is a value that the program handles, and no key, attribute or module. */
function isValue({ parent, ...node }: TSESTree.Literal): boolean {
  if (parent.type === 'Property') return parent.value.range[0] === node.range[0];
  return ['VariableDeclarator', 'PropertyDefinition', 'AssignmentExpression', 'AssignmentPattern', 'CallExpression', 'NewExpression', 'ArrayExpression', 'ReturnStatement'].includes(parent.type);
}

function isOpen(file: SourceFile, node: TSESTree.Node): boolean {
  return bindingPathOf(file, node).some((name) => wordsOf(name).some((word) => OPEN_WORDS.has(word)));
}

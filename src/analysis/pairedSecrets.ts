/** Secrets without a shape of their own, told by the identifier that they are issued with. */
import type { TSESTree } from '@typescript-eslint/utils';
import { isPlaceholder } from './documentedExample.ts';
import { type HardcodedSecret, obstacleOf } from './evidence.ts';
import type { SourceFile } from './file.ts';
import { nodesOf } from './nodes.ts';
import { nodesAt } from './nodesAround.ts';
import { nameOfValue } from './secretNames.ts';
import { parts, placesOfWords } from './vocabulary.ts';

/** The identifier of an AWS access key, and the secret that goes with it. */
const KEY_ID = /^A(?:KIA|SIA)[A-Z2-7]{16}$/u;
const KEY_ID_LENGTH = 20;
const SECRET = /^[A-Za-z\d/+]{40}$/u;

/** AWS secret keys beside their identifiers: in a list, among arguments, in an object. */
export function pairedSecretsOf(file: SourceFile): readonly HardcodedSecret[] {
  return nodesOf(nodesAt(file, keyIdsOf(file)), 'Literal').flatMap((node) => {
    if (typeof node.value !== 'string' || node.value.length !== KEY_ID_LENGTH || !KEY_ID.test(node.value)) return [];
    return siblingsOf(node).flatMap((sibling) => secretAt(file, sibling));
  });
}

const keyIdsOf = placesOfWords(() => parts(['AKIA', 'ASIA']));

function secretAt(file: SourceFile, node: TSESTree.Node): readonly HardcodedSecret[] {
  const value = node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
  // A commit has the same length, but no capitals.
  if (!SECRET.test(value) || !/[A-Z]/u.test(value) || !/[a-z]/u.test(value) || isPlaceholder(value)) return [];
  const name = nameOfValue(file, node, 'aws-secret-access-key');
  return [{ node, value, evidence: 'issued', what: 'AWS secret access key', name, obstacle: obstacleOf(node) }];
}

function siblingsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const { parent } = node;
  switch (parent?.type) {
    case 'ArrayExpression':
      return parent.elements.filter((element) => element !== null);
    case 'CallExpression':
    case 'NewExpression':
      return parent.arguments;
    case 'Property':
      return parent.parent.type === 'ObjectExpression'
        ? parent.parent.properties.flatMap((property) => (property.type === 'Property' ? [property.value] : []))
        : [];
    default:
      return [];
  }
}

/** Walks down to the nodes at some places of a file, which costs a fraction of a look at all of its nodes. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from './file.ts';
import { addAllWithin, childrenOf, type Nodes, noNodes } from './nodes.ts';
import { firstFrom } from './sorted.ts';
import type { Places } from './vocabulary.ts';

/**
 * The nodes of the statements and class members in which a name or a text stands at one of some places; of those inside each other the inner ones.
 *
 * @param places - offsets in the text, in rising order; what stands there in a comment is passed over
 */
export function nodesAt(file: SourceFile, places: Places): SourceFile | Nodes {
  if (places === 'anywhere') return file;
  return places.length === 0 ? NONE : nodesAround(file, places);
}

const NONE = noNodes();

function nodesAround({ sourceCode }: SourceFile, places: readonly number[]): Nodes {
  const nodes = noNodes();
  for (const unit of unitsAt(sourceCode, places)) addAllWithin(sourceCode, unit, nodes);
  return nodes;
}

/** The statements and class members at some places, none inside another: one may begin before others that were found in it. */
function unitsAt(sourceCode: SourceFile['sourceCode'], places: readonly number[]): readonly TSESTree.Node[] {
  const units: TSESTree.Node[] = [];
  let path: readonly TSESTree.Node[] = [sourceCode.ast];
  for (const place of places) {
    if (place < (units.at(-1)?.range[1] ?? 0)) continue;
    path = pathTo(sourceCode, path, place);
    const leaf = path.at(-1);
    const unit = leaf && isLeaf(sourceCode, leaf) ? (path.findLast(({ type }) => isUnit(type)) ?? path[1]) : undefined;
    if (!unit) continue;
    while (units.length > 0 && startOf(unit) <= (units.at(-1)?.range[0] ?? 0)) units.pop();
    units.push(unit);
  }
  return units;
}

/** The nodes that a place is in, outermost first, given those of a place before it. */
function pathTo(sourceCode: SourceFile['sourceCode'], latest: readonly TSESTree.Node[], place: number): readonly TSESTree.Node[] {
  const path = latest.slice(0, Math.max(1, firstFrom(latest, (node) => !isAt(node, place))));
  for (let node = path.at(-1); node; node = childAt(sourceCode, node, place)) if (node !== path.at(-1)) path.push(node);
  return path;
}

function isAt(node: TSESTree.Node, place: number): boolean {
  return startOf(node) <= place && place < node.range[1];
}

/** Decorators may stand before what they decorate: `@Module({ … }) export class App {}`. */
function startOf(node: TSESTree.Node): number {
  const start = node.range[0];
  if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration') return Math.min(start, node.declaration ? startOf(node.declaration) : start);
  return 'decorators' in node && Array.isArray(node.decorators) ? Math.min(start, node.decorators[0]?.range[0] ?? start) : start;
}

/** What a program or block consists of may be long. */
function childAt(sourceCode: SourceFile['sourceCode'], node: TSESTree.Node, place: number): TSESTree.Node | undefined {
  if (node.type === 'Program' || node.type === 'BlockStatement' || node.type === 'ClassBody') {
    const body: readonly TSESTree.Node[] = node.body;
    const child = body[firstFrom(body, ({ range }) => range[1] > place)];
    return child && isAt(child, place) ? child : undefined;
  }
  return childrenOf(sourceCode, node).find((child) => isAt(child, place));
}

/** A name may have a type annotation behind it, and of an import the word itself is no node. */
function isLeaf(sourceCode: SourceFile['sourceCode'], node: TSESTree.Node): boolean {
  return LEAF.test(node.type) || childrenOf(sourceCode, node).length === 0;
}

const LEAF = /^(?:Identifier$|Import|TSImport|TSExternalModule)/u;

const UNIT = /(?<!Block)Statement$|Declaration$|^(?:Accessor|Method|Property)Definition$/u;

function isUnit(type: string): boolean {
  return UNIT.test(type);
}

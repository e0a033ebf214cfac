/** Puts the code into a place that makes it follow rotation. */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { propertyOf } from '../analysis/bindings.ts';
import type { SourceFile } from '../analysis/file.ts';
import { exportPathOf } from '../analysis/modules.ts';
import { ancestorsOf, nodesOf } from '../analysis/nodes.ts';
import { clientOf, type RotatingSlot } from '../analysis/rotatingSlots.ts';
import { lineEndOf, quoted } from './fileStyle.ts';
import { holdsNoComment, holdsSecret } from './offer.ts';

/** The edits for a place, given the text of the secret's handle. */
export interface RotatingEdits {
  readonly targets: readonly TSESTree.Node[];
  /** The code stands instead of the value; else it is around or after it, and the value is still read there. */
  readonly isInstead: boolean;
  readonly isOffered: boolean;
  readonly edit: (fixer: TSESLint.RuleFixer, handle: string) => readonly TSESLint.RuleFix[];
}

type Edits = Omit<RotatingEdits, 'isInstead' | 'isOffered'>;

/**
 * The edits that make a place follow rotation; `undefined` when something there would be lost or left in doubt.
 *
 * @param read - a constant in that place which becomes the handle
 */
export function rotatingEditsOf(file: SourceFile, slot: RotatingSlot, read?: TSESTree.Node): RotatingEdits | undefined {
  const { rotation } = slot;
  const edits = editsOf(file, slot, read);
  const isOffered = 'isOffered' in rotation && rotation.isOffered;
  return edits && { ...edits, isInstead: rotation.kind === 'value' || rotation.kind === 'argument', isOffered };
}

function editsOf(file: SourceFile, slot: RotatingSlot, read: TSESTree.Node | undefined): Edits | undefined {
  const { rotation, whole } = slot;
  if (rotation.kind === 'statement') return afterClient(file, slot, rotation.code, read);
  if (rotation.kind === 'object') return aroundObject(file, whole, rotation);
  if (rotation.kind === 'argument') return insteadOfArgument(file, slot, rotation);
  if (!holdsNoComment(file, whole)) return undefined;
  const plugin = rotation.code.includes('{plugin}') ? pluginOf(file, slot, rotation.plugin) : '';
  const username = rotation.code.includes('{username}') ? usernameOf(file, whole) : '';
  if (plugin === undefined || username === undefined) return undefined;
  const fill = (handle: string): string =>
    codeOf(file, rotation.code).replaceAll('{plugin}', plugin).replaceAll('{username}', username).replaceAll('{handle}', handle);
  const property = whole.parent?.type === 'Property' && whole.parent.value === whole ? whole.parent : undefined;
  const { option, beside } = rotation;
  const added = option ?? beside;
  if (added !== undefined && (!property || hasOption(property, added))) return undefined;
  if (option === undefined) {
    const rest = (handle: string): string => (beside === undefined ? fill(handle) : `${handle}.reveal(), ${beside}: ${fill(handle)}`);
    const key = property?.shorthand ? `${file.sourceCode.getText(property.key)}: ` : '';
    return { targets: [whole], edit: (fixer, handle) => [fixer.replaceText(whole, `${key}${rest(handle)}`)] };
  }
  if (!property || property.computed || !holdsNoComment(file, property)) return undefined;
  return { targets: [property], edit: (fixer, handle) => [fixer.replaceText(property, `${option}: ${fill(handle)}`)] };
}

/** Code of the catalog in the quotes of the file. */
function codeOf(file: SourceFile, code: string): string {
  return code.replaceAll(/'([\w-]*)'/gu, (_, text: string) => quoted(file, text));
}

function hasOption({ parent }: TSESTree.Property, name: string): boolean {
  return parent.type !== 'ObjectExpression' || propertyOf(parent, name) !== undefined;
}

/** The text of the plugin's name: what is registered, if that is a name, or what else in the file is the default import of the module. */
function pluginOf(file: SourceFile, { use }: RotatingSlot, module: string | undefined): string | undefined {
  const isPlugin = (node: TSESTree.Node): boolean => {
    const found = exportPathOf(file, node);
    return found?.path === 'default' && found.module === module;
  };
  const [registered] = use.node.type === 'CallExpression' ? use.node.arguments : [];
  const node = registered && registered.type !== 'AwaitExpression' && isPlugin(registered) ? registered : nodesOf(file, 'Identifier').find(isPlugin);
  return node && file.sourceCode.getText(node);
}

/** `username: 'x', ` of the option beside a password; `undefined` when it is more than a name or a text. */
function usernameOf(file: SourceFile, { parent }: TSESTree.Node): string | undefined {
  const object = parent?.parent;
  const value = object?.type === 'ObjectExpression' ? propertyOf(object, 'username')?.value : undefined;
  if (!value) return '';
  const isPlain = ['Literal', 'Identifier', 'MemberExpression'].includes(value.type) && !holdsSecret(file, value);
  return isPlain ? `username: ${file.sourceCode.getText(value)}, ` : undefined;
}

function aroundObject(
  file: SourceFile,
  object: TSESTree.Node,
  { code, member }: { readonly code: string; readonly member: string },
): Edits | undefined {
  const last = object.type === 'ObjectExpression' ? object.properties.at(-1) : undefined;
  const [before, after] = code.split('{object}');
  if (object.type !== 'ObjectExpression' || !last || before === undefined || after === undefined) return undefined;
  if (propertyOf(object, nameOf(member))) return undefined;
  return {
    targets: [object],
    edit: (fixer, handle) => [
      fixer.insertTextBefore(object, before),
      fixer.insertTextAfter(last, `${separatorIn(file, object)}${member.replaceAll('{handle}', handle)}`),
      fixer.insertTextAfter(object, after),
    ],
  };
}

function insteadOfArgument(
  file: SourceFile,
  { use, whole }: RotatingSlot,
  { code, member }: { readonly code: string; readonly member: string },
): Edits | undefined {
  const options = use.node.type === 'AssignmentExpression' ? undefined : use.node.arguments.find(({ range }) => range[0] > whole.range[0]);
  if (!holdsNoComment(file, whole)) return undefined;
  if (!options) return { targets: [whole], edit: (fixer, handle) => [fixer.replaceText(whole, `${codeOf(file, code)}, { ${member.replaceAll('{handle}', handle)} }`)] };
  const last = options.type === 'ObjectExpression' ? options.properties.at(-1) : undefined;
  if (options.type !== 'ObjectExpression' || !last || propertyOf(options, nameOf(member))) return undefined;
  return {
    targets: [whole, options],
    edit: (fixer, handle) => [
      fixer.replaceText(whole, codeOf(file, code)),
      fixer.insertTextAfter(last, `${separatorIn(file, options)}${member.replaceAll('{handle}', handle)}`),
    ],
  };
}

/** `name` of `name: value`. */
function nameOf(member: string): string {
  return member.slice(0, member.indexOf(':'));
}

/** What stands between the members of an object. */
function separatorIn(file: SourceFile, object: TSESTree.ObjectExpression): string {
  const gap = file.sourceCode.text.slice(object.range[0] + 1, object.properties[0]?.range[0]);
  return gap.includes('\n') && !gap.includes('/') ? `,${gap}` : ', ';
}

function afterClient(file: SourceFile, { use }: RotatingSlot, code: string, read: TSESTree.Node | undefined): Edits | undefined {
  const client = clientOf(use.node);
  const statement = client && [...ancestorsOf(client)].findLast(({ type }) => type !== 'Program');
  if (!statement) return undefined;
  const { sourceCode } = file;
  const end = sourceCode.getText(statement).endsWith(';') ? ';' : '';
  const filled = codeOf(file, code).replaceAll('{client}', client.name);
  const text = sourceCode.getText(use.value);
  const valueOf = (handle: string): string =>
    read ? `${text.slice(0, read.range[0] - use.value.range[0])}${handle}.reveal()${text.slice(read.range[1] - use.value.range[0])}` : text;
  return {
    targets: [statement],
    edit: (fixer, handle) => [
      fixer.insertTextAfter(statement, `${lineEndOf(file)}${filled.replaceAll('{value}', () => valueOf(handle)).replaceAll('{handle}', handle)}${end}`),
    ],
  };
}

import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { apiVersionsOf } from '../schema/field-path.ts';
import { resolve } from '../schema/schema-index.ts';
import {
  describe,
  entriesOf,
  type Entry,
  entryOf,
  isNull,
  stringOf,
  wordOf,
} from '../yaml/nodes.ts';
import type { Check, CheckBase } from './check.ts';
import { checkFields } from './check-fields.ts';
import { findKind } from './find-kind.ts';
import { nearestName } from './suggest.ts';
import { isWritten } from './targets.ts';

/** Checks one whole object: what it says it is, then everything it holds. */
export function checkObject(base: CheckBase, node: Node): void {
  if (!isMap(node)) {
    return base.report({
      code: 'manifest/wrong-type',
      at: node,
      message: `A manifest must be a mapping with apiVersion and kind, found ${describe(node)}.`,
      hint: 'Begin with apiVersion and kind; objects of one file are parted by a line ---.',
    });
  }
  // One of the two words that say what an object is, or a slip of one.
  const isWord = ({ name }: Entry) => nearestName(name, ['apiVersion', 'kind']) !== undefined;
  if (base.partial && !entriesOf(node).some(isWord)) {
    return base.report({
      code: 'manifest/missing-field',
      at: node,
      lacks: 'kind',
      message: 'Nothing says what this is an excerpt of.',
      hint: 'Write apiVersion and kind, or of="Deployment.spec" where the fence opens.',
    });
  }
  const apiVersion = requiredWord(base, node, 'apiVersion');
  const kind = requiredWord(base, node, 'kind');
  if (!apiVersion || !kind) return;
  if (apiVersion.text === 'v1' && kind.text === 'List') return checkItems(base, node);

  const rootType = findKind(base, apiVersion, kind);
  if (rootType === undefined) return;
  const check: Check = { ...base, kind: kind.text, rootType, prefix: [] };
  const type = resolve(check.index, { type: 'ref', to: rootType });
  if (type.type !== 'object') return;
  checkFields(check, node, type, [], { place: entryOf(node, 'kind')?.key });
  if (!base.partial && 'metadata' in type.definition.fields!) checkHasName(check, node);
}

/** A word of the manifest with the node it stands at. */
export interface Word {
  text: string;
  at: Node;
}

function requiredWord(base: CheckBase, node: YAMLMap, name: string): Word | undefined {
  const entry = entryOf(node, name);
  const slip = slipOf(node, name);
  if (!entry && slip) {
    const message = `"${slip.name}" is not a field of an object.`;
    const hint = `Did you mean "${name}"?`;
    base.report({ code: 'manifest/unknown-field', at: slip.key, message, hint });
    return undefined;
  }
  if (!entry || !isWritten(entry.value)) {
    const message = `${name} is missing; every object requires it.`;
    const at = entry ? { at: entry.key } : { at: node, lacks: name };
    const hint = name === 'kind' ? 'Add kind, such as Pod.' : apiVersionHint(base, node);
    base.report({ code: 'manifest/missing-field', ...at, message, hint });
    return undefined;
  }
  const text = stringOf(entry.value);
  if (text !== undefined) return { text, at: entry.value! };
  const message = `${name} must be a string, found ${describe(entry.value)}.`;
  const hint = `Write ${name} as one word, such as ${name === 'kind' ? 'Pod' : 'v1'}.`;
  base.report({ code: 'manifest/wrong-type', at: entry.value!, message, hint });
  return undefined;
}

function apiVersionHint({ index }: CheckBase, node: YAMLMap): string {
  const kind = wordOf(node, 'kind');
  const versions = kind === undefined ? [] : apiVersionsOf(index, kind);
  return `Add apiVersion: ${versions.length > 0 ? versions.join(' or ') : 'such as v1'}.`;
}

/** `kind: List` holds objects of any kind, and is nothing of its own. */
function checkItems(base: CheckBase, list: YAMLMap): void {
  const items = entryOf(list, 'items')?.value;
  if (isSeq(items)) for (const item of items.items) checkObject(base, item as Node);
}

/** Kinds that are a question to the server or a list from it, and are stored nowhere. */
const nameless = /(Review|List|TokenRequest)$/;

function checkHasName(check: Check, node: YAMLMap): void {
  const metadata = entryOf(node, 'metadata');
  // What is no mapping is told as that.
  if (nameless.test(check.kind) || (metadata?.value && check.faulty.has(metadata.value))) return;
  const names = entriesOf(metadata?.value);
  const hasName = names.some(
    ({ name, value }) => (name === 'name' || name === 'generateName') && !isNull(value),
  );
  // A slip of the pen in either key is reported as that.
  const slip = metadata ? slipOf(metadata.value, 'name') : slipOf(node, 'metadata');
  if (hasName || slip) return;
  check.report({
    code: 'manifest/missing-field',
    at: metadata?.key ?? entryOf(node, 'kind')!.key,
    lacks: 'metadata.name',
    field: 'metadata.name',
    message: `metadata.name is missing; ${check.kind} requires a name.`,
    hint: 'Add name below metadata.',
  });
}

/** The key that is a slip of the pen for another. */
function slipOf(node: unknown, meant: string): Entry | undefined {
  return entriesOf(node).find(({ name }) => name !== meant && nearestName(name, [meant]));
}

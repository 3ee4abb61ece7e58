import { isScalar, isSeq, type Node } from 'yaml';
import type { DataPath } from '../yaml/data-path.ts';
import { isNull } from '../yaml/nodes.ts';
import type { Check } from './check.ts';
import type { ObjectView } from './object-view.ts';

/** One place that a path of a constraint leads to, whether something is written there or not. */
export interface Target {
  /** The innermost mapping on the way that is there. */
  owner: ObjectView;
  path: DataPath;
  /** Where a message about the field itself belongs. */
  key: Node | undefined;
  /** Undefined when nothing is written. */
  value: Node | undefined;
  /** The first field on the way that the owner lacks. */
  lacks: string;
  /** What `*` stands for. */
  star: string;
}

interface Step {
  /** Names of fields, none for every key of a mapping. */
  names: readonly string[];
  item: boolean;
}

/** Everything that a path leads to from a mapping; see Constraint.path. */
export function targetsOf(view: ObjectView, path: string): Target[] {
  if (path === '') {
    const { place, node } = view;
    return [{ owner: view, path: view.path, key: place, value: node, lacks: '', star: '' }];
  }
  return walk(view, stepsOf(path), '');
}

/** The same from a constrained field: `.path` leads from its mapping, any other from the type's. */
export function targetsFrom(view: ObjectView, owner: ObjectView, path: string): Target[] {
  return path.startsWith('.') ? targetsOf(owner, path.slice(1)) : targetsOf(view, path);
}

function walk(view: ObjectView, [step, ...rest]: readonly Step[], star: string): Target[] {
  const { names, item } = step!;
  const every = names.length === 0;
  const fields = every ? view.entries.map(({ name }) => name) : names;
  return fields.flatMap((name) => {
    const matched = every ? name : star;
    const path = [...view.path, name];
    const at = { owner: view, path, key: view.key(name), lacks: name, star: matched };
    if (item) {
      if (rest.length > 0) return view.objects(name).flatMap((each) => walk(each, rest, matched));
      return view
        .list(name)
        .map((value, i) => ({ ...at, path: [...path, i], key: value, value: nothing(value) }));
    }
    if (rest.length === 0) return [{ ...at, value: view.value(name) }];
    const inside = view.object(name);
    if (inside) return walk(inside, rest, matched);
    // What cannot be entered because it is of the wrong type is the schema's to report.
    if (view.has(name)) return [];
    const below = rest.flatMap((next) => next.names.slice(0, 1));
    return [{ ...at, path: [...path, ...below], value: undefined }];
  });
}

const nothing = (node: Node) => (isNull(node) ? undefined : node);

const parsed = new Map<string, readonly Step[]>();

/** A path of a constraint, step by step. */
export function stepsOf(path: string): readonly Step[] {
  let steps = parsed.get(path);
  if (!steps) {
    steps = [...path.matchAll(/(?:\["([^"]+)"\]|([^.[\]]+))(\[\])?/g)].map(
      ([, quoted, plain = '', item]) => ({
        names: quoted !== undefined ? [quoted] : plain === '*' ? [] : plain.split('|'),
        item: item !== undefined,
      }),
    );
    parsed.set(path, steps);
  }
  return steps;
}

/** Whether something is written that the server does not count as nothing: not "", [] or {}. */
export function isWritten(node: Node | undefined): boolean {
  if (node === undefined || isNull(node)) return false;
  if (isScalar(node)) return node.value !== '';
  return isSeq(node) ? node.items.length > 0 : true;
}

/** Whether a mapping holds a key that it must not: what it lacks may have been meant by that. */
export function hasUnknown(check: Check, { entries }: ObjectView): boolean {
  return entries.some(({ key }) => check.faulty.has(key));
}

/** A plain value as text, '' for anything else. */
export function textOf(node: Node | undefined): string {
  return isScalar(node) && node.value !== null ? String(node.value) : '';
}

import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { formatDataPath, type DataPath } from '../yaml/data-path.ts';
import { entriesOf, isNull, stringOf, type Entry } from '../yaml/nodes.ts';

/** A mapping as the rules see it: by name, whatever the shape; what does not fit is simply absent. */
export interface ObjectView {
  node: YAMLMap;
  /** What stands for the whole mapping in a message: its key, or its beginning in a list. */
  place: Node;
  path: DataPath;
  /** Of something in it, as messages name it: `spec.containers[0].image`. */
  pathTo: (...steps: DataPath) => string;
  /** Part of a fragment: what is not there may stand in what is not shown. */
  partial: boolean;
  entries: readonly Entry[];
  has: (name: string) => boolean;
  /** The value, undefined when it is absent or null. */
  value: (name: string) => Node | undefined;
  key: (name: string) => Node | undefined;
  string: (name: string) => string | undefined;
  object: (name: string) => ObjectView | undefined;
  /** Values of a list. */
  list: (name: string) => readonly Node[];
  /** Mappings of a list. */
  objects: (name: string) => readonly ObjectView[];
}

export function objectView(
  node: YAMLMap,
  path: DataPath,
  partial = false,
  place: Node = node,
): ObjectView {
  const entries = entriesOf(node);
  // Of two keys with one name the first is looked at, and the second a fault of its own.
  let byName: Map<string, Entry> | undefined;
  const find = (name: string) =>
    (byName ??= new Map(entries.toReversed().map((entry) => [entry.name, entry]))).get(name);
  const value = (name: string) => {
    const found = find(name)?.value;
    return isNull(found) ? undefined : found;
  };
  const view = (child: Node | undefined, below: DataPath, key?: Node) =>
    isMap(child) ? objectView(child, below, false, key) : undefined;
  const list = (name: string) => {
    const found = value(name);
    return isSeq(found) ? (found.items as Node[]) : [];
  };
  return {
    node,
    place,
    path,
    pathTo: (...steps) => formatDataPath([...path, ...steps]),
    partial,
    entries,
    has: (name) => value(name) !== undefined,
    value,
    key: (name) => find(name)?.key,
    string: (name) => stringOf(value(name)),
    object: (name) => view(value(name), [...path, name], find(name)?.key),
    list,
    objects: (name) =>
      list(name).flatMap((item, position) => view(item, [...path, name, position]) ?? []),
  };
}

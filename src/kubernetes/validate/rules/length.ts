import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { formatDataPath } from '../../yaml/data-path.ts';
import { describe } from '../../yaml/nodes.ts';
import type { Asked, RuleOf } from '../run-constraints.ts';
import { isWritten, textOf } from '../targets.ts';

export function checkLength({ check, rule, targets }: Asked<RuleOf<'length'>>): void {
  for (const { value, path } of targets) {
    if (!value) continue;
    const length = rule.unit === 'items' ? itemsIn(value) : textOf(value).length;
    if (length <= rule.max) continue;
    check.report({
      code: 'manifest/too-long',
      at: value,
      message: `${formatDataPath(path)} must have at most ${rule.max} ${rule.unit}, found ${length}.`,
      hint: `Shorten it by ${length - rule.max}.`,
    });
  }
}

/** What is written there must hold something. */
export function checkNotEmpty({ check, targets }: Asked<RuleOf<'not-empty'>>): void {
  for (const { value, path, key } of targets) {
    if (!value || isWritten(value) || (!isSeq(value) && !isScalar(value))) continue;
    check.report({
      code: 'manifest/missing-field',
      at: key ?? value,
      message: `${formatDataPath(path)} must hold at least one item, found ${isSeq(value) ? 'an empty list' : describe(value)}.`,
      hint: 'Add an item after "- ".',
    });
  }
}

function itemsIn(node: Node): number {
  return isSeq(node) || isMap(node) ? node.items.length : 0;
}

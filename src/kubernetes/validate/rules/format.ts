import { isMap, isScalar } from 'yaml';
import { formatNamed, type Format, hintOf } from '../../constraints/formats.ts';
import { formatDataPath } from '../../yaml/data-path.ts';
import { describe } from '../../yaml/nodes.ts';
import type { Asked, RuleOf } from '../run-constraints.ts';

export function checkFormat({ check, rule, targets }: Asked<RuleOf<'format'>>): void {
  const format = formatNamed(rule.format);
  for (const { value, path } of targets) {
    if (!isScalar(value)) continue;
    const isNumber = typeof value.value === 'number';
    if (typeof value.value !== 'string' && !(isNumber && format.numbers)) continue;
    // Go's empty string counts as "not set".
    const text = String(value.value);
    const says = text === '' || faultOf(format, text, isNumber);
    if (says === true) continue;
    check.report({
      code: format.code ?? 'manifest/bad-format',
      at: value,
      message: `${formatDataPath(path)} must be ${says}, found ${describe(value)}.`,
      hint: hintOf(format, text),
    });
  }
}

/** The keys of the mapping that the path leads to. */
export function checkKeys({ check, rule, targets }: Asked<RuleOf<'keys'>>): void {
  const format = formatNamed(rule.format);
  for (const { owner, value, path } of targets) {
    if (!isMap(value)) continue;
    for (const { name, key } of owner.object(String(path.at(-1)))?.entries ?? []) {
      const says = faultOf(format, name, false);
      if (says === true) continue;
      check.report({
        code: format.code ?? 'manifest/bad-format',
        at: key,
        message: `A key of ${formatDataPath(path)} must be ${says}, found "${name}".`,
        hint: hintOf(format, name),
      });
    }
  }
}

/** What it must be, true when it is. */
function faultOf(format: Format, text: string, isNumber: boolean): string | true {
  const takes = format.takes(text, isNumber);
  return takes === false ? format.says : takes;
}

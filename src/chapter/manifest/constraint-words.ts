import type { ConstraintRule } from '../../kubernetes/index.ts';
import type { ConstraintStrings, ManifestStrings } from '../../i18n/strings.ts';

/** Constraints as one line: "1 to 65535 · unique in the list". Undefined when there is none. */
export function constraintLine(
  rules: readonly ConstraintRule[],
  { constraints: say }: ManifestStrings,
): string | undefined {
  const words = rules.flatMap((rule) => {
    const demand = demandOf(rule, say);
    return demand === '' ? [] : [say.withCondition(demand, conditionsOf(rule, say))];
  });
  return [...new Set(words)].join(' · ') || undefined;
}

function demandOf(rule: ConstraintRule, say: ConstraintStrings): string {
  switch (rule.kind) {
    case 'range': {
      const { min, max, exclusive, octal } = rule;
      if (octal) return say.range('0', `0${max!.toString(8)}`);
      if (max === min) return String(min);
      if (max !== undefined) return say.range(String(min), String(max));
      return exclusive ? say.above(String(min)) : say.atLeast(String(min));
    }
    case 'length':
      return rule.unit === 'items' ? say.items(rule.max) : say.characters(rule.max);
    case 'format':
      return say.formats[rule.format];
    case 'keys':
      return say.keys(say.formats[rule.format]);
    case 'not-empty':
      return say.notEmpty;
    case 'not-zero':
      return '≠ 0';
    case 'values':
      return rule.values.filter(Boolean).join(' | ');
    case 'required':
      return say.required;
    case 'forbidden':
      return say.forbidden;
    case 'one-of': {
      const fields = rule.fields.join(', ');
      if (!rule.most) return say.oneOrMoreOf(fields);
      return rule.least === 1 ? say.oneOf(fields) : say.atMostOneOf(fields);
    }
    case 'unique':
      return say.unique;
    case 'compare':
      return `${signs[rule.sign]} ${rule.other.replace(/^\.|\.\*$/g, '')}`;
  }
}

const signs = { '<=': '≤', '>=': '≥', '>': '>', '=': '=' } as const;

function conditionsOf(rule: ConstraintRule, say: ConstraintStrings): string {
  const conditions = 'when' in rule ? rule.when : [];
  return conditions
    .map((condition) => {
      const name = condition.path.replace(/^\./, '');
      switch (condition.test) {
        case 'has':
          return say.written(name);
        case 'lacks':
          return say.notWritten(name);
        case 'is':
          return say.holds(`${name} = ${valuesOf(condition.values)}`);
        case 'is-not':
          return say.holds(`${name} ≠ ${valuesOf(condition.values)}`);
      }
    })
    .join(', ');
}

const valuesOf = (values: readonly string[]) => values.filter(Boolean).join(' | ') || '∅';

import type { Condition, ConstraintRule } from '../../kubernetes/index.ts';
import type { ConstraintStrings, ManifestStrings } from '../../i18n/strings.ts';

/** Constraints as one line: "1 to 65535 · unique in the list". Undefined when there is none. */
export function constraintLine(
  rules: readonly ConstraintRule[],
  strings: ManifestStrings,
): string | undefined {
  const words = rules.flatMap((rule) => wordsOf(rule, strings) ?? []);
  return words.length > 0 ? [...new Set(words)].join(' · ') : undefined;
}

function wordsOf(rule: ConstraintRule, { constraints: say }: ManifestStrings): string | undefined {
  switch (rule.kind) {
    case 'range': {
      const { min, max, exclusive, octal } = rule;
      if (octal) return say.range('0', `0${max!.toString(8)}`);
      if (max === min) return String(min);
      return max === undefined
        ? exclusive
          ? say.above(String(min))
          : say.atLeast(String(min))
        : say.range(String(min), String(max));
    }
    case 'length':
      return say.withCondition(
        rule.unit === 'items' ? say.items(rule.max) : say.characters(rule.max),
        conditions(rule.when, say),
      );
    case 'format':
      return say.withCondition(say.formats[rule.format], conditions(rule.when, say));
    case 'keys':
      return say.keys(say.formats[rule.format]);
    case 'not-empty':
      return say.notEmpty;
    case 'not-zero':
      return say.withCondition('≠ 0', conditions(rule.when, say));
    case 'values': {
      const allowed = rule.values.filter(Boolean);
      return allowed.length > 0
        ? say.withCondition(allowed.join(' | '), conditions(rule.when, say))
        : undefined;
    }
    case 'required':
      return say.withCondition(say.required, conditions(rule.when, say));
    case 'forbidden':
      return say.withCondition(say.forbidden, conditions(rule.when, say));
    case 'one-of': {
      const fields = rule.fields.join(', ');
      if (!rule.most) return say.oneOrMoreOf(fields);
      return rule.least === 1 ? say.oneOf(fields) : say.atMostOneOf(fields);
    }
    case 'unique':
      return say.unique;
    case 'compare':
      return say.withCondition(
        `${signs[rule.sign]} ${rule.other.replace(/^\.|\.\*$/g, '')}`,
        conditions(rule.when, say),
      );
  }
}

const signs = { '<=': '≤', '>=': '≥', '>': '>', '=': '=' } as const;

function conditions(when: readonly Condition[], say: ConstraintStrings): string {
  return when
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

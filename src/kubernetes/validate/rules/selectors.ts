import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';
import { hasUnknown } from '../targets.ts';

/** The selector of a controller must select the pods that its own template makes. */
export function checkWorkloadSelector(check: Check, view: ObjectView): void {
  const spec = view.object('spec');
  const selector = spec?.object('selector');
  const template = spec?.object('template');
  if (!selector || !template) return;
  if (check.partial && !template.object('metadata')?.has('labels')) return;
  const labels = labelsOf(template.object('metadata')?.object('labels'));
  // Labels in a wrong place are told there.
  if (hasUnknown(check, template) || hasUnknown(check, selector)) return;
  // A ReplicationController has the labels themselves where later kinds have a LabelSelector.
  const plain = check.kind === 'ReplicationController';
  const wanted = labelsOf(plain ? selector : selector.object('matchLabels'));
  const expressions = plain ? [] : selector.objects('matchExpressions');
  if (wanted.size === 0 && expressions.length === 0) {
    // An empty one takes the labels of the template there.
    const isTold = selector.entries.some(({ value }) => value && check.faulty.has(value));
    if (!plain && !isTold) reportEmpty(check, selector);
    return;
  }

  for (const [name, value] of wanted) {
    if (labels.get(name) === value) continue;
    const found = labels.has(name) ? `has "${name}: ${labels.get(name)}"` : `lacks "${name}"`;
    return reportMismatch(check, template, `"${name}: ${value}"`, found);
  }
  for (const expression of expressions) {
    if (matches(expression, labels) || isFaulty(check, expression)) continue;
    const values = valuesOf(expression).join(', ');
    const text = [expression.string('key'), expression.string('operator'), values].join(' ').trim();
    return reportMismatch(check, template, `"${text}"`, 'does not match that');
  }
}

function labelsOf(view: ObjectView | undefined): Map<string, string | undefined> {
  return new Map(view?.entries.map(({ name }) => [name, view.string(name)]));
}

const valuesOf = (expression: ObjectView) =>
  expression.list('values').map((node) => ('value' in node ? node.value : undefined));

function matches(expression: ObjectView, labels: ReadonlyMap<string, string | undefined>): boolean {
  const key = expression.string('key') ?? '';
  const values = valuesOf(expression);
  switch (expression.string('operator')) {
    case 'In':
      return values.includes(labels.get(key));
    case 'NotIn':
      return !values.includes(labels.get(key));
    case 'Exists':
      return labels.has(key);
    case 'DoesNotExist':
      return !labels.has(key);
    default:
      return true;
  }
}

/** An expression without its values, or with some too many, is a fault of its own. */
function isFaulty(check: Check, expression: ObjectView): boolean {
  const needsValues = /^(Not)?In$/.test(expression.string('operator') ?? '');
  return expression.list('values').length > 0 !== needsValues || check.faulty.has(expression.node);
}

/** The server finds the labels at fault, not the selector. */
function reportMismatch(check: Check, template: ObjectView, wants: string, found: string): void {
  const metadata = template.object('metadata');
  check.report({
    code: 'manifest/selector-mismatch',
    at: metadata?.key('labels') ?? metadata?.place ?? template.place,
    lacks: 'match',
    message: `spec.selector selects ${wants}, but the template's metadata.labels ${found}.`,
    hint: 'Write the same labels in the selector and in metadata.labels of the template.',
  });
}

function reportEmpty(check: Check, selector: ObjectView): void {
  check.report({
    code: 'manifest/selector-mismatch',
    at: selector.place,
    message: 'spec.selector is empty; it must name labels of the template.',
    hint: 'Add matchLabels with the labels of the template.',
  });
}

import type { Node } from 'yaml';
import { formatDataPath } from '../../yaml/data-path.ts';
import { describe, stringOf } from '../../yaml/nodes.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';
import type { Rule } from './index.ts';

/** Labels and annotations of an object or of a template. */
export function checkMetadataLabels(check: Check, view: ObjectView): void {
  checkLabels(check, view.object('labels'));
  for (const { name, key } of view.object('annotations')?.entries ?? []) {
    // Annotation keys are compared in lower case.
    checkKey(check, key, name, name.toLowerCase(), [...view.path, 'annotations']);
  }
}

export function checkLabelSelector(check: Check, view: ObjectView): void {
  checkLabels(check, view.object('matchLabels'));
  for (const expression of view.objects('matchExpressions')) {
    const key = expression.string('key');
    if (key !== undefined) checkKey(check, expression.value('key')!, key, key, expression.path);
    for (const value of expression.list('values')) {
      checkLabelValue(check, value, [...expression.path, 'values']);
    }
  }
}

/** A field that maps label keys to label values, such as a node selector. */
export function labelsIn(field: string): Rule {
  return (check, view) => checkLabels(check, view.object(field));
}

function checkLabels(check: Check, labels: ObjectView | undefined): void {
  for (const { name, key, value } of labels?.entries ?? []) {
    checkKey(check, key, name, name, labels!.path);
    checkLabelValue(check, value, [...labels!.path, name]);
  }
}

const word = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const prefix = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** `name` or `prefix/name`, at most 253 and 63 characters. */
function isQualifiedName(key: string): boolean {
  const parts = key.split('/');
  const name = parts.pop()!;
  if (parts.length > 1 || !word.test(name) || name.length > 63) return false;
  return parts[0] === undefined || (prefix.test(parts[0]) && parts[0].length <= 253);
}

function checkKey(
  check: Check,
  at: Node,
  shown: string,
  key: string,
  path: readonly (string | number)[],
): void {
  if (isQualifiedName(key)) return;
  const rule =
    'letters, digits, "-", "_" and ".", at most 63, with or without a DNS prefix and "/"';
  const message = `A key of ${formatDataPath(path)} must be ${rule}, found "${shown}".`;
  const hint = 'Write it like app or example.com/app.';
  check.report({ code: 'manifest/bad-label', at, message, hint });
}

function checkLabelValue(
  check: Check,
  at: Node | undefined,
  path: readonly (string | number)[],
): void {
  const value = stringOf(at);
  if (value === undefined || value === '' || (word.test(value) && value.length <= 63)) return;
  const rule = 'letters, digits, "-", "_" and ".", at most 63, with a letter or digit at both ends';
  const message = `${formatDataPath(path)} must be ${rule}, found ${describe(at)}.`;
  const repaired = value.replace(/[^-A-Za-z0-9_.]+/g, '-').replace(/^[-_.]+|[-_.]+$/g, '');
  const hint = `Write it like ${repaired.slice(0, 63).replace(/[-_.]+$/, '') || 'web-1'}.`;
  check.report({ code: 'manifest/bad-label', at: at!, message, hint });
}

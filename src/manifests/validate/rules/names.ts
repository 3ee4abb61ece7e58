import { formatDataPath } from '../../yaml/data-path.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';
import type { Rule } from './index.ts';

/** The three forms of names in the API, with what a message says about them. */
const forms = {
  subdomain: {
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    longest: 253,
    says: 'a DNS-1123 subdomain: lower-case letters, digits, "-" and ".", at most 253',
  },
  label: {
    pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
    longest: 63,
    says: 'a DNS-1123 label: lower-case letters, digits and "-", at most 63',
  },
  port: {
    pattern: /^(?=.*[a-z])[a-z0-9](?!.*--)([-a-z0-9]*[a-z0-9])?$/,
    longest: 15,
    says: 'a port name: lower-case letters, digits and "-", at least one letter, at most 15',
  },
};

/** A field whose value is a name of that form. */
export function nameIn(field: string, form: keyof typeof forms): Rule {
  return (check, view) => checkName(check, view, field, form);
}

/** Kinds whose names are labels, because they become part of a host name. */
const labelNames = new Set(['Namespace', 'Service']);

/** Kinds whose names may hold almost anything: `system:node`, addresses. */
const freeNames = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'ClusterTrustBundle',
  'IPAddress',
  'Role',
  'RoleBinding',
]);

/** `metadata` of the object itself; templates and claims inside it have names nobody reads. */
export function checkMetadataName(check: Check, view: ObjectView): void {
  if (view.path.length !== 1) return;
  if (!freeNames.has(check.kind)) {
    checkName(check, view, 'name', labelNames.has(check.kind) ? 'label' : 'subdomain');
  }
  checkName(check, view, 'namespace', 'label');
}

function checkName(check: Check, view: ObjectView, field: string, form: keyof typeof forms): void {
  const name = view.string(field);
  const { pattern, longest, says } = forms[form];
  if (name === undefined || (pattern.test(name) && name.length <= longest)) return;
  const place = formatDataPath([...view.path, field]);
  const repaired = repair(name, form);
  check.report({
    code: 'manifest/bad-name',
    at: view.value(field)!,
    message: `${place} must be ${says}, found "${name}".`,
    hint: `Write it like "${pattern.test(repaired) ? repaired : 'web-1'}", here and wherever it is referred to.`,
  });
}

/** The nearest name of that form that there may be. */
function repair(name: string, form: keyof typeof forms): string {
  const others = form === 'subdomain' ? /[^a-z0-9.]+/g : /[^a-z0-9]+/g;
  const words = name.toLowerCase().replace(others, '-');
  return words.slice(0, forms[form].longest).replace(/^[-.]+|[-.]+$/g, '');
}

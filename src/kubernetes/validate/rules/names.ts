import { type Format, formats, hintOf } from '../../constraints/formats.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';

/** Kinds whose names are labels, because they become part of a host name. */
const labelNames = new Set(['Namespace', 'Service', 'StatefulSet']);

/** IsValidPathSegmentName: `system:node`, addresses. */
const freeForm: Format = {
  takes: (text) => !/[/%]|^\.{1,2}$/.test(text),
  says: 'a name without "/" and "%"',
  hint: 'Write it like pod-reader or example:pod-reader.',
};

/** Kinds whose names may hold almost anything. */
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
  const form = freeNames.has(check.kind)
    ? freeForm
    : formats[labelNames.has(check.kind) ? 'label' : 'subdomain'];
  for (const field of ['name', 'generateName']) {
    const name = view.string(field);
    if (name === undefined) continue;
    // What is generated goes on behind it.
    if (form.takes(field === 'name' ? name : `${name}x`, false)) continue;
    check.report({
      code: 'manifest/bad-name',
      at: view.value(field)!,
      message: `${view.pathTo(field)} must be ${form.says}, found "${name}".`,
      hint: hintOf(form, name),
    });
  }
}

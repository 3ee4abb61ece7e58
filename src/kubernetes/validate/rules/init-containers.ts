import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';

const policies = ['Always', 'OnFailure', 'Never'];

/** What only a sidecar may have, since an ordinary init container has ended before it could be asked. */
const sidecarOnly = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'];

/**
 * Restart policies of single containers. Since 1.35 (ContainerRestartRules, on by default) every
 * container may have one, so that anything but Always on an init container is worth a warning only:
 * older clusters refuse it, and it makes no sidecar.
 */
export function checkInitContainers(check: Check, view: ObjectView): void {
  for (const list of ['initContainers', 'containers']) {
    for (const container of view.objects(list)) {
      const policy = container.string('restartPolicy');
      if (policy !== undefined && !policies.includes(policy))
        reportUnknown(check, container, policy);
      else if (list === 'initContainers' && policy !== 'Always')
        checkInit(check, container, policy);
    }
  }
}

function reportUnknown(check: Check, view: ObjectView, policy: string): void {
  const place = view.pathTo('restartPolicy');
  check.report({
    code: 'manifest/bad-restart-policy',
    at: view.value('restartPolicy')!,
    message: `${place} must be one of ${policies.join(', ')}, found "${policy}".`,
    hint: 'Write one of them; without the field the policy of the pod holds.',
  });
}

function checkInit(check: Check, view: ObjectView, policy: string | undefined): void {
  const code = 'manifest/bad-restart-policy';
  for (const field of check.partial && policy === undefined ? [] : sidecarOnly) {
    if (!view.has(field)) continue;
    const message = `${view.pathTo(field)} needs restartPolicy: Always on the init container.`;
    const hint = `Add restartPolicy: Always, which makes it a sidecar; without it ${field} cannot stand here.`;
    check.report({ code, at: view.key(field)!, message, hint });
  }
  if (policy === undefined) return;
  const place = view.pathTo('restartPolicy');
  check.report({
    code,
    at: view.value('restartPolicy')!,
    message: `${place} is "${policy}", but only Always makes an init container a sidecar.`,
    hint: 'Write Always for a sidecar; Kubernetes before 1.35 refuses anything else.',
    severity: 'warning',
  });
}

import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';

const code = 'manifest/bad-restart-policy';
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
      if (policy !== undefined && !policies.includes(policy)) {
        check.report({
          code,
          at: container.value('restartPolicy')!,
          message: `${container.pathTo('restartPolicy')} must be one of ${policies.join(', ')}, found "${policy}".`,
          hint: 'Write one of them; without the field the policy of the pod holds.',
        });
      } else if (list === 'initContainers' && policy !== 'Always') {
        checkInit(check, container, policy);
      }
    }
  }
}

function checkInit(check: Check, view: ObjectView, policy: string | undefined): void {
  for (const field of check.partial && policy === undefined ? [] : sidecarOnly) {
    if (!view.has(field)) continue;
    const message = `${view.pathTo(field)} needs restartPolicy: Always on the init container.`;
    const hint = `Add restartPolicy: Always, which makes it a sidecar; without it ${field} cannot stand here.`;
    check.report({ code, at: view.key(field)!, message, hint });
  }
  if (policy === undefined) return;
  check.report({
    code,
    at: view.value('restartPolicy')!,
    message: `${view.pathTo('restartPolicy')} is "${policy}", but only Always makes an init container a sidecar.`,
    hint: 'Write Always for a sidecar; Kubernetes before 1.35 refuses anything else.',
    severity: 'warning',
  });
}

import { formatDataPath } from '../../yaml/data-path.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';

const policies = ['Always', 'OnFailure', 'Never'];

/**
 * Restart policies of single containers. Since 1.35 (ContainerRestartRules, on by default) every
 * container may have one, so that anything but Always on an init container is worth a warning only:
 * older clusters refuse it, and it makes no sidecar.
 */
export function checkContainerRestart(check: Check, view: ObjectView): void {
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
  const place = formatDataPath([...view.path, 'restartPolicy']);
  check.report({
    code: 'manifest/bad-restart-policy',
    at: view.value('restartPolicy')!,
    message: `${place} must be one of ${policies.join(', ')}, found "${policy}".`,
    hint: 'Write one of them, or take the field away.',
  });
}

/** What only a sidecar may have, since an ordinary init container has ended before it could be asked. */
const sidecarOnly = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'];

function checkInit(check: Check, view: ObjectView, policy: string | undefined): void {
  const code = 'manifest/bad-restart-policy';
  for (const field of sidecarOnly) {
    if (!view.has(field)) continue;
    const message = `${formatDataPath([...view.path, field])} needs restartPolicy: Always on the init container.`;
    const hint = `Add restartPolicy: Always, which makes it a sidecar, or take ${field} away.`;
    check.report({ code, at: view.key(field)!, message, hint });
  }
  if (policy === undefined) return;
  const place = formatDataPath([...view.path, 'restartPolicy']);
  check.report({
    code,
    at: view.value('restartPolicy')!,
    message: `${place} is "${policy}", but only Always makes an init container a sidecar.`,
    hint: 'Write Always or take the field away; Kubernetes before 1.35 refuses anything else.',
    severity: 'warning',
  });
}

/** A controller keeps its pods running, so that Always is the one policy it takes. */
export function checkControllerRestart(check: Check, view: ObjectView): void {
  const pod = view.object('spec')?.object('template')?.object('spec');
  if (pod) checkPolicy(check, pod, ['Always'], check.kind);
}

/** A Job has an end: without a policy it has the pod's default, Always, and is refused as well. */
export function checkJobRestart(check: Check, view: ObjectView): void {
  const pod = view.object('template')?.object('spec');
  if (pod) checkPolicy(check, pod, ['OnFailure', 'Never'], 'Job');
}

function checkPolicy(
  check: Check,
  pod: ObjectView,
  allowed: readonly string[],
  owner: string,
): void {
  const policy = pod.string('restartPolicy');
  // A policy that does not exist is the schema's to report.
  if (!policies.includes(policy ?? 'Always') || allowed.includes(policy ?? 'Always')) return;
  const place = formatDataPath([...pod.path, 'restartPolicy']);
  const found = policy === undefined ? 'nothing, which means Always' : `"${policy}"`;
  check.report({
    code: 'manifest/bad-restart-policy',
    ...(policy === undefined
      ? { at: pod.node, lacks: 'restartPolicy' }
      : { at: pod.value('restartPolicy')! }),
    message: `${place} must be ${allowed.join(' or ')} in a ${owner}, found ${found}.`,
    hint: `${policy === undefined ? 'Add' : 'Write'} restartPolicy: ${allowed.join(' or ')}.`,
  });
}

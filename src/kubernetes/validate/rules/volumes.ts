import { type Check, fieldNames } from '../check.ts';
import type { ObjectView } from '../object-view.ts';
import { hasUnknown } from '../targets.ts';

/** Every mount names a volume of the pod. */
export function checkVolumeMounts(check: Check, view: ObjectView): void {
  // What is left out or patched may hold the volumes.
  if (check.partial || (view.partial && !view.has('volumes'))) return;
  // The claims of a StatefulSet stand outside its pod template: checkClaimMounts sees both.
  if (check.kind !== 'StatefulSet') checkMounts(check, view, []);
}

/** In a StatefulSet a mount may also name one of its claims. */
export function checkClaimMounts(check: Check, view: ObjectView): void {
  const pod = view.object('template')?.object('spec');
  const claims = view
    .objects('volumeClaimTemplates')
    .flatMap((claim) => claim.object('metadata')?.string('name') ?? []);
  if (pod && !check.partial) checkMounts(check, pod, claims);
}

function checkMounts(check: Check, pod: ObjectView, claims: readonly string[]): void {
  // Volumes in a wrong place are told there.
  if (hasUnknown(check, pod)) return;
  const volumes = pod.objects('volumes').flatMap((volume) => volume.string('name') ?? []);
  const known = [...volumes, ...claims];
  for (const mount of mountsOf(pod)) {
    const name = mount.string('name');
    if (!name || known.includes(name)) continue;
    const place = mount.pathTo('name');
    check.report({
      code: 'manifest/unknown-volume',
      at: mount.value('name')!,
      field: fieldNames(check, [...pod.path, 'volumes']).join('.'),
      message: `${place} mounts "${name}", which is not a volume of the pod.`,
      hint:
        known.length > 0
          ? `Write one of ${known.join(', ')}, or add a volume of that name to the pod.`
          : 'Add a volume of that name to volumes of the pod.',
    });
  }
}

function mountsOf(pod: ObjectView): ObjectView[] {
  return ['initContainers', 'containers', 'ephemeralContainers']
    .flatMap((list) => pod.objects(list))
    .flatMap((container) => [
      ...container.objects('volumeMounts'),
      ...container.objects('volumeDevices'),
    ]);
}

/** An apiVersion and kind that Kubernetes stopped serving. */
export interface RemovedApi {
  /** The first version that no longer serves it. */
  removed: string;
  /** The object to write now; undefined when nothing took the kind's place. */
  successor: { apiVersion: string; kind: string } | undefined;
  /** What to do about it. */
  hint: string;
}

type Row = readonly [
  removed: string,
  apiVersion: string,
  kinds: string,
  /** A version of the same group or of another, and a kind where that has changed as well. */
  successor: string,
  /** Where the guide speaks of it: the anchor without its version; `own` is one of each kind's name. */
  section?: string,
];

/**
 * From the "Deprecated API Migration Guide" of the Kubernetes documentation, read 2026-11-23; from
 * zz_generated.prerelease-lifecycle.go of k8s.io/api 0.36 (APILifecycleRemoved); those before 1.16
 * and v1alpha1, which that does not list, from the release notes of their versions.
 */
const rows: readonly Row[] = [
  ['1.5', 'apps/v1alpha1', 'PetSet', 'apps/v1 StatefulSet'],
  ['1.8', 'autoscaling/v2alpha1', 'HorizontalPodAutoscaler', 'v2'],
  ['1.8', 'batch/v2alpha1', 'ScheduledJob', 'batch/v1 CronJob'],
  [
    '1.8',
    'extensions/v1beta1',
    'ThirdPartyResource',
    'apiextensions.k8s.io/v1 CustomResourceDefinition',
  ],
  [
    '1.14',
    'admissionregistration.k8s.io/v1alpha1',
    'InitializerConfiguration',
    'admissionregistration.k8s.io/v1 MutatingWebhookConfiguration',
  ],
  ['1.16', 'apps/v1beta1', 'ControllerRevision', 'v1'],
  ['1.16', 'apps/v1beta1', 'Deployment ReplicaSet StatefulSet', 'v1', 'own'],
  ['1.16', 'apps/v1beta1', 'Scale', 'autoscaling/v1'],
  ['1.16', 'apps/v1beta2', 'ControllerRevision', 'v1'],
  ['1.16', 'apps/v1beta2', 'DaemonSet Deployment ReplicaSet StatefulSet', 'v1', 'own'],
  ['1.16', 'apps/v1beta2', 'Scale', 'autoscaling/v1'],
  ['1.16', 'extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', 'apps/v1', 'own'],
  ['1.16', 'extensions/v1beta1', 'NetworkPolicy', 'networking.k8s.io/v1', 'own'],
  ['1.16', 'extensions/v1beta1', 'PodSecurityPolicy', ''],
  ['1.16', 'extensions/v1beta1', 'Scale', 'autoscaling/v1'],
  ['1.20', 'settings.k8s.io/v1alpha1', 'PodPreset', ''],
  ['1.21', 'batch/v2alpha1', 'CronJob', 'v1'],
  ['1.22', 'admission.k8s.io/v1beta1', 'AdmissionReview', 'v1'],
  [
    '1.22',
    'admissionregistration.k8s.io/v1beta1',
    'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
    'v1',
    'webhook-resources',
  ],
  ['1.22', 'apiextensions.k8s.io/v1beta1', 'CustomResourceDefinition', 'v1', 'own'],
  ['1.22', 'apiregistration.k8s.io/v1beta1', 'APIService', 'v1', 'own'],
  ['1.22', 'authentication.k8s.io/v1beta1', 'TokenReview', 'v1', 'own'],
  [
    '1.22',
    'authorization.k8s.io/v1beta1',
    'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
    'v1',
    'subjectaccessreview-resources',
  ],
  ['1.22', 'certificates.k8s.io/v1beta1', 'CertificateSigningRequest', 'v1', 'own'],
  ['1.22', 'coordination.k8s.io/v1beta1', 'Lease', 'v1', 'own'],
  ['1.22', 'extensions/v1beta1', 'Ingress', 'networking.k8s.io/v1', 'own'],
  ['1.22', 'networking.k8s.io/v1beta1', 'Ingress IngressClass', 'v1', 'own'],
  [
    '1.22',
    'rbac.authorization.k8s.io/v1alpha1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
    'v1',
    'rbac-resources',
  ],
  [
    '1.22',
    'rbac.authorization.k8s.io/v1beta1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
    'v1',
    'rbac-resources',
  ],
  ['1.22', 'scheduling.k8s.io/v1beta1', 'PriorityClass', 'v1', 'own'],
  [
    '1.22',
    'storage.k8s.io/v1beta1',
    'CSIDriver CSINode StorageClass VolumeAttachment',
    'v1',
    'storage-resources',
  ],
  ['1.24', 'storage.k8s.io/v1alpha1', 'CSIStorageCapacity VolumeAttachment', 'v1'],
  ['1.25', 'autoscaling/v2beta1', 'HorizontalPodAutoscaler', 'v2', 'own'],
  ['1.25', 'batch/v1beta1', 'CronJob', 'v1', 'own'],
  ['1.25', 'discovery.k8s.io/v1beta1', 'EndpointSlice', 'v1', 'own'],
  ['1.25', 'events.k8s.io/v1beta1', 'Event', 'v1', 'own'],
  ['1.25', 'node.k8s.io/v1beta1', 'RuntimeClass', 'v1', 'own'],
  ['1.25', 'policy/v1beta1', 'PodDisruptionBudget', 'v1', 'own'],
  ['1.25', 'policy/v1beta1', 'PodSecurityPolicy', '', 'psp'],
  ['1.25', 'policy/v1beta1', 'Eviction', 'v1'],
  ['1.26', 'autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'v2', 'own'],
  [
    '1.26',
    'flowcontrol.apiserver.k8s.io/v1beta1',
    'FlowSchema PriorityLevelConfiguration',
    'v1',
    'flowcontrol-resources',
  ],
  ['1.27', 'storage.k8s.io/v1beta1', 'CSIStorageCapacity', 'v1', 'own'],
  [
    '1.29',
    'flowcontrol.apiserver.k8s.io/v1beta2',
    'FlowSchema PriorityLevelConfiguration',
    'v1',
    'flowcontrol-resources',
  ],
  [
    '1.32',
    'admissionregistration.k8s.io/v1alpha1',
    'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding',
    'v1',
  ],
  ['1.32', 'authentication.k8s.io/v1alpha1', 'SelfSubjectReview', 'v1'],
  [
    '1.32',
    'flowcontrol.apiserver.k8s.io/v1beta3',
    'FlowSchema PriorityLevelConfiguration',
    'v1',
    'flowcontrol-resources',
  ],
  ['1.33', 'authentication.k8s.io/v1beta1', 'SelfSubjectReview', 'v1'],
  [
    '1.34',
    'admissionregistration.k8s.io/v1beta1',
    'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding',
    'v1',
  ],
  ['1.35', 'storage.k8s.io/v1alpha1', 'VolumeAttributesClass', 'v1'],
];

const guide = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';

/** What does the work of a kind that has no successor. */
const instead: Readonly<Record<string, string>> = {
  PodSecurityPolicy:
    'Pod Security Admission takes its place, with labels of the namespace: https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  PodPreset: 'A mutating webhook or a MutatingAdmissionPolicy takes its place.',
};

/** By "apiVersion Kind". */
export const removedApis: ReadonlyMap<string, RemovedApi> = new Map(
  rows.flatMap((row) =>
    row[2].split(' ').map((kind) => [`${row[1]} ${kind}`, removedApi(row, kind)]),
  ),
);

function removedApi([removed, apiVersion, , successor, section]: Row, kind: string): RemovedApi {
  if (successor === '') return { removed, successor: undefined, hint: instead[kind]! };
  const [version = '', newKind = kind] = successor.split(' ');
  const newVersion = version.includes('/') ? version : `${apiVersion.split('/')[0]}/${version}`;
  const use = newKind === kind ? newVersion : `${newKind} of ${newVersion}`;
  const anchor = section === 'own' ? kind.toLowerCase() : section;
  const source = anchor ? `: ${guide}#${anchor}-v${removed.replace('.', '')}` : '.';
  return {
    removed,
    successor: { apiVersion: newVersion, kind: newKind },
    hint: `Use ${use}${source}`,
  };
}

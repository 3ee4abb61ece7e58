/** An apiVersion that Kubernetes stopped serving for some kinds. */
export interface RemovedApi {
  /** The first version that no longer serves it. */
  removed: string;
  apiVersion: string;
  kinds: readonly string[];
  /** The apiVersion to use now, with a kind where that has changed as well. */
  successor: string | undefined;
  /** Where Kubernetes speaks of it. */
  source: string | undefined;
}

const guide = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';

type Row = readonly [
  removed: string,
  apiVersion: string,
  kinds: string,
  /** An apiVersion, and a kind where that has changed as well. */
  successor: string,
  /** Where the guide speaks of it. */
  section?: string,
];

/**
 * From the "Deprecated API Migration Guide" of the Kubernetes documentation, read 2026-11-23; from
 * zz_generated.prerelease-lifecycle.go of k8s.io/api 0.36 (APILifecycleRemoved); those before 1.16
 * and v1alpha1, which that does not list, from the release notes of their versions.
 */
const rows: readonly Row[] = [
  ['1.5', 'apps/v1alpha1', 'PetSet', 'apps/v1 StatefulSet'],
  ['1.8', 'autoscaling/v2alpha1', 'HorizontalPodAutoscaler', 'autoscaling/v2'],
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
  [
    '1.16',
    'apps/v1beta1',
    'ControllerRevision Deployment ReplicaSet StatefulSet',
    'apps/v1',
    'statefulset-v116',
  ],
  ['1.16', 'apps/v1beta1', 'Scale', 'autoscaling/v1'],
  [
    '1.16',
    'apps/v1beta2',
    'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet',
    'apps/v1',
    'statefulset-v116',
  ],
  ['1.16', 'apps/v1beta2', 'Scale', 'autoscaling/v1'],
  ['1.16', 'extensions/v1beta1', 'DaemonSet Deployment ReplicaSet', 'apps/v1', 'deployment-v116'],
  ['1.16', 'extensions/v1beta1', 'NetworkPolicy', 'networking.k8s.io/v1', 'networkpolicy-v116'],
  ['1.16', 'extensions/v1beta1', 'PodSecurityPolicy', ''],
  ['1.16', 'extensions/v1beta1', 'Scale', 'autoscaling/v1'],
  ['1.20', 'settings.k8s.io/v1alpha1', 'PodPreset', ''],
  ['1.21', 'batch/v2alpha1', 'CronJob', 'batch/v1'],
  ['1.22', 'admission.k8s.io/v1beta1', 'AdmissionReview', 'admission.k8s.io/v1'],
  [
    '1.22',
    'admissionregistration.k8s.io/v1beta1',
    'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
    'admissionregistration.k8s.io/v1',
    'webhook-resources-v122',
  ],
  [
    '1.22',
    'apiextensions.k8s.io/v1beta1',
    'CustomResourceDefinition',
    'apiextensions.k8s.io/v1',
    'customresourcedefinition-v122',
  ],
  [
    '1.22',
    'apiregistration.k8s.io/v1beta1',
    'APIService',
    'apiregistration.k8s.io/v1',
    'apiservice-v122',
  ],
  [
    '1.22',
    'authentication.k8s.io/v1beta1',
    'TokenReview',
    'authentication.k8s.io/v1',
    'tokenreview-v122',
  ],
  [
    '1.22',
    'authorization.k8s.io/v1beta1',
    'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
    'authorization.k8s.io/v1',
    'subjectaccessreview-resources-v122',
  ],
  [
    '1.22',
    'certificates.k8s.io/v1beta1',
    'CertificateSigningRequest',
    'certificates.k8s.io/v1',
    'certificatesigningrequest-v122',
  ],
  ['1.22', 'coordination.k8s.io/v1beta1', 'Lease', 'coordination.k8s.io/v1', 'lease-v122'],
  ['1.22', 'extensions/v1beta1', 'Ingress', 'networking.k8s.io/v1', 'ingress-v122'],
  [
    '1.22',
    'networking.k8s.io/v1beta1',
    'Ingress IngressClass',
    'networking.k8s.io/v1',
    'ingress-v122',
  ],
  [
    '1.22',
    'rbac.authorization.k8s.io/v1alpha1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
    'rbac.authorization.k8s.io/v1',
    'rbac-resources-v122',
  ],
  [
    '1.22',
    'rbac.authorization.k8s.io/v1beta1',
    'ClusterRole ClusterRoleBinding Role RoleBinding',
    'rbac.authorization.k8s.io/v1',
    'rbac-resources-v122',
  ],
  [
    '1.22',
    'scheduling.k8s.io/v1beta1',
    'PriorityClass',
    'scheduling.k8s.io/v1',
    'priorityclass-v122',
  ],
  [
    '1.22',
    'storage.k8s.io/v1beta1',
    'CSIDriver CSINode StorageClass VolumeAttachment',
    'storage.k8s.io/v1',
    'storage-resources-v122',
  ],
  ['1.24', 'storage.k8s.io/v1alpha1', 'CSIStorageCapacity VolumeAttachment', 'storage.k8s.io/v1'],
  [
    '1.25',
    'autoscaling/v2beta1',
    'HorizontalPodAutoscaler',
    'autoscaling/v2',
    'horizontalpodautoscaler-v125',
  ],
  ['1.25', 'batch/v1beta1', 'CronJob', 'batch/v1', 'cronjob-v125'],
  [
    '1.25',
    'discovery.k8s.io/v1beta1',
    'EndpointSlice',
    'discovery.k8s.io/v1',
    'endpointslice-v125',
  ],
  ['1.25', 'events.k8s.io/v1beta1', 'Event', 'events.k8s.io/v1', 'event-v125'],
  ['1.25', 'node.k8s.io/v1beta1', 'RuntimeClass', 'node.k8s.io/v1', 'runtimeclass-v125'],
  ['1.25', 'policy/v1beta1', 'PodDisruptionBudget', 'policy/v1', 'poddisruptionbudget-v125'],
  ['1.25', 'policy/v1beta1', 'PodSecurityPolicy', '', 'psp-v125'],
  ['1.25', 'policy/v1beta1', 'Eviction', 'policy/v1'],
  [
    '1.26',
    'autoscaling/v2beta2',
    'HorizontalPodAutoscaler',
    'autoscaling/v2',
    'horizontalpodautoscaler-v126',
  ],
  [
    '1.26',
    'flowcontrol.apiserver.k8s.io/v1beta1',
    'FlowSchema PriorityLevelConfiguration',
    'flowcontrol.apiserver.k8s.io/v1',
    'flowcontrol-resources-v126',
  ],
  [
    '1.27',
    'storage.k8s.io/v1beta1',
    'CSIStorageCapacity',
    'storage.k8s.io/v1',
    'csistoragecapacity-v127',
  ],
  [
    '1.29',
    'flowcontrol.apiserver.k8s.io/v1beta2',
    'FlowSchema PriorityLevelConfiguration',
    'flowcontrol.apiserver.k8s.io/v1',
    'flowcontrol-resources-v129',
  ],
  [
    '1.32',
    'admissionregistration.k8s.io/v1alpha1',
    'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding',
    'admissionregistration.k8s.io/v1',
  ],
  ['1.32', 'authentication.k8s.io/v1alpha1', 'SelfSubjectReview', 'authentication.k8s.io/v1'],
  [
    '1.32',
    'flowcontrol.apiserver.k8s.io/v1beta3',
    'FlowSchema PriorityLevelConfiguration',
    'flowcontrol.apiserver.k8s.io/v1',
    'flowcontrol-resources-v132',
  ],
  ['1.33', 'authentication.k8s.io/v1beta1', 'SelfSubjectReview', 'authentication.k8s.io/v1'],
  [
    '1.34',
    'admissionregistration.k8s.io/v1beta1',
    'ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding',
    'admissionregistration.k8s.io/v1',
  ],
  ['1.35', 'storage.k8s.io/v1alpha1', 'VolumeAttributesClass', 'storage.k8s.io/v1'],
];

/** What does the work of a kind that has no successor. */
const instead: Readonly<Record<string, string>> = {
  PodSecurityPolicy:
    'Pod Security Admission takes its place, with labels of the namespace: https://kubernetes.io/docs/concepts/security/pod-security-admission/',
  PodPreset: 'A mutating webhook or a MutatingAdmissionPolicy takes its place.',
};

export const removedApis: readonly RemovedApi[] = rows.map(
  ([removed, apiVersion, kinds, successor, section]) => ({
    removed,
    apiVersion,
    kinds: kinds.split(' '),
    successor: successor === '' ? undefined : successor,
    source: section && `${guide}#${section}`,
  }),
);

export function findRemovedApi(apiVersion: string, kind: string): RemovedApi | undefined {
  return removedApis.find((api) => api.apiVersion === apiVersion && api.kinds.includes(kind));
}

/** The object to write now; undefined when nothing took the kind's place. */
export function successorOf(
  { successor }: RemovedApi,
  kind: string,
): { apiVersion: string; kind: string } | undefined {
  const [apiVersion, newKind = kind] = successor?.split(' ') ?? [];
  return apiVersion === undefined ? undefined : { apiVersion, kind: newKind };
}

/** What to do about a kind that is no longer served. */
export function removedHint(api: RemovedApi, kind: string): string {
  const successor = successorOf(api, kind);
  if (!successor) return instead[kind] ?? 'Nothing replaces it.';
  const { apiVersion } = successor;
  const use =
    successor.kind === kind ? `Use ${apiVersion}` : `Use ${successor.kind} of ${apiVersion}`;
  return api.source === undefined ? `${use}.` : `${use}: ${api.source}`;
}

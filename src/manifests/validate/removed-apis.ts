/** An apiVersion that Kubernetes stopped serving for some kinds. */
export interface RemovedApi {
  apiVersion: string;
  kinds: readonly string[];
  /** The first version that no longer serves it. */
  removed: string;
  /** The apiVersion to use now; absent when nothing took the kind's place. */
  successor?: string;
  source: string;
}

const guide = 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/';
const removedIn16 = 'https://kubernetes.io/blog/2019/07/18/api-deprecations-in-1-16/';

/** From the "Deprecated API Migration Guide" of the Kubernetes documentation, read 2026-11-23. */
export const removedApis: readonly RemovedApi[] = [
  {
    apiVersion: 'extensions/v1beta1',
    kinds: ['DaemonSet', 'Deployment', 'ReplicaSet'],
    removed: '1.16',
    successor: 'apps/v1',
    source: `${guide}#deployment-v116`,
  },
  {
    apiVersion: 'extensions/v1beta1',
    kinds: ['NetworkPolicy'],
    removed: '1.16',
    successor: 'networking.k8s.io/v1',
    source: `${guide}#networkpolicy-v116`,
  },
  {
    apiVersion: 'extensions/v1beta1',
    kinds: ['PodSecurityPolicy'],
    removed: '1.16',
    source: removedIn16,
  },
  {
    apiVersion: 'apps/v1beta1',
    kinds: ['ControllerRevision', 'Deployment', 'ReplicaSet', 'StatefulSet'],
    removed: '1.16',
    successor: 'apps/v1',
    source: `${guide}#statefulset-v116`,
  },
  {
    apiVersion: 'apps/v1beta2',
    kinds: ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
    removed: '1.16',
    successor: 'apps/v1',
    source: `${guide}#statefulset-v116`,
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1beta1',
    kinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
    removed: '1.22',
    successor: 'admissionregistration.k8s.io/v1',
    source: `${guide}#webhook-resources-v122`,
  },
  {
    apiVersion: 'apiextensions.k8s.io/v1beta1',
    kinds: ['CustomResourceDefinition'],
    removed: '1.22',
    successor: 'apiextensions.k8s.io/v1',
    source: `${guide}#customresourcedefinition-v122`,
  },
  {
    apiVersion: 'apiregistration.k8s.io/v1beta1',
    kinds: ['APIService'],
    removed: '1.22',
    successor: 'apiregistration.k8s.io/v1',
    source: `${guide}#apiservice-v122`,
  },
  {
    apiVersion: 'authentication.k8s.io/v1beta1',
    kinds: ['TokenReview'],
    removed: '1.22',
    successor: 'authentication.k8s.io/v1',
    source: `${guide}#tokenreview-v122`,
  },
  {
    apiVersion: 'authorization.k8s.io/v1beta1',
    kinds: [
      'LocalSubjectAccessReview',
      'SelfSubjectAccessReview',
      'SelfSubjectRulesReview',
      'SubjectAccessReview',
    ],
    removed: '1.22',
    successor: 'authorization.k8s.io/v1',
    source: `${guide}#subjectaccessreview-resources-v122`,
  },
  {
    apiVersion: 'certificates.k8s.io/v1beta1',
    kinds: ['CertificateSigningRequest'],
    removed: '1.22',
    successor: 'certificates.k8s.io/v1',
    source: `${guide}#certificatesigningrequest-v122`,
  },
  {
    apiVersion: 'coordination.k8s.io/v1beta1',
    kinds: ['Lease'],
    removed: '1.22',
    successor: 'coordination.k8s.io/v1',
    source: `${guide}#lease-v122`,
  },
  {
    apiVersion: 'extensions/v1beta1',
    kinds: ['Ingress'],
    removed: '1.22',
    successor: 'networking.k8s.io/v1',
    source: `${guide}#ingress-v122`,
  },
  {
    apiVersion: 'networking.k8s.io/v1beta1',
    kinds: ['Ingress', 'IngressClass'],
    removed: '1.22',
    successor: 'networking.k8s.io/v1',
    source: `${guide}#ingress-v122`,
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1beta1',
    kinds: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
    removed: '1.22',
    successor: 'rbac.authorization.k8s.io/v1',
    source: `${guide}#rbac-resources-v122`,
  },
  {
    apiVersion: 'scheduling.k8s.io/v1beta1',
    kinds: ['PriorityClass'],
    removed: '1.22',
    successor: 'scheduling.k8s.io/v1',
    source: `${guide}#priorityclass-v122`,
  },
  {
    apiVersion: 'storage.k8s.io/v1beta1',
    kinds: ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
    removed: '1.22',
    successor: 'storage.k8s.io/v1',
    source: `${guide}#storage-resources-v122`,
  },
  {
    apiVersion: 'batch/v1beta1',
    kinds: ['CronJob'],
    removed: '1.25',
    successor: 'batch/v1',
    source: `${guide}#cronjob-v125`,
  },
  {
    apiVersion: 'discovery.k8s.io/v1beta1',
    kinds: ['EndpointSlice'],
    removed: '1.25',
    successor: 'discovery.k8s.io/v1',
    source: `${guide}#endpointslice-v125`,
  },
  {
    apiVersion: 'events.k8s.io/v1beta1',
    kinds: ['Event'],
    removed: '1.25',
    successor: 'events.k8s.io/v1',
    source: `${guide}#event-v125`,
  },
  {
    apiVersion: 'autoscaling/v2beta1',
    kinds: ['HorizontalPodAutoscaler'],
    removed: '1.25',
    successor: 'autoscaling/v2',
    source: `${guide}#horizontalpodautoscaler-v125`,
  },
  {
    apiVersion: 'policy/v1beta1',
    kinds: ['PodDisruptionBudget'],
    removed: '1.25',
    successor: 'policy/v1',
    source: `${guide}#poddisruptionbudget-v125`,
  },
  {
    apiVersion: 'policy/v1beta1',
    kinds: ['PodSecurityPolicy'],
    removed: '1.25',
    source: `${guide}#psp-v125`,
  },
  {
    apiVersion: 'node.k8s.io/v1beta1',
    kinds: ['RuntimeClass'],
    removed: '1.25',
    successor: 'node.k8s.io/v1',
    source: `${guide}#runtimeclass-v125`,
  },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta1',
    kinds: ['FlowSchema', 'PriorityLevelConfiguration'],
    removed: '1.26',
    successor: 'flowcontrol.apiserver.k8s.io/v1',
    source: `${guide}#flowcontrol-resources-v126`,
  },
  {
    apiVersion: 'autoscaling/v2beta2',
    kinds: ['HorizontalPodAutoscaler'],
    removed: '1.26',
    successor: 'autoscaling/v2',
    source: `${guide}#horizontalpodautoscaler-v126`,
  },
  {
    apiVersion: 'storage.k8s.io/v1beta1',
    kinds: ['CSIStorageCapacity'],
    removed: '1.27',
    successor: 'storage.k8s.io/v1',
    source: `${guide}#csistoragecapacity-v127`,
  },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta2',
    kinds: ['FlowSchema', 'PriorityLevelConfiguration'],
    removed: '1.29',
    successor: 'flowcontrol.apiserver.k8s.io/v1',
    source: `${guide}#flowcontrol-resources-v129`,
  },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta3',
    kinds: ['FlowSchema', 'PriorityLevelConfiguration'],
    removed: '1.32',
    successor: 'flowcontrol.apiserver.k8s.io/v1',
    source: `${guide}#flowcontrol-resources-v132`,
  },
];

export function findRemovedApi(apiVersion: string, kind: string): RemovedApi | undefined {
  return removedApis.find((api) => api.apiVersion === apiVersion && api.kinds.includes(kind));
}

import {
  atMostItems,
  atMostOne,
  exactlyOne,
  format,
  has,
  is,
  keys,
  notEmpty,
  of,
  positive,
  range,
  required,
  table,
  unique,
  uniqueNames,
  values,
  type RangeRule,
} from '../constraint.ts';

/** 0777: the nine permissions of a file. Who writes 644 instead of 0644 is beyond it. */
const permissions: RangeRule = { ...range(0, 0o777), octal: true };

const ofVolumes = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'csi',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'glusterfs',
  'hostPath',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
];
const ofPods = [
  'configMap',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'gitRepo',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/** Volumes, claims and classes: pkg/apis/core/validation. */
export const volumes = table('IoK8sApiCoreV1', [
  of('PodSpec', 'ValidateVolumes', { 'volumes[]': uniqueNames }),
  of('Volume', 'ValidateVolumes', { name: format('label') }),
  of('Volume', 'validateVolumeSource', { '': atMostOne(...ofPods, ...ofVolumes) }),
  of('ConfigMapVolumeSource', 'validateConfigMapVolumeSource', {
    defaultMode: permissions,
    name: required(),
  }),
  of('SecretVolumeSource', 'validateSecretVolumeSource', {
    defaultMode: permissions,
    secretName: required(),
  }),
  of('DownwardAPIVolumeSource', 'validateDownwardAPIVolumeSource', { defaultMode: permissions }),
  of('ProjectedVolumeSource', 'validateProjectedVolumeSource', { defaultMode: permissions }),
  of('KeyToPath', 'validateKeyToPath', { mode: permissions }),
  of('KeyToPath', 'validateLocalNonReservedPath', { path: format('relativePath') }),
  of('DownwardAPIVolumeFile', 'validateDownwardAPIVolumeFile', { mode: permissions }),
  of('DownwardAPIVolumeFile', 'validateLocalNonReservedPath', { path: format('relativePath') }),
  of('DownwardAPIVolumeFile', 'validateDownwardAPIVolumeFile', {
    '': exactlyOne('fieldRef', 'resourceFieldRef'),
  }),
  of('DownwardAPIVolumeFile', 'validateObjectFieldSelector', {
    'fieldRef.fieldPath': format('fileField'),
  }),
  of('DownwardAPIVolumeFile', 'validateContainerResourceFieldSelector', {
    'resourceFieldRef.containerName': required(has('resourceFieldRef')),
  }),
  of('VolumeProjection', 'validateProjectionSources', {
    '': atMostOne(
      'clusterTrustBundle',
      'configMap',
      'downwardAPI',
      'podCertificate',
      'secret',
      'serviceAccountToken',
    ),
  }),
  of('ServiceAccountTokenProjection', 'validateProjectionSources', {
    expirationSeconds: range(600, 2 ** 32),
  }),
  of('ServiceAccountTokenProjection', 'validateLocalNonReservedPath', {
    path: format('relativePath'),
  }),
  of('ConfigMapProjection|SecretProjection', 'validateProjectionSources', { name: required() }),
  of('HostPathVolumeSource', 'validateHostPathVolumeSource', { path: format('pathBelow') }),
  of('NFSVolumeSource', 'validateNFSVolumeSource', { path: format('absolutePath') }),
  of('GitRepoVolumeSource', 'validateGitRepoVolumeSource', { directory: format('relativePath') }),
  of('EmptyDirVolumeSource', 'validateEmptyDirVolumeSource', { sizeLimit: range(0) }),
  of('EphemeralVolumeSource', 'validateEphemeralVolumeSource', { volumeClaimTemplate: required() }),
  of('AWSElasticBlockStoreVolumeSource', 'validateAWSElasticBlockStoreVolumeSource', {
    partition: range(0, 255),
  }),
  of('GCEPersistentDiskVolumeSource', 'validateGCEPersistentDiskVolumeSource', {
    partition: range(0, 255),
  }),
  of('ISCSIVolumeSource', 'validateISCSIVolumeSource', { lun: range(0, 255) }),

  of('PersistentVolume', 'ValidatePersistentVolumeSpec', {
    'spec.capacity': required(),
    'spec.accessModes': required(),
    spec: exactlyOne(...ofVolumes, 'local'),
  }),
  of('PersistentVolumeSpec', 'ValidatePersistentVolumeSpec', {
    accessModes: notEmpty,
    'capacity.storage': required(has('capacity')),
  }),
  of('PersistentVolumeSpec', 'ValidatePositiveQuantityValue', { 'capacity.*': positive }),
  of('PersistentVolumeSpec', 'ValidatePersistentVolumeSpec', {
    nodeAffinity: required(has('local')),
    storageClassName: format('subdomain'),
    persistentVolumeReclaimPolicy: values(['Delete', 'Retain'], is('hostPath.path', '/')),
  }),
  of('VolumeNodeAffinity', 'validateVolumeNodeAffinity', { required: required() }),
  of('LocalVolumeSource', 'validateLocalVolumeSource', { path: format('pathBelow') }),
  of('PersistentVolumeClaimSpec', 'ValidatePersistentVolumeClaimSpec', {
    accessModes: [required(), notEmpty],
  }),
  of('PersistentVolumeClaimSpec', 'validateDataSource', {
    'dataSource.kind': values(['PersistentVolumeClaim'], is('dataSource.apiGroup', '')),
  }),
  of('PersistentVolumeClaimSpec', 'ValidatePersistentVolumeClaimSpec', {
    'resources.requests.storage': required(),
  }),
  of('PersistentVolumeClaimSpec', 'ValidatePositiveQuantityValue', {
    'resources.requests.storage': positive,
  }),
  of('PersistentVolumeClaimSpec', 'ValidatePersistentVolumeClaimSpec', {
    storageClassName: format('subdomain'),
    volumeName: format('subdomain'),
  }),

  of('ConfigMap', 'ValidateConfigMap', {
    data: keys('configKey'),
    binaryData: keys('configKey'),
  }),
  of('Secret', 'ValidateSecret', {
    data: keys('configKey'),
    stringData: keys('configKey'),
    'metadata.annotations["kubernetes.io/service-account.name"]': required(
      is('type', 'kubernetes.io/service-account-token'),
    ),
  }),
]);

/** pkg/apis/storage/validation. */
export const classes = table('IoK8sApiStorageV1', [
  of('StorageClass', 'validateReclaimPolicy', { reclaimPolicy: values(['Delete', 'Retain']) }),
  of('StorageClass', 'validateProvisioner', { provisioner: format('qualifiedName') }),
  of('StorageClass', 'validateParameters', { parameters: atMostItems(512) }),
  of('CSIDriverSpec', 'validateFSGroupPolicy', {
    fsGroupPolicy: values(['ReadWriteOnceWithFSType', 'File', 'None']),
  }),
  of('CSIDriverSpec', 'validateTokenRequests', { 'tokenRequests[]': unique('audience') }),
  of('VolumeAttachmentSource', 'validateVolumeAttachmentSource', {
    '': exactlyOne('inlineVolumeSpec', 'persistentVolumeName'),
  }),
]);

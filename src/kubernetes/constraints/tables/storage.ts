import {
  atMostOne,
  exactlyOne,
  format,
  has,
  is,
  keys,
  notEmpty,
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

const modes = ['ConfigMap', 'Secret', 'DownwardAPI', 'Projected'];

/** Volumes, claims and classes: pkg/apis/core/validation. */
export const volumes = table('IoK8sApiCoreV1', [
  ['PodSpec', 'volumes[]', uniqueNames, 'ValidateVolumes'],
  ['Volume', 'name', format('label'), 'ValidateVolumes'],
  ['Volume', '', atMostOne(...ofPods, ...ofVolumes), 'validateVolumeSource'],
  ...modes.map(
    (type) =>
      [`${type}VolumeSource`, 'defaultMode', permissions, `validate${type}VolumeSource`] as const,
  ),
  ['KeyToPath', 'mode', permissions, 'validateKeyToPath'],
  ['KeyToPath', 'path', format('relativePath'), 'validateLocalNonReservedPath'],
  ['DownwardAPIVolumeFile', 'mode', permissions, 'validateDownwardAPIVolumeFile'],
  ['DownwardAPIVolumeFile', 'path', format('relativePath'), 'validateLocalNonReservedPath'],
  [
    'DownwardAPIVolumeFile',
    '',
    exactlyOne('fieldRef', 'resourceFieldRef'),
    'validateDownwardAPIVolumeFile',
  ],
  [
    'DownwardAPIVolumeFile',
    'fieldRef.fieldPath',
    format('fileField'),
    'validateObjectFieldSelector',
  ],
  ['ConfigMapVolumeSource', 'name', required(), 'validateConfigMapVolumeSource'],
  ['SecretVolumeSource', 'secretName', required(), 'validateSecretVolumeSource'],
  [
    'VolumeProjection',
    '',
    atMostOne(
      'clusterTrustBundle',
      'configMap',
      'downwardAPI',
      'podCertificate',
      'secret',
      'serviceAccountToken',
    ),
    'validateProjectionSources',
  ],
  [
    'ServiceAccountTokenProjection',
    'expirationSeconds',
    range(600, 2 ** 32),
    'validateProjectionSources',
  ],
  ['ServiceAccountTokenProjection', 'path', format('relativePath'), 'validateLocalNonReservedPath'],
  ['HostPathVolumeSource', 'path', format('pathBelow'), 'validateHostPathVolumeSource'],
  ['NFSVolumeSource', 'path', format('absolutePath'), 'validateNFSVolumeSource'],
  ['GitRepoVolumeSource', 'directory', format('relativePath'), 'validateGitRepoVolumeSource'],
  ['EmptyDirVolumeSource', 'sizeLimit', range(0), 'validateEmptyDirVolumeSource'],
  ['EphemeralVolumeSource', 'volumeClaimTemplate', required(), 'validateEphemeralVolumeSource'],
  [
    'AWSElasticBlockStoreVolumeSource',
    'partition',
    range(0, 255),
    'validateAWSElasticBlockStoreVolumeSource',
  ],
  [
    'GCEPersistentDiskVolumeSource',
    'partition',
    range(0, 255),
    'validateGCEPersistentDiskVolumeSource',
  ],
  ['ISCSIVolumeSource', 'lun', range(0, 255), 'validateISCSIVolumeSource'],

  ['PersistentVolume', 'spec.capacity', required(), 'ValidatePersistentVolumeSpec'],
  ['PersistentVolume', 'spec.accessModes', required(), 'ValidatePersistentVolumeSpec'],
  ['PersistentVolume', 'spec', exactlyOne(...ofVolumes, 'local'), 'ValidatePersistentVolumeSpec'],
  ['PersistentVolumeSpec', 'accessModes', notEmpty, 'ValidatePersistentVolumeSpec'],
  [
    'PersistentVolumeSpec',
    'capacity.storage',
    required(has('capacity')),
    'ValidatePersistentVolumeSpec',
  ],
  ['PersistentVolumeSpec', 'capacity.*', positive, 'ValidatePositiveQuantityValue'],
  ['PersistentVolumeSpec', 'nodeAffinity', required(has('local')), 'ValidatePersistentVolumeSpec'],
  ['PersistentVolumeSpec', 'storageClassName', format('subdomain'), 'ValidatePersistentVolumeSpec'],
  [
    'PersistentVolumeSpec',
    'persistentVolumeReclaimPolicy',
    values(['Delete', 'Retain'], is('hostPath.path', '/')),
    'ValidatePersistentVolumeSpec',
  ],
  ['LocalVolumeSource', 'path', format('pathBelow'), 'validateLocalVolumeSource'],
  ['PersistentVolumeClaimSpec', 'accessModes', required(), 'ValidatePersistentVolumeClaimSpec'],
  ['PersistentVolumeClaimSpec', 'accessModes', notEmpty, 'ValidatePersistentVolumeClaimSpec'],
  [
    'PersistentVolumeClaimSpec',
    'resources.requests.storage',
    required(),
    'ValidatePersistentVolumeClaimSpec',
  ],
  [
    'PersistentVolumeClaimSpec',
    'resources.requests.storage',
    positive,
    'ValidatePositiveQuantityValue',
  ],
  [
    'PersistentVolumeClaimSpec',
    'storageClassName',
    format('subdomain'),
    'ValidatePersistentVolumeClaimSpec',
  ],
  [
    'PersistentVolumeClaimSpec',
    'volumeName',
    format('subdomain'),
    'ValidatePersistentVolumeClaimSpec',
  ],

  ['ConfigMap', 'data', keys('configKey'), 'ValidateConfigMap'],
  ['ConfigMap', 'binaryData', keys('configKey'), 'ValidateConfigMap'],
  ['Secret', 'data', keys('configKey'), 'ValidateSecret'],
  ['Secret', 'stringData', keys('configKey'), 'ValidateSecret'],
  [
    'Secret',
    'metadata.annotations["kubernetes.io/service-account.name"]',
    required(is('type', 'kubernetes.io/service-account-token')),
    'ValidateSecret',
  ],
]);

/** pkg/apis/storage/validation. */
export const classes = table('IoK8sApiStorageV1', [
  ['StorageClass', 'reclaimPolicy', values(['Delete', 'Retain']), 'validateReclaimPolicy'],
  ['StorageClass', 'provisioner', format('qualifiedName'), 'validateProvisioner'],
  ['StorageClass', 'parameters', { kind: 'length', max: 512, unit: 'items' }, 'validateParameters'],
  [
    'StorageClass',
    'allowedTopologies[].matchLabelExpressions[].values',
    notEmpty,
    'ValidateTopologySelectorTerm',
  ],
  ['CSIDriverSpec', 'tokenRequests[]', unique('audience'), 'validateTokenRequests'],
  [
    'VolumeAttachmentSource',
    '',
    exactlyOne('inlineVolumeSpec', 'persistentVolumeName'),
    'validateVolumeAttachmentSource',
  ],
]);

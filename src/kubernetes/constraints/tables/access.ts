import {
  atLeast,
  atLeastOne,
  atMost,
  exactlyOneOf,
  forbidden,
  format,
  has,
  is,
  isNot,
  keys,
  lacks,
  notEmpty,
  port,
  range,
  required,
  table,
  unique,
  uniqueNames,
  values,
  type Row,
} from '../constraint.ts';

const rbac = 'rbac.authorization.k8s.io';

/** pkg/apis/rbac/validation. */
export const access = table('IoK8sApiRbacV1', [
  ['RoleRef', 'apiGroup', values([rbac]), 'ValidateRoleBinding'],
  ['RoleBinding', 'roleRef.kind', values(['Role', 'ClusterRole']), 'ValidateRoleBinding'],
  ['ClusterRoleBinding', 'roleRef.kind', values(['ClusterRole']), 'ValidateClusterRoleBinding'],
  ['Subject', 'kind', values(['User', 'Group', 'ServiceAccount']), 'ValidateRoleBindingSubject'],
  ['Subject', 'apiGroup', values([''], is('kind', 'ServiceAccount')), 'ValidateRoleBindingSubject'],
  [
    'Subject',
    'apiGroup',
    values([rbac, ''], is('kind', 'User', 'Group')),
    'ValidateRoleBindingSubject',
  ],
  [
    'ClusterRoleBinding',
    'subjects[].namespace',
    required(is('.kind', 'ServiceAccount')),
    'ValidateRoleBindingSubject',
  ],
  ['Role', 'rules[].nonResourceURLs', forbidden(), 'ValidatePolicyRule'],
  ['PolicyRule', 'verbs', notEmpty, 'ValidatePolicyRule'],
  ['PolicyRule', 'apiGroups', required(lacks('nonResourceURLs')), 'ValidatePolicyRule'],
  ['PolicyRule', 'resources', required(lacks('nonResourceURLs')), 'ValidatePolicyRule'],
  ['PolicyRule', 'nonResourceURLs', forbidden(has('resources')), 'ValidatePolicyRule'],
]);

/** Quotas, limits and nodes: pkg/apis/core/validation. */
export const limits = table('IoK8sApiCoreV1', [
  ['ResourceQuotaSpec', 'hard', keys('quotaResource'), 'ValidateResourceQuotaResourceName'],
  ['ResourceQuotaSpec', 'hard.*', range(0), 'ValidateResourceQuantityValue'],
  ['LimitRangeSpec', 'limits[]', unique('type'), 'ValidateLimitRange'],
  ['LimitRangeItem', 'type', format('limitType'), 'validateLimitRangeTypeName'],
  ['LimitRangeItem', 'default', forbidden(is('type', 'Pod')), 'ValidateLimitRange'],
  ['LimitRangeItem', 'defaultRequest', forbidden(is('type', 'Pod')), 'ValidateLimitRange'],
  ...(
    [
      ['min', 'max'],
      ['default', 'max'],
      ['defaultRequest', 'default'],
      ['defaultRequest', 'max'],
    ] as const
  ).map(([less, more]): Row => [
    'LimitRangeItem',
    `${less}.*`,
    atMost(`${more}.*`),
    'ValidateLimitRange',
  ]),
  ...['default', 'defaultRequest'].map((more): Row => [
    'LimitRangeItem',
    `${more}.*`,
    atLeast('min.*'),
    'ValidateLimitRange',
  ]),
  ['LimitRangeItem', 'maxLimitRequestRatio.*', range(1), 'ValidateLimitRange'],
  ['Taint', 'key', format('qualifiedName'), 'validateNodeTaints'],
  ['Taint', 'value', format('labelValue'), 'validateNodeTaints'],
  ['NodeSpec', 'taints[]', unique('key', 'effect'), 'validateNodeTaints'],
  ['NodeSpec', 'podCIDRs[]', format('cidr'), 'ValidateNode'],
]);

/** apimachinery's apis/meta/v1/validation and api/validation. */
export const metadata = table('IoK8sApimachineryPkgApisMetaV1', [
  ['ObjectMeta', 'namespace', format('label'), 'ValidateNamespaceName'],
  ['ObjectMeta', 'finalizers[]', format('finalizer'), 'validateKubeFinalizerName'],
  ['ObjectMeta', 'labels', keys('qualifiedName'), 'ValidateLabels'],
  ['ObjectMeta', 'labels.*', format('labelValue'), 'ValidateLabels'],
  ['ObjectMeta', 'annotations', keys('annotationKey'), 'ValidateAnnotations'],
  ['LabelSelector', 'matchLabels', keys('qualifiedName'), 'ValidateLabelSelector'],
  ['LabelSelector', 'matchLabels.*', format('labelValue'), 'ValidateLabelSelector'],
  ['LabelSelectorRequirement', 'key', format('qualifiedName'), 'ValidateLabelSelectorRequirement'],
  [
    'LabelSelectorRequirement',
    'operator',
    values(['In', 'NotIn', 'Exists', 'DoesNotExist']),
    'ValidateLabelSelectorRequirement',
  ],
  [
    'LabelSelectorRequirement',
    'values',
    required(is('operator', 'In', 'NotIn')),
    'ValidateLabelSelectorRequirement',
  ],
  [
    'LabelSelectorRequirement',
    'values',
    forbidden(is('operator', 'Exists', 'DoesNotExist')),
    'ValidateLabelSelectorRequirement',
  ],
  [
    'LabelSelectorRequirement',
    'values[]',
    format('labelValue'),
    'ValidateLabelSelectorRequirement',
  ],
]);

/** pkg/apis/admissionregistration/validation. */
export const admission = table('IoK8sApiAdmissionregistrationV1', [
  ...['ValidatingWebhook', 'MutatingWebhook'].flatMap((type): Row[] => [
    [`${type}Configuration`, 'webhooks[]', uniqueNames, `Validate${type}Configuration`],
    [type, 'name', format('webhookName'), 'validateWebhook'],
    [type, 'timeoutSeconds', range(1, 30), 'validateWebhook'],
    [type, 'sideEffects', values(['None', 'NoneOnDryRun']), 'validateWebhook'],
    [type, 'admissionReviewVersions', notEmpty, 'ValidateWebhookConfiguration'],
  ]),
  [
    'ValidatingAdmissionPolicySpec',
    '',
    atLeastOne('validations', 'auditAnnotations'),
    'validateValidatingAdmissionPolicySpec',
  ],
  [
    'ValidatingAdmissionPolicySpec',
    'matchConstraints',
    required(),
    'validateValidatingAdmissionPolicySpec',
  ],
  ['WebhookClientConfig', '', exactlyOneOf('url', 'service'), 'validateWebhook'],
  ['WebhookClientConfig', 'url', format('httpsUrl'), 'ValidateWebhookURL'],
  ['ServiceReference', 'path', format('absolutePath'), 'ValidateWebhookService'],
  ['ServiceReference', 'port', port(), 'ValidateWebhookService'],
  ['RuleWithOperations', 'operations', required(), 'validateRuleWithOperations'],
  ['RuleWithOperations', 'apiGroups', required(), 'validateRule'],
  ['RuleWithOperations', 'apiVersions', required(), 'validateRule'],
  ['RuleWithOperations', 'resources', required(), 'validateRule'],
]);

/** apiextensions-apiserver's apis/apiextensions/validation. */
export const definitions = table('IoK8sApiextensionsApiserverPkgApisApiextensionsV1', [
  [
    'CustomResourceDefinitionSpec',
    'group',
    format('domainWithDot'),
    'validateCustomResourceDefinitionSpec',
  ],
  [
    'CustomResourceDefinitionSpec',
    'preserveUnknownFields',
    values(['false']),
    'validateCustomResourceDefinitionSpec',
  ],
  [
    'CustomResourceDefinitionSpec',
    'scope',
    values(['Cluster', 'Namespaced']),
    'validateCustomResourceDefinitionSpec',
  ],
  ['CustomResourceDefinitionSpec', 'versions', notEmpty, 'validateCustomResourceDefinitionSpec'],
  [
    'CustomResourceDefinitionSpec',
    'versions[]',
    uniqueNames,
    'validateCustomResourceDefinitionSpec',
  ],
  [
    'CustomResourceDefinitionVersion',
    'name',
    format('label'),
    'validateCustomResourceDefinitionVersion',
  ],
  [
    'CustomResourceDefinitionVersion',
    'schema',
    required(),
    'validateCustomResourceDefinitionVersion',
  ],
  [
    'CustomResourceDefinitionVersion',
    'schema.openAPIV3Schema',
    required(has('schema')),
    'validateCustomResourceDefinitionVersion',
  ],
  [
    'CustomResourceDefinitionNames',
    'plural',
    format('label'),
    'ValidateCustomResourceDefinitionNames',
  ],
  [
    'CustomResourceDefinitionNames',
    'singular',
    format('label'),
    'ValidateCustomResourceDefinitionNames',
  ],
  [
    'CustomResourceDefinitionNames',
    'shortNames[]',
    format('label'),
    'ValidateCustomResourceDefinitionNames',
  ],
  [
    'CustomResourceConversion',
    'webhook',
    required(is('strategy', 'Webhook')),
    'validateCustomResourceConversion',
  ],
  [
    'CustomResourceConversion',
    'webhook',
    forbidden(isNot('strategy', 'Webhook')),
    'validateCustomResourceConversion',
  ],
]);

/** pkg/apis/coordination, autoscaling, storage, node and kube-aggregator's apiregistration validation. */
export const others = table('Io', [
  ['K8sApiCoordinationV1LeaseSpec', 'leaseDurationSeconds', range(1), 'ValidateLeaseSpec'],
  ['K8sApiCoordinationV1LeaseSpec', 'leaseTransitions', range(0), 'ValidateLeaseSpec'],
  ['K8sApiAutoscalingV1ScaleSpec', 'replicas', range(0), 'ValidateScale'],
  ['K8sApiStorageV1VolumeAttachmentSpec', 'attacher', format('domain'), 'validateAttacher'],
  [
    'K8sApiSchedulingV1PriorityClass',
    'metadata.name',
    format('priorityName'),
    'ValidatePriorityClass',
  ],
  ['K8sApiNodeV1RuntimeClass', 'handler', format('label'), 'ValidateRuntimeClass'],
  [
    'K8sKubeAggregatorPkgApisApiregistrationV1APIServiceSpec',
    'groupPriorityMinimum',
    range(1, 20000),
    'ValidateAPIServiceSpec',
  ],
  [
    'K8sKubeAggregatorPkgApisApiregistrationV1APIServiceSpec',
    'versionPriority',
    range(1, 1000),
    'ValidateAPIServiceSpec',
  ],
  [
    'K8sKubeAggregatorPkgApisApiregistrationV1APIServiceSpec',
    'caBundle',
    forbidden(is('insecureSkipTLSVerify', 'true')),
    'ValidateAPIServiceSpec',
  ],
]);

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
  of,
  port,
  range,
  required,
  table,
  unique,
  uniqueNames,
  values,
} from '../constraint.ts';

const rbac = 'rbac.authorization.k8s.io';

/** pkg/apis/rbac/validation. */
export const access = table('IoK8sApiRbacV1', [
  of('RoleRef', 'ValidateRoleBinding', { apiGroup: values([rbac]) }),
  of('RoleBinding', 'ValidateRoleBinding', { 'roleRef.kind': values(['Role', 'ClusterRole']) }),
  of('ClusterRoleBinding', 'ValidateClusterRoleBinding', {
    'roleRef.kind': values(['ClusterRole']),
  }),
  of('Subject', 'ValidateRoleBindingSubject', {
    kind: values(['User', 'Group', 'ServiceAccount']),
    apiGroup: [
      values([''], is('kind', 'ServiceAccount')),
      values([rbac, ''], is('kind', 'User', 'Group')),
    ],
  }),
  of('Subject', 'ValidateServiceAccountName', {
    name: format('subdomain', is('kind', 'ServiceAccount')),
  }),
  of('AggregationRule', 'ValidateClusterRole', { clusterRoleSelectors: [notEmpty, required()] }),
  of('ClusterRoleBinding', 'ValidateRoleBindingSubject', {
    'subjects[].namespace': required(is('.kind', 'ServiceAccount')),
  }),
  of('Role', 'ValidatePolicyRule', { 'rules[].nonResourceURLs': forbidden() }),
  of('PolicyRule', 'ValidatePolicyRule', {
    apiGroups: required(lacks('nonResourceURLs')),
    resources: required(lacks('nonResourceURLs')),
    nonResourceURLs: forbidden(has('resources')),
  }),
]);

/** Quotas, limits and nodes: pkg/apis/core/validation. */
export const limits = table('IoK8sApiCoreV1', [
  of('ResourceQuotaSpec', 'ValidateResourceQuotaResourceName', { hard: keys('quotaResource') }),
  of('ResourceQuotaSpec', 'ValidateResourceQuantityValue', { 'hard.*': range(0) }),
  of('ScopedResourceSelectorRequirement', 'validateScopedResourceSelectorRequirement', {
    values: [
      required(is('operator', 'In', 'NotIn')),
      forbidden(is('operator', 'Exists', 'DoesNotExist')),
    ],
  }),
  of('LimitRangeSpec', 'ValidateLimitRange', { 'limits[]': unique('type') }),
  of('LimitRangeItem', 'validateLimitRangeTypeName', { type: format('limitType') }),
  of('LimitRangeItem', 'ValidateLimitRange', {
    default: forbidden(is('type', 'Pod')),
    defaultRequest: forbidden(is('type', 'Pod')),
  }),
  of('LimitRangeItem', 'ValidateLimitRange', {
    'min.*': atMost('max.*'),
    'default.*': [atMost('max.*'), atLeast('min.*')],
    'defaultRequest.*': [atMost('default.*'), atMost('max.*'), atLeast('min.*')],
    'maxLimitRequestRatio.*': range(1),
  }),
  of('Taint', 'validateNodeTaints', {
    key: format('qualifiedName'),
    value: format('labelValue'),
  }),
  of('NodeSpec', 'validateNodeTaints', { 'taints[]': unique('key', 'effect') }),
  of('NodeSpec', 'ValidateNode', { 'podCIDRs[]': format('cidr') }),
]);

/** apimachinery's apis/meta/v1/validation and api/validation. */
export const metadata = table('IoK8sApimachineryPkgApisMetaV1', [
  of('ObjectMeta', 'ValidateNamespaceName', { namespace: format('label') }),
  of('ObjectMeta', 'validateKubeFinalizerName', { 'finalizers[]': format('finalizer') }),
  of('ObjectMeta', 'ValidateLabels', {
    labels: keys('qualifiedName'),
    'labels.*': format('labelValue'),
  }),
  of('ObjectMeta', 'ValidateAnnotations', { annotations: keys('annotationKey') }),
  of('LabelSelector', 'ValidateLabelSelector', {
    matchLabels: keys('qualifiedName'),
    'matchLabels.*': format('labelValue'),
  }),
  of('LabelSelectorRequirement', 'ValidateLabelSelectorRequirement', {
    key: format('qualifiedName'),
    operator: values(['In', 'NotIn', 'Exists', 'DoesNotExist']),
    values: [
      required(is('operator', 'In', 'NotIn')),
      forbidden(is('operator', 'Exists', 'DoesNotExist')),
    ],
    'values[]': format('labelValue'),
  }),
]);

/** pkg/apis/admissionregistration/validation. */
export const admission = table('IoK8sApiAdmissionregistrationV1', [
  of('ValidatingWebhookConfiguration', 'ValidateValidatingWebhookConfiguration', {
    'webhooks[]': uniqueNames,
  }),
  of('MutatingWebhookConfiguration', 'ValidateMutatingWebhookConfiguration', {
    'webhooks[]': uniqueNames,
  }),
  of('ValidatingWebhook|MutatingWebhook', 'validateWebhook', {
    name: format('webhookName'),
    timeoutSeconds: range(1, 30),
    sideEffects: values(['None', 'NoneOnDryRun']),
  }),
  of('ValidatingAdmissionPolicySpec', 'validateValidatingAdmissionPolicySpec', {
    '': atLeastOne('validations', 'auditAnnotations'),
    matchConstraints: required(),
  }),
  of('WebhookClientConfig', 'validateWebhook', { '': exactlyOneOf('url', 'service') }),
  of('WebhookClientConfig', 'ValidateWebhookURL', { url: format('httpsUrl') }),
  of('ServiceReference', 'ValidateWebhookService', {
    path: format('absolutePath'),
    port: port(),
  }),
  of('RuleWithOperations', 'validateRuleWithOperations', { operations: required() }),
  of('RuleWithOperations', 'validateRule', {
    apiGroups: required(),
    apiVersions: required(),
    resources: required(),
  }),
]);

/** apiextensions-apiserver's apis/apiextensions/validation. */
export const definitions = table('IoK8sApiextensionsApiserverPkgApisApiextensionsV1', [
  of('CustomResourceDefinitionSpec', 'validateCustomResourceDefinitionSpec', {
    group: format('domainWithDot'),
    preserveUnknownFields: values(['false']),
    scope: values(['Cluster', 'Namespaced']),
    'versions[]': uniqueNames,
  }),
  of('CustomResourceDefinitionVersion', 'validateCustomResourceDefinitionVersion', {
    name: format('label'),
    schema: required(),
    'schema.openAPIV3Schema': required(has('schema')),
  }),
  of('CustomResourceDefinitionNames', 'ValidateCustomResourceDefinitionNames', {
    plural: format('label'),
    singular: format('label'),
    'shortNames[]': format('label'),
  }),
  of('CustomResourceColumnDefinition', 'ValidateCustomResourceColumnDefinition', {
    type: values(['integer', 'number', 'string', 'boolean', 'date']),
  }),
  of('JSONSchemaProps', 'ValidateCustomResourceDefinitionOpenAPISchema', {
    type: values(['string', 'integer', 'number', 'boolean', 'object', 'array']),
  }),
  of('CustomResourceConversion', 'validateCustomResourceConversion', {
    webhook: [required(is('strategy', 'Webhook')), forbidden(isNot('strategy', 'Webhook'))],
  }),
]);

/** pkg/apis/coordination, autoscaling, storage, node and kube-aggregator's apiregistration validation. */
export const others = table('Io', [
  of('K8sApiCoordinationV1LeaseSpec', 'ValidateLeaseSpec', {
    leaseDurationSeconds: range(1),
    leaseTransitions: range(0),
  }),
  of('K8sApiAutoscalingV1ScaleSpec', 'ValidateScale', { replicas: range(0) }),
  of('K8sApiStorageV1VolumeAttachmentSpec', 'validateAttacher', { attacher: format('domain') }),
  of('K8sApiSchedulingV1PriorityClass', 'ValidatePriorityClass', {
    'metadata.name': format('priorityName'),
  }),
  of('K8sApiCertificatesV1CertificateSigningRequestSpec', 'validateCertificateSigningRequest', {
    usages: [notEmpty, required()],
    expirationSeconds: range(600),
  }),
  of('K8sApiNodeV1RuntimeClass', 'ValidateRuntimeClass', { handler: format('label') }),
  of('K8sKubeAggregatorPkgApisApiregistrationV1APIServiceSpec', 'ValidateAPIServiceSpec', {
    groupPriorityMinimum: range(1, 20000),
    versionPriority: range(1, 1000),
    caBundle: forbidden(is('insecureSkipTLSVerify', 'true')),
  }),
]);

import {
  atMost,
  atMostItems,
  exactlyOne,
  forbidden,
  format,
  has,
  is,
  keys,
  lacks,
  of,
  range,
  required,
  sameAs,
  table,
  unique,
  uniqueNames,
  userOrGroup,
  values,
} from '../constraint.ts';

/** Pods as a whole: pkg/apis/core/validation. */
export const pods = table('IoK8sApiCoreV1', [
  of('PodSpec', 'validateContainers', {
    'initContainers|containers|ephemeralContainers[]': uniqueNames,
  }),
  of('PodSpec', 'ValidatePodSpec', {
    activeDeadlineSeconds: range(1, 2 ** 31 - 1),
    hostname: format('label'),
    subdomain: format('label'),
    serviceAccountName: format('subdomain'),
    nodeName: format('subdomain'),
    priorityClassName: format('subdomain'),
  }),
  of('PodSpec', 'ValidateRuntimeClassName', { runtimeClassName: format('subdomain') }),
  of('PodSpec', 'ValidateLabels', {
    nodeSelector: keys('qualifiedName'),
    'nodeSelector.*': format('labelValue'),
  }),
  of('PodSpec', 'ValidatePodCreate', { nodeName: forbidden(has('schedulingGates')) }),
  of('PodSpec', 'validateSchedulingGates', {
    'schedulingGates[]': uniqueNames,
    'schedulingGates[].name': format('qualifiedName'),
  }),
  of('PodSpec', 'validateHostNetwork', {
    'containers[].ports[].hostPort': sameAs('.containerPort', is('hostNetwork', 'true')),
  }),
  of('PodSpec', 'checkHostPortConflicts', {
    'containers[].ports[]': unique('hostPort', 'protocol=TCP', 'hostIP=0.0.0.0'),
  }),
  of('PodSpec', 'ValidatePodSecurityContext', {
    shareProcessNamespace: values(['false'], is('hostPID', 'true')),
    hostUsers: [
      values(['true'], is('hostNetwork', 'true')),
      values(['true'], is('hostPID', 'true')),
    ],
  }),
  of('PodSpec', 'ValidateHostAliases', {
    'hostAliases[].ip': format('ip'),
    'hostAliases[].hostnames[]': format('subdomain'),
  }),
  of('PodSpec', 'validateReadinessGates', {
    'readinessGates[].conditionType': format('qualifiedName'),
  }),
  of('PodSpec', 'ValidatePodResourceClaims', { 'resourceClaims[]': uniqueNames }),
  of('PodSpec', 'validatePodResourceClaim', { 'resourceClaims[].name': format('label') }),
  of('PodSpec', 'validateTopologySpreadConstraints', {
    'topologySpreadConstraints[]': unique('topologyKey', 'whenUnsatisfiable'),
  }),
  of('PodSpec', 'validatePodDNSConfig', {
    'dnsConfig.nameservers': required(is('dnsPolicy', 'None')),
  }),
  of('PodSpec', 'validateOS', { 'os.name': values(['linux', 'windows']) }),
  of('PodSpec', 'validateStopSignal', {
    'containers[].lifecycle.stopSignal': forbidden(lacks('os.name')),
  }),
  of('PodSpec', 'validateSleepAction', {
    'containers[].lifecycle.preStop.sleep.seconds': atMost('terminationGracePeriodSeconds'),
  }),
  of('PodDNSConfig', 'validatePodDNSConfig', {
    nameservers: atMostItems(3),
    'nameservers[]': format('ip'),
    searches: atMostItems(32),
    'options[].name': required(),
  }),
  of('PodResourceClaim', 'validatePodResourceClaim', {
    '': exactlyOne('resourceClaimName', 'resourceClaimTemplateName'),
  }),
  of('Pod', 'ValidatePodCreate', { 'spec.ephemeralContainers': forbidden(lacks('metadata.uid')) }),
  of('PodTemplateSpec', 'ValidatePodTemplateSpec', { 'spec.ephemeralContainers': forbidden() }),
  of('PodSecurityContext', 'ValidatePodSecurityContext', {
    runAsUser: userOrGroup,
    runAsGroup: userOrGroup,
    fsGroup: userOrGroup,
    'supplementalGroups[]': userOrGroup,
  }),
  of('PodSecurityContext', 'validateSysctls', { 'sysctls[]': unique('name') }),
  of('Sysctl', 'validateSysctls', { name: format('sysctl') }),
]);

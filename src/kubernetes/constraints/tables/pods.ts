import {
  atMost,
  atMostItems,
  atMostOne,
  exactlyOne,
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
  sameAs,
  table,
  unique,
  uniqueNames,
  values,
} from '../constraint.ts';

const largest32 = 2 ** 31 - 1;

/** Pods and their containers: pkg/apis/core/validation. */
export const pods = table('IoK8sApiCoreV1', [
  of('PodSpec', 'validateContainers', {
    'initContainers|containers|ephemeralContainers[]': uniqueNames,
  }),
  of('PodSpec', 'ValidatePodSpec', {
    activeDeadlineSeconds: range(1, largest32),
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

  of('TopologySpreadConstraint', 'ValidateMaxSkew', { maxSkew: range(1) }),
  of('TopologySpreadConstraint', 'validateMinDomains', {
    minDomains: [range(1), forbidden(is('whenUnsatisfiable', 'ScheduleAnyway'))],
  }),
  of('TopologySpreadConstraint', 'ValidateTopologyKey', { topologyKey: format('qualifiedName') }),
  of('TopologySpreadConstraint', 'validateMatchLabelKeysInTopologySpread', {
    matchLabelKeys: forbidden(lacks('labelSelector')),
  }),
  of('Toleration', 'ValidateTolerations', {
    key: format('qualifiedName'),
    operator: [values(['Exists'], lacks('key')), required(lacks('key'))],
    value: [forbidden(is('operator', 'Exists')), format('labelValue')],
    effect: [values(['NoExecute'], has('tolerationSeconds')), required(has('tolerationSeconds'))],
  }),

  of('PodSecurityContext', 'ValidatePodSecurityContext', {
    runAsUser: range(0, largest32),
    runAsGroup: range(0, largest32),
    fsGroup: range(0, largest32),
    'supplementalGroups[]': range(0, largest32),
  }),
  of('PodSecurityContext', 'validateSysctls', { 'sysctls[]': unique('name') }),
  of('Sysctl', 'validateSysctls', { name: format('sysctl') }),
  of('HTTPHeader', 'validateHTTPGetAction', { name: format('headerName') }),
  of('ResourceFieldSelector', 'validateContainerResourceFieldSelector', {
    resource: format('resourceField'),
  }),
  of('SecurityContext', 'ValidateSecurityContext', {
    runAsUser: range(0, largest32),
    runAsGroup: range(0, largest32),
    allowPrivilegeEscalation: values(['true'], is('privileged', 'true')),
  }),
  of('SeccompProfile', 'validateSeccompProfileField', {
    localhostProfile: [required(is('type', 'Localhost')), forbidden(isNot('type', 'Localhost'))],
  }),
  of('SeccompProfile', 'validateLocalDescendingPath', { localhostProfile: format('relativePath') }),
  of('AppArmorProfile', 'ValidateAppArmorProfileField', {
    localhostProfile: [required(is('type', 'Localhost')), forbidden(isNot('type', 'Localhost'))],
  }),

  of('Container|EphemeralContainer', 'validateContainerCommon', {
    name: format('label'),
    image: [required(), format('trimmed')],
  }),
  of('Container|EphemeralContainer', 'ValidateVolumeMounts', {
    'volumeMounts[]': unique('mountPath'),
  }),
  of('Container|EphemeralContainer', 'ValidateVolumeDevices', {
    'volumeDevices[]': unique('devicePath'),
  }),
  of('Container', 'validateContainerPorts', { 'ports[]': uniqueNames }),
  of('Container', 'validateLivenessProbe', { 'livenessProbe.successThreshold': range(1, 1) }),
  of('Container', 'validateStartupProbe', { 'startupProbe.successThreshold': range(1, 1) }),
  of('Container', 'validateReadinessProbe', {
    'readinessProbe.terminationGracePeriodSeconds': forbidden(),
  }),
  of('Container', 'validateResizePolicy', { 'resizePolicy[]': unique('resourceName') }),
  of('ContainerResizePolicy', 'validateResizePolicy', {
    resourceName: values(['cpu', 'memory']),
    restartPolicy: values(['NotRequired', 'RestartContainer']),
  }),
  of('Container', 'validateContainerRestartPolicy', {
    restartPolicy: required(has('restartPolicyRules')),
  }),
  of('EphemeralContainer', 'validateEphemeralContainers', {
    ports: forbidden(),
    livenessProbe: forbidden(),
    readinessProbe: forbidden(),
    startupProbe: forbidden(),
    lifecycle: forbidden(),
    resources: forbidden(),
  }),
  of('ContainerPort', 'validateContainerPorts', {
    containerPort: port(),
    hostPort: port('zero is unset'),
    name: format('portName'),
    hostIP: format('ip'),
  }),
  of('EnvVar', 'ValidateEnv', { name: format('variableName') }),
  of('EnvVar', 'validateEnvVarValueFrom', {
    valueFrom: forbidden(has('value'), isNot('value', '')),
  }),
  of('EnvVarSource', 'validateEnvVarValueFrom', {
    '': exactlyOne('fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'),
  }),
  of('ConfigMapKeySelector|SecretKeySelector', 'validateConfigMapKeySelector', {
    name: [required(), format('subdomain')],
    key: format('configKey'),
  }),
  of('ConfigMapEnvSource|SecretEnvSource', 'validateConfigMapEnvSource', {
    name: [required(), format('subdomain')],
  }),
  of('EnvVarSource', 'validateObjectFieldSelector', {
    'fieldRef.fieldPath': format('environmentField'),
  }),
  of('EnvFromSource', 'validateEnvFrom', {
    '': exactlyOne('configMapRef', 'secretRef'),
    prefix: format('variableName'),
  }),
  of('VolumeMount', 'ValidateVolumeMounts', {
    mountPath: format('mountPath'),
    '': atMostOne('subPath', 'subPathExpr'),
  }),
  of('VolumeMount', 'validateLocalDescendingPath', {
    subPath: format('relativePath'),
    subPathExpr: format('relativePath'),
  }),
  of('VolumeMount', 'validateVolumeMounts', {
    readOnly: required(is('recursiveReadOnly', 'Enabled', 'IfPossible')),
  }),
  of('VolumeDevice', 'ValidateVolumeDevices', { devicePath: format('devicePath') }),
  of('ResourceRequirements', 'validateContainerResourceName', {
    limits: keys('resourceName'),
    requests: keys('resourceName'),
  }),
  of('ResourceRequirements', 'ValidateResourceQuantityValue', {
    'limits.*': range(0),
    'requests.*': range(0),
  }),
  of('ResourceRequirements', 'ValidateContainerResourceRequirements', {
    'requests.*': atMost('limits.*'),
  }),

  of('Probe', 'validateHandler', { '': exactlyOne('exec', 'grpc', 'httpGet', 'tcpSocket') }),
  of('Probe', 'validateProbe', {
    initialDelaySeconds: range(0),
    timeoutSeconds: range(0),
    periodSeconds: range(0),
    successThreshold: range(0),
    failureThreshold: range(0),
    terminationGracePeriodSeconds: range(1),
  }),
  of('LifecycleHandler', 'validateHandler', {
    '': exactlyOne('exec', 'httpGet', 'tcpSocket', 'sleep'),
  }),
  of('LifecycleHandler', 'validateSleepAction', { 'sleep.seconds': range(0) }),
  of('ExecAction', 'validateExecAction', { command: [notEmpty, required()] }),
  of('HTTPGetAction', 'ValidatePortNumOrName', { port: [port(), format('portName')] }),
  of('TCPSocketAction', 'ValidatePortNumOrName', { port: [port(), format('portName')] }),
  of('GRPCAction', 'validateGRPCAction', { port: port() }),

  of('PreferredSchedulingTerm', 'ValidatePreferredSchedulingTerms', { weight: range(1, 100) }),
  of('WeightedPodAffinityTerm', 'validateWeightedPodAffinityTerms', { weight: range(1, 100) }),
  of('NodeSelector', 'ValidateNodeSelectorRequirement', {
    'nodeSelectorTerms[].matchExpressions[].values[]': format('labelValue'),
  }),
  of('NodeSelectorTerm', 'ValidateNodeSelectorRequirement', {
    'matchExpressions[].key': format('qualifiedName'),
  }),
  of('NodeSelectorTerm', 'ValidateNodeFieldSelectorRequirement', {
    'matchFields[].key': values(['metadata.name']),
  }),
  of('NodeSelectorRequirement', 'ValidateNodeSelectorRequirement', {
    values: [
      atMostItems(1, is('operator', 'Gt', 'Lt')),
      required(is('operator', 'In', 'NotIn', 'Gt', 'Lt')),
      forbidden(is('operator', 'Exists', 'DoesNotExist')),
    ],
  }),
  of('PodAffinityTerm', 'validatePodAffinityTerm', {
    topologyKey: format('qualifiedName'),
    'namespaces[]': format('label'),
    'matchLabelKeys|mismatchLabelKeys': forbidden(lacks('labelSelector')),
  }),
]);

import {
  atMost,
  atMostOne,
  exactlyOne,
  forbidden,
  format,
  has,
  is,
  isNot,
  keys,
  notEmpty,
  of,
  port,
  range,
  required,
  table,
  unique,
  uniqueNames,
  userOrGroup,
  values,
} from '../constraint.ts';

/** Containers and what is in them: pkg/apis/core/validation. */
export const containers = table('IoK8sApiCoreV1', [
  of('HTTPHeader', 'validateHTTPGetAction', { name: format('headerName') }),
  of('ResourceFieldSelector', 'validateContainerResourceFieldSelector', {
    resource: format('resourceField'),
  }),
  of('SecurityContext', 'ValidateSecurityContext', {
    runAsUser: userOrGroup,
    runAsGroup: userOrGroup,
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
]);

import {
  above,
  atLeastOne,
  atMost,
  atMostCharacters,
  atMostOne,
  exactlyOneOf,
  forbidden,
  format,
  has,
  is,
  isNot,
  lacks,
  notEmpty,
  notZero,
  of,
  range,
  required,
  restartPolicy,
  table,
  values,
} from '../constraint.ts';

/** Controllers keep their pods running, so that Always is the one policy they take. */
const always = (type: string, source: string) =>
  of(type, source, {
    'spec.template.spec.restartPolicy': restartPolicy(['Always']),
    'spec.template.spec.activeDeadlineSeconds': forbidden(),
  });

/** pkg/apis/apps/validation. */
export const controllers = table('IoK8sApiAppsV1', [
  ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].map((type) =>
    always(type, `ValidatePodTemplateSpecFor${type}`),
  ),
  of('DeploymentSpec', 'ValidateDeploymentSpec', {
    replicas: range(0),
    minReadySeconds: range(0),
    revisionHistoryLimit: range(0),
    progressDeadlineSeconds: [range(0), above('minReadySeconds', 600)],
  }),
  of('DeploymentStrategy', 'ValidateDeploymentStrategy', {
    rollingUpdate: forbidden(is('type', 'Recreate')),
  }),
  of('RollingUpdateDeployment', 'ValidateRollingUpdateDeployment', {
    maxSurge: format('percentOrNumber'),
    maxUnavailable: [format('percentTo100'), notZero(is('maxSurge', '0', '0%'))],
  }),
  of('ReplicaSetSpec', 'ValidateReplicaSetSpec', { replicas: range(0), minReadySeconds: range(0) }),
  of('DaemonSetSpec', 'ValidateDaemonSetSpec', {
    minReadySeconds: range(0),
    revisionHistoryLimit: range(0),
  }),
  of('RollingUpdateDaemonSet', 'ValidateRollingUpdateDaemonSet', {
    maxSurge: [
      format('percentTo100'),
      forbidden(isNot('maxSurge', '0', '0%'), isNot('maxUnavailable', '0', '0%')),
    ],
    maxUnavailable: [format('percentTo100'), notZero(is('maxSurge', '0', '0%', ''))],
  }),
  of('StatefulSetSpec', 'ValidateStatefulSetSpec', {
    replicas: range(0),
    minReadySeconds: range(0),
    revisionHistoryLimit: range(0),
    'ordinals.start': range(0),
    'persistentVolumeClaimRetentionPolicy.whenDeleted|whenScaled': values(['Delete', 'Retain']),
  }),
  of('RollingUpdateStatefulSetStrategy', 'ValidateStatefulSetSpec', {
    partition: range(0),
    maxUnavailable: format('percentTo100'),
  }),
  of('StatefulSetUpdateStrategy', 'ValidateStatefulSetSpec', {
    rollingUpdate: forbidden(is('type', 'OnDelete')),
  }),
]);

/** pkg/apis/core/validation. */
export const replication = table('IoK8sApiCoreV1', [
  always('ReplicationController', 'ValidatePodTemplateSpecForRC'),
  of('ReplicationControllerSpec', 'ValidateReplicationControllerSpec', {
    replicas: range(0),
    minReadySeconds: range(0),
    template: required(),
    selector: required(has('template'), lacks('template.metadata.labels')),
  }),
]);

/** A Job has an end: without a policy it has the pod's default, Always, and is refused as well. */
const ending = restartPolicy(['OnFailure', 'Never'], 'Always');

/** pkg/apis/batch/validation. */
export const jobs = table('IoK8sApiBatchV1', [
  of('Job', 'ValidateGeneratedSelector', { 'metadata.name': atMostCharacters(63) }),
  of('CronJob', 'validateCronJobCreate', { 'metadata.name': atMostCharacters(52) }),
  of('JobSpec', 'validateJobSpec', {
    'template.spec.restartPolicy': ending,
    parallelism: range(0),
    completions: [range(0), required(is('completionMode', 'Indexed'))],
    activeDeadlineSeconds: range(0),
    backoffLimit: range(0),
    backoffLimitPerIndex: [range(0), forbidden(isNot('completionMode', 'Indexed'))],
    maxFailedIndexes: [range(0), forbidden(lacks('backoffLimitPerIndex')), atMost('completions')],
    managedBy: format('controller'),
    ttlSecondsAfterFinished: range(0),
    successPolicy: forbidden(isNot('completionMode', 'Indexed')),
  }),
  of('JobSpec', 'validatePodFailurePolicy', {
    'template.spec.restartPolicy': values(['Never'], has('podFailurePolicy')),
    podReplacementPolicy: values(['Failed'], has('podFailurePolicy')),
    'podFailurePolicy.rules[].action': values(
      ['FailJob', 'Ignore', 'Count'],
      lacks('backoffLimitPerIndex'),
    ),
  }),
  of('PodFailurePolicyRule', 'validatePodFailurePolicyRule', {
    '': exactlyOneOf('onExitCodes', 'onPodConditions'),
  }),
  of('SuccessPolicyRule', 'validateSuccessPolicyRule', {
    '': atLeastOne('succeededIndexes', 'succeededCount'),
  }),
  of('JobSpec', 'ValidateGeneratedSelector', {
    selector: [
      required(is('manualSelector', 'true')),
      forbidden(
        isNot('manualSelector', 'true'),
        lacks('selector.matchLabels["controller-uid"]'),
        lacks('selector.matchLabels["batch.kubernetes.io/controller-uid"]'),
      ),
    ],
  }),
  of('CronJobSpec', 'validateScheduleFormat', { schedule: format('cron') }),
  of('CronJobSpec', 'validateTimeZone', { timeZone: [notEmpty, format('timeZone')] }),
  of('CronJobSpec', 'validateJobTemplateSpec', {
    'jobTemplate.spec.manualSelector': values(['false']),
  }),
  of('CronJobSpec', 'validateCronJobSpec', {
    startingDeadlineSeconds: range(0),
    successfulJobsHistoryLimit: range(0),
    failedJobsHistoryLimit: range(0),
  }),
]);

/** pkg/apis/policy/validation. */
export const disruption = table('IoK8sApiPolicyV1', [
  of('PodDisruptionBudgetSpec', 'ValidatePodDisruptionBudgetSpec', {
    '': atMostOne('minAvailable', 'maxUnavailable'),
  }),
  of('PodDisruptionBudgetSpec', 'ValidatePositiveIntOrPercent', {
    minAvailable: format('percentTo100'),
    maxUnavailable: format('percentTo100'),
  }),
]);

/** pkg/apis/scheduling/validation. */
export const priorities = table('IoK8sApiSchedulingV1', [
  of('PriorityClass', 'ValidatePriorityClass', { value: range(-(2 ** 31), 1e9) }),
]);

import {
  above,
  atMost,
  atMostCharacters,
  atMostOne,
  forbidden,
  format,
  has,
  is,
  isNot,
  lacks,
  notZero,
  range,
  required,
  restartPolicy,
  table,
  values,
  type Row,
} from '../constraint.ts';

const counts = (type: string, source: string, ...fields: string[]): Row[] =>
  fields.map((field) => [type, field, range(0), source]);

const percents = (type: string, source: string, ...fields: string[]): Row[] =>
  fields.map((field) => [
    type,
    field,
    format(
      field === 'maxSurge' && type === 'RollingUpdateDeployment'
        ? 'percentOrNumber'
        : 'percentTo100',
    ),
    source,
  ]);

/** Controllers keep their pods running, so that Always is the one policy they take. */
const always = (type: string, source: string): Row[] => [
  [type, 'spec.template.spec.restartPolicy', restartPolicy(['Always']), source],
  [type, 'spec.template.spec.activeDeadlineSeconds', forbidden(), source],
];

/** pkg/apis/apps/validation. */
export const controllers = table('IoK8sApiAppsV1', [
  ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].flatMap((type) =>
    always(type, `ValidatePodTemplateSpecFor${type}`),
  ),
  ...counts(
    'DeploymentSpec',
    'ValidateDeploymentSpec',
    'replicas',
    'minReadySeconds',
    'revisionHistoryLimit',
    'progressDeadlineSeconds',
  ),
  [
    'DeploymentSpec',
    'progressDeadlineSeconds',
    above('minReadySeconds', 600),
    'ValidateDeploymentSpec',
  ],
  [
    'DeploymentStrategy',
    'rollingUpdate',
    forbidden(is('type', 'Recreate')),
    'ValidateDeploymentStrategy',
  ],
  ...percents(
    'RollingUpdateDeployment',
    'ValidateRollingUpdateDeployment',
    'maxSurge',
    'maxUnavailable',
  ),
  [
    'RollingUpdateDeployment',
    'maxUnavailable',
    notZero(is('maxSurge', '0', '0%')),
    'ValidateRollingUpdateDeployment',
  ],
  ...counts('ReplicaSetSpec', 'ValidateReplicaSetSpec', 'replicas', 'minReadySeconds'),
  ...counts('DaemonSetSpec', 'ValidateDaemonSetSpec', 'minReadySeconds', 'revisionHistoryLimit'),
  ...percents(
    'RollingUpdateDaemonSet',
    'ValidateRollingUpdateDaemonSet',
    'maxSurge',
    'maxUnavailable',
  ),
  ...counts(
    'StatefulSetSpec',
    'ValidateStatefulSetSpec',
    'replicas',
    'minReadySeconds',
    'revisionHistoryLimit',
    'ordinals.start',
  ),
  ...counts('RollingUpdateStatefulSetStrategy', 'ValidateStatefulSetSpec', 'partition'),
  ...percents('RollingUpdateStatefulSetStrategy', 'ValidateStatefulSetSpec', 'maxUnavailable'),
  [
    'StatefulSetUpdateStrategy',
    'rollingUpdate',
    forbidden(is('type', 'OnDelete')),
    'ValidateStatefulSetSpec',
  ],
]);

/** pkg/apis/core/validation. */
export const replication = table('IoK8sApiCoreV1', [
  ...always('ReplicationController', 'ValidatePodTemplateSpecForRC'),
  ...counts(
    'ReplicationControllerSpec',
    'ValidateReplicationControllerSpec',
    'replicas',
    'minReadySeconds',
  ),
]);

/** A Job has an end: without a policy it has the pod's default, Always, and is refused as well. */
const ending = restartPolicy(['OnFailure', 'Never'], 'Always');

/** pkg/apis/batch/validation. */
export const jobs = table('IoK8sApiBatchV1', [
  ['Job', 'metadata.name', atMostCharacters(63), 'ValidateGeneratedSelector'],
  ['CronJob', 'metadata.name', atMostCharacters(52), 'validateCronJobCreate'],
  ['JobSpec', 'template.spec.restartPolicy', ending, 'validateJobSpec'],
  ...counts(
    'JobSpec',
    'validateJobSpec',
    'parallelism',
    'completions',
    'activeDeadlineSeconds',
    'backoffLimit',
    'backoffLimitPerIndex',
    'maxFailedIndexes',
    'ttlSecondsAfterFinished',
  ),
  ['JobSpec', 'completions', required(is('completionMode', 'Indexed')), 'validateJobSpec'],
  [
    'JobSpec',
    'backoffLimitPerIndex',
    forbidden(isNot('completionMode', 'Indexed')),
    'validateJobSpec',
  ],
  ['JobSpec', 'maxFailedIndexes', forbidden(lacks('backoffLimitPerIndex')), 'validateJobSpec'],
  ['JobSpec', 'successPolicy', forbidden(isNot('completionMode', 'Indexed')), 'validateJobSpec'],
  [
    'JobSpec',
    'template.spec.restartPolicy',
    values(['Never'], has('podFailurePolicy')),
    'validatePodFailurePolicy',
  ],
  [
    'JobSpec',
    'selector',
    forbidden(
      isNot('manualSelector', 'true'),
      lacks('selector.matchLabels["controller-uid"]'),
      lacks('selector.matchLabels["batch.kubernetes.io/controller-uid"]'),
    ),
    'ValidateGeneratedSelector',
  ],
  ['CronJobSpec', 'schedule', format('cron'), 'validateScheduleFormat'],
  ['CronJobSpec', 'timeZone', format('timeZone'), 'validateTimeZone'],
  ['CronJobSpec', 'jobTemplate.spec.manualSelector', values(['false']), 'validateJobTemplateSpec'],
  ...counts(
    'CronJobSpec',
    'validateCronJobSpec',
    'startingDeadlineSeconds',
    'successfulJobsHistoryLimit',
    'failedJobsHistoryLimit',
  ),
]);

/** pkg/apis/policy/validation. */
export const disruption = table('IoK8sApiPolicyV1', [
  [
    'PodDisruptionBudgetSpec',
    '',
    atMostOne('minAvailable', 'maxUnavailable'),
    'ValidatePodDisruptionBudgetSpec',
  ],
  ...percents(
    'PodDisruptionBudgetSpec',
    'ValidatePositiveIntOrPercent',
    'minAvailable',
    'maxUnavailable',
  ),
]);

/** pkg/apis/scheduling/validation. */
export const priorities = table('IoK8sApiSchedulingV1', [
  ['PriorityClass', 'value', range(-(2 ** 31), 1e9), 'ValidatePriorityClass'],
]);

const kinds = ['Resource', 'Pods', 'Object', 'External', 'ContainerResource'];
const sources = {
  Resource: 'resource',
  Pods: 'pods',
  Object: 'object',
  External: 'external',
  ContainerResource: 'containerResource',
};

/** pkg/apis/autoscaling/validation. */
export const scaling = table('IoK8sApiAutoscaling', [
  ...['V1', 'V2'].flatMap((version): Row[] => [
    [
      `${version}HorizontalPodAutoscalerSpec`,
      'minReplicas',
      range(1),
      'validateHorizontalPodAutoscalerSpec',
    ],
    [
      `${version}HorizontalPodAutoscalerSpec`,
      'maxReplicas',
      range(1),
      'validateHorizontalPodAutoscalerSpec',
    ],
    [
      `${version}HorizontalPodAutoscalerSpec`,
      'minReplicas',
      atMost('maxReplicas'),
      'validateHorizontalPodAutoscalerSpec',
    ],
  ]),
  [
    'V1HorizontalPodAutoscalerSpec',
    'targetCPUUtilizationPercentage',
    range(1),
    'validateHorizontalPodAutoscalerSpec',
  ],
  ['V2MetricSpec', 'type', values(kinds), 'validateMetricSpec'],
  ...Object.entries(sources).map(([type, field]): Row => [
    'V2MetricSpec',
    field,
    required(is('type', type)),
    'validateMetricSpec',
  ]),
  ...Object.entries(sources).map(([type, field]): Row => [
    'V2MetricSpec',
    field,
    forbidden(is('type', ...kinds.filter((other) => other !== type))),
    'validateMetricSpec',
  ]),
  [
    'V2MetricTarget',
    'type',
    values(['Utilization', 'Value', 'AverageValue']),
    'validateMetricTarget',
  ],
  [
    'V2MetricTarget',
    'averageUtilization',
    required(is('type', 'Utilization')),
    'validateResourceSource',
  ],
  ['V2MetricTarget', 'averageUtilization', range(1), 'validateMetricTarget'],
  ['V2HPAScalingRules', 'stabilizationWindowSeconds', range(0, 3600), 'validateScalingRules'],
  ['V2HPAScalingPolicy', 'value', range(1), 'validateScalingPolicy'],
  ['V2HPAScalingPolicy', 'periodSeconds', range(1, 1800), 'validateScalingPolicy'],
  ['V2HPAScalingPolicy', 'type', values(['Percent', 'Pods']), 'validateScalingPolicy'],
]);

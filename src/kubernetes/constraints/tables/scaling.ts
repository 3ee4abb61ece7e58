import {
  atLeastOne,
  atMost,
  exactlyOne,
  forbidden,
  is,
  notEmpty,
  of,
  positive,
  range,
  required,
  table,
  values,
} from '../constraint.ts';

const kinds = ['Resource', 'Pods', 'Object', 'External', 'ContainerResource'];
const fieldOf = (kind: string) => `${kind[0]!.toLowerCase()}${kind.slice(1)}`;

/** pkg/apis/autoscaling/validation. */
export const scaling = table('IoK8sApiAutoscaling', [
  of(
    'V1HorizontalPodAutoscalerSpec|V2HorizontalPodAutoscalerSpec',
    'validateHorizontalPodAutoscalerSpec',
    {
      minReplicas: [range(1), atMost('maxReplicas')],
      maxReplicas: range(1),
    },
  ),
  of('V1HorizontalPodAutoscalerSpec', 'validateHorizontalPodAutoscalerSpec', {
    targetCPUUtilizationPercentage: range(1),
  }),
  of('V2MetricSpec', 'validateMetricSpec', {
    type: values(kinds),
    ...Object.fromEntries(kinds.map((kind) => [fieldOf(kind), required(is('type', kind))])),
  }),
  of(
    'V2MetricSpec',
    'validateMetricSpec',
    Object.fromEntries(
      kinds.map((kind) => [
        fieldOf(kind),
        forbidden(is('type', ...kinds.filter((other) => other !== kind))),
      ]),
    ),
  ),
  of('V2MetricTarget', 'validateMetricTarget', {
    type: values(['Utilization', 'Value', 'AverageValue']),
  }),
  of('V2ResourceMetricSource|V2ContainerResourceMetricSource', 'validateResourceSource', {
    target: exactlyOne('averageUtilization', 'averageValue'),
  }),
  of('V2PodsMetricSource', 'validatePodsSource', { 'target.averageValue': required() }),
  of('V2ObjectMetricSource', 'validateObjectSource', {
    target: atLeastOne('value', 'averageValue'),
  }),
  of('V2ExternalMetricSource', 'validateExternalSource', {
    target: exactlyOne('value', 'averageValue'),
  }),
  of('V2MetricTarget', 'validateMetricTarget', {
    averageUtilization: range(1),
    'value|averageValue': positive,
  }),
  of('V2HPAScalingRules', 'validateScalingRules', {
    stabilizationWindowSeconds: range(0, 3600),
    selectPolicy: values(['Disabled', 'Max', 'Min']),
    policies: notEmpty,
    tolerance: range(0),
  }),
  of('V2HPAScalingPolicy', 'validateScalingPolicy', {
    value: range(1),
    periodSeconds: range(1, 1800),
    type: values(['Percent', 'Pods']),
  }),
]);

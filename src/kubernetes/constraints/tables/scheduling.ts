import {
  atMostItems,
  forbidden,
  format,
  has,
  is,
  lacks,
  of,
  range,
  required,
  table,
  values,
} from '../constraint.ts';

/** Where pods may run: pkg/apis/core/validation. */
export const scheduling = table('IoK8sApiCoreV1', [
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

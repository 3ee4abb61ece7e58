import {
  atLeast,
  atLeastOne,
  atMostCharacters,
  atMostItems,
  exactlyOneOf,
  forbidden,
  format,
  is,
  isNot,
  of,
  range,
  required,
  table,
  unique,
  uniqueNames,
  values,
} from '../constraint.ts';

/** Hardware by claim: `+k8s:` tags of k8s.io/api/resource/v1, and pkg/apis/resource/validation. */
export const devices = table('IoK8sApiResourceV1', [
  of('DeviceClaim', 'validateDeviceClaim', {
    requests: atMostItems(32),
    'requests[]': uniqueNames,
    constraints: atMostItems(32),
    config: atMostItems(32),
  }),
  of('DeviceRequest', 'validateDeviceRequest', {
    name: format('label'),
    '': exactlyOneOf('exactly', 'firstAvailable'),
    firstAvailable: atMostItems(8),
    'firstAvailable[]': uniqueNames,
  }),
  of('DeviceSubRequest', 'validateDeviceSubRequest', { name: format('label') }),
  of('ExactDeviceRequest|DeviceSubRequest', 'validateDeviceClass', {
    deviceClassName: format('subdomain'),
  }),
  of('ExactDeviceRequest|DeviceSubRequest', 'validateSelectorSlice', {
    selectors: atMostItems(32),
  }),
  of('ExactDeviceRequest|DeviceSubRequest', 'validateDeviceAllocationMode', {
    count: [
      { ...range(1), zeroIsUnset: true },
      forbidden(is('allocationMode', 'All'), isNot('count', '0')),
    ],
  }),
  of('DeviceSelector', 'validateSelector', { cel: required() }),
  of('DeviceConstraint', 'validateDeviceConstraint', {
    '': atLeastOne('matchAttribute', 'distinctAttribute'),
  }),
  of('DeviceConstraint', 'validateFullyQualifiedName', {
    matchAttribute: format('nameInDomain'),
    distinctAttribute: format('nameInDomain'),
  }),
  of('DeviceConstraint', 'validateDeviceConstraint', {
    requests: atMostItems(32),
    'requests[]': unique(),
  }),
  of('DeviceClaimConfiguration', 'validateDeviceClaimConfiguration', {
    requests: atMostItems(32),
    'requests[]': unique(),
  }),
  of('DeviceClaimConfiguration|DeviceClassConfiguration', 'validateDeviceConfiguration', {
    opaque: required(),
  }),
  of('OpaqueDeviceConfiguration', 'validateOpaqueConfiguration', {
    driver: [format('domain'), atMostCharacters(63)],
  }),
  of('DeviceToleration', 'validateDeviceToleration', { key: format('qualifiedName') }),
  of('DeviceClassSpec', 'validateDeviceClassSpec', {
    selectors: atMostItems(32),
    config: atMostItems(32),
    extendedResourceName: format('qualifiedName'),
  }),
  of('ResourceSliceSpec', 'validateResourceSliceSpec', {
    '': exactlyOneOf('nodeName', 'nodeSelector', 'allNodes', 'perDeviceNodeSelection'),
    devices: atMostItems(128),
    'devices[]': uniqueNames,
    sharedCounters: atMostItems(8),
    'sharedCounters[]': uniqueNames,
    driver: [format('domain'), atMostCharacters(63)],
  }),
  of('ResourcePool', 'validateResourcePool', {
    resourceSliceCount: range(1),
    generation: range(0),
  }),
  of('Device', 'validateDevice', {
    name: format('label'),
    consumesCounters: atMostItems(2),
    'consumesCounters[]': unique('counterSet'),
  }),
  of('Device', 'validateDeviceBindingParameters', {
    bindingConditions: atMostItems(4),
    bindingFailureConditions: atMostItems(4),
  }),
  of('CounterSet', 'validateCounterSet', { name: format('label') }),
]);

/** Fairness of the API server: tags of k8s.io/api/flowcontrol/v1, and pkg/apis/flowcontrol/validation. */
export const fairness = table('IoK8sApiFlowcontrolV1', [
  of('FlowSchemaSpec', 'ValidateFlowSchemaSpec', {
    matchingPrecedence: { ...range(1, 10000), zeroIsUnset: true },
  }),
  of('PriorityLevelConfigurationSpec', 'ValidatePriorityLevelConfigurationSpec', {
    type: values(['Exempt', 'Limited']),
    limited: [required(is('type', 'Limited')), forbidden(is('type', 'Exempt'))],
    exempt: forbidden(is('type', 'Limited')),
  }),
  of('LimitedPriorityLevelConfiguration', 'ValidateLimitedPriorityLevelConfiguration', {
    lendablePercent: range(0, 100),
  }),
  of('LimitResponse', 'ValidateLimitResponse', {
    type: values(['Queue', 'Reject']),
    queuing: [required(is('type', 'Queue')), forbidden(is('type', 'Reject'))],
  }),
  of('QueuingConfiguration', 'ValidatePriorityLevelQueuingConfiguration', {
    queues: atLeast('handSize'),
  }),
]);

import {
  atLeast,
  atLeastOne,
  atMostItems,
  exactlyOne,
  forbidden,
  format,
  has,
  is,
  isNot,
  keys,
  lacks,
  of,
  port,
  range,
  required,
  table,
  unique,
  uniqueNames,
  values,
} from '../constraint.ts';

/** Services and where they lead: pkg/apis/core/validation. */
export const services = table('IoK8sApiCoreV1', [
  of('Service', 'ValidateService', { spec: required() }),
  of('ServiceSpec', 'ValidateService', {
    ports: required(isNot('type', 'ExternalName'), isNot('clusterIP', 'None')),
    'ports[]': [unique('port', 'protocol=TCP'), unique('nodePort', 'protocol=TCP'), uniqueNames],
    'ports[].nodePort': forbidden(is('type', 'ClusterIP', ''), isNot('.nodePort', '0')),
    externalName: [required(is('type', 'ExternalName')), format('externalName')],
  }),
  of('ServiceSpec', 'ValidateServiceClusterIPsRelatedFields', { clusterIP: format('clusterIp') }),
  of('ServiceSpec', 'ValidateService', {
    clusterIP: [
      forbidden(is('type', 'ExternalName'), isNot('clusterIP', '', 'None')),
      forbidden(is('clusterIP', 'None'), is('type', 'NodePort', 'LoadBalancer')),
    ],
    'externalIPs[]': format('outerIp'),
  }),
  of('ServiceSpec', 'ValidateServiceClusterIPsRelatedFields', {
    ipFamilies: [atMostItems(2), atMostItems(1, is('ipFamilyPolicy', 'SingleStack'))],
    'ipFamilies[]': unique(),
    clusterIPs: atMostItems(2),
    'clusterIPs[]': format('clusterIp'),
  }),
  of('ServiceSpec', 'ValidateLabels', {
    selector: keys('qualifiedName'),
    'selector.*': format('labelValue'),
  }),
  of('ServiceSpec', 'ValidateService', {
    sessionAffinityConfig: forbidden(is('sessionAffinity', 'None', '')),
  }),
  of('ServiceSpec', 'validateClientIPAffinityConfig', {
    'sessionAffinityConfig.clientIP.timeoutSeconds': range(1, 86400),
  }),
  of('ServiceSpec', 'validateServiceExternalTrafficFieldsCombination', {
    externalTrafficPolicy: forbidden(
      isNot('type', 'NodePort', 'LoadBalancer'),
      lacks('externalIPs'),
    ),
  }),
  of('ServiceSpec', 'ValidateService', {
    loadBalancerSourceRanges: forbidden(isNot('type', 'LoadBalancer')),
    'loadBalancerSourceRanges[]': format('cidr'),
    allocateLoadBalancerNodePorts: forbidden(isNot('type', 'LoadBalancer')),
  }),
  of('ServiceSpec', 'validateLoadBalancerClassField', {
    loadBalancerClass: forbidden(isNot('type', 'LoadBalancer')),
  }),
  of('ServiceSpec', 'validateServiceExternalTrafficFieldsCombination', {
    healthCheckNodePort: forbidden(
      isNot('externalTrafficPolicy', 'Local'),
      isNot('healthCheckNodePort', '0'),
    ),
  }),
  of('ServiceSpec', 'validateServiceTrafficDistribution', {
    trafficDistribution: values(['PreferClose', 'PreferSameZone', 'PreferSameNode']),
  }),
  of('ServicePort', 'validateServicePort', {
    name: format('label'),
    port: port(),
  }),
  of('ServicePort', 'ValidatePortNumOrName', {
    targetPort: [port('zero is unset'), format('portName')],
  }),
  of('ServicePort', 'validateServicePort', { appProtocol: format('qualifiedName') }),
  of('ServicePort', 'portallocator', {
    // The range of a cluster that nobody has configured (--service-node-port-range).
    nodePort: { ...port('zero is unset'), min: 30000, max: 32767 },
  }),
  of('EndpointSubset', 'ValidateEndpoints', { '': atLeastOne('addresses', 'notReadyAddresses') }),
  of('EndpointAddress', 'ValidateEndpointIP', { ip: format('outerIp') }),
  of('EndpointPort', 'validateEndpointPort', {
    port: port(),
    name: format('label'),
  }),
]);

/** pkg/apis/discovery/validation. */
export const slices = table('IoK8sApiDiscoveryV1', [
  of('EndpointSlice', 'validateEndpoints', { 'endpoints[].addresses': atMostItems(100) }),
  of('EndpointSlice', 'validatePorts', { 'ports[]': uniqueNames }),
]);

/** pkg/apis/networking/validation. */
export const routing = table('IoK8sApiNetworkingV1', [
  of('Ingress', 'ValidateIngressSpec', { spec: atLeastOne('rules', 'defaultBackend') }),
  of('IngressRule', 'validateIngressRules', { host: format('host') }),
  of('IngressTLS', 'validateIngressTLS', {
    'hosts[]': format('host'),
    secretName: format('subdomain'),
  }),
  of('Ingress', 'ValidateIngressCreate', {
    'metadata.annotations["kubernetes.io/ingress.class"]': forbidden(has('spec.ingressClassName')),
  }),
  of('IngressSpec', 'ValidateIngressSpec', { ingressClassName: format('subdomain') }),
  of('HTTPIngressPath', 'validateHTTPIngressPath', {
    path: [
      format('absolutePath'),
      required(is('pathType', 'Exact', 'Prefix')),
      format('plainPath', is('pathType', 'Exact', 'Prefix')),
    ],
  }),
  of('IngressServiceBackend', 'validateIngressBackend', {
    name: format('label'),
    port: required(),
  }),
  of('IngressBackend', 'validateIngressBackend', { '': exactlyOne('service', 'resource') }),
  of('ServiceBackendPort', 'validateIngressBackend', {
    '': exactlyOne('name', 'number'),
    number: port('zero is unset'),
    name: format('portName'),
  }),
  of('IngressClassSpec', 'ValidateIngressClassSpec', {
    controller: [format('controller'), required()],
  }),
  of('NetworkPolicyPeer', 'ValidateNetworkPolicyPeer', {
    ipBlock: [forbidden(has('podSelector')), forbidden(has('namespaceSelector'))],
    '': atLeastOne('podSelector', 'namespaceSelector', 'ipBlock'),
  }),
  of('NetworkPolicyPort', 'ValidateNetworkPolicyPort', {
    port: [port(), format('portName')],
    endPort: [port(), forbidden(lacks('port')), atLeast('port')],
  }),
  of('NetworkPolicySpec', 'ValidateNetworkPolicySpec', { policyTypes: atMostItems(2) }),
  of('IPBlock', 'ValidateIPBlock', {
    cidr: format('cidr'),
    'except[]': format('cidr'),
  }),
]);

import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';
import { checkDefinition, checkStructure } from './definitions.ts';
import { checkResources } from './extended-resources.ts';
import { checkInitContainers } from './init-containers.ts';
import { checkMetadataName } from './names.ts';
import { checkExcept, checkSliceAddresses } from './networks.ts';
import { checkProbePorts, checkServicePorts } from './ports.ts';
import { checkSecretData } from './secrets.ts';
import { checkWorkloadSelector } from './selectors.ts';
import { checkClaimMounts, checkVolumeMounts } from './volumes.ts';

/** What neither the schema nor a row can say about a type: one place that refers to another. */
export type Rule = (check: Check, view: ObjectView) => void;

const core = 'IoK8sApiCoreV1';
const apps = 'IoK8sApiAppsV1';
const extensions = 'IoK8sApiextensionsApiserverPkgApisApiextensionsV1';

const rules: Record<string, readonly Rule[]> = {
  IoK8sApimachineryPkgApisMetaV1ObjectMeta: [checkMetadataName],
  [`${core}PodSpec`]: [checkVolumeMounts, checkInitContainers],
  [`${core}Container`]: [checkProbePorts],
  [`${core}ResourceRequirements`]: [checkResources],
  [`${core}Secret`]: [checkSecretData],
  [`${core}ServiceSpec`]: [checkServicePorts],
  [`${core}ReplicationController`]: [checkWorkloadSelector],
  [`${apps}Deployment`]: [checkWorkloadSelector],
  [`${apps}ReplicaSet`]: [checkWorkloadSelector],
  [`${apps}StatefulSet`]: [checkWorkloadSelector],
  [`${apps}DaemonSet`]: [checkWorkloadSelector],
  [`${apps}StatefulSetSpec`]: [checkClaimMounts],
  IoK8sApiDiscoveryV1EndpointSlice: [checkSliceAddresses],
  IoK8sApiNetworkingV1IPBlock: [checkExcept],
  [`${extensions}CustomResourceDefinition`]: [checkDefinition],
  [`${extensions}CustomResourceValidation`]: [checkStructure],
};

/** Rules for a type by its full name. */
export function rulesFor(type: string): readonly Rule[] {
  return rules[type] ?? [];
}

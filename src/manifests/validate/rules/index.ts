import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';
import { checkContainerPorts, checkPodNames, checkServicePorts } from './duplicate-names.ts';
import { checkLabelSelector, checkMetadataLabels, labelsIn } from './labels.ts';
import { checkMetadataName, nameIn } from './names.ts';
import { checkProbePorts } from './port-names.ts';
import { portsIn } from './port-numbers.ts';
import {
  checkContainerRestart,
  checkControllerRestart,
  checkJobRestart,
} from './restart-policies.ts';
import { checkWorkloadSelector } from './selectors.ts';
import { checkClaimMounts, checkVolumeMounts } from './volumes.ts';

/** What no schema can say about a type. Looks at one mapping and reports; never throws. */
export type Rule = (check: Check, view: ObjectView) => void;

const core = 'IoK8sApiCoreV1';
const apps = 'IoK8sApiAppsV1';
const networking = 'IoK8sApiNetworkingV1';
const meta = 'IoK8sApimachineryPkgApisMetaV1';

const rules: Record<string, readonly Rule[]> = {
  [`${meta}ObjectMeta`]: [checkMetadataName, checkMetadataLabels],
  [`${meta}LabelSelector`]: [checkLabelSelector],
  [`${core}PodSpec`]: [
    checkPodNames,
    checkVolumeMounts,
    checkContainerRestart,
    labelsIn('nodeSelector'),
  ],
  [`${core}Container`]: [nameIn('name', 'label'), checkContainerPorts, checkProbePorts],
  [`${core}EphemeralContainer`]: [nameIn('name', 'label')],
  [`${core}ContainerPort`]: [nameIn('name', 'port'), portsIn('containerPort', 'hostPort')],
  [`${core}Volume`]: [nameIn('name', 'label')],
  [`${core}HTTPGetAction`]: [portsIn('port')],
  [`${core}TCPSocketAction`]: [portsIn('port')],
  [`${core}GRPCAction`]: [portsIn('port')],
  [`${core}ServiceSpec`]: [labelsIn('selector'), checkServicePorts],
  [`${core}ServicePort`]: [nameIn('name', 'label'), portsIn('port', 'targetPort', 'nodePort')],
  [`${core}ReplicationControllerSpec`]: [labelsIn('selector')],
  [`${core}ReplicationController`]: [checkWorkloadSelector, checkControllerRestart],
  [`${apps}Deployment`]: [checkWorkloadSelector, checkControllerRestart],
  [`${apps}ReplicaSet`]: [checkWorkloadSelector, checkControllerRestart],
  [`${apps}StatefulSet`]: [checkWorkloadSelector, checkControllerRestart],
  [`${apps}DaemonSet`]: [checkWorkloadSelector, checkControllerRestart],
  [`${apps}StatefulSetSpec`]: [checkClaimMounts],
  IoK8sApiBatchV1JobSpec: [checkJobRestart],
  [`${networking}ServiceBackendPort`]: [portsIn('number')],
  [`${networking}NetworkPolicyPort`]: [portsIn('port', 'endPort')],
};

/** Rules for a type by its full name. */
export function rulesFor(type: string): readonly Rule[] {
  return rules[type] ?? [];
}

import type { Format } from '../formats.ts';
import { isQualifiedName, subdomain } from './names.ts';

const standard = ['cpu', 'memory', 'ephemeral-storage'];
const hugePages = /^hugepages-\S+$/;

/** Resources of `limits` and `requests` that are no hardware of a vendor. */
export function isStandardResource(name: string): boolean {
  return standard.includes(name) || hugePages.test(name);
}

const counted = [
  'pods',
  'services',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
];

function isQuotaResource(name: string): boolean {
  const bare = name.replace(/^(requests|limits)\./, '');
  if (name.includes('/')) return isQualifiedName(name);
  return (
    isStandardResource(bare) ||
    bare === 'storage' ||
    counted.includes(name) ||
    (name.startsWith('count/') && subdomain.test(name.slice(6)))
  );
}

const isPercent = (text: string) => /^\d+%$/.test(text);

/** Names of resources, and numbers with a unit. From core/validation and apis/apps/validation. */
export const resources = {
  resourceName: {
    takes: (text) => (text.includes('/') ? isQualifiedName(text) : isStandardResource(text)),
    says: "cpu, memory, ephemeral-storage, hugepages-<size>, or the name of a vendor's resource with its domain",
    hint: 'Write the domain before it, such as nvidia.com/gpu, if it is hardware.',
  },
  quotaResource: {
    takes: isQuotaResource,
    says: 'a resource that a quota can limit',
    hint: 'Such as requests.cpu, limits.memory, pods, services or count/deployments.apps.',
  },
  percentOrNumber: {
    takes: (text, isNumber) => (isNumber ? /^\d+$/.test(text) : isPercent(text)),
    says: 'a number that is not negative, or a percentage such as 25%',
    hint: asPercent,
    numbers: true,
  },
  percentTo100: {
    takes: (text, isNumber) =>
      isNumber ? /^\d+$/.test(text) : isPercent(text) && parseInt(text, 10) <= 100,
    says: 'a number that is not negative, or a percentage up to 100%',
    hint: (found) => (isPercent(found) ? 'Write 100% at most.' : asPercent(found)),
    numbers: true,
  },
  resourceField: {
    takes: (text) => /^(limits|requests)\./.test(text) && isStandardResource(text.split('.')[1]!),
    says: 'limits. or requests. with cpu, memory, ephemeral-storage or hugepages-<size>',
    hint: 'Such as limits.memory.',
  },
  json: {
    takes: isJsonObject,
    says: 'JSON',
    hint: 'Write the file that docker login or kubectl create secret docker-registry makes.',
  },
} satisfies Record<string, Format>;

function asPercent(found: string): string {
  return `Write ${found.replace(/\D/g, '') || '1'} without quotes, or with % behind it.`;
}

function isJsonObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

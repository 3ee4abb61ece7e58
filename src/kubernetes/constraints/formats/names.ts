import type { Format } from '../formats.ts';

const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
export const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

export const isSubdomain = (text: string) => subdomain.test(text) && text.length <= 253;

const portName = /^(?=.*[a-z])[a-z0-9](?!.*--)([-a-z0-9]*[a-z0-9])?$/;
const word = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** `name` or `prefix/name`, at most 253 and 63 characters. */
export function isQualifiedName(key: string): boolean {
  const parts = key.split('/');
  const name = parts.pop()!;
  if (parts.length > 1 || !word.test(name) || name.length > 63) return false;
  return parts[0] === undefined || isSubdomain(parts[0]);
}

const isInDomain = (text: string) => subdomain.test(text.split('/')[0]!);

const likeName = (pattern: RegExp, others: RegExp, longest: number) => (found: string) => {
  const words = found.toLowerCase().replace(others, '-');
  const near = words.slice(0, longest).replace(/^[-.]+|[-.]+$/g, '');
  return `Write it like "${pattern.test(near) ? near : 'web-1'}", here and wherever it is referred to.`;
};

const qualifiedName: Format = {
  takes: isQualifiedName,
  says: 'letters, digits, "-", "_" and ".", at most 63, with or without a DNS prefix and "/"',
  hint: 'Write it like app or example.com/app.',
  code: 'manifest/bad-label',
};

/** Names of objects and of their parts, labels, keys. From apimachinery's util/validation. */
export const names = {
  subdomain: {
    takes: isSubdomain,
    says: 'a DNS-1123 subdomain: lower-case letters, digits, "-" and ".", at most 253',
    hint: likeName(subdomain, /[^a-z0-9.]+/g, 253),
    code: 'manifest/bad-name',
  },
  label: {
    takes: (text) => label.test(text) && text.length <= 63,
    says: 'a DNS-1123 label: lower-case letters, digits and "-", at most 63',
    hint: likeName(label, /[^a-z0-9]+/g, 63),
    code: 'manifest/bad-name',
  },
  portName: {
    takes: (text) => portName.test(text) && text.length <= 15,
    says: 'a port name: lower-case letters, digits and "-", at least one letter, at most 15',
    hint: (found) =>
      /^\d+$/.test(found)
        ? `Write ${found} without quotes, if it is the number that is meant.`
        : likeName(portName, /[^a-z0-9]+/g, 15)(found),
    code: 'manifest/bad-name',
  },
  qualifiedName,
  // Keys of annotations are compared in lower case.
  annotationKey: { ...qualifiedName, takes: (text) => isQualifiedName(text.toLowerCase()) },
  labelValue: {
    takes: (text) => text === '' || (word.test(text) && text.length <= 63),
    says: 'letters, digits, "-", "_" and ".", at most 63, with a letter or digit at both ends',
    hint: (found) => {
      const repaired = found.replace(/[^-A-Za-z0-9_.]+/g, '-').replace(/^[-_.]+|[-_.]+$/g, '');
      return `Write it like ${repaired.slice(0, 63).replace(/[-_.]+$/, '') || 'web-1'}.`;
    },
    code: 'manifest/bad-label',
  },
  variableName: {
    takes: (text) => /^[ -<>-~]+$/.test(text),
    says: 'the name of a variable: printable ASCII without "="',
    hint: 'Write the value into value, not behind the name.',
  },
  configKey: {
    takes: (text) => /^[-._a-zA-Z0-9]{1,253}$/.test(text) && !/^\.\.?$|^\.\./.test(text),
    says: 'letters, digits, "-", "_" and ".", as in the name of a file, at most 253',
    hint: (found) => `Write it like ${found.replace(/[^-._a-zA-Z0-9]+/g, '_') || 'app.conf'}.`,
  },
  priorityName: {
    takes: (text) =>
      !text.startsWith('system-') ||
      ['system-node-critical', 'system-cluster-critical'].includes(text),
    says: 'a name that does not begin with system-, which Kubernetes keeps for its own',
    hint: (found) => `Write ${found.replace(/^(system-)+/, '') || 'high'}.`,
    code: 'manifest/bad-name',
  },
  finalizer: {
    takes: (text) =>
      isQualifiedName(text) &&
      (text.includes('/') || ['kubernetes', 'orphan', 'foregroundDeletion'].includes(text)),
    says: 'a name with its domain, such as example.com/cleanup',
    hint: 'Write the domain of the controller that takes it away, and / before the name.',
  },
  headerName: {
    takes: (text) => /^[-A-Za-z0-9]+$/.test(text),
    says: 'the name of a header: letters, digits and "-"',
    hint: (found) => `Write it like ${found.replace(/[^-A-Za-z0-9]+/g, '-') || 'Accept'}.`,
  },
  sysctl: {
    takes: (text) =>
      /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/.test(text),
    says: 'the name of a setting of the kernel',
    hint: 'Write it like net.ipv4.tcp_syncookies.',
  },
  domain: {
    takes: (text) => subdomain.test(text.toLowerCase()),
    says: 'a domain such as driver.example.com',
    hint: 'Write the name that the driver itself goes by.',
  },
  nameInDomain: {
    takes: (text) => /^[^/]{1,63}\/[A-Za-z_][A-Za-z0-9_]{0,31}$/.test(text) && isInDomain(text),
    says: 'a domain and a name, such as gpu.example.com/model',
    hint: 'Write the domain of the driver and / before the name.',
  },
  domainWithDot: {
    takes: (text) => subdomain.test(text) && text.includes('.'),
    says: 'a domain with at least one full stop, in lower case',
    hint: 'Write the group like example.com.',
  },
  webhookName: {
    takes: (text) => subdomain.test(text) && text.split('.').length > 2,
    says: 'a domain of at least three parts, in lower case',
    hint: 'Write it like check.example.com.',
  },
  controller: {
    takes: (text) => text.includes('/') && isInDomain(text),
    says: 'a domain and a path, such as example.com/ingress-controller',
    hint: 'Write the name that the controller itself goes by.',
  },
  limitType: {
    takes: (text) =>
      ['Container', 'Pod', 'PersistentVolumeClaim'].includes(text) ||
      (text.includes('/') && isQualifiedName(text)),
    says: 'one of Container, Pod, PersistentVolumeClaim',
    hint: 'Write what the limits are for, in the singular and as the kind is written.',
    code: 'manifest/bad-enum',
  },
  trimmed: {
    takes: (text) => text === text.trim(),
    says: 'without blanks at its beginning and end',
    hint: (found) => `Write "${found.trim()}".`,
  },
} satisfies Record<string, Format>;

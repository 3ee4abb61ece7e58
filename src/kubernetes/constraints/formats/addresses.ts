import { isIP, isIPv4, isIPv6 } from 'node:net';
import type { Format } from '../formats.ts';
import { isSubdomain, subdomain } from './names.ts';

/** Go's parser takes no zone, and no leading zeros, as Node's. */
const isAddress = (text: string) => isIP(text) !== 0 && !text.includes('%');

export function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIPv4(address) ? 32 : 128;
  return (
    isAddress(address) &&
    bits !== undefined &&
    more.length === 0 &&
    /^(0|[1-9]\d{0,2})$/.test(bits) &&
    Number(bits) <= most
  );
}

/** Loopback, link-local and unspecified addresses. */
const isOwn = (text: string) =>
  /^(127\.|169\.254\.|224\.0\.0\.|0\.0\.0\.0$|::1?$|fe[89ab])/i.test(text);

/** Addresses, networks and hosts. From apimachinery's util/validation and networking/validation. */
export const addresses = {
  ip: {
    takes: isAddress,
    says: 'an IP address',
    hint: 'Write it like 192.0.2.10 or 2001:db8::10.',
  },
  outerIp: {
    takes: (text) => isAddress(text) && !isOwn(text),
    says: 'an IP address that other machines can reach: no loopback, link-local or unspecified one',
    hint: 'Write the address of a machine, like 192.0.2.10.',
  },
  ipv4: { takes: isIPv4, says: 'an IPv4 address', hint: 'Write it like 192.0.2.10.' },
  ipv6: {
    takes: (text) => isIPv6(text) && !text.includes('%'),
    says: 'an IPv6 address',
    hint: 'Write it like 2001:db8::10.',
  },
  cidr: {
    takes: isNetwork,
    says: 'a network in CIDR form',
    hint: 'Write address and length of the prefix: 10.0.0.0/8.',
  },
  clusterIp: {
    takes: (text) => text === '' || text === 'None' || isAddress(text),
    says: 'an IP address, or None for a headless Service',
    hint: 'Leave it out, so that Kubernetes chooses an address, or write None.',
  },
  host: {
    takes: (text) => {
      if (isIP(text)) return 'a DNS name, not an IP address';
      return text === '' || isSubdomain(text.replace(/^\*\./, ''));
    },
    says: 'a host name in lower case, without scheme, port and path',
    hint: 'Write it like web.example.com or *.example.com.',
  },
  externalName: {
    takes: (text) => isSubdomain(text.replace(/\.$/, '')),
    says: 'a host name in lower case, without scheme, port and path',
    hint: 'Write it like db.example.com.',
  },
  hostPort: {
    takes: (text) => subdomain.test(text) || isAddress(text),
    says: 'a host name or an IP address, without scheme, port and path',
    hint: 'Leave it out, so that the address of the pod is taken.',
  },
  httpsUrl: {
    takes: (text) => /^https:\/\/[^/?#@\s]+(\/[^?#]*)?$/.test(text),
    says: 'an address that begins with https:// and holds a host, no user, query or fragment',
    hint: 'Write it like https://hooks.example.com/check.',
  },
} satisfies Record<string, Format>;

import { BlockList, isIPv4 } from 'node:net';
import { isNetwork } from '../../constraints/formats/addresses.ts';
import { formFault, type FormatName } from '../../constraints/formats.ts';
import { stringOf } from '../../yaml/nodes.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';

/** What is excepted lies within the network, and is smaller. ValidateIPBlock. */
export function checkExcept(check: Check, view: ObjectView): void {
  const cidr = view.string('cidr');
  if (cidr === undefined || !isNetwork(cidr)) return;
  view.list('except').forEach((node, i) => {
    const text = stringOf(node);
    if (text === undefined || !isNetwork(text) || isStrictlyWithin(text, cidr)) return;
    check.report({
      code: 'manifest/out-of-range',
      at: node,
      message: `${view.pathTo('except', i)} must be a part of ${cidr}, and smaller, found "${text}".`,
      hint: `Write a network inside ${cidr}.`,
    });
  });
}

function isStrictlyWithin(inner: string, outer: string): boolean {
  const [innerAddress, innerBits] = split(inner);
  const [outerAddress, outerBits] = split(outer);
  if (isIPv4(innerAddress) !== isIPv4(outerAddress) || innerBits <= outerBits) return false;
  const family = isIPv4(outerAddress) ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(outerAddress, outerBits, family);
  return list.check(innerAddress, family);
}

function split(cidr: string): [address: string, bits: number] {
  const [address = '', bits] = cidr.split('/');
  return [address, Number(bits)];
}

const families: Readonly<Record<string, FormatName>> = {
  IPv4: 'ipv4',
  IPv6: 'ipv6',
  FQDN: 'subdomain',
};

/** Every address is of the family that the slice names. validateEndpoints in discovery/validation. */
export function checkSliceAddresses(check: Check, view: ObjectView): void {
  const family = view.string('addressType') ?? '';
  const format = families[family];
  if (!format) return;
  for (const endpoint of view.objects('endpoints')) {
    endpoint.list('addresses').forEach((node, i) => {
      const text = stringOf(node);
      const fault = text === undefined ? undefined : formFault(format, text);
      if (!fault) return;
      check.report({
        code: 'manifest/bad-format',
        at: node,
        message: `${endpoint.pathTo('addresses', i)} must be ${fault.says} where addressType is ${family}, found "${text}".`,
        hint: fault.hint,
      });
    });
  }
}

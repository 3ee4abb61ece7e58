import { isScalar } from 'yaml';
import { formatDataPath } from '../../yaml/data-path.ts';
import type { Rule } from './index.ts';

/** Fields where 0 is the same as leaving them out. */
const zeroMeansUnset = new Set(['hostPort', 'nodePort', 'number']);

/** Fields that hold port numbers, or port names where the schema says so. */
export function portsIn(...fields: readonly string[]): Rule {
  return (check, view) => {
    for (const field of fields) {
      const node = view.value(field);
      if (!isScalar(node) || typeof node.value !== 'number' || !Number.isInteger(node.value))
        continue;
      if (node.value >= 1 && node.value <= 65535) continue;
      if (node.value === 0 && zeroMeansUnset.has(field)) continue;
      const place = formatDataPath([...view.path, field]);
      const message = `${place} must be a port from 1 to 65535, found ${node.value}.`;
      const hint = 'Write the number on which something listens, such as 8080.';
      check.report({ code: 'manifest/bad-port', at: node, message, hint });
    }
  };
}

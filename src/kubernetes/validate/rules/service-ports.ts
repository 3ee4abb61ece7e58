import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';

/** With more than one port a Service needs their names, to tell them apart in its endpoints. */
export function checkServicePorts(check: Check, view: ObjectView): void {
  const ports = view.objects('ports');
  if (ports.length < 2 || check.partial) return;
  for (const port of ports) {
    if (port.has('name')) continue;
    const place = port.pathTo('name');
    const message = `${place} is missing; a Service with several ports must name each of them.`;
    const hint = 'Add name, such as http.';
    check.report({ code: 'manifest/missing-field', at: port.node, lacks: 'name', message, hint });
  }
}

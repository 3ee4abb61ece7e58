import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';
import { hasUnknown } from '../targets.ts';

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const hooks = ['postStart', 'preStop'];

/** A port that a probe or a hook calls by name must be one of the same container. */
export function checkProbePorts(check: Check, view: ObjectView): void {
  // A fragment without its ports may have them in the part that is not shown.
  if ((view.partial || check.partial) && !view.has('ports')) return;
  if (hasUnknown(check, view)) return;
  const names = view.objects('ports').flatMap((port) => port.string('name') ?? []);
  const callers = [
    ...probes.map((probe) => view.object(probe)),
    ...hooks.map((hook) => view.object('lifecycle')?.object(hook)),
  ];
  for (const caller of callers) {
    for (const action of [caller?.object('httpGet'), caller?.object('tcpSocket')]) {
      const port = action?.string('port');
      const at = action?.value('port');
      if (port === undefined || !at || check.faulty.has(at) || names.includes(port)) continue;
      const place = action!.pathTo('port');
      check.report({
        code: 'manifest/unknown-port',
        at,
        message: `${place} names the port "${port}", which the container does not have.`,
        hint:
          names.length > 0
            ? `Write one of ${names.join(', ')}, or add the port to its ports.`
            : 'Give the port in ports a name, or write its number.',
      });
    }
  }
}

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

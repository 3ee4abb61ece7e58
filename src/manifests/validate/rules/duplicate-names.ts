import { formatDataPath } from '../../yaml/data-path.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';

/** Containers of all three lists share one set of names; volumes have their own. */
export function checkPodNames(check: Check, view: ObjectView): void {
  const lists = ['initContainers', 'containers', 'ephemeralContainers'];
  reportRepeats(
    check,
    lists.flatMap((list) => view.objects(list)),
    'container names',
  );
  reportRepeats(check, view.objects('volumes'), 'volume names');
}

export function checkContainerPorts(check: Check, view: ObjectView): void {
  reportRepeats(check, view.objects('ports'), 'port names of a container');
}

/** With more than one port a Service needs their names, to tell them apart in its endpoints. */
export function checkServicePorts(check: Check, view: ObjectView): void {
  const ports = view.objects('ports');
  reportRepeats(check, ports, 'port names of a Service');
  if (ports.length < 2) return;
  for (const port of ports) {
    if (port.has('name')) continue;
    const place = formatDataPath([...port.path, 'name']);
    const message = `${place} is missing; a Service with several ports must name each of them.`;
    const hint = 'Add name, such as http.';
    check.report({ code: 'manifest/missing-field', at: port.node, lacks: 'name', message, hint });
  }
}

function reportRepeats(check: Check, named: readonly ObjectView[], what: string): void {
  const first = new Map<string, ObjectView>();
  for (const view of named) {
    const name = view.string('name');
    if (name === undefined) continue;
    const before = first.get(name);
    if (!before) first.set(name, view);
    else {
      const place = formatDataPath([...view.path, 'name']);
      const message = `${place} repeats "${name}" of ${formatDataPath(before.path)}.`;
      const hint = `Rename one of the two: ${what} must differ.`;
      check.report({ code: 'manifest/duplicate-name', at: view.value('name')!, message, hint });
    }
  }
}

import type { Constraint } from './constraint.ts';
import { access, admission, definitions, limits, metadata, others } from './tables/access.ts';
import { devices, fairness } from './tables/devices.ts';
import { routing, services, slices } from './tables/networking.ts';
import { pods } from './tables/pods.ts';
import { classes, volumes } from './tables/storage.ts';
import {
  controllers,
  disruption,
  jobs,
  priorities,
  replication,
  scaling,
} from './tables/workloads.ts';

/** Every row of every table. */
export const constraints: readonly Constraint[] = [
  metadata,
  pods,
  volumes,
  controllers,
  replication,
  jobs,
  services,
  slices,
  routing,
  classes,
  limits,
  access,
  scaling,
  disruption,
  priorities,
  admission,
  definitions,
  devices,
  fairness,
  others,
].flat();

const byType = Map.groupBy(constraints, ({ type }) => type);

/** Rows of a type by its full name. */
export function constraintsOf(type: string): readonly Constraint[] {
  return byType.get(type) ?? [];
}

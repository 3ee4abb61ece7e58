import type { Constraint } from './constraint.ts';
import * as access from './tables/access.ts';
import * as containers from './tables/containers.ts';
import * as devices from './tables/devices.ts';
import * as networking from './tables/networking.ts';
import * as pods from './tables/pods.ts';
import * as scaling from './tables/scaling.ts';
import * as scheduling from './tables/scheduling.ts';
import * as storage from './tables/storage.ts';
import * as workloads from './tables/workloads.ts';

/** Every row of every table. */
export const constraints: readonly Constraint[] = [
  access,
  pods,
  containers,
  scheduling,
  storage,
  workloads,
  scaling,
  networking,
  devices,
].flatMap((tables) => Object.values(tables).flat());

const byType = Map.groupBy(constraints, ({ type }) => type);

/** Rows of a type by its full name. */
export function constraintsOf(type: string): readonly Constraint[] {
  return byType.get(type) ?? [];
}

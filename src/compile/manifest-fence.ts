import type { Fence } from './remark-fences.ts';

/** Whether a fence holds a manifest, or says which field it is a part of. */
export function isManifestFence(fence: Fence | undefined): fence is Fence {
  if (fence?.lang !== 'yaml') return false;
  return (
    fence.attributes['of'] !== undefined ||
    (/^apiVersion:/m.test(fence.code) && /^kind:/m.test(fence.code))
  );
}

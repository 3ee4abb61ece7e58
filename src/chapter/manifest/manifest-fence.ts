import {
  isApiObject,
  type SchemaIndex,
  hideElisions,
  parseManifest,
} from '../../kubernetes/index.ts';
import type { Fence } from '../plugins/remark-fences.ts';

/** Whether a fence holds an object of the API, or says that it is a part of one. */
export function isManifestFence(
  fence: Fence | undefined,
  schemas: () => SchemaIndex,
): fence is Fence {
  if (fence?.lang !== 'yaml') return false;
  const { attributes, code } = fence;
  if (['of', 'partial', 'expect-error'].some((name) => name in attributes)) return true;
  const { documents, faults } = parseManifest(hideElisions(code));
  const isBroken = faults.some((fault) => fault.code !== 'DUPLICATE_KEY');
  // What cannot be read is still meant to be an object where it says so.
  if (isBroken) return /^["']?apiVersion\b/im.test(code) && /^["']?kind\b/im.test(code);
  return documents.some((document) => isApiObject(document, schemas));
}

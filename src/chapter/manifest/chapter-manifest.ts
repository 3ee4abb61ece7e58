import type { Nodes } from 'hast';
import type { ManifestFile } from '../../book/book.ts';
import { manifestName } from '../../book/file-kinds.ts';
import {
  type KeyLocation,
  locate,
  type SchemaIndex,
  validateFile,
} from '../../kubernetes/index.ts';
import { didYouMean } from '../../language/nearest.ts';
import { type CompileContext, type Fault, reportAt } from '../context.ts';

/** The manifest of the chapter that an element names; an issue, where there is none. */
export function findManifest(
  name: string,
  node: Nodes,
  context: CompileContext,
): ManifestFile | undefined {
  const { folder, manifests } = context.chapter;
  const manifest = manifests.find((candidate) => candidate.name === name);
  if (manifest) return manifest;
  const names = manifests.map((candidate) => candidate.name);
  reportAt(node, context, {
    code: 'manifest/missing-file',
    message: name
      ? `The chapter's folder manifests/ has no "${name}".`
      : 'Nothing says which manifest is meant.',
    hint:
      didYouMean(name, names) ??
      (names.length > 0
        ? `Name one of ${names.join(', ')}, or put the file into ${folder}/manifests/.`
        : `Put the file into ${folder}/manifests/, and name it.`),
  });
  return undefined;
}

/** Where a manifest has a key at a path such as `spec.containers[0].image`, if it does. */
export const findKey = (
  manifest: ManifestFile,
  path: string,
  schemas: () => SchemaIndex,
): KeyLocation | undefined => locate(validateFile(manifest, schemas()).documents, path);

export const pathForm =
  'Write the path as kubectl does, with the number of a list item: spec.containers[0].image.';

/** What is wrong with a path that a manifest has not. */
export const unknownPath = (name: string, path: string): Fault => ({
  code: 'manifest/unknown-path',
  message: `"${name}" has no "${path}".`,
  hint: pathForm,
});

/** Id of a manifest where it is shown first. */
export const figureId = (name: string) => `manifest-${manifestName(name)}`;

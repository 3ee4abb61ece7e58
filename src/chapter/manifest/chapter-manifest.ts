import type { Nodes } from 'hast';
import type { ManifestFile } from '../../book/book.ts';
import { manifestName } from '../../book/file-kinds.ts';
import { didYouMean } from '../../language/nearest.ts';
import { type CompileContext, reportAt } from '../context.ts';

/** The manifest of the chapter that an element names; an issue, where there is none. */
export function findManifest(
  name: string,
  node: Nodes,
  context: CompileContext,
): ManifestFile | undefined {
  const { manifests } = context.chapter;
  const manifest = manifests.find((candidate) => candidate.name === name);
  if (manifest) return manifest;
  const names = manifests.map((candidate) => candidate.name);
  reportAt(node, context, {
    code: 'manifest/missing-file',
    message: name
      ? `The chapter's folder manifests/ has no "${name}".`
      : 'Nothing says which manifest is meant.',
    hint: didYouMean(name, names) ?? fileHint(names, context),
  });
  return undefined;
}

function fileHint(names: readonly string[], { chapter }: CompileContext): string {
  return names.length > 0
    ? `Name one of ${names.join(', ')}, or put the file into ${chapter.folder}/manifests/.`
    : `Put the file into ${chapter.folder}/manifests/, and name it.`;
}

/** An element names a path that its manifest has not. */
export function reportPath(name: string, path: string, node: Nodes, context: CompileContext): void {
  reportAt(node, context, {
    code: 'manifest/unknown-path',
    message: `"${name}" has no "${path}".`,
    hint: 'Write the path as kubectl does, with the number of a list item: spec.containers[0].image.',
  });
}

/** Id of a manifest where it is shown first. */
export const figureId = (name: string) => `manifest-${manifestName(name)}`;

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { locate, validateFile } from '../../kubernetes/index.ts';
import type { LineRun } from './folded-lines.ts';
import { lineId } from './render-manifest.ts';
import { figureId, findManifest, reportPath } from './chapter-manifest.ts';
import type { CompileContext } from '../context.ts';
import { decoded } from '../../language/percent-encoding.ts';

/** Keys that links of a page point at, by manifest and line. */
export type LinkTargets = Map<string, Map<number, LineRun>>;

/** `manifest:hello-pod.yaml#spec.containers` becomes the id of that line; both are taken down. */
export function resolveManifestLinks(tree: Root, context: CompileContext): LinkTargets {
  const targets: LinkTargets = new Map();
  visit(tree, 'element', (element) => {
    const href = element.properties.href;
    if (typeof href !== 'string' || !href.startsWith('manifest:')) return;
    const [name = '', path = ''] = decoded(href.slice('manifest:'.length)).split('#');
    const manifest = findManifest(name, element, context);
    if (!manifest) return;
    const { documents } = validateFile(manifest, context.schemas());
    const key = path === '' ? undefined : locate(documents, path);
    if (path !== '' && !key) return reportPath(name, path, element, context);
    if (key)
      targets.set(name, (targets.get(name) ?? new Map<number, LineRun>()).set(key.line, key));
    const id = figureId(name);
    element.properties.href = `#${key ? lineId(id, key.line) : id}`;
  });
  return targets;
}

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { LineRun } from './folded-lines.ts';
import { lineId } from './render-manifest.ts';
import { figureId, findKey, findManifest, unknownPath } from './chapter-manifest.ts';
import { type CompileContext, reportAt } from '../context.ts';
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
    const key = path === '' ? undefined : findKey(manifest, path, context.schemas);
    if (path !== '' && !key) return reportAt(element, context, unknownPath(name, path));
    if (key) {
      const lines = targets.get(name) ?? new Map<number, LineRun>();
      targets.set(name, lines.set(key.line, key));
    }
    const id = figureId(name);
    element.properties.href = `#${key ? lineId(id, key.line) : id}`;
  });
  return targets;
}

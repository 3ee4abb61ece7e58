import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { keyMark, remarkedKeys } from '../annotations/remarked-keys.ts';
import { inlineMarkdown } from '../annotations/inline-markdown.ts';
import { manifestName } from '../../book/file-kinds.ts';
import type { Issue, Place } from '../../book/issues/issue.ts';
import { pick } from '../../language/localized.ts';
import { highlight } from '../code/highlight.ts';
import {
  keyTokens,
  locate,
  toJson,
  checkExpectedError,
  saysPartial,
  type ValidatedManifest,
  validateFile,
  validateManifest,
} from '../../kubernetes/index.ts';
import { foldedLines } from '../manifest/folded-lines.ts';
import { type Mistake, renderManifest } from '../manifest/render-manifest.ts';
import { popoverId, renderAttribution, renderFieldPopovers } from '../manifest/render-popovers.ts';
import { figureId, findManifest, unknownPath } from '../manifest/chapter-manifest.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';
import { findParts, type FoundPart } from '../find-parts.ts';
import { isManifestFence } from '../manifest/manifest-fence.ts';
import { type LinkTargets, resolveManifestLinks } from '../manifest/manifest-links.ts';
import { type ComponentCall, componentOf } from './remark-components.ts';
import { type Fence, fenceOf } from './remark-fences.ts';

/**
 * Renders `<Manifest>` and fences that hold a manifest: validated, with keys that explain
 * themselves. Explanations stand once at the end of the page, links of the prose lead to keys.
 */
export function rehypeManifests() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const context = contextOf(file);
    const targets = resolveManifestLinks(tree, context);
    const ids = new Map<string, string>();
    const found = findParts(tree, (node) => {
      const [call, fence] = [componentOf(node), fenceOf(node)];
      if (call?.component === 'Manifest') return call;
      return isManifestFence(fence, context) ? fence : undefined;
    });
    for (const each of found) {
      const { part } = each;
      each.replace(
        'component' in part
          ? await renderFile({ ...each, part }, targets, ids, context)
          : await renderFence(part, ids, context),
      );
    }
    tree.children.push(...explanations(ids, context));
  };
}

async function renderFile(
  { part: call, node, section }: FoundPart<ComponentCall>,
  targets: LinkTargets,
  ids: Map<string, string>,
  context: CompileContext,
): Promise<Element> {
  const { src = '', path, title } = call.attributes;
  const shown = findManifest(src, node, context);
  if (!shown) return h('p', src);
  const { text } = shown;
  const valid = validateFile(shown, context.schemas());
  const times = context.outline.manifests.filter(({ name }) => name === src).length;
  const id = times === 0 ? figureId(src) : `${figureId(src)}-${times + 1}`;
  const excerpt = path === undefined ? undefined : locate(valid.documents, path);
  if (path !== undefined && !excerpt) reportAt(node, context, unknownPath(src, path));
  const files = context.addresses.file(`chapters/${context.chapter.slug}/${manifestName(src)}`);
  context.outline.manifests.push({ section, name: src, ...(title !== undefined && { title }) });
  const isShown = ({ line }: { line: number }) =>
    !excerpt || (line >= excerpt.line && line <= excerpt.endLine);
  const placed = new Set(context.remarkedKeys.map(({ key }) => key.annotation.id));
  const remarked = remarkedKeys(context.chapter.annotations, src, valid).filter(
    ({ annotation, at }) => isShown(at) && !placed.has(annotation.id),
  );
  const spoken = [...(targets.get(src)?.values() ?? []), ...remarked.map(({ at }) => at)];
  const figure = renderManifest({
    id,
    name: src,
    yaml: await highlight(text.trimEnd(), 'yaml'),
    json:
      path === undefined && valid.documents.length > 0
        ? await highlight(toJson(valid.documents).trimEnd(), 'json')
        : undefined,
    keys: keyTokens(valid.documents, context.schemas()),
    note: sortNote(valid, saysPartial(text), context),
    idOf: (field) => popoverId(field, ids),
    targets: [...(targets.get(src)?.keys() ?? [])],
    remarked: remarked.map((key) => keyMark(key, context.strings.annotation)),
    folded: excerpt ? [] : foldedLines(text.trimEnd().split('\n'), spoken),
    mistakes: openMistakes({ code: text, place: { line: 1, column: 1 } }, valid.issues, context),
    excerpt,
    urls: {
      yaml: `${files}.yaml`,
      json: `${files}.json`,
      absolute: context.addresses.absolute(`${files}.yaml`),
    },
    strings: context.strings.manifest,
  });
  if (remarked.length === 0) return figure;
  const host = h('div.annotated', [figure]);
  context.remarkedKeys.push(...remarked.map((key) => ({ key, host, section })));
  return host;
}

async function renderFence(
  fence: Fence,
  ids: Map<string, string>,
  context: CompileContext,
): Promise<Element> {
  const { of, title } = fence.attributes;
  const valid = validateManifest(
    {
      text: fence.code,
      file: fence.place.file,
      firstLine: fence.place.line,
      firstColumn: fence.place.column,
      of,
      partial: 'partial' in fence.attributes,
      ofPlace: fence.attributePlaces['of'],
    },
    context.schemas(),
  );
  const codes = fence.attributes['expect-error']?.split(/[\s,]+/).filter(Boolean);
  const { issues, expected } =
    codes === undefined
      ? { issues: valid.issues, expected: [] }
      : checkExpectedError(valid.issues, {
          codes,
          place: fence.attributePlaces['expect-error'] ?? fence.place,
        });
  context.issues.push(...issues);
  return renderManifest({
    id: `yaml-${fence.place.line}`,
    name: title ?? of ?? 'YAML',
    yaml: await highlight(fence.code, 'yaml'),
    keys: keyTokens(valid.documents, context.schemas()),
    note: sortNote(valid, 'partial' in fence.attributes, context),
    idOf: (field) => popoverId(field, ids),
    marked: fence.marked,
    mistakes: [
      ...expected.map((issue) => ({ ...mistakeIn(fence, issue), isOpen: false })),
      ...openMistakes(fence, issues, context),
    ],
    strings: context.strings.manifest,
  });
}

/** YAML, and where it begins in its file. */
type PlacedCode = Pick<Fence, 'code'> & { place: Pick<Place, 'line' | 'column'> };

/** In a draft the red pen marks what is wrong; elsewhere that is an error, and nothing is built. */
function openMistakes(code: PlacedCode, issues: readonly Issue[], { chapter }: CompileContext) {
  const open = chapter.draft ? issues.filter(({ severity }) => severity === 'error') : [];
  return open.map((issue): Mistake => ({ ...mistakeIn(code, issue), isOpen: true }));
}

/** Where the YAML is wrong: the word or value, of what goes on in other lines its first. */
function mistakeIn({ code, place }: PlacedCode, { place: at, message }: Issue) {
  const line = at.line - place.line + 1;
  const start = at.column - place.column + 1;
  const text = code.split('\n')[line - 1] ?? '';
  const word = start + (/^[^\s:]*/.exec(text.slice(start - 1))?.[0].length ?? 0);
  const end = at.endLine === at.line ? (at.endColumn ?? 0) - place.column + 1 : text.length + 1;
  return { line, start, end: Math.max(word, end), message };
}

/** What a reader must know of YAML that was not checked as a whole object. */
function sortNote(
  { sort }: ValidatedManifest,
  partial: boolean,
  { strings }: CompileContext,
): string | undefined {
  if (sort === 'template') return strings.manifest.template;
  if (sort === 'other') return strings.manifest.unchecked;
  return partial ? strings.manifest.partial : undefined;
}

function explanations(fields: ReadonlyMap<string, string>, context: CompileContext): Element[] {
  const { addresses, book, lang, outline, strings } = context;
  outline.explainedKeys = fields.size;
  if (fields.size === 0) return [];
  const noteOf = (field: string) => {
    const note = book.fieldNotes[field];
    return note && inlineMarkdown(pick(note, lang, book.languages).value, { addresses, lang });
  };
  const index = context.schemas();
  return [
    ...renderFieldPopovers({ fields, index, noteOf, strings: strings.manifest }),
    renderAttribution(strings.manifest, index),
  ];
}

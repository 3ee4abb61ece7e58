import type { Image, Link, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { ChapterFile } from '../../book/book.ts';
import { pictureFormats } from '../../book/file-kinds.ts';
import { decoded } from '../../language/percent-encoding.ts';
import { didYouMean } from '../../language/nearest.ts';
import { nameFault, pathBeside } from '../beside.ts';
import { definitionsOf } from '../definitions.ts';
import { type CompileContext, contextOf, reportAt } from '../context.ts';
import { noteWidth } from '../note-width.ts';

/** For a screen with one pixel to a CSS pixel, and for one with two. */
const widths = [noteWidth, 2 * noteWidth];

/**
 * Hands the pictures of a chapter to Astro, with the sizes in which a phone and a desk want them.
 * Each needs words and a file beside the chapter; one of another site becomes a link, since the
 * reader's browser asks no other site for anything.
 */
export function remarkPictures() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const defined = definitionsOf(tree);
    visit(tree, (node, index, parent) => {
      if (node.type === 'imageReference') {
        const definition = defined.get(node.identifier);
        if (!definition) return undefined;
        const { url, title } = definition;
        const { alt, position } = node;
        parent!.children[index!] = { type: 'image', url, title: title ?? null, alt, position };
        return index;
      }
      if (node.type !== 'image') return undefined;
      const isLinked = parent?.type === 'link' || parent?.type === 'linkReference';
      parent!.children[index!] = picture(node, isLinked, context);
      return undefined;
    });
  };
}

function picture(image: Image, isLinked: boolean, context: CompileContext): Image | Link | Text {
  const words: Text = { type: 'text', value: image.alt || image.url };
  if (/^(?:https?:)?\/\//.test(image.url)) {
    reportRemote(image, context);
    const url = image.url.replace(/^\/\//, 'https://');
    return isLinked ? words : { type: 'link', url, children: [words], position: image.position };
  }
  const path = pathBeside(image.url);
  // A sign that ends a path may be meant as a part of the name.
  const whole = decoded(image.url).replace(/^\.\//, '').normalize('NFC');
  const { files } = context.chapter;
  const file =
    files.find((each) => each.path === path) ?? files.find((each) => each.path === whole);
  if (path === undefined || !file?.picture || nameFault(file.path)) {
    reportFile(image, path, file, context);
    return { type: 'text', value: image.alt ? `${image.alt} (${image.url})` : image.url };
  }
  checkHeight(image, file, context);
  if (!image.alt && !image.data?.isDecoration) reportWords(image, context);
  return {
    ...image,
    url: `./${encodeURI(file.file.slice(context.chapter.folder.length + 1))}`,
    data: {
      ...image.data,
      hProperties: { ...sizes(file.picture, path), ...image.data?.hProperties },
    },
  };
}

/** Pixels: no WebP, which pictures are made into, is higher. */
const highest = 16_383;

function checkHeight(image: Image, { path, picture }: ChapterFile, context: CompileContext): void {
  const { width, height } = picture!;
  const shown = isOneSize(path) ? 0 : height * Math.min(1, widths.at(-1)! / width);
  if (shown <= highest) return;
  reportAt(image, context, {
    code: 'chapter/picture',
    message: `"${path}" is ${Math.round(shown)} px high where it is shown; ${highest} px are the most.`,
    hint: 'Cut it into pictures that a page has room for.',
  });
}

const isOneSize = (path: string) => /\.(?:svg|gif)$/i.test(path);

/** A drawing has one size for all, and a film of pictures is not worth several. */
function sizes({ width }: { width: number }, path: string): Record<string, string> {
  if (width <= noteWidth || isOneSize(path)) return {};
  return {
    widths: widths.join(' '),
    sizes: `(min-width: ${noteWidth + 50}px) ${noteWidth}px, 100vw`,
  };
}

function reportRemote(image: Image, context: CompileContext): void {
  reportAt(image, context, {
    code: 'chapter/remote-picture',
    severity: 'warning',
    message: `The picture "${image.alt || image.url}" is on another site, which readers' browsers are not sent to; the page has a link to it.`,
    hint: `Save it beside the chapter if its licence lets you, and write ![${image.alt ?? ''}](./${nameOf(image.url)}).`,
  });
}

const nameOf = (url: string) => /([\w.-]+\.\w+)(?:[?#].*)?$/.exec(url)?.[1] ?? 'picture.png';

function reportFile(
  image: Image,
  path: string | undefined,
  file: ChapterFile | undefined,
  context: CompileContext,
): void {
  if (!file) {
    const { files, folder } = context.chapter;
    const known = files.flatMap(({ kind, path: other }) => (kind === 'picture' ? [other] : []));
    return reportAt(image, context, {
      code: 'chapter/missing-file',
      message: `There is no picture "${decoded(image.url).slice(0, 80)}".`,
      hint:
        didYouMean(path ?? '', known) ??
        `Put the file into ${folder}, and write its name: ![words](./photo.png).`,
    });
  }
  reportAt(image, context, {
    code: 'chapter/picture',
    message: `"${image.url}" is no picture that can be shown.`,
    hint: /\.svg$/i.test(file.path)
      ? 'Give its <svg> a width and a height, or a viewBox.'
      : `Pictures are ${pictureFormats.join(', ')}; save it anew in one of these formats.`,
    ...nameFault(file.path),
  });
}

function reportWords(image: Image, context: CompileContext): void {
  reportAt(image, context, {
    code: 'chapter/picture',
    message: `The picture "${image.url}" has no words, for readers who do not see it and for search.`,
    hint: `Write what it shows: ![…](${image.url}). One that shows nothing is <img src="${image.url}" alt="" />.`,
  });
}

import { book } from 'virtual:book';
import type { APIRoute } from 'astro';
import { manifestName } from '../book/file-kinds.ts';
import { w3cAnnotation } from '../editions/w3c-annotation.ts';
import { absoluteMarkdown } from '../editions/markdown/markdown-text.ts';
import { siteContext } from '../editions/site-context.ts';

/** All annotations of the book as one W3C Annotation Collection with one page. */
export const GET: APIRoute = async () => {
  const contexts = await Promise.all(book.languages.map(siteContext));
  const original = contexts[0]!;
  const items = original.chapters.flatMap((chapter) => {
    const textOf = (text: string, lang: string) =>
      absoluteMarkdown(text, { addresses: original.addresses, lang, slug: chapter.slug });
    return chapter.annotations.flatMap((annotation) => {
      const targets = contexts.flatMap(({ addresses, chapters, lang }) => {
        const own = chapters.find(({ slug }) => slug === chapter.slug);
        const anchored = own?.outline.annotations.find(({ id }) => id === annotation.id);
        if (!anchored || own?.textLang !== lang) return [];
        const page = addresses.absolute(addresses.chapter(lang, chapter.slug));
        if (!anchored.key) return [{ page, anchored }];
        const file = `chapters/${chapter.slug}/${manifestName(anchored.key.manifest)}.json`;
        return [{ page, anchored, twin: addresses.absolute(addresses.file(file)) }];
      });
      return targets.length === 0 ? [] : [w3cAnnotation(annotation, targets, book, textOf)];
    });
  });
  const id = original.addresses.absolute(original.addresses.file('annotations.json'));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: original.words(original.book.site.title),
    total: items.length,
    first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return new Response(JSON.stringify(collection));
};

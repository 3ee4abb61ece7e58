import type { APIRoute } from 'astro';
import { subjectOf, versionName } from '../../book/subject.ts';
import { absoluteMarkdown } from '../../editions/markdown/markdown-text.ts';
import { llmsText } from '../../editions/llms-text.ts';
import { languagePaths, siteContext } from '../../editions/site-context.ts';

export const getStaticPaths = languagePaths;

/** Index of the text editions of one language. */
export const GET: APIRoute = async ({ props }) => {
  const { addresses, allStrings, book, chapters, lang, strings, words } = await siteContext(
    String(props['lang']),
  );
  const { licence } = book.site;
  const subject = subjectOf(book.site);
  const url = (path: string) => addresses.absolute(path);
  const text = llmsText({
    title: [words(book.site.title), words(book.site.subtitle)].filter(Boolean).join(': '),
    description: words(book.site.description),
    notes: [
      subject && strings.site.checkedAgainst(versionName(subject), subject.checked),
      licence?.code && licence.content && strings.site.licence(licence.code, licence.content),
    ].filter((note): note is string => Boolean(note)),
    sections: [
      {
        title: strings.site.chapters,
        links: chapters.map(({ slug, number, part, parts, frontMatter }) => ({
          title: `${strings.chapter.label(number, part, parts)}: ${frontMatter.title}`,
          url: url(addresses.page(lang, `chapters/${slug}.md`)),
          description: absoluteMarkdown(frontMatter.summary, { addresses, lang, slug }),
        })),
      },
      {
        title: strings.site.back,
        links: [
          { title: strings.back.title, url: url(addresses.page(lang, 'back/')) },
          { title: 'Atom', url: url(addresses.page(lang, 'feed.xml')) },
          { title: 'W3C Web Annotation', url: url(addresses.file('annotations.json')) },
        ],
      },
      {
        title: 'Optional',
        links: book.languages
          .filter((code) => code !== lang)
          .map((code) => ({
            title: allStrings[code]!.name,
            url: url(addresses.page(code, 'llms.txt')),
          })),
      },
    ],
  });
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};

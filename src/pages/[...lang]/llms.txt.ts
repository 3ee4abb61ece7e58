import type { APIRoute } from 'astro';
import { subjectOf, versionName } from '../../book/subject.ts';
import { absoluteMarkdown } from '../../editions/markdown/markdown-text.ts';
import { languagePaths, siteContext } from '../../editions/site-context.ts';

export const getStaticPaths = languagePaths;

/** Index of the text editions of one language, for language models (llmstxt.org). */
export const GET: APIRoute = async ({ props }) => {
  const { addresses, allStrings, book, chapters, lang, strings, words } = await siteContext(
    String(props['lang']),
  );
  const { licence, title, subtitle, description } = book.site;
  const subject = subjectOf(book.site);
  const link = (text: string, address: string) =>
    `- [${oneLine(text).replaceAll(/[[\]\\]/g, '\\$&')}](${addresses.absolute(address)})`;
  const sections: readonly [title: string, links: readonly string[]][] = [
    [
      strings.site.chapters,
      chapters.map(({ slug, number, part, parts, frontMatter }) => {
        const text = `${strings.chapter.label(number, part, parts)}: ${frontMatter.title}`;
        const summary = absoluteMarkdown(frontMatter.summary, { addresses, lang, slug });
        return `${link(text, addresses.page(lang, `chapters/${slug}.md`))}: ${oneLine(summary)}`;
      }),
    ],
    [
      strings.site.back,
      [
        link(strings.back.title, addresses.page(lang, 'back/')),
        link('Atom', addresses.page(lang, 'feed.xml')),
        link('W3C Web Annotation', addresses.file('annotations.json')),
      ],
    ],
    [
      'Optional',
      book.languages
        .filter((code) => code !== lang)
        .map((code) => link(allStrings[code]!.name, addresses.page(code, 'llms.txt'))),
    ],
  ];
  const parts = [
    `# ${oneLine([words(title), words(subtitle)].filter(Boolean).join(': '))}`,
    `> ${oneLine(words(description))}`,
    subject && oneLine(strings.site.checkedAgainst(versionName(subject), subject.checked)),
    licence?.code &&
      licence.content &&
      oneLine(strings.site.licence(licence.code, licence.content)),
    ...sections.map(([title, links]) => links.length > 0 && `## ${title}\n\n${links.join('\n')}`),
  ];
  return new Response(`${parts.filter(Boolean).join('\n\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

import type { PhrasingContent } from 'mdast';
import { pick } from '../../book/localized.ts';
import { readCitation } from '../../questions/citation.ts';
import type { QuestionData } from '../../questions/schema.ts';
import { parseInline } from './markdown-text.ts';
import { link, list, paragraph, strong } from './mdast.ts';
import { type Block, pageOf, type TextEdition } from './text-edition.ts';

/** The questions at the end of a section, each with its answer and what that rests on. */
export function sectionQuestions(
  questions: readonly QuestionData[],
  edition: TextEdition,
): Block[] {
  const { book, chapter, textStrings } = edition;
  const inline = (text: QuestionData['question']) =>
    parseInline(pick(text, chapter.textLang, book.languages).value);
  return [
    paragraph(strong(textStrings.questions.title)),
    list(
      questions.map(({ question, answer, cites }) => [
        paragraph(...inline(question)),
        paragraph(
          ...inline(answer),
          ` ${textStrings.questions.grounds}: `,
          ...cites
            .flatMap((text) => ground(text, edition) ?? [])
            .flatMap((each, index) => (index === 0 ? [each] : [', ', each])),
        ),
      ]),
      true,
    ),
  ];
}

function ground(text: string, edition: TextEdition): PhrasingContent | undefined {
  const { addresses, book, chapter } = edition;
  const words = (localized: QuestionData['question']) =>
    pick(localized, chapter.textLang, book.languages).value;
  const citation = readCitation(text, {
    annotations: chapter.annotations,
    sources: { has: (id) => id in book.sources },
    manifests: chapter.manifests.map(({ name }) => ({ name: `${name}.yaml` })),
  });
  switch (citation?.kind) {
    case 'annotation': {
      const { lead } = chapter.annotations.find(({ id }) => id === citation.id)!;
      return link(`${pageOf(edition)}#${citation.id}`, words(lead));
    }
    case 'source': {
      const { title, url } = book.sources[citation.id]!;
      return link(words(url), words(title));
    }
    case 'manifest': {
      const file = addresses.file(`chapters/${chapter.slug}/${citation.name}`);
      const content = { type: 'inlineCode' as const, value: citation.path || citation.name };
      return link(addresses.absolute(file), [content]);
    }
    default:
      return undefined;
  }
}

import type { Book, Chapter, Question } from '../../book/book.ts';
import { didYouMean } from '../../language/nearest.ts';
import type { Report } from '../../book/issues/issue.ts';
import type { SchemaIndex } from '../../kubernetes/index.ts';
import { factsOf } from '../facts.ts';
import { readCitation } from './citation.ts';
import { hasPath } from './has-path.ts';

/** How many questions a section should have, where it has any. */
const fewest = 2;
const most = 4;

/**
 * Checks a chapter's questions: that their sections are there, that each answer rests on something,
 * and that it is said in every language.
 *
 * @param sections ids of the chapter's headings.
 */
export function checkQuestions(
  book: Book,
  chapter: Chapter,
  sections: readonly string[],
  schemas: () => SchemaIndex,
  report: Report,
): void {
  const original = chapter.editions[book.original];
  const lacksIds = !chapter.draft && original !== undefined && factsOf(original).lacksIds;
  for (const [section, questions] of Map.groupBy(chapter.questions, (each) => each.section)) {
    checkSection(section, questions, sections, lacksIds, report);
  }
  for (const question of chapter.questions) {
    checkLanguages(book, question, report);
    if (question.cites.length === 0) {
      report({
        code: 'questions/no-citation',
        severity: 'error',
        message: 'The answer cites nothing.',
        place: question.placeOf(['cites']),
        hint: `Cite an annotation or a source by its id${ofManifests(chapter)}.`,
      });
    }
    for (const [index] of question.cites.entries()) {
      checkCitation(book, chapter, question, index, schemas, report);
    }
  }
}

/** A chapter without manifests is told nothing of them. */
const ofManifests = ({ manifests: [first] }: Chapter) =>
  first ? `, or a manifest as manifest:${first.name}` : '';

function checkSection(
  section: string,
  questions: readonly Question[],
  sections: readonly string[],
  lacksIds: boolean,
  report: Report,
): void {
  const place = questions[0]!.sectionPlace;
  if (!sections.includes(section) && lacksIds) return;
  if (!sections.includes(section)) {
    return report({
      code: 'questions/unknown-section',
      severity: 'error',
      message: `The chapter has no section "${section}".`,
      place,
      hint:
        didYouMean(section, sections) ??
        `Its sections are ${sections.join(', ') || 'still to be written'}.`,
    });
  }
  if (questions.length >= fewest && questions.length <= most) return;
  report({
    code: 'questions/count',
    severity: 'warning',
    message: `The section "${section}" has ${questions.length} question${questions.length === 1 ? '' : 's'}; expected ${fewest} to ${most}.`,
    place,
    hint: questions.length < fewest ? 'Add a question.' : 'Put some of them to another section.',
  });
}

function checkLanguages(book: Book, question: Question, report: Report): void {
  for (const field of ['question', 'answer'] as const) {
    for (const lang of book.languages) {
      if (question[field][lang] !== undefined) continue;
      report({
        code: 'questions/missing-language',
        severity: book.site.translation === 'strict' ? 'error' : 'warning',
        message: `"${field}" has no text in "${lang}".`,
        place: question.placeOf([field]),
        hint: `Add "${lang}" beside "${book.original}", with the text in that language.`,
      });
    }
  }
}

function checkCitation(
  book: Book,
  chapter: Chapter,
  question: Question,
  index: number,
  schemas: () => SchemaIndex,
  report: Report,
): void {
  const text = question.cites[index]!;
  const place = question.placeOf(['cites', index]);
  const citation = readCitation(text, { ...chapter, sources: book.sourceIds });
  if (!citation) {
    if (chapter.annotationIds.has(text)) return;
    const known = [
      ...chapter.annotations.map(({ id }) => id),
      ...book.sources.keys(),
      ...chapter.manifests.map(({ name }) => `manifest:${name}`),
    ];
    return report({
      code: 'questions/unknown-citation',
      severity: 'error',
      message: `"${text}" is no annotation${chapter.manifests.length > 0 ? ' or manifest' : ''} of this chapter and no source.`,
      place,
      hint:
        didYouMean(text, known) ??
        `Cite by the id in annotations.yaml or sources.yaml${ofManifests(chapter)}.`,
    });
  }
  if (citation.kind !== 'manifest' || citation.path === '') return;
  const manifest = chapter.manifests.find(({ name }) => name === citation.name)!;
  if (hasPath(manifest, citation.path, schemas())) return;
  report({
    code: 'questions/unknown-path',
    severity: 'error',
    message: `"${citation.name}" has no "${citation.path}".`,
    place,
    hint: 'Write the path as kubectl does, with the number of a list item: spec.containers[0].image.',
  });
}

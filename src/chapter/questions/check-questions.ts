import type { Question } from '../../book/book.ts';
import { didYouMean } from '../../language/nearest.ts';
import { type CompileContext, reportAt } from '../context.ts';
import { factsOf } from '../facts.ts';
import { findKey, unknownPath } from '../manifest/chapter-manifest.ts';
import { readCitation } from './citation.ts';

/** How many questions a section should have, where it has any. */
const fewest = 2;
const most = 4;

/**
 * Checks the questions of a chapter, with its original: that their sections are there, that each
 * answer rests on something, and that it is said in every language.
 */
export function checkQuestions(context: CompileContext): void {
  const { questions } = context.chapter;
  for (const [section, own] of Map.groupBy(questions, (each) => each.section)) {
    checkSection(section, own, context);
  }
  for (const question of questions) {
    checkLanguages(question, context);
    if (question.cites.length === 0) {
      reportAt(question.placeOf(['cites']), context, {
        code: 'questions/no-citation',
        message: 'The answer cites nothing.',
        hint: `Cite an annotation or a source by its id${ofManifests(context)}.`,
      });
    }
    for (const index of question.cites.keys()) checkCitation(question, index, context);
  }
}

/** A chapter without manifests is told nothing of them. */
const ofManifests = ({ chapter: { manifests } }: CompileContext) =>
  manifests[0] ? `, or a manifest as manifest:${manifests[0].name}` : '';

function checkSection(
  section: string,
  questions: readonly Question[],
  context: CompileContext,
): void {
  const { chapter, edition, outline } = context;
  const sections = outline.sections.map(({ id }) => id);
  const place = questions[0]!.sectionPlace;
  if (!sections.includes(section)) {
    // Told at the heading: the id may be meant for it.
    if (!chapter.draft && factsOf(edition).lacksIds) return;
    return reportAt(place, context, {
      code: 'questions/unknown-section',
      message: `The chapter has no section "${section}".`,
      hint:
        didYouMean(section, sections) ??
        `Its sections are ${sections.join(', ') || 'still to be written'}.`,
    });
  }
  if (questions.length >= fewest && questions.length <= most) return;
  reportAt(place, context, {
    code: 'questions/count',
    severity: 'warning',
    message: `The section "${section}" has ${questions.length} question${questions.length === 1 ? '' : 's'}; expected ${fewest} to ${most}.`,
    hint: questions.length < fewest ? 'Add a question.' : 'Put some of them to another section.',
  });
}

function checkLanguages(question: Question, context: CompileContext): void {
  const { languages, original, site } = context.book;
  for (const field of ['question', 'answer'] as const) {
    for (const lang of languages) {
      if (question[field][lang] !== undefined) continue;
      reportAt(question.placeOf([field]), context, {
        code: 'questions/missing-language',
        severity: site.translation === 'strict' ? 'error' : 'warning',
        message: `"${field}" has no text in "${lang}".`,
        hint: `Add "${lang}" beside "${original}", with the text in that language.`,
      });
    }
  }
}

function checkCitation(question: Question, index: number, context: CompileContext): void {
  const { book, chapter, schemas } = context;
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
    return reportAt(place, context, {
      code: 'questions/unknown-citation',
      message: `"${text}" is no annotation${chapter.manifests.length > 0 ? ' or manifest' : ''} of this chapter and no source.`,
      hint:
        didYouMean(text, known) ??
        `Cite by the id in annotations.yaml or sources.yaml${ofManifests(context)}.`,
    });
  }
  if (citation.kind !== 'manifest' || citation.path === '') return;
  const { name, path } = citation;
  const manifest = chapter.manifests.find((candidate) => candidate.name === name)!;
  if (findKey(manifest, path, schemas)) return;
  reportAt(place, context, { ...unknownPath(name, path), code: 'questions/unknown-path' });
}

import { annotationCodes } from './codes/annotation.ts';
import { bookCodes } from './codes/book.ts';
import { chapterCodes } from './codes/chapter.ts';
import { diagramCodes } from './codes/diagram.ts';
import { glossaryCodes } from './codes/glossary.ts';
import { manifestCodes } from './codes/manifest.ts';
import { parityCodes } from './codes/parity.ts';
import { questionCodes } from './codes/questions.ts';
import { sourceCodes } from './codes/sources.ts';

/**
 * Every issue code with one line that explains it. Codes never change their name: forks and
 * scripts rely on them. docs/issue-codes.md lists them, and a test holds the two together.
 */
export const issueCodes = {
  ...bookCodes,
  ...chapterCodes,
  ...annotationCodes,
  ...diagramCodes,
  ...manifestCodes,
  ...glossaryCodes,
  ...parityCodes,
  ...questionCodes,
  ...sourceCodes,
} as const;

export type IssueCode = keyof typeof issueCodes;

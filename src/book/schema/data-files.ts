import type { z } from 'zod';
import type { Language } from '../../language/localized.ts';
import { annotationsSchema } from './annotations.ts';
import { fieldNotesSchema } from './field-notes.ts';
import { frontMatterSchema } from './front-matter.ts';
import { siteSchema } from './site.ts';
import { sourcesSchema } from './sources.ts';
import { glossarySchema } from './glossary.ts';
import { questionsSchema } from './questions.ts';

/** A file with data that an author writes, or the data at the top of one. */
export interface DataFile {
  name: string;
  /** Where it stands, for an author. */
  title: string;
  schema: z.ZodType;
  /** What a key is that the author chooses, in files that have such keys. */
  chosen?: string;
}

/** The schema of every file with data, in the languages of a book. */
export function dataFiles(languages: readonly Language[]): DataFile[] {
  return [
    { name: 'site', title: '`site.yaml`', schema: siteSchema(languages) },
    {
      name: 'front-matter',
      title: 'The front matter of a chapter, `chapters/…/ko.mdx`',
      schema: frontMatterSchema,
    },
    {
      name: 'annotations',
      title: '`chapters/…/annotations.yaml`, a list',
      schema: annotationsSchema(languages),
    },
    {
      name: 'questions',
      title: '`chapters/…/questions.yaml`',
      schema: questionsSchema(languages),
      chosen: '<section>',
    },
    { name: 'sources', title: '`sources.yaml`', schema: sourcesSchema(languages), chosen: '<id>' },
    {
      name: 'glossary',
      title: '`glossary.yaml`',
      schema: glossarySchema(languages),
      chosen: '<id>',
    },
    {
      name: 'field-notes',
      title: '`field-notes.yaml`',
      schema: fieldNotesSchema(languages),
      chosen: '<path>',
    },
  ];
}

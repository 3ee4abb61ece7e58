import { z } from 'zod';
import { type Language, localized } from '../../language/localized.ts';
import { text } from './fields.ts';

/**
 * content/field-notes.yaml: one line of our own on a field of a manifest, by its path: the kind,
 * then field names, with `[]` after a list (`Pod.spec.containers[].image`).
 */
export function fieldNotesSchema(languages: readonly Language[]) {
  return z.record(
    z.string().regex(/^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9$_-]+(\[\])?)*$/, {
      error: 'expected a path such as Pod.spec.containers[].image',
    }),
    localized(languages, text).describe(
      'One line of your own on a field, by its path: `Pod.spec.containers[].image`.',
    ),
  );
}

export type FieldNotes = z.output<ReturnType<typeof fieldNotesSchema>>;

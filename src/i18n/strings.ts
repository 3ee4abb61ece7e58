import type fallback from './fallback.ts';

/**
 * Every word of the interface, in one language. A language of the book without a file of its own
 * here gets `fallback.ts`, marked with its language.
 */
export type Strings = typeof fallback;

export type AnnotationStrings = Strings['annotation'];
export type CodeStrings = Strings['code'];
export type ConstraintStrings = ManifestStrings['constraints'];
export type ManifestStrings = Strings['manifest'];
export type PlateStrings = Strings['plate'];
export type QuestionStrings = Strings['questions'];

/** What a package is there for, as readers are told. */
export type PackageUse = keyof Strings['licences']['uses'];

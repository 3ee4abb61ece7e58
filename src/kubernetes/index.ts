/** Manifest → issues, keys, explanations: all that the rest of the project asks of Kubernetes. */

export { isApiObject } from './api-object.ts';
export { checkFieldNotes, checkVersions } from './check-book.ts';
export type { Condition, ConstraintRule } from './constraints/constraint.ts';
export type { FormatName } from './constraints/formats.ts';
export { type EnumValue, type Explanation, explain } from './explain/explain.ts';
export { type KeyToken, keyTokens } from './keys/key-tokens.ts';
export { type KeyLocation, locate } from './keys/locate.ts';
export { toJson } from './keys/to-json.ts';
export { loadSchemaIndex } from './schema/load-schema-index.ts';
export type { SchemaIndex } from './schema/schema-index.ts';
export { checkExpectedError } from './validate/expected-error.ts';
export { validate, validateFile } from './validate/validate-file.ts';
export { type ValidatedManifest, validateManifest } from './validate/validate-manifest.ts';
export { hideElisions, saysPartial } from './yaml/elisions.ts';
export { isBroken, parseManifest } from './yaml/parse-manifest.ts';

/** Kubernetes' own texts, and messages of the checks, are in this language. */
export const ownLanguage = 'en';

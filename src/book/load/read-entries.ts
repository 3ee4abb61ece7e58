import type { z } from 'zod';
import { parseYamlFile, validateEntries } from '../yaml/yaml-file.ts';
import type { ContentFiles } from './content-files.ts';

/**
 * Reads a data file that a book or chapter may have, for its sound entries. It is empty where there
 * is no such file, or nothing but comments is left in it.
 */
export function readEntries<T extends z.ZodType>(files: ContentFiles, path: string, schema: T) {
  const text = files.read(path, { optional: true });
  const yaml =
    text === undefined ? undefined : parseYamlFile(text, files.pathOf(path), files.report);
  const isEmpty = yaml ? yaml.value === null : !files.has(path);
  return {
    isEmpty,
    entries: yaml && !isEmpty ? validateEntries(yaml, schema, files.report) : undefined,
  };
}

import type { IssueCode } from '../../book/issues/codes.ts';
import { addresses } from './formats/addresses.ts';
import { names } from './formats/names.ts';
import { paths } from './formats/paths.ts';
import { resources } from './formats/resources.ts';
import { times } from './formats/times.ts';

export type ManifestCode = Extract<IssueCode, `manifest/${string}`>;

/** A form of text that some fields must have. */
export interface Format {
  /** Whether a text has it, or a number where `numbers` is set. A text as the result is told in place of `says`. */
  takes: (text: string, isNumber: boolean) => boolean | string;
  /** What it is, after "must be". */
  says: string;
  hint: string | ((found: string) => string);
  code?: ManifestCode;
  /** Numbers are tested as well; others leave them to the range. */
  numbers?: boolean;
}

const all = { ...names, ...addresses, ...paths, ...resources, ...times };

export type FormatName = keyof typeof all;

/** All forms, by the name that rows and the words of the interface give them. */
export const formats: Readonly<Record<FormatName, Format>> = all;

/** Why a text, or a number, has not the form: what it must be. */
export function formFault(
  name: FormatName,
  text: string,
  isNumber = false,
): { code: ManifestCode; says: string; hint: string } | undefined {
  const { takes, says, code = 'manifest/bad-format' } = formats[name];
  const taken = takes(text, isNumber);
  if (taken === true) return undefined;
  return { code, says: taken || says, hint: hintOf(formats[name], text) };
}

/** What to write in place of a text that has not the form. */
export function hintOf({ hint }: Format, found: string): string {
  return typeof hint === 'string' ? hint : hint(found);
}

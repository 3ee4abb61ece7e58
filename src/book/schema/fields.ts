import { z } from 'zod';

/** A day, written year first. YAML 1.2 reads it as text, so it is not moved by a time zone. */
export const day = z.iso.date({
  error: ({ input }) =>
    /^\d{4}-\d\d-\d\d$/.test(String(input))
      ? 'expected a day that the calendar has'
      : 'expected a day such as 2026-11-23',
});

/** A minor version of Kubernetes. Quoted in YAML, or 1.30 would be read as the number 1.3. */
export const minorVersion = z
  .string({ error: 'expected a quoted version such as "1.36"' })
  .regex(/^1\.\d{1,3}$/, { error: 'expected a version such as "1.36"' });

/** A version of Kubernetes, and the day on which the text was held to it. */
export const checkedVersion = z.strictObject({
  version: minorVersion.describe('The minor version, in quotes, such as "1.36".'),
  checked: day.describe('The day of that check.'),
});

/** A version of whatever the notes are on. Quoted in YAML, or 17.10 would be read as 17.1. */
export const version = z
  .string({ error: 'expected a quoted version such as "17"' })
  .regex(/^v?\d[\w.-]*$/, { error: 'expected a version such as "17"' });

/** A version, and the day on which the text was held to it. */
export const checkedAgainst = z.strictObject({
  version: version.describe('The version, in quotes, such as "17".'),
  checked: day.optional().describe('The day of that check.'),
});

/** An absolute web address. */
export const webAddress = z
  .string()
  .refine((text) => /^https?:\/\/[^\s<>"\p{Cf}]+$/u.test(text) && URL.canParse(text), {
    error: ({ input }) =>
      /^https?:\/\/./.test(String(input))
        ? 'expected an address as a browser shows it, without blanks and signs that nobody sees'
        : 'expected an address that starts with https://',
  });

/** The code of a language. */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'expected a language code such as ko' });

/** Text that is not empty. */
export const text = z.string().trim().min(1, { error: 'expected some text' });

/**
 * A name that can be part of an address: lower-case letters, digits and single hyphens. Files are
 * called after it, and no file system takes more than 255 characters.
 */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case letters, digits and hyphens' })
  .refine((name) => name.length <= 100, { error: 'expected at most 100 characters' });

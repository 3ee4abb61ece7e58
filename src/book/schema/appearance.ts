import { z } from 'zod';
import { accentFault } from '../colours/accent.ts';
import { text } from './fields.ts';

const colour = z
  .string({ error: 'expected a colour in quotes, since # begins a comment, such as "#2d5f8b"' })
  .regex(/^#[0-9a-f]{6}$/i, { error: 'expected a colour such as "#2d5f8b"', abort: true })
  .toLowerCase();

/** The colours that a book has of its own. They must be read, and be taken for nothing else. */
export const accentSchema = z
  .strictObject({
    link: colour.optional().describe('Of links, such as `"#2d5f8b"`.'),
    correction: colour.optional().describe('Of corrections: the red pen, if it is not to be red.'),
  })
  .superRefine((accent, context) => {
    for (const name of ['link', 'correction'] as const) {
      const message = accent[name] && accentFault(name, accent);
      if (message) context.addIssue({ code: 'custom', path: [name], message });
    }
  });

/** A picture of the content folder. */
export const logoSchema = text.regex(/^[\w./-]+\.(?:svg|png)$/i, {
  error: 'expected the name of an SVG or PNG file of the content folder, such as logo.svg',
});

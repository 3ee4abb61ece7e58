import { romanize } from 'es-hangul';

/**
 * A text as part of an address: lower-case ASCII letters, digits and single hyphens. Hangul is
 * romanised, other Latin letters lose their accents, whatever else there is falls away.
 *
 * @param longest most characters; the text is cut between words.
 * @returns nothing readable comes out as an empty string.
 */
export function slugOf(text: string, longest = 60): string {
  const words = text
    .normalize('NFC')
    .replace(/[\uac00-\ud7a3]+/g, (hangul) => ` ${romanize(hangul)} `)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}

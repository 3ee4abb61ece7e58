import { stringify } from 'yaml';
import type { FrontMatter } from '../book/schema/front-matter.ts';

/** Front matter as an author would type it, its two fences included. */
export function frontMatterText(frontMatter: Partial<FrontMatter>): string {
  const yaml = stringify(frontMatter, { lineWidth: 0 });
  return `---\n${yaml}---\n`;
}

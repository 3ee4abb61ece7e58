import { parse } from 'yaml';
import { frontMatterBlock } from '../../book/front-matter-block.ts';
import { day } from '../../book/schema/fields.ts';
import { comment, mark } from './marks.ts';

/** What the front matter of a note says, by what a chapter's can hold. */
export interface NoteFrontMatter {
  title?: string;
  summary?: string;
  updated?: string;
  /** The rest of it, as comments. */
  remarks: string[];
  /** The note below it. */
  body: string;
}

/** Reads the front matter of a note, whatever program it was written for. */
export function readFrontMatter(text: string): NoteFrontMatter {
  const block = frontMatterBlock(text);
  if (!block || !/^\s*[\w-]+\s*:/m.test(block.yaml)) return { remarks: [], body: text };
  const body = text
    .split('\n')
    .slice(block.bodyLine - 1)
    .join('\n');
  const values = mapping(block.yaml);
  if (!values) {
    const question = mark('The front matter of the note could not be read; this is what it said.');
    return { remarks: [question, comment(block.yaml)], body };
  }
  const taken: NoteFrontMatter = { remarks: [], body };
  for (const [key, value] of Object.entries(values)) {
    const words = wordsOf(value);
    if (key === 'title' && words) taken.title = words;
    else if (/^(description|summary|excerpt|subtitle)$/.test(key) && words && !taken.summary) {
      taken.summary = words;
    } else if (/^(date|updated|lastmod)$/.test(key) && day.safeParse(words.slice(0, 10)).success) {
      taken.updated = words.slice(0, 10);
      if (words.length > 10) taken.remarks.push(comment(`${key}: ${words}`));
    } else taken.remarks.push(comment(`${key}: ${words}`));
  }
  return taken;
}

function mapping(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' });
    const isMapping = value !== null && typeof value === 'object' && !Array.isArray(value);
    return isMapping ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (value !== null && typeof value === 'object') return JSON.stringify(value);
  return value === null || value === undefined ? '' : String(value).trim();
}

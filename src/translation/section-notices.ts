import type { SectionNotice } from '../chapter/context.ts';
import type { Finding, ParityCode } from './finding.ts';

/** What only the author has to put in order: a reader would not miss anything, or find it besides. */
const forAuthors = new Set<ParityCode>([
  'parity/moved-section',
  'parity/heading-level',
  'parity/front-matter',
  'parity/annotation-elsewhere',
  'parity/untranslated-label',
  'parity/untranslated-sentence',
  'parity/foreign-script',
  'parity/unrecorded-section',
  'parity/leftover-record',
]);

/**
 * Notices by section id. A section that is stale is told to be just that: its other differences
 * follow from it.
 *
 * @param changed day of the original's last change.
 */
export function sectionNotices(
  findings: readonly Finding[],
  changed: () => string | undefined,
): ReadonlyMap<string, SectionNotice> {
  const notices = new Map<string, SectionNotice>();
  for (const { code, section } of findings) {
    if (code === 'parity/stale-section') {
      const day = changed();
      notices.set(section, { kind: 'stale', ...(day !== undefined && { changed: day }) });
    } else if (!forAuthors.has(code) && !notices.has(section)) {
      notices.set(section, { kind: 'differs' });
    }
  }
  return notices;
}

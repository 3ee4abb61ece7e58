import type { SectionNotice } from '../chapter/context.ts';
import type { Finding, ParityCode } from './finding.ts';

/** What a reader would miss, or find besides: not what only the author has to put in order. */
const seenByReaders = new Set<ParityCode>([
  'parity/missing-section',
  'parity/extra-section',
  'parity/missing-block',
  'parity/extra-block',
  'parity/other-block',
  'parity/list-length',
  'parity/table-size',
  'parity/other-code',
  'parity/other-attribute',
  'parity/missing-link',
  'parity/extra-link',
  'parity/diagram-type',
  'parity/diagram-nodes',
  'parity/diagram-edges',
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
    } else if (seenByReaders.has(code) && !notices.has(section)) {
      notices.set(section, { kind: 'differs' });
    }
  }
  return notices;
}

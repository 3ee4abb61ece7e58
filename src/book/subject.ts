import type { FrontMatter } from './schema/front-matter.ts';
import type { Site } from './schema/site.ts';

/** What notes are on, and in which version they were checked. */
export interface Subject {
  name: string;
  version: string;
  /** Day of that check. */
  checked?: string | undefined;
}

/** The subject whose rules this project knows. */
const kubernetes = 'Kubernetes';

/** What a book, or a chapter that names a version of its own, is checked against, if it says so. */
export function subjectOf(
  site: Pick<Site, 'about' | 'kubernetes'>,
  frontMatter?: Pick<FrontMatter, 'about' | 'kubernetes'>,
): Subject | undefined {
  const ofSite = site.about ?? (site.kubernetes && { name: kubernetes, ...site.kubernetes });
  const own = frontMatter?.about ?? frontMatter?.kubernetes;
  return own ? { name: ofSite?.name ?? kubernetes, ...own } : ofSite;
}

/** Whether YAML in the notes is held against the API of Kubernetes. */
export const isOnKubernetes = (subject: Subject | undefined) =>
  subject?.name.toLowerCase() === kubernetes.toLowerCase();

/** `PostgreSQL 17`; a version alone, where nobody says of what. */
export const versionName = (subject: Subject | undefined, version = subject?.version) =>
  [subject?.name, version].filter(Boolean).join(' ');

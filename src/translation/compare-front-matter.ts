import type { Edition } from '../book/book.ts';
import { openingId } from '../book/schema/front-matter.ts';
import type { ReportFinding } from './finding.ts';

/** Holds to each other what the front matter of two editions says besides words. */
export function compareFrontMatter(
  original: Edition,
  translation: Edition,
  report: ReportFinding,
): void {
  const facts = ({ frontMatter }: Edition) => ({
    chapter: String(frontMatter.chapter),
    part: String(frontMatter.part),
    takeaways: `${frontMatter.takeaways?.length ?? 'no'} items`,
    about: aboutOf(frontMatter),
  });
  const [here, there] = [facts(translation), facts(original)];
  for (const key of Object.keys(here) as (keyof typeof here)[]) {
    if (here[key] === there[key]) continue;
    report({
      code: 'parity/front-matter',
      section: openingId,
      message: `"${key}" ${verb(key)} ${here[key]}; in the original it ${verb(key)} ${there[key]}.`,
      place: translation.placeOf([key]),
      original: original.placeOf([key]),
      hint:
        key === 'takeaways'
          ? 'Translate the items of the original, one for one.'
          : 'Write it as in the original.',
    });
  }
}

function aboutOf({ about, kubernetes }: Edition['frontMatter']): string {
  const { version, checked } = about ?? kubernetes ?? {};
  if (version === undefined) return 'not there';
  return checked === undefined ? version : `${version}, checked on ${checked}`;
}

const verb = (key: string) => (key === 'takeaways' ? 'has' : 'is');

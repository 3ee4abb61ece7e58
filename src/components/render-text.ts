import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import type { Language } from '../language/localized.ts';
import ChapterText from './ChapterText.astro';

const container = loadRenderers([getContainerRenderer()]).then((renderers) =>
  AstroContainer.create({ renderers }),
);

/** The text of a chapter as its page has it, for files that are no pages. */
export async function renderText(slug: string, lang: Language): Promise<string> {
  // ESLint does not read components.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-argument
  return (await container).renderToString(ChapterText, { props: { slug, lang } });
}

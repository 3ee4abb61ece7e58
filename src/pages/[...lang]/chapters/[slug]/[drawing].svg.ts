import type { APIRoute } from 'astro';
import { standaloneSvg } from '../../../../diagrams/standalone-svg.ts';
import type { Diagram } from '../../../../diagrams/diagram.ts';
import { renderKey } from '../../../../layouts/render-key.ts';
import { languagePaths, siteContext } from '../../../../layouts/site-context.ts';
import stylesheet from '../../../../styles/drawing.css?url';

/** Every drawing as a file of its own, readable alone. */
export async function getStaticPaths() {
  const languages = await languagePaths();
  const all = await Promise.all(
    languages.map(async ({ params, props }) => {
      const context = await siteContext(props.lang);
      return context.chapters.flatMap(({ slug, digest, outline }) => {
        const cacheKey = renderKey(context, digest);
        return outline.figures.flatMap(({ drawings }) =>
          drawings.map(({ name, diagram }) => ({
            params: { ...params, slug, drawing: name },
            props: { diagram },
            cacheKey,
          })),
        );
      });
    }),
  );
  return all.flat();
}

export const GET: APIRoute = ({ props }) =>
  new Response(standaloneSvg(props['diagram'] as Diagram, stylesheet));

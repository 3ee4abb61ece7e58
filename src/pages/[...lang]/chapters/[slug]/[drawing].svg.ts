import type { APIRoute } from 'astro';
import { standaloneSvg, type Diagram } from '../../../../diagrams/index.ts';
import { chapterOf, chapterPaths } from '../../../../editions/site-context.ts';
import stylesheet from '../../../../styles/drawing.css?url';

/** Every drawing as a file of its own, readable alone. */
export async function getStaticPaths() {
  const paths = await chapterPaths();
  const all = await Promise.all(
    paths.map(async ({ params, props }) => {
      const { outline } = await chapterOf(props);
      return outline.figures.flatMap(({ drawings }) =>
        drawings.map(({ name, diagram }) => ({
          params: { ...params, drawing: name },
          props: { diagram },
        })),
      );
    }),
  );
  return all.flat();
}

export const GET: APIRoute = ({ props }) =>
  new Response(standaloneSvg(props['diagram'] as Diagram, stylesheet));

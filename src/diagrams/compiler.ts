import { EntryCache } from '../cache/entry-cache.ts';
import type { CompiledDiagram, Diagram, DiagramRequest, DrawnDiagram } from './diagram.ts';
import { pipelineFingerprint, shortHash } from './fingerprint.ts';
import { lint } from './lint/lint.ts';
import { checkResult } from './lint/check-result.ts';
import { toIssue, type Problem } from './problem.ts';
import { protectSigns } from './signs.ts';
import { RendererPool } from './render/renderer-pool.ts';
import type { Drawn } from './render/rendering.ts';
import { printSvg } from './scene/print-svg.ts';
import { readSource, type DiagramSource } from './source.ts';

export interface DiagramCompiler {
  /** Starts Mermaid, which takes two seconds, before the first diagram asks for it. */
  warmUp(): void;
  /** Never rejects for a fault of the diagram: that is an issue. */
  compile(request: DiagramRequest): Promise<CompiledDiagram>;
  /** Ends the threads that draw. Without it the process ends all the same. */
  close(): Promise<void>;
}

/**
 * Compiles Mermaid to SVG without a browser. What was compiled before comes from the cache; only
 * what is new starts a thread that runs Mermaid.
 */
export function createDiagramCompiler({ cacheDir }: { cacheDir: string }): DiagramCompiler {
  const cache = new EntryCache<DrawnDiagram>(cacheDir);
  const threads = new RendererPool();
  /** Two fences with the same text are drawn once. */
  const running = new Map<string, Promise<DrawnDiagram | Problem[]>>();

  return { warmUp: () => threads.warmUp(), compile, close: () => threads.close() };

  async function compile(request: DiagramRequest): Promise<CompiledDiagram> {
    const source = readSource(request.source);
    const faults = lint(source);
    if (isFatal(faults)) return { issues: placed(faults, request) };
    const text = textOf(source);
    const key = shortHash([pipelineFingerprint(), request.lang, text].join('\0'), 40);
    let drawing = running.get(key);
    if (!drawing) {
      drawing = draw(key, text, source, request.lang).finally(() => running.delete(key));
      running.set(key, drawing);
    }
    const drawn = await drawing;
    if (Array.isArray(drawn)) return { issues: placed([...faults, ...drawn], request) };
    const problems = [...faults, ...checkResult(source, drawn)];
    const issues = placed(problems, request);
    return isFatal(problems) ? { issues } : { diagram: drawn.diagram, issues };
  }

  async function draw(
    key: string,
    text: string,
    source: DiagramSource,
    lang: string,
  ): Promise<DrawnDiagram | Problem[]> {
    const cached = cache.read(key, key);
    if (cached) return cached;
    const rendering = await threads.render(text);
    if ('problem' in rendering) return [rendering.problem];
    const entry = {
      diagram: toDiagram(rendering, source, lang),
      missingGlyphs: rendering.missingGlyphs,
    };
    cache.write(key, key, entry);
    return entry;
  }
}

function isFatal(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** What Mermaid is given. */
function textOf({ lines, type }: DiagramSource): string {
  return protectSigns(lines.join('\n'), type);
}

function toDiagram({ drawing, graph }: Drawn, source: DiagramSource, lang: string): Diagram {
  const title = source.title ?? '';
  const description = source.description ?? '';
  const prefix = `d${shortHash(`${lang}\0${source.lines.join('\n')}`, 8)}`;
  return {
    type: source.type!,
    title,
    description,
    ...printSvg(drawing, { prefix, lang, title, description }),
    graph,
  };
}

function placed(
  problems: readonly Problem[],
  { place }: DiagramRequest,
): CompiledDiagram['issues'] {
  return problems.map((problem) => toIssue(problem, place));
}

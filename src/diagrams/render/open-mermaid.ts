import type { DOMWindow } from 'jsdom';
import type { MermaidConfig } from 'mermaid';
import type { ElementGeometry } from '../metrics/element-box.ts';
import { FontMetrics, type FontFile } from '../metrics/font-metrics.ts';
import { installGeometry } from '../metrics/install-geometry.ts';
import { installBrowserGlobals } from './browser-globals.ts';
import { installLineHeight } from './line-height.ts';
import { measuringStyles } from './measuring-styles.ts';
import { trimConfiguration } from './trim-configuration.ts';
import { lineHeight, mermaidConfiguration } from './mermaid-configuration.ts';

/** The part of the mermaid package that drawing needs. */
export interface Mermaid {
  render: (id: string, source: string) => Promise<{ svg: string }>;
  mermaidAPI: {
    getDiagramFromText: (source: string) => Promise<unknown>;
    /** Merges into the settings that the next drawing is made with. */
    updateSiteConfig: (changes: MermaidConfig) => Record<string, unknown>;
  };
}

export interface OpenMermaid {
  mermaid: Mermaid;
  window: DOMWindow;
  fonts: FontMetrics;
  geometry: ElementGeometry;
}

/** Loads Mermaid into this thread, whose globals then look like a browser's, for good. */
export async function openMermaid(fontFiles: readonly FontFile[]): Promise<OpenMermaid> {
  const fonts = new FontMetrics(fontFiles);
  const window = installBrowserGlobals();
  const geometry = installGeometry(window, fonts);
  const { prototype } = window.SVGElement;
  installLineHeight(prototype, prototype, lineHeight);
  const { default: mermaid } = await import('mermaid/dist/mermaid.esm.mjs');
  mermaid.initialize(mermaidConfiguration(measuringStyles));
  // The one place that keeps the configuration of a drawing.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  trimConfiguration(mermaid.mermaidAPI as unknown as Parameters<typeof trimConfiguration>[0]);
  return { mermaid: mermaid as unknown as Mermaid, window, fonts, geometry };
}

import type { DOMWindow } from 'jsdom';
import type { MermaidConfig } from 'mermaid';
import type { ElementGeometry } from '../metrics/element-box.ts';
import { FontMetrics, type FontFile } from '../metrics/font-metrics.ts';
import { installGeometry } from '../metrics/install-geometry.ts';
import { installBrowserGlobals } from './browser-globals.ts';
import { installLineHeight } from './line-height.ts';
import { trimConfiguration } from './trim-configuration.ts';
import { lineHeight, mermaidConfiguration } from './mermaid-configuration.ts';

/** The part of the mermaid package that drawing needs. */
export interface Mermaid {
  initialize: (settings: MermaidConfig) => void;
  render: (id: string, source: string) => Promise<{ svg: string }>;
  /** The one place that keeps the configuration of a drawing. */
  mermaidAPI: {
    getDiagramFromText: (source: string) => Promise<unknown>;
    /** Merges into the settings that the next drawing is made with, and returns that very object. */
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
  const imported = await import('mermaid/dist/mermaid.esm.mjs');
  const mermaid = imported.default as unknown as Mermaid;
  mermaid.initialize(mermaidConfiguration);
  trimConfiguration(mermaid.mermaidAPI);
  return { mermaid, window, fonts, geometry };
}

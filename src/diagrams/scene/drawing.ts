import type { Box, Point } from '../metrics/box.ts';

/** One line of text, placed by its start on the baseline; px. */
export interface TextLine {
  x: number;
  y: number;
  /** Width that the line was laid out with, whatever font it is drawn in later. */
  width: number;
  fontSize: number;
  runs: readonly TextRun[];
}

/** Letters of a line that look alike. */
export interface TextRun {
  text: string;
  /** Classes of its letters: `bold`, `italic`, `underlined`, several or none. */
  emphasis: string;
}

export type Outline =
  | { kind: 'box'; box: Box; radius: number }
  | { kind: 'ellipse'; centre: Point; rx: number; ry: number }
  | { kind: 'path'; data: string };

/** A shape and the classes that only it has. */
export interface Shape {
  outline: Outline;
  classes: readonly string[];
}

/** What belongs together: shapes below, text above. Its classes hold for all of it. */
export interface Figure {
  classes: readonly string[];
  shapes: readonly Shape[];
  lines: readonly TextLine[];
}

/** A finished drawing: figures in the order in which they are painted. */
export interface Drawing {
  figures: readonly Figure[];
}

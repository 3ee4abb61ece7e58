import { readFileSync } from 'node:fs';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** One static font file and the CSS weight it stands for. */
export interface FontFile {
  weight: number;
  file: string;
}

/** Extent of one run of text in px, relative to its start on the baseline; y grows downwards. */
export interface TextExtent {
  /** Where the next run starts. */
  advance: number;
  /** Left and right edge of the box, ink included. */
  left: number;
  right: number;
  /** Heights of the box above and below the baseline. */
  ascent: number;
  descent: number;
  /** How far the middle of an x, and that between ascent and descent, lie above the baseline. */
  middle: number;
  central: number;
}

interface LoadedFont {
  weight: number;
  font: Font;
  em: number;
  ascender: number;
  descender: number;
  xHeight: number;
}

interface ShapedText {
  /** In font units. */
  advance: number;
  glyphs: { left: number; min: number; max: number; top: number; bottom: number }[];
}

/**
 * Widths and heights of text as Chromium lays it out, from the font files themselves: an advance
 * is rounded up to 1/64 px, a box to whole pixels, both found by measuring in Chromium 156.
 */
export class FontMetrics {
  /** Characters that the fonts have no glyph for, seen since the set was last emptied. */
  readonly missing = new Set<string>();
  readonly #fonts: LoadedFont[];
  readonly #shaped = new Map<string, ShapedText>();

  constructor(files: readonly FontFile[]) {
    this.#fonts = files.map(loadFont).sort((a, b) => a.weight - b.weight);
  }

  measure(text: string, size: number, weight: number): TextExtent {
    const loaded = this.#match(weight);
    const { advance, glyphs } = this.#shape(text, loaded);
    const scale = size / loaded.em;
    // The small allowance keeps a sum that is whole from being rounded up by its last bit.
    const extent = Math.ceil(advance * scale * 64 - 1e-6) / 64;
    let left = 0;
    let right = extent;
    const exactAscent = loaded.ascender * scale;
    const exactDescent = loaded.descender * scale;
    let ascent = Math.round(exactAscent);
    let descent = Math.round(exactDescent);
    for (const glyph of glyphs) {
      const start = glyph.left * scale;
      left = Math.min(left, start + Math.floor(glyph.min * scale));
      right = Math.max(right, start + Math.ceil(glyph.max * scale));
      ascent = Math.max(ascent, Math.ceil(glyph.top * scale));
      descent = Math.max(descent, Math.ceil(-glyph.bottom * scale));
    }
    return {
      advance: extent,
      left,
      right,
      ascent,
      descent,
      middle: (loaded.xHeight * scale) / 2,
      central: (exactAscent - exactDescent) / 2,
    };
  }

  /** Only two weights exist: whatever is above 500 takes the bold one, as CSS font matching does. */
  #match(weight: number): LoadedFont {
    return (weight > 500 ? this.#fonts.at(-1) : this.#fonts[0])!;
  }

  #shape(text: string, loaded: LoadedFont): ShapedText {
    const key = `${String(loaded.weight)} ${text}`;
    const known = this.#shaped.get(key);
    if (known) return known;
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(loaded.font, buffer);
    const positions = buffer.getGlyphPositions();
    const shaped: ShapedText = { advance: 0, glyphs: [] };
    for (const [index, info] of buffer.getGlyphInfos().entries()) {
      const position = positions[index]!;
      if (info.codepoint === 0) {
        // An unknown character is drawn by some other font: a full em is the safest guess.
        this.missing.add(/^.\p{M}*/su.exec(text.slice(info.cluster))?.[0] ?? '\uFFFD');
        shaped.advance += loaded.em;
        continue;
      }
      const ink = loaded.font.glyphExtents(info.codepoint);
      if (ink && ink.width > 0) {
        const left = shaped.advance + position.xOffset;
        shaped.glyphs.push({
          left,
          min: ink.xBearing,
          max: ink.xBearing + ink.width,
          top: ink.yBearing,
          bottom: ink.yBearing + ink.height,
        });
      }
      shaped.advance += position.xAdvance;
    }
    this.#shaped.set(key, shaped);
    return shaped;
  }
}

function loadFont({ weight, file }: FontFile): LoadedFont {
  const face = new Face(new Blob(readFileSync(file)));
  const font = new Font(face);
  const { ascender, descender } = font.hExtents();
  return {
    weight,
    font,
    em: face.upem,
    ascender,
    descender: -descender,
    xHeight: xHeightOf(face),
  };
}

/** `sxHeight` of the OS/2 table, a signed 16-bit number at byte 86 (OpenType, version 2 and up). */
function xHeightOf(face: Face): number {
  const table = face.referenceTable('OS/2')!;
  return new DataView(table.buffer, table.byteOffset, table.byteLength).getInt16(86);
}

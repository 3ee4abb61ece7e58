import { readFileSync } from 'node:fs';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** A run of text as outlines, so that no font of the machine decides how it looks. */
export interface OutlinedText {
  /** SVG path data; the text starts at 0,0 on its baseline, y grows downwards. */
  path: string;
  /** px. */
  width: number;
  /** Share of the characters that the font has, from 0 to 1. White space doesn't count. */
  drawn: number;
}

/** A font whose text is drawn as paths. */
export class OutlineFont {
  readonly #font: Font;
  readonly #em: number;

  /** @param file OpenType or TrueType font with one static weight. */
  constructor(file: string) {
    const face = new Face(new Blob(readFileSync(file)));
    this.#font = new Font(face);
    this.#em = face.upem;
  }

  /** Draws one line. Characters without a glyph, an emoji say, are left out. */
  outline(text: string, size: number): OutlinedText {
    const scale = size / this.#em;
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const positions = buffer.getGlyphPositions();
    const glyphs = buffer.getGlyphInfos();
    const missing = glyphs.filter(({ codepoint }) => codepoint === 0).length;
    let x = 0;
    let path = '';
    for (const [index, { codepoint }] of glyphs.entries()) {
      if (codepoint === 0) continue;
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      path += moved(this.#font.glyphToPath(codepoint), x + xOffset, yOffset, scale);
      x += xAdvance;
    }
    const visible = glyphs.length - (text.match(/\s/g)?.length ?? 0);
    return { path, width: x * scale, drawn: visible > 0 ? (visible - missing) / visible : 0 };
  }
}

/** Font units to px, with y turned around. Path data come as absolute commands alone. */
function moved(path: string, dx: number, dy: number, scale: number): string {
  let isX = true;
  return path.replaceAll(/[A-Z]|-?[\d.]+/g, (token) => {
    if (/[A-Z]/.test(token)) {
      isX = true;
      return token;
    }
    const value = isX ? Number(token) + dx : -(Number(token) + dy);
    isX = !isX;
    return String(Math.round(value * scale * 100) / 100);
  });
}

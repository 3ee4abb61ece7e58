import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';

/** Three colours and what lies between them; more effort saves a few bytes and takes seconds. */
const encoding = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 };

/** Pictures that were drawn before, by their SVG and encoding. */
const cache = resolve('.cache/pictures');

/**
 * An SVG without text or links as PNG. Drawn once: an unchanged picture comes from the cache.
 *
 * @param width px; the height follows.
 */
export async function drawPicture(svg: string, width: number): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([width, encoding, svg]))
    .digest('hex')
    .slice(0, 32);
  const file = resolve(cache, `${key}.png`);
  try {
    return readFileSync(file);
  } catch {
    const png = await sharp(Buffer.from(svg), { density: 72 })
      .resize({ width })
      .png(encoding)
      .toBuffer();
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, png);
    return png;
  }
}

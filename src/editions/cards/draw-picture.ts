import { hash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { cacheFolder } from '../../cache/cache-folder.ts';
import { codeDigest } from '../../cache/code-digest.ts';
import { EntryCache } from '../../cache/entry-cache.ts';

/** Three colours and what lies between them; more effort saves a few bytes and takes seconds. */
const encoding = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 };

/** Pictures that were drawn before, in base 64. */
const cache = new EntryCache<string>(join(cacheFolder(), 'pictures'));

/**
 * An SVG without text or links as PNG. Drawn once: an unchanged picture comes from the cache.
 *
 * @param width px; the height follows.
 */
export async function drawPicture(svg: string, width: number): Promise<Buffer> {
  const name = hash('sha256', `${width} ${svg}`).slice(0, 32);
  const kept = cache.read(name, codeDigest());
  if (kept !== undefined) return Buffer.from(kept, 'base64');
  const png = await sharp(Buffer.from(svg), { density: 72 })
    .resize({ width })
    .png(svg.includes('<image ') ? { ...encoding, colours: 256 } : encoding)
    .toBuffer();
  cache.write(name, codeDigest(), png.toString('base64'));
  return png;
}

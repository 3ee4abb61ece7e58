import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawCard, drawIcon, drawSquareIcon } from '../../../src/editions/cards/card-artist.ts';
import { cardColours } from '../../../src/editions/cards/token-colours.ts';
import { siteSign } from '../../../src/editions/site-sign.ts';

const foot = '책 · 주석 달린 공부 노트';
const cards = {
  plain: { numeral: '3', title: '한 지붕 아래의 컨테이너', foot },
  long: { numeral: '17', title: 'A title that goes on and on '.repeat(8), foot },
  page: { title: 'Back', foot },
  emoji: { numeral: '5', title: '🎉🎉', foot },
};

describe('share images', () => {
  it.each(Object.entries(cards))('draws %s as a small PNG of 1200 by 630', async (_, card) => {
    const png = await drawCard(card);
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect(png.length).toBeLessThanOrEqual(60_000);
  });

  it.each(Object.entries(cards))(
    'loses nothing of %s when it is cropped to 2:1',
    async (_, card) => {
      const box = await inkBox(await drawCard(card));
      expect(box.top).toBeGreaterThanOrEqual(15 + 20);
      expect(box.bottom).toBeLessThanOrEqual(615 - 20);
      expect(box.left).toBeGreaterThanOrEqual(40);
      expect(box.right).toBeLessThanOrEqual(1160);
    },
  );

  it.each(Object.entries(cards))('has one stroke in cinnabar on %s', async (_, card) => {
    const { data, info } = await pixels(await drawCard(card));
    const red = channels(cardColours().correction);
    const rows = new Set<number>();
    for (let at = 0; at < data.length; at += info.channels) {
      const off = red.reduce((sum, value, index) => sum + Math.abs(value - data[at + index]!), 0);
      if (off < 12) rows.add(Math.floor(at / info.channels / info.width));
    }
    expect(rows.size).toBeGreaterThan(3);
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(30);
  });

  it('says everything in paths', () => {
    const icon = drawIcon({ text: '3' });
    expect(icon).not.toMatch(/<text|<style|style=|font/);
    expect(icon.match(/<path/g)).toHaveLength(2);
  });

  it('has the logo of the book in place of the numeral, in its own colours', async () => {
    const picture =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path fill="#00f" d="M0 0h2v2H0z"/></svg>';
    const logo = `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;
    const { data, info } = await pixels(await drawCard({ ...cards.plain, logo }));
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3).subarray(0, 3),
    ];
    expect(at(84, 82)).toEqual([0, 0, 255]);
    expect(at(216, 214)).toEqual([0, 0, 255]);
    expect(at(240, 150)[0]).toBeGreaterThan(240);
    expect(drawIcon({ logo })).toContain(`href="${logo}"`);
  });

  it('draws the stroke in the colour that the book has for corrections', () => {
    expect(drawIcon({ text: '3' }, { correction: '#8a1c7c' })).toContain('fill="#8a1c7c"');
  });

  it.each(['3', '17'])('keeps %s where no launcher cuts it', async (text) => {
    const size = 512;
    const { data, info } = await sharp(await drawSquareIcon({ text }, size))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const paper = channels(cardColours().paper);
    let farthest = 0;
    for (let at = 0; at < data.length; at += info.channels) {
      const off = paper.reduce((sum, value, index) => sum + Math.abs(value - data[at + index]!), 0);
      if (off < 60) continue;
      const pixel = at / info.channels;
      const [x, y] = [pixel % size, Math.floor(pixel / size)];
      farthest = Math.max(farthest, Math.hypot(x - size / 2, y - size / 2));
    }
    expect(farthest).toBeGreaterThan(0.2 * size);
    expect(farthest).toBeLessThanOrEqual(0.4 * size);
  });
});

describe('siteSign', () => {
  it('is the logo, the numeral of the first chapter, or a letter', () => {
    expect(siteSign({}, [{ number: 3 }, { number: 4 }], '책')).toEqual({ text: '3' });
    expect(siteSign({}, [], '책')).toEqual({ text: '책' });
    expect(siteSign({ logo: 'data:x' }, [{ number: 3 }], '책')).toEqual({ logo: 'data:x' });
  });
});

function pixels(png: Buffer) {
  return sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
}

async function inkBox(png: Buffer) {
  const { data, info } = await pixels(png);
  const paper = channels(cardColours().paper);
  const box = { left: info.width, right: 0, top: info.height, bottom: 0 };
  for (let at = 0; at < data.length; at += info.channels) {
    const off = paper.reduce((sum, value, index) => sum + Math.abs(value - data[at + index]!), 0);
    if (off < 60) continue;
    const x = (at / info.channels) % info.width;
    const y = Math.floor(at / info.channels / info.width);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

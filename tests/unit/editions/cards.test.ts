import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  drawCard,
  drawIcon,
  drawSquareIcon,
  siteColours,
} from '../../../src/editions/cards/card-artist.ts';
import { hexOfOklch, tokenColours } from '../../../src/editions/cards/token-colours.ts';
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
    const red = channels(siteColours().correction);
    const rows = new Set<number>();
    for (let at = 0; at < data.length; at += info.channels) {
      const off = red.reduce((sum, value, index) => sum + Math.abs(value - data[at + index]!), 0);
      if (off < 12) rows.add(Math.floor(at / info.channels / info.width));
    }
    expect(rows.size).toBeGreaterThan(3);
    expect(Math.max(...rows) - Math.min(...rows)).toBeLessThan(30);
  });

  it('says everything in paths', () => {
    const icon = drawIcon('3');
    expect(icon).not.toMatch(/<text|<style|style=|font/);
    expect(icon.match(/<path/g)).toHaveLength(2);
  });

  it.each(['3', '17'])('keeps %s where no launcher cuts it', async (sign) => {
    const size = 512;
    const { data, info } = await sharp(await drawSquareIcon(sign, size))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const paper = channels(siteColours().paper);
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
  it('is the numeral of the first chapter, or a letter', () => {
    expect(siteSign([{ number: 3 }, { number: 4 }], '책')).toBe('3');
    expect(siteSign([], '책')).toBe('책');
  });
});

describe('tokenColours', () => {
  it('reads the light colours', () => {
    const colours = tokenColours(readFileSync('src/styles/tokens.css', 'utf8'));
    for (const colour of Object.values(colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('converts as CSS Color 4 does', () => {
    expect(hexOfOklch(1, 0, 0)).toBe('#ffffff');
    expect(hexOfOklch(0.627955, 0.257683, 29.2339)).toBe('#ff0000');
    expect(hexOfOklch(0.519752, 0.176858, 142.4954)).toBe('#008000');
  });

  it('says which token is missing', () => {
    expect(() => tokenColours(':root{}')).toThrow('--paper');
  });
});

function pixels(png: Buffer) {
  return sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
}

async function inkBox(png: Buffer) {
  const { data, info } = await pixels(png);
  const paper = channels(siteColours().paper);
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

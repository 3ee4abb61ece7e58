import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noteWidth } from '../../../src/chapter/note-width.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const px = (name: string) => Number(new RegExp(`--${name}: (\\d+)px;`).exec(tokens)?.[1]);

it('pictures and drawings are made for the note as it is', () => {
  expect(px('note')).toBe(noteWidth);
});

it('note, margin and rail have room where the sheets show them', () => {
  const spread = px('note') + px('gap-margin') + px('margin') + 64;
  expect(spread).toBeLessThanOrEqual(1024);
  expect(spread + px('rail') + px('gap-rail')).toBeLessThanOrEqual(1280);
});

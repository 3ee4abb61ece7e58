import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { standaloneSvg } from '../../../src/diagrams/standalone-svg.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compiled, readFixture } from './fixtures.ts';

const compiler = sharedDiagrams();

it.each(['book/d1b.ko', 'golden/flowchart-classes.en', 'golden/sequence-frames.ko'])(
  '%s is a file of its own: well-formed, a linked sheet, readable without it',
  async (path) => {
    const [folder, name] = path.split('/') as ['book' | 'golden', string];
    const file = standaloneSvg(await compiled(compiler, readFixture(folder, name)), '../a&b.css');
    expect(file).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<\?xml-stylesheet /);
    const parser = new new JSDOM('').window.DOMParser();
    const { documentElement: svg } = parser.parseFromString(file, 'application/xml');
    expect(svg.localName).toBe('svg');
    expect(file).toContain('href="../a&amp;b.css"');
    expect(svg.querySelector('style, script, [style]')).toBeNull();
    expect(svg.querySelector('title')!.textContent).not.toBe('');
    for (const text of svg.querySelectorAll('text')) {
      expect([text.getAttribute('fill'), text.getAttribute('stroke')]).toEqual([
        'CanvasText',
        'none',
      ]);
      expect(Number(text.getAttribute('textLength'))).toBeGreaterThan(0);
    }
    expect([svg.getAttribute('fill'), svg.getAttribute('stroke')]).toEqual([
      'Canvas',
      'CanvasText',
    ]);
    const ground = svg.querySelector('.ground')!;
    for (const side of ['width', 'height'])
      expect(ground.getAttribute(side)).toBe(svg.getAttribute(side));
  },
);

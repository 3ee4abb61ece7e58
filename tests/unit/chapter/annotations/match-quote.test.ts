import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuote } from '../../../../src/chapter/annotations/match-quote.ts';
import { normaliseText, textBlocks } from '../../../../src/chapter/annotations/text-blocks.ts';
import { parseHtml } from './parse-html.ts';

const blocks = textBlocks(
  parseHtml(`<section data-section="one">
    <h2>Title words</h2>
    <p>A <strong>bold</strong>\nstep, then a step.</p>
    <ul><li>Item <code>spec.name</code> one</li></ul>
    <pre>never in code</pre>
    <table><tr><td>cell text</td></tr></table>
  </section>`),
);

const match = (exact: string, more = {}) => {
  const result = matchQuote({ exact, ...more }, blocks);
  if ('fault' in result) return result.fault.kind;
  return result.match.block.text.slice(result.match.start, result.match.end);
};

describe('matching quotes', () => {
  it('reads across inline markup and soft breaks', () => {
    expect(match('A bold step')).toBe('A bold step');
    expect(match('Item spec.name one')).toBe('Item spec.name one');
  });

  it('finds headings and cells', () => {
    expect(match('Title')).toBe('Title');
    expect(match('cell text')).toBe('cell text');
  });

  it('settles repeated words by prefix or suffix', () => {
    expect(match('step')).toBe('ambiguous');
    expect(match('step', { prefix: 'then a ' })).toBe('step');
    expect(match('step', { suffix: ', then' })).toBe('step');
    expect(match('step', { prefix: 'no ' })).toBe('elsewhere');
  });

  it('never looks into code, nor past the end of a block', () => {
    expect(match('never in code')).toBe('not-found');
    expect(match('a step. Item')).toBe('crosses-blocks');
  });

  it('takes composed and decomposed Hangul for the same', () => {
    const korean = textBlocks(parseHtml(`<p>${'파드는 가볍다'.normalize('NFD')}</p>`));
    expect(matchQuote({ exact: '파드는' }, korean)).toHaveProperty('match');
    expect(matchQuote({ exact: '파드는'.normalize('NFD') }, korean)).toHaveProperty('match');
  });

  it('offers the nearest passage when nothing matches', () => {
    const result = matchQuote({ exact: 'A bald step, then' }, blocks);
    expect(result).toMatchObject({ fault: { kind: 'not-found', nearest: 'A bold step, then' } });
  });

  it('finds any unique stretch of any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
        const rendered = normaliseText(text).trim();
        fc.pre(rendered.length > 1);
        const start = a % (rendered.length - 1);
        const exact = rendered.slice(start, start + 1 + (b % (rendered.length - start)));
        const quote = exact.trim();
        // "aa" stands in "aaa" twice.
        fc.pre(quote !== '' && rendered.indexOf(quote) === rendered.lastIndexOf(quote));
        const tree = { type: 'root' as const, children: [paragraph(text)] };
        expect(matchQuote({ exact }, textBlocks(tree))).toHaveProperty('match');
      }),
    );
  });
});

function paragraph(value: string) {
  return {
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children: [{ type: 'text' as const, value }],
  };
}

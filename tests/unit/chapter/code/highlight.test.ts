import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../../src/chapter/code/highlight.ts';

describe('highlighting', () => {
  it('ends, however many ways there are to read a line', async () => {
    const comment = '// of chan struct{}, made once asked for, closed by the first that stops';
    const code = `type hub struct {\n\tsync.Mutex\n\tready atomic.Value ${comment}\n}`;
    const lines = await highlight(code, 'go');
    expect(lines.map((line) => toString(h('p', line))).join('\n')).toBe(code);
    expect(lines[2]!.at(-1)).toEqual(h('span.c', comment));
  });
});

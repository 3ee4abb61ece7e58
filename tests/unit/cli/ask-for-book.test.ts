import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askForBook } from '../../../src/cli/ask-for-book.ts';

/** Types each line once the question before it has been asked. */
async function answered(...lines: string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', (text: Buffer) => {
    shown += text.toString();
    if (/[?)] (?:\u001b\[\d+G)?$/.test(shown)) {
      const next = lines.shift();
      shown = '';
      if (next !== undefined) setImmediate(() => input.write(next));
    }
  });
  return askForBook({}, { input, output, terminal: true });
}

describe('the questions of a new book', () => {
  it('are answered one after the other', async () => {
    expect(await answered('Bread\r', 'de en\r', 'Flour 2\r')).toEqual({
      title: 'Bread',
      languages: 'de en',
      about: 'Flour 2',
    });
  });

  it('are asked again until the answer can be used', async () => {
    const { title, languages } = await answered('\r', 'Bread\r', 'Klingon!\r', 'de\r', '\r');
    expect([title, languages]).toEqual(['Bread', 'de']);
  });

  it.each([
    ['Ctrl+C', '\u0003'],
    ['the end of input', '\u0004'],
  ])('are broken off by %s in a sentence', async (_, key) => {
    await expect(answered('Bread\r', key)).rejects.toThrow('Broken off; nothing was written.');
  });
});

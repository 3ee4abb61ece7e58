import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { commandsToKeep, parseConsole } from '../../../src/code/console.ts';
import { highlight } from '../../../src/code/highlight.ts';

describe('console fences', () => {
  it('tells commands, their continuations and output apart', () => {
    const { entries, commands } = parseConsole('$ a \\\n  -b\nout 1\nout 2\n$ c');
    expect(entries).toEqual([
      { kind: 'command', text: 'a \\\n  -b' },
      { kind: 'output', text: 'out 1\nout 2' },
      { kind: 'command', text: 'c' },
    ]);
    expect(commands).toEqual(['a \\\n  -b', 'c']);
  });

  it('knows which commands are shown to fail', () => {
    const session = parseConsole('$ bad\nerror: no such thing\n$ good\ndone');
    expect(commandsToKeep(session)).toEqual(['good']);
    expect(session.commands).toEqual(['bad', 'good']);
  });

  it('takes a dollar sign inside output for output', () => {
    expect(parseConsole('$ a\ncosts $ 5').commands).toEqual(['a']);
  });
});

describe('highlighting', () => {
  it('gives classes and no style, and keeps every character', async () => {
    for (const [lang, code] of [
      ['yaml', 'a: "b" # c\nn: 5\n'],
      ['json', '{"a": [1, true, null]}'],
      ['go', 'func f() string { return "x" }'],
      ['dockerfile', 'FROM scratch\nRUN true'],
      ['text', 'plain <b> & text'],
    ] as const) {
      const lines = await highlight(code, lang);
      const html = lines.map((line) => toHtml(line)).join('\n');
      expect(html).not.toContain('style=');
      const text = html
        .replace(/<[^>]*>/g, '')
        .replaceAll('&#x3C;', '<')
        .replaceAll('&#x26;', '&');
      expect(text).toBe(code);
    }
  });
});

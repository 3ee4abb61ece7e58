import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { commandGroups } from '../../../../src/chapter/code/command-groups.ts';
import { commandsToKeep, parseConsole } from '../../../../src/chapter/code/console.ts';
import { highlight } from '../../../../src/chapter/code/highlight.ts';

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

describe('groups of commands', () => {
  it('end where another terminal is used, and behind a command that does not return', () => {
    const groups = commandGroups([
      { commands: ['look'] },
      { commands: ['make'], terminal: '1' },
      { commands: ['forward'], terminal: '1', keepsRunning: true },
      { commands: ['call'], terminal: '2' },
      { commands: ['logs'] },
      { commands: ['clean', 'look'], terminal: '1' },
    ]);
    expect(groups.map(({ commands, terminal }) => [terminal, ...commands])).toEqual([
      ['1', 'look', 'make', 'forward'],
      ['2', 'call', 'logs'],
      ['1', 'clean'],
    ]);
    expect(groups.map(({ keepsRunning }) => keepsRunning)).toEqual([true, false, false]);
  });

  it('part what follows a command that does not return, in one terminal too', () => {
    const groups = commandGroups([
      { commands: ['make', 'watch'], keepsRunning: true },
      { commands: ['go on'] },
    ]);
    expect(groups.map(({ commands }) => commands)).toEqual([['make', 'watch'], ['go on']]);
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

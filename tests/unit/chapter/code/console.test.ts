import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { commandGroups } from '../../../../src/chapter/code/command-groups.ts';
import {
  commandsToKeep,
  type ConsoleSession,
  readShell,
} from '../../../../src/chapter/code/console.ts';
import { highlight } from '../../../../src/chapter/code/highlight.ts';
import { fenceLanguage } from '../../../../src/chapter/code/languages.ts';

const read = (code: string, lang = 'bash') =>
  readShell(code, lang)?.entries.map(({ kind, text, prompt }) => [
    prompt === undefined ? kind : `${prompt} ${kind}`,
    text,
  ]);

const commandsOf = ({ entries }: Pick<ConsoleSession, 'entries'>) =>
  entries.filter(({ kind }) => kind === 'command').map(({ text }) => text);

describe('a session', () => {
  it('tells commands, their continuations and output apart', () => {
    const { entries } = readShell('$ a \\\n  -b\nout 1\nout 2\n$ c', 'console')!;
    expect(entries).toEqual([
      { kind: 'command', text: 'a \\\n  -b' },
      { kind: 'output', text: 'out 1\nout 2' },
      { kind: 'command', text: 'c' },
    ]);
    expect(commandsOf({ entries })).toEqual(['a \\\n  -b', 'c']);
  });

  it('knows which commands are shown to fail', () => {
    const session = readShell('$ bad\nerror: no such thing\n$ good\ndone', 'console')!;
    expect(commandsToKeep(session)).toEqual(['good']);
    expect(commandsOf(session)).toEqual(['bad', 'good']);
  });

  it('takes signs inside output for output', () => {
    expect(commandsOf(readShell('$ a\ncosts $ 5\n% Total\n> more\n# 3', 'console')!)).toEqual(['a']);
  });

  it.each([
    ['❯ ls\nx', '❯'],
    ['root@node1:~# ls\nx', 'root@node1:~#'],
    ['[me@host ~]$ ls\nx', '[me@host ~]$'],
    ['PS C:\\> ls\nx', 'PS C:\\>'],
    ['% ls\nx', '%'],
    ['➜  ~ ls\nx', '➜ ~'],
  ])('has its prompt: %j', (code, prompt) => {
    expect(read(code, 'console')).toEqual([[`${prompt} command`, 'ls'], ['output', 'x']]);
  });

  it('reads a sharp sign as a prompt only where nothing else can be one', () => {
    expect(read('# ls\nx', 'console')).toEqual([['# command', 'ls'], ['output', 'x']]);
    expect(read('# list\n$ ls', 'console')).toEqual([['comment', '# list'], ['command', 'ls']]);
    expect(read('$ cat a\n# a: 1\nb: 2')).toEqual([['command', 'cat a'], ['output', '# a: 1\nb: 2']]);
  });

  it('leaves a here-document, a quotation and a loop with their command', () => {
    const commands = [
      "cat <<'EOF' > a.yaml\nkind: Pod\n\n$ no prompt\nEOF",
      'psql -c "SELECT 1\n  FROM t;"',
      'for i in 1 2; do\n  echo $i\ndone',
      'ls |\n  wc -l',
    ];
    const code = commands.map((command) => `$ ${command}\nout`).join('\n');
    expect(commandsOf(readShell(code, 'console')!)).toEqual(commands);
    expect(read("$ echo it's\nout\n$ ls")).toEqual([['command', "echo it's"], ['output', 'out'], ['command', 'ls']]);
    expect(read('$ cat <<EOF\n> a\n> EOF\nout')).toEqual([['command', 'cat <<EOF\na\nEOF'], ['output', 'out']]);
  });
}); // prettier-ignore

describe('a fence of a shell without prompts', () => {
  it('is a list of commands, with their comments', () => {
    expect(read('# a file\ncat <<EOF > a\nx: 1\nEOF\n\nkubectl apply -f a\nFOO=1 ./run.sh && ls')).toEqual([
      ['comment', '# a file'],
      ['command', 'cat <<EOF > a\nx: 1\nEOF'],
      ['comment', ''],
      ['command', 'kubectl apply -f a'],
      ['command', 'FOO=1 ./run.sh && ls'],
    ]);
    expect(readShell('ls', 'sh')!.prompted).toBe(false);
  });

  it.each([
    '#!/bin/sh\nls',
    'for i in 1 2; do\n  ls\ndone',
    'set -e\nls',
    'f() {\n  ls\n}',
    'kubectl get pods\nNAME   READY\nkubia-1   1/1   Running',
    'deployment.apps/web created',
  ])('is a script, or output: %j', (code) => expect(read(code)).toBeUndefined());

  it('is code in shells that are read otherwise, and in no shell', () => {
    expect(read('Get-Item x', 'powershell')).toBeUndefined();
    expect(read('ls', 'python')).toBeUndefined();
  });
}); // prettier-ignore

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
  it('knows languages by all their names, in any case', () => {
    const names = ['Python', 'py', 'YML', 'Dockerfile', 'golang', 'C++', 'TXT', 'Shell-Session', 'yamll'];
    expect(names.map(fenceLanguage)).toEqual(
      ['python', 'py', 'yaml', 'dockerfile', 'go', 'c++', 'text', 'console', undefined],
    );
  }); // prettier-ignore

  it('has elements for what a diff adds and removes', async () => {
    const lines = await highlight('-a\n+b\n c', 'diff');
    expect(lines.map((line) => toHtml(line))).toEqual(['<del>-a</del>', '<ins>+b</ins>', ' c']);
  });

  it('gives classes and no style, and keeps every character', async () => {
    for (const [lang, code] of [
      ['yaml', 'a: "b" # c\nn: 5\n'],
      ['json', '{"a": [1, true, null]}'],
      ['go', 'func f() string { return "x" }'],
      ['dockerfile', 'FROM scratch\nRUN true'],
      ['sql', "SELECT 'a' FROM t; -- c"],
      ['html', '<b class="x">y</b>'],
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

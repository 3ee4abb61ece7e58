import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { EntryCache } from '../../../src/cache/entry-cache.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'cache-'));

describe('an entry', () => {
  it('is read as it was written, by the key that it was written under', () => {
    const cache = new EntryCache<{ text: string }>(folder());
    expect(cache.read('a', 'key')).toBeUndefined();
    cache.write('a', 'key', { text: '가\n나' });
    expect(cache.read('a', 'key')).toEqual({ text: '가\n나' });
    expect(cache.read('a', 'other key')).toBeUndefined();
  });

  it('takes the place of an older one of its name', () => {
    const place = folder();
    const cache = new EntryCache<number>(place);
    cache.write('a', 'one', 1);
    cache.write('a', 'two', 2);
    expect(cache.read('a', 'one')).toBeUndefined();
    expect(cache.read('a', 'two')).toBe(2);
    expect(readdirSync(place)).toEqual(['a.json']);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -3)],
    ['changed', (text: string) => text.replace('words', 'sword')],
    ['changed by one letter', (text: string) => text.replace('가', '나')],
    ['empty', () => ''],
    ['no text', () => Buffer.from([0xff, 0x00, 0xfe])],
    ['another entry under its checksum', (text: string) => `${text.split('\n')[0]!}\n"sword"`],
  ])('is none when its file is %s, until it is written again', (_, spoil) => {
    const place = folder();
    const cache = new EntryCache<string>(place);
    cache.write('a', 'key', '가: words');
    const file = join(place, 'a.json');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, spoil(whole));
    expect(readFileSync(file, 'utf8')).not.toBe(whole);
    expect(cache.read('a', 'key')).toBeUndefined();
    cache.write('a', 'key', '가: words');
    expect(readFileSync(file, 'utf8')).toBe(whole);
    expect(cache.read('a', 'key')).toBe('가: words');
  });

  it('is none where a whole one of another key stands under its name', () => {
    const place = folder();
    const cache = new EntryCache<string>(place);
    cache.write('a', 'key', 'words');
    cache.write('b', 'other key', 'other words');
    renameSync(join(place, 'b.json'), join(place, 'a.json'));
    expect(cache.read('a', 'key')).toBeUndefined();
  });

  it('costs time only where it cannot be written', () => {
    const cache = new EntryCache<number>('/dev/null/nowhere');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    cache.write('a', 'key', 1);
    cache.write('b', 'key', 2);
    expect(cache.read('a', 'key')).toBeUndefined();
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('/dev/null/nowhere'));
    warn.mockRestore();
  });
});

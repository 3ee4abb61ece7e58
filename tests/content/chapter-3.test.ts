import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/site/check-book.ts';
import { checkBook } from '../check-book.ts';
import type { Chapter } from '../../src/book/book.ts';

// What is true of this repository's own book; a fork deletes this folder.
let result: CheckResult;
let pods: Chapter;

beforeAll(async () => {
  result = await checkBook({ site: 'https://notes.example', base: '/' }, 'content');
  pods = result.book!.chapters.find(({ slug }) => slug === '03-pods')!;
});

const links = [
  'https://bluese05.tistory.com/11?category=561065',
  'https://seankim.life/2021/06/16/flat-network-%EC%9D%B4%ED%95%B4%ED%95%98%EA%B8%B0/',
  'https://developer.vmware.com/apis/1124/nsx-t',
];

const pictures = [
  'https://user-images.githubusercontent.com/98390642/154267003-d4597e40-037e-40cc-8a8a-52a43da07b49.png',
  'https://user-images.githubusercontent.com/98390642/154267406-68b85d84-26e4-467a-9de7-740994080fc7.png',
  'https://user-images.githubusercontent.com/98390642/154267864-0dce8147-25e7-4bc0-9c79-8f84d6ee793f.png',
];

const headings = ['pods', 'flat-network', 'pod-applications', 'descriptors', 'port-forwarding'];

describe('our own book', () => {
  it('has nothing to report, not even a warning', () => {
    expect(
      result.issues.map(
        ({ code, place, message }) => `${place.file}:${place.line} ${code} ${message}`,
      ),
    ).toEqual([]);
    expect(result.book!.site.translation).toBe('strict');
  });

  it('has chapter 3 part 1 under its five headings in both languages', () => {
    for (const edition of Object.values(pods.editions)) {
      const ids = [...edition.source.matchAll(/^#{2,3} .*\[#([\w-]+)\]$/gm)].map(
        (match) => match[1],
      );
      expect(ids).toEqual(headings);
    }
  });

  it('keeps the three links of the note and its pictures, character for character', () => {
    for (const edition of Object.values(pods.editions)) {
      for (const address of [...links, ...pictures]) expect(edition.source).toContain(address);
    }
  });

  it('has its annotations in order, and none is gone', () => {
    expect(pods.annotations.map(({ id }) => id)).toEqual(
      Array.from({ length: 37 }, (_, index) => `a${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('says under the title where the text comes from, and claims no date for the note', () => {
    expect(pods.editions['ko']!.frontMatter.byline).toBe(
      '배우는 사람의 공부 노트를 틀린 곳까지 살려 다시 쓴 글',
    );
    expect(pods.editions['ko']!.frontMatter.updated).toBeUndefined();
  });

  it('keeps the guesses of the note as guesses', () => {
    const { source } = pods.editions['ko']!;
    for (const hedge of [
      '해석했다',
      '생각이 든다',
      '것으로 보인다',
      '충분히 가능',
      '때문인 것 같다',
    ]) {
      expect(source).toContain(hedge);
    }
  });

  it('names the packages whose words it prints, and commits none of them', () => {
    expect(readFileSync('content/field-notes.yaml', 'utf8')).not.toMatch(/More info: https/);
  });
});

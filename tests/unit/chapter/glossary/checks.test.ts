import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../../../src/chapter/glossary/check-glossary.ts';
import { checkMissingTerms } from '../../../../src/chapter/glossary/check-missing-terms.ts';
import { checkTerms } from '../../../../src/chapter/glossary/check-terms.ts';
import { readVocabulary } from '../../../../src/chapter/glossary/vocabulary.ts';
import { consonantSkeleton } from '../../../../src/language/consonant-skeleton.ts';
import { firstUses } from '../../../../src/chapter/glossary/first-use.ts';
import { looksBorrowed } from '../../../../src/language/loanword.ts';
import type { Prose } from '../../../../src/chapter/glossary/prose.ts';
import type { Glossary, Term } from '../../../../src/language/term.ts';
import type { Issue } from '../../../../src/book/issues/issue.ts';

const glossary: Glossary = {
  exempt: ['VM', 'Kubectl'],
  synonyms: [],
  terms: [
    term('pod', '파드', 'Pod', { avoid: { ko: ['포드', '팟'] } }),
    term('label', '레이블', 'label', { avoid: { ko: ['라벨'] } }),
    term('kubectl', 'kubectl', 'kubectl'),
    term('sidecar', '사이드카 컨테이너', 'sidecar container', { aliases: ['사이드카'] }),
  ],
};

function term(id: string, ko: string, en: string, more: Partial<Term> = {}): Term {
  const description = { ko: '설명입니다.', en: 'It explains.' };
  return { id, word: { ko, en }, aliases: [], description, official: false, avoid: {}, ...more };
}

function prose(text: string, isHeading = false, lang = 'ko'): Prose {
  return {
    lang,
    isHeading,
    text,
    placeOf: (start, end) => ({ file: 'ko.mdx', line: 1, column: start + 1, endColumn: end + 1 }),
  };
}

function issuesOf(check: (report: (issue: Issue) => void) => void): Issue[] {
  const issues: Issue[] = [];
  check((issue) => issues.push(issue));
  return issues;
}

describe('checkMissingTerms', () => {
  const missing = (...texts: Prose[]) =>
    issuesOf((report) => checkMissingTerms([readVocabulary(texts, glossary)], report)).map(
      ({ message }) => /"(.*?)"/.exec(message)![1],
    );

  it('wants entries for loanwords of headings, and proposes their pairs', () => {
    const texts = [
      prose('1. 디스크립터로 파드 생성', true),
      prose('A descriptor says it', false, 'en'),
    ];
    const [issue, ...others] = issuesOf((report) =>
      checkMissingTerms([readVocabulary(texts, glossary)], report),
    );
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code: 'glossary/missing-term',
      severity: 'warning',
      place: { column: 4, endColumn: 9 },
    });
    expect(issue!.hint).toContain('descriptor');
  });

  it('wants entries for Latin words of the prose, each once', () => {
    expect(missing(prose('etcd에 저장하고 etcd를 읽는다'))).toEqual(['etcd']);
  });

  it('leaves alone what has an entry, is exempt, is code, or stands in a text in Latin', () => {
    expect(
      missing(
        prose('파드와 kubectl, VM, hello-pod.yaml, initContainers, B클래스'),
        prose('etcd keeps it', false, 'en'),
        prose('etcd keeps pods (파드)', false, 'en'),
        prose('사이드카 컨테이너 이해', true),
      ),
    ).toEqual([]);
  });
});

describe('checkTerms', () => {
  it('reports forms to avoid, in their language, with place and word', () => {
    const issues = issuesOf((report) =>
      checkTerms([prose('이 팟의 라벨은'), prose('라벨', false, 'en')], glossary, report),
    );
    expect(issues.map(({ code, place, hint }) => [code, place.column, hint])).toEqual([
      ['glossary/avoided-form', 3, 'Write "파드".'],
      ['glossary/avoided-form', 6, 'Write "레이블".'],
    ]);
  });

  it('reports names with other capitals, but not what is exempt letter for letter', () => {
    const issues = issuesOf((report) =>
      checkTerms([prose('KubeCtl과 Kubectl과 kubectl')], glossary, report),
    );
    expect(issues.map(({ code, place }) => [code, place.column])).toEqual([
      ['glossary/letter-case', 1],
    ]);
  });
});

it('takes a word that is the same in all languages for no name by its first capital alone', () => {
  const same = [term('log', 'Log', 'Log'), term('yaml', 'YAML', 'YAML')];
  const issues = issuesOf((report) =>
    checkTerms(
      [prose('a log, a Log, Yaml', false, 'en')],
      { terms: same, exempt: [], synonyms: [] },
      report,
    ),
  );
  expect(issues.map(({ code, place }) => [code, place.column])).toEqual([
    ['glossary/letter-case', 15],
  ]);
});

it('reports a form that two terms claim', () => {
  const terms = [term('pod', '파드', 'Pod'), term('peapod', '꼬투리', 'pod')];
  const place = (id: string) => ({ file: 'glossary.yaml', line: id === 'pod' ? 1 : 9, column: 1 });
  const issues = issuesOf((report) =>
    checkGlossary({ terms, exempt: [], synonyms: [] }, place, report),
  );
  expect(issues).toMatchObject([
    { code: 'glossary/duplicate-form', place: { line: 9 }, related: [{ place: { line: 1 } }] },
  ]);
});

describe('firstUses', () => {
  const texts = [
    '사이드카가 있는 파드는',
    '파드와 레이블(label)과 kubectl',
    '레이블 또는 사이드카 컨테이너',
  ];

  it('finds the first place of the words themselves, where the other word is not said', () => {
    const uses = firstUses(texts, glossary.terms, 'ko', 'en');
    expect(
      uses.map(({ text, start, end, gloss }) => [texts[text]!.slice(start, end), text, gloss]),
    ).toEqual([
      ['파드', 0, 'Pod'],
      ['사이드카 컨테이너', 2, 'sidecar container'],
    ]);
  });
});

it.each([
  ['사이드카', 'sidecar'],
  ['네임스페이스', 'namespace'],
  ['디스크립터', 'descriptor'],
  ['컨트롤러', 'controller'],
  ['애플리케이션', 'application'],
  ['라우팅', 'routing'],
])('hears %s as %s', (hangul, latin) => {
  expect(consonantSkeleton(hangul)).toBe(consonantSkeleton(latin));
});

it('tells loanwords from Korean words, as a guess', () => {
  expect(
    ['디스크립터', '애플리케이션', '네트워크', '포트폴리오'].filter(looksBorrowed),
  ).toHaveLength(4);
  expect(['이해', '생성', '가상화', '구성요소', '운영체제'].filter(looksBorrowed)).toEqual([]);
});

import { ENGLISH_STOP_WORDS } from './analyse.ts';

/**
 * Words that a question is made of but that say little about its subject: they may be missing
 * from a section. Written as stems or as whole forms.
 */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    '방법 하는 하기 하는법 만드는 만들기 보기 하나 하나의 하나를 두 세 개 개의 여러 어떤 어떻게 왜 무엇 ' +
    '뭐 뭔가 무슨 언제 어디 어디서 누가 이유 때문 경우 대해 대한 관한 관련 정리 설명 뜻 의미 차이 비교 ' +
    '예시 예제 같은 다른 모든 서로 있는 있나 있나요 있다 없는 없이 없나 수 할 것 그 이 저 때 시 및 또는 ' +
    '필요 필요한 필요한가 확인 주요 부분 나온 나오는 쓰는 쓰나 되나 되나요 인가 인가요 책 그림 특정 정의 기본 ' +
    '쓰지 쓰기 하지 하면 하려면 않는 안'
  ).split(' '),
);

const ENGLISH_QUESTION_WORDS: ReadonlySet<string> = new Set([
  ...ENGLISH_STOP_WORDS,
  ...'difference between example meaning about use using make get there much many'.split(' '),
]);

/** Forms of native verbs and adjectives, which Korean queries end in and texts conjugate otherwise. */
const CONJUGATED =
  /(?:[하되시][는면지고기]|[가-힣](?:려면|나요|니다|까요|는지|는가|어요|아요|해요|아서|어서|아야|어야)|한지|한다|된다|될까|할까|[가-힣]{2}시)$/;

/**
 * How much a word of a query counts, from 0 to 1: question words hardly, conjugated forms little
 * when they are not found, everything else fully.
 */
export function importance(word: string, isKnown: boolean): number {
  const lower = word.toLowerCase();
  if (QUESTION_WORDS.has(lower) || ENGLISH_QUESTION_WORDS.has(lower)) return 0.1;
  if (word.length === 1) return 0.3;
  if (CONJUGATED.test(word)) return 0.3;
  return 1;
}

/** Whether a word of such an importance asks for nothing by itself. */
export function isWeak(importance: number): boolean {
  return importance < 0.3;
}

import { ENGLISH_STOP_WORDS } from './analyse.ts';
import { bareSyllable, englishStem, hangulStems } from './stems.ts';

/**
 * Words that a question is made of but that say little about its subject: they may be missing
 * from a section. Written as stems or as whole forms.
 */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    '방법 하는 하기 해야 하는법 만드는 만들기 보기 하나 하나의 하나를 두 세 개 개의 여러 어떤 어떻게 왜 무엇 ' +
    '뭐 뭔가 무슨 언제 어디 어디서 누가 이유 때문 경우 대해 대한 관한 관련 정리 설명 뜻 의미 차이 비교 ' +
    '예시 예제 같은 다른 모든 서로 있는 있나 있다 없는 없이 없나 수 할 것 그 이 저 때 시 및 또는 ' +
    '필요 필요한 필요한가 확인 주요 부분 나온 나오는 쓰는 쓰나 되나 인가 책 그림 특정 정의 기본 ' +
    '쓰지 쓰기 써 쓰는지 하지 하면 하려면 않는 안 사용법 이용법 개념 장점 단점 특징 원리 용도 요약 옵션 사용 이해 ' +
    '튜토리얼 보는 보나 보려면 볼 보고 법 좀 자꾸 계속 갑자기 안돼 안됨 안되네 떠 돼 되 됨 됐 임 어케'
  ).split(' '),
);

const ENGLISH_QUESTION_WORDS: ReadonlySet<string> = new Set([
  ...ENGLISH_STOP_WORDS,
  ...(
    'difference between example meaning about use using make get there much many work explain ' +
    'tutorial guide help mean please tell show understand definition vs versus usage anyone other need ' +
    'doesn don didn isn aren won couldn t s'
  ).split(' '),
]);

/** Beginnings of what asks, pleads or denies, in whatever form: 뭐예요, 뭔가요, 알려줘, 안돼요. */
const ASKING =
  /^(?:뭐|뭔|뭘|무엇|무슨|어떻|어떤|어떠|왜|언제|어디|알려|가르쳐|설명해|설명좀|보여|안[돼되대된됨됩]|못[해하]|하는법|쓰는법|궁금|싶|차이[점가는]?|(?:한|두|세|몇|여러)(?:개|번|가지))/;

const ENGLISH_QUESTION_STEMS: ReadonlySet<string> = new Set(
  [...ENGLISH_QUESTION_WORDS].filter((word) => word.length > 3).map(englishStem),
);

/** What single syllables and conjugated forms count. */
const LITTLE = 0.3;

/** Forms of native verbs and adjectives, which Korean queries end in and texts conjugate otherwise. */
const CONJUGATED =
  /(?:[하되시][는면지고기]|[가-힣](?:려면|더니|나요|니다|까요|는지|는가|어요|아요|[가-힣]요|아서|어서|아야|어야|아도|어도|는데)|[켜써봐와져해돼]도|한지|한다|된다|될까|할까|[가-힣]{2}시|[써봐줘와해돼져려어여워떠켜쳐]요|[나까네지가예세어해돼][여용염])$/;

/**
 * How much a word of a query counts, from 0 to 1: question words hardly, conjugated forms
 * little, everything else fully.
 */
export function importance(word: string): number {
  if (isQuestionWord(word.toLowerCase())) return 0.1;
  if (word.length === 1 || CONJUGATED.test(word)) return LITTLE;
  return 1;
}

/** In any form: differences, 차이가. */
function isQuestionWord(word: string): boolean {
  return (
    ASKING.test(word) ||
    [...hangulStems(word), bareSyllable(word), word.replace(/요$/, '')].some((stem) =>
      QUESTION_WORDS.has(stem),
    ) ||
    ENGLISH_QUESTION_WORDS.has(word) ||
    ENGLISH_QUESTION_STEMS.has(englishStem(word))
  );
}

/** Whether a word of such an importance asks for nothing by itself. */
export function isWeak(importance: number): boolean {
  return importance < LITTLE;
}

/** Whether a reader should be told that a word of such an importance is missing. */
export function isWorthTelling(importance: number): boolean {
  return importance > LITTLE;
}

/**
 * Syllables that occur in spellings of foreign words and hardly in Korean or Sino-Korean ones:
 * a consonant that stands for no vowel (트, 프), and sounds that Korean roots lack (케, 퍼, 웨).
 */
const FOREIGN =
  /[트크프츠므캐케쿼퀘테텐텔템턴팅핑킹딩링닝싱잉캔컨컴컬커코콘콜쿠큐클킷킨킬태탭턱털터토톡톤톱튜티틱팀팅파패팩팬퍼페펙펜펠포폴폼푸풀플피픽필핏핑워웨웹랫랩랙렉렌렛렘롤롭롬롯릭릴림립릿뷰브블벨벡벳빌샤섀섬셀셋셔션숏슈쉘스슬싱즈젝젠젤죠줄쥬챗체첼칩켓켈]/g;

/**
 * Whether a Hangul word looks like a foreign one. A guess: half of its syllables, and at least
 * two, are of the foreign kind.
 */
export function looksBorrowed(word: string): boolean {
  const foreign = word.match(FOREIGN)?.length ?? 0;
  return foreign >= 2 && foreign * 2 >= word.length;
}

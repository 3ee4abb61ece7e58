/**
 * Korean particles (조사) that stand right after a noun, single and in the combinations that
 * occur in prose. Forms of 이다 that end a question or a clause are among them.
 */
const PARTICLES: ReadonlySet<string> = new Set(
  `
    은 는 이 가 을 를 의 에 와 과 도 로 만 들 나 랑 며 야 란 씩 째
    으로 에서 에게 한테 부터 까지 처럼 보다 마다 이나 이든 라는 라고 라도 이란 하고 이며
    이고 이다 이면 인데 인지 이라 에는 에도 에만 에의 로는 로도 로만 로서 로써 만이 만을
    들은 들이 들을 들의 들과 들에 들도 들로 별로 끼리 조차 밖에 없이 이자 과는 와는 과의 와의
    으로는 으로도 으로만 으로서 으로써 으로의 에서는 에서도 에서만 에서의 까지는 까지도
    부터는 로부터 에게는 에게서 이라는 이라고 이라도 입니다 인가요 들에게 들에서 들끼리
    마다의 별로는 이었다 이지만 이라면 으로부터 에서부터 입니까
  `
    .trim()
    .split(/\s+/),
);

const LONGEST = Math.max(...[...PARTICLES].map(({ length }) => length));

/** Whether the text is one particle or a usual combination of particles. */
export function isParticle(text: string): boolean {
  return PARTICLES.has(text);
}

/** The word without the particle that it ends in, or undefined; two syllables must remain. */
export function withoutParticle(word: string): string | undefined {
  for (let length = Math.min(LONGEST, word.length - 2); length > 0; length--) {
    if (isParticle(word.slice(-length))) return word.slice(0, -length);
  }
  return undefined;
}

/**
 * Nouns become verbs with 하다, 되다, 시키다. The syllables that may follow are those of which
 * their endings consist, so that 연결해제 or 함께 are left alone.
 */
const PREDICATE =
  /^(.{2,}?)(?:하|되|시키|당하|한|할|함|합|해|했|된|될|됨|됩|돼|됐|시킨|시킬|시켜)[가는건걸게고과기까나네는니다던데도려로록를만며면므로서세습야여요으은을음이자죠지의에]*$/;

/** The noun inside a verb made from it (공유하는, 격리되면), or undefined. */
export function withoutPredicate(word: string): string | undefined {
  return PREDICATE.exec(word)?.[1];
}

/** What the tests ask of a browser, whichever its engine: one page at a time. */
export interface Engine {
  /** Opens a page and waits until it has loaded, in a viewport so wide and 900 px high. */
  open(address: string, width: number): Promise<void>;
  /** Calls a function in the page; what goes in and comes out is JSON. */
  evaluate<Arguments extends readonly unknown[], Result>(
    run: (...values: Arguments) => Result | Promise<Result>,
    ...values: Arguments
  ): Promise<Result>;
  /**
   * Presses the middle of the first element in sight that matches, as a hand does.
   *
   * @param pull px to the right and down that the hand moves before it lets go.
   */
  press(selector: string, pull?: { x: number; y: number }): Promise<void>;
  /** Types a text; a line break is the Enter key. */
  type(text: string): Promise<void>;
  /** The viewport as a PNG. */
  screenshot(): Promise<Buffer>;
  /** How many elements have a role in its accessibility tree; only where its driver tells. */
  countRole?(role: string): Promise<number>;
  close(): Promise<void>;
}

export const viewportHeight = 900;

/** A function and its arguments as one expression, whose value is a promise of JSON. */
export function asExpression(run: unknown, values: readonly unknown[]): string {
  const call = `(${String(run)})(${values.map((value) => JSON.stringify(value)).join(', ')})`;
  return `(async () => JSON.stringify((await ${call}) ?? null))()`;
}

/** What WebDriver calls the key of a character (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
export function asKey(char: string): string {
  return char === '\n' ? '\uE007' : char;
}

/** Brings an element to the middle of the window, and tells where its own middle is. */
export function middleOf(selector: string): { x: number; y: number } {
  const element = [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());
  if (!element) throw new Error(`${selector} is not in sight`);
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getClientRects()[0]!;
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

/** How long a page may take over an answer, in ms. */
const patience = 10_000;

/** The answer of a page, which gives none if it goes away while it is asked. */
export function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<Answer>();
  const timer = setTimeout(() => reject(new Error('The page does not answer')), patience);
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer));
}

/** Waits for something that takes a moment, and gives up after ten seconds. */
export async function until<Result>(
  ask: () => Promise<Result | undefined | false>,
  what: string,
): Promise<Result> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await ask().catch(() => undefined);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come`);
}

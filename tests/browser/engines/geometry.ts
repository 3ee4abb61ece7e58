/**
 * What is wrong with how a page is laid out. Runs in the page, so that it stands on nothing outside
 * itself.
 *
 * @param state what is first done with everything that opens in place, by an earlier call too:
 *   engines differ in what they lay out again
 */
export function faultsOfLayout(state: 'as it comes' | 'open' | 'closed'): string[] {
  const faults: string[] = [];
  // What a phone lays out later has no faults yet.
  for (const section of document.querySelectorAll<HTMLElement>('.prose > section'))
    section.style.contentVisibility = 'visible';
  if (state !== 'as it comes')
    for (const each of document.querySelectorAll('.prose details')) {
      each.toggleAttribute('open', state === 'open');
      // A reader opens one after the other, and sees each laid out.
      each.getBoundingClientRect();
    }

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.push(`${root.scrollWidth} px wide in ${root.clientWidth}`);

  const shown = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const notes = shown('.prose section.note').map((note) => ({
    id: note.id,
    box: note.getBoundingClientRect(),
    block: note.closest('.annotated')!.firstElementChild!.getBoundingClientRect(),
  }));
  const figures = shown('.plate, .code').map((each) => each.getBoundingClientRect());
  const inMargin = innerWidth >= 1024;
  for (const [index, { id, box, block }] of notes.entries()) {
    const before = notes[index - 1];
    for (const other of notes.slice(index + 1))
      if (meet(box, other.box)) faults.push(`${id} meets ${other.id}`);
    if (figures.some((figure) => meet(box, figure))) faults.push(`${id} meets a figure`);
    if (box.right > root.clientWidth) faults.push(`${id} leaves the window`);
    const level = Math.max(block.top, before ? before.box.bottom + 20 : -Infinity);
    const isRight = inMargin
      ? Math.abs(box.top - level) < 1.5 && box.left >= block.right
      : box.top >= block.bottom - 1;
    if (!isRight && document.querySelector('main.chapter')) faults.push(`${id} is out of place`);
  }

  for (const phrase of shown('.q:not(.confirmed, .source)')) {
    const { textDecorationLine, textDecorationThickness } = getComputedStyle(phrase);
    if (textDecorationLine !== 'underline' || parseFloat(textDecorationThickness) < 1)
      faults.push(`${phrase.id} has no line`);
  }
  return faults;
}

import { keepChoice, showChoice } from './choice.ts';

/**
 * Keeps which types of annotation the reader hides. The boxes work without script, by `:has()`;
 * here the choice is carried to <html>, where the boot script puts it before the first paint.
 */
const boxes = [...document.querySelectorAll<HTMLInputElement>('.red-pen input')];
const root = document.documentElement;
const hidden = (): string[] => root.dataset['hidden']?.match(/\S+/g) ?? [];
showChoice(() => {
  for (const box of boxes) box.checked = !hidden().includes(box.value);
});
for (const box of boxes) {
  box.addEventListener('change', () => {
    const unchecked = boxes.filter(({ checked }) => !checked).map(({ value }) => value);
    // A page has boxes for the types that it shows; what is chosen for the others stays.
    const others = hidden().filter((type) => !boxes.some(({ value }) => value === type));
    const off = [...others, ...unchecked];
    root.dataset['hidden'] = off.join(' ');
    keepChoice('hidden', off.length > 0 ? off.join(' ') : undefined);
  });
}

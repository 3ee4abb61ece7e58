import { keepChoice } from './choice.ts';

/**
 * Keeps which types of annotation the reader hides. The boxes work without script, by `:has()`;
 * here the choice is carried to <html>, where the boot script puts it before the first paint.
 */
const boxes = document.querySelectorAll<HTMLInputElement>('.red-pen input');
const root = document.documentElement;
const hidden = (root.dataset['hidden'] ?? '').split(' ');
for (const box of boxes) {
  box.checked = !hidden.includes(box.value);
  box.addEventListener('change', () => {
    const off = [...boxes].filter(({ checked }) => !checked).map(({ value }) => value);
    root.dataset['hidden'] = off.join(' ');
    keepChoice('hidden', off.length > 0 ? off.join(' ') : undefined);
  });
}

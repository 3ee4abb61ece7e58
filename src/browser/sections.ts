/** The sections of the page, in the order of the text. */
export const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')];

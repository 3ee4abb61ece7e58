import './copy-code.ts';
import './theme-choice.ts';
import './red-pen.ts';
import './language-link.ts';

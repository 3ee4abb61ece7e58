import './copy-code.ts';
import './current-section.ts';
import './language-link.ts';
import './manifest-keys.ts';
import './red-pen.ts';
import './search.ts';
import './theme-choice.ts';

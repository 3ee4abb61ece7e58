import './copy-code.ts';
import './current-section.ts';
import './language-link.ts';
import './manifest-keys.ts';
import './offline.ts';
import './reading-place.ts';
import './red-pen.ts';
import './remark-jump.ts';
import './scroll-stops.ts';
import './search.ts';
import './theme-choice.ts';
import './unfold.ts';

// A build has no marks of what is open, and no styles for them.
if (!__BUILD__) void import('../styles/open-points.css');

/* What the title page alone has: the way back to where the reader was, and the book to keep. */
import './offline-book.ts';
import './reading-place-offer.ts';

import { describe } from 'vitest';
import { testTextEditions } from '../text-editions.ts';

describe('the text editions of our own book', () => testTextEditions('content'));

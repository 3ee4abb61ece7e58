import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../../src/language/xml.ts';

describe('text in XML', () => {
  it.each([
    ['a < b & "c" > d', 'a &lt; b &amp; &quot;c&quot; &gt; d'],
    ['a\u0001b\tc\u0000', 'ab c'],
    ['\uD800 파드', '\uFFFD 파드'],
  ])('%j', (text, written) => expect(escapeXml(text)).toBe(written));
});

import { describe, expect, it } from 'vitest';
import { decoded } from '../../../src/language/decoded.ts';
import { escapeXml } from '../../../src/language/xml.ts';

describe('an address as people read it', () => {
  it.each([
    ['%ED%8C%8C%EB%93%9C.png', '파드.png'],
    ['100%.png', '100%.png'],
    ['%E0%A4', '%E0%A4'],
  ])('%s', (address, read) => expect(decoded(address)).toBe(read));
});

describe('text in XML', () => {
  it.each([
    ['a < b & "c" > d', 'a &lt; b &amp; &quot;c&quot; &gt; d'],
    ['a\u0001b\tc\u0000', 'ab c'],
    ['\uD800 파드', '\uFFFD 파드'],
  ])('%j', (text, written) => expect(escapeXml(text)).toBe(written));
});

import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { markLineBreaks } from '../../../src/chapter/line-breaks.ts';

function marked(...children: (Element | string)[]): string {
  const paragraph = h('p', {}, children);
  markLineBreaks(paragraph);
  return toHtml(paragraph.children);
}

describe('line breaks', () => {
  it('hold a name with a hyphen and a letter or two together', () => {
    expect(marked('VMware의 NSX-T와 node-12.')).toBe(
      'VMware의 <span class="unbroken">NSX-T</span>와 <span class="unbroken">node-12</span>.',
    );
  });

  it.each(['port-forward', 'a-b-c', '2026-11-23', 'Apache-2.0', '-f', '--all', '1-1'])(
    'leave %s alone',
    (text) => expect(marked(text)).toBe(text),
  );

  it('hold the words of code together, and part long ones without a space', () => {
    expect(marked(h('code', 'kubectl get -n=a'))).toBe(
      '<code>kubectl get <span class="unbroken">-n=a</span></code>',
    );
    expect(marked(h('code', 'kubectl.kubernetes.io/last-applied-configuration'))).toBe(
      '<code>kubectl.<wbr>kubernetes.<wbr><span class="unbroken">io/last-</span><wbr><span class="unbroken">applied-</span><wbr>configuration</code>',
    );
  });

  it('are marked once, however often a tree is read', () => {
    const paragraph = h('p', ['NSX-T', h('code', 'kubectl get')]);
    markLineBreaks(paragraph);
    const once = toHtml(paragraph);
    markLineBreaks(paragraph);
    expect(toHtml(paragraph)).toBe(once);
  });

  it('follow code inside links, and leave blocks of code and drawings alone', () => {
    expect(marked(h('a', [h('code', 'NSX-T kubectl')]))).toBe(
      '<a><code><span class="unbroken">NSX-T</span> kubectl</code></a>',
    );
    const drawing = h('svg', [h('text', 'NSX-T')]);
    expect(marked(h('pre', 'NSX-T'), drawing)).toBe(
      '<pre>NSX-T</pre><svg><text>NSX-T</text></svg>',
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { DiagramType } from '../../../src/diagrams/diagram.ts';
import { protectSigns, restoreSigns } from '../../../src/diagrams/signs.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compiled, flowchart } from './fixtures.ts';

const compiler = sharedDiagrams();

/** What Mermaid sees: a sign that is kept from it is a black square. */
function seen(line: string, type: DiagramType): string {
  return protectSigns(line, type).replaceAll(/[\uFDD0-\uFDEF]/g, '■');
}

describe('signs that are meant to be read', () => {
  it.each<[DiagramType, string, string]>([
    ['sequence', 'A->>B: GET /pods/<name>', 'A->>B: GET /pods/■name■'],
    ['sequence', 'A->>B: #lt;x#gt; &lt;x&gt; #9829; &#x2665;', 'A->>B: ■x■ ■x■ ♥ ♥'],
    ['sequence', 'A->>B: see issue #12', 'A->>B: see issue ■12'],
    ['sequence', 'A->>B: hi; then go', 'A->>B: hi■ then go'],
    ['sequence', 'A->>B: hi; B->>A: ho;', 'A->>B: hi; B->>A: ho;'],
    ['sequence', 'else no; later', 'else no■ later'],
    ['sequence', 'else no; A->>B: x', 'else no; A->>B: x'],
    ['sequence', 'box #eee Group', 'box #eee Group'],
    ['sequence', '# a comment', '# a comment'],
    ['state', 'A --> B : wait; then go', 'A --> B : wait■ then go'],
    ['state', 'state f <<fork>>', 'state f <<fork>>'],
    ['flowchart', 'a[x<y and y>z] <--> b', 'a[x■y and y■z] <--> b'],
    ['flowchart', 'a[">= v11<br/>x"] -->|"<t>"| b', 'a["■= v11<br/>x"] -->|"■t■"| b'],
    ['flowchart', 'a["`x\ny`"] --> b["`z\n> 1`"]', 'a["`x\ny`"] --> b["`z\n■ 1`"]'],
    ['flowchart', 'a["<br/>x<br/>y"]', 'a["x<br/>y"]'],
    ['flowchart', 'a -- x->y --> b', 'a -- x-■y --> b'],
    ['flowchart', 'a --> b["c --> d"]', 'a --> b["c --■ d"]'],
    ['flowchart', 'a -->|c -> d| b -->|e| f', 'a -->|c -■ d| b -->|e| f'],
    ['flowchart', 'a["`kubectl` 명령"]', 'a["■kubectl` 명령"]'],
    ['flowchart', 'accDescr: 5" 화면\na["x"] --> b', 'accDescr: 5" 화면\na["x"] --> b'],
    ['flowchart', 'a-->b&c; #nothing;', 'a-->b&c; ■nothing■'],
    ['state', '- 하나\n1. 둘\nA --> B : `go` x@y', '■ 하나\n1■ 둘\nA --> B : ■go■ x■y'],
    ['state', 'note left of A: x: y', 'note left of A: x■ y'],
    ['state', 'A:::pod --> B', 'A:::pod --> B'],
    ['state', 'state "x\\ny" as A', 'state "x<br/>y" as A'],
    ['class', '+__init__(*args, **kw)', '+■■init■■(■args, ■■kw)'],
    ['class', 'A "1" *-- "0..*" B\n+of()* int', 'A "1" *-- "0..*" B\n+of()* int'],
    ['class', '`A b` --> C : `f()`', '`A b` --> C : ■f()■'],
    ['state', '[*] --> A\nA --> B\n--\nC', '[*] --> A\nA --> B\n--\nC'],
    ['class', 'class Box<T> {', 'class Box~T~ {'],
    ['class', '+Map~K, List~V~~ m', '+Map■K, List■V■■ m'],
    ['class', '~hidden() List~T~', '~hidden() List~T~'],
    ['class', '<<create>> +of() A', '■■create■■ +of() A'],
    ['class', 'note for A "x\\ny"', 'note for A "x<br/>y"'],
    ['class', 'A <|-- B', 'A <|-- B'],
    ['class', '<<interface>>', '<<interface>>'],
  ])('%s: %s', (type, line, expected) => {
    expect(seen(line, type)).toBe(expected);
  });

  it('come back as they were', () => {
    const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
    const text = [...signs].map((sign) => `&#${String(sign.charCodeAt(0))};`).join('');
    expect(restoreSigns(protectSigns(text, undefined))).toBe(signs);
  });

  it('are printed and told', async () => {
    const { svg, graph } = await compiled(compiler, flowchart('a["`&lt;x&gt; **#35;1**`"]'));
    expect(svg).toContain('&lt;x&gt;');
    expect(graph.nodes[0]).toMatchObject({ label: '<x> #1' });
  }, 60_000);
});

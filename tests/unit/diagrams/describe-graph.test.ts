import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { describeGraph } from '../../../src/diagrams/describe-graph.ts';
import { sharedDiagrams } from '../../shared-diagrams.ts';
import { compiled, flowchart } from './fixtures.ts';

const compiler = sharedDiagrams();
const strings = { parts: 'Parts', connections: 'Connections', start: 'Start', end: 'End' };

async function text(source: string): Promise<string> {
  const { graph } = await compiled(compiler, source);
  return toHtml(describeGraph(graph, strings));
}

describe('a drawing as text', () => {
  it('nests what is drawn inside one another, then lists what leads where', async () => {
    const source = flowchart(
      'subgraph pod["파드"]',
      'a["`**앱**',
      '둘째 줄`"]',
      'end',
      'a -->|"요청 <br/>하나"| b["<" ]',
      'a ~~~ b',
    );
    expect(await text(source)).toBe(
      '<div><p>Parts</p><ul><li>파드<ul><li>앱 둘째 줄</li></ul></li><li>&#x3C;</li></ul>' +
        '<p>Connections</p><ol><li>앱 둘째 줄 → &#x3C;: 요청 하나</li></ol></div>',
    );
  });

  it('lists messages in time, with the frames around them', async () => {
    const source = `sequenceDiagram
      accTitle: T
      accDescr: D
      participant A as 앨리스
      A->>B: 하나
      loop 매일
        alt 좋음
          B-->>A: 둘
        else 나쁨
          B-xA: 셋
        end
      end
      Note over A: 쉼`;
    expect(await text(source)).toBe(
      '<div><p>Parts</p><ul><li>앨리스</li><li>B</li></ul><p>Connections</p><ol>' +
        '<li>앨리스 → B: 하나</li><li>[매일] [좋음] B → 앨리스: 둘</li>' +
        '<li>[매일] [나쁨] B → 앨리스: 셋</li><li>앨리스: 쉼</li></ol></div>',
    );
  });

  it('writes which way a line goes, and how many', async () => {
    expect(await text(flowchart('a --> b', 'a --- b', 'a <--> b'))).toContain(
      '<li>a → b</li><li>a — b</li><li>a ↔ b</li>',
    );
    const source = `classDiagram
      accTitle: T
      accDescr: D
      Animal <|-- Dog
      Dog "1" *-- "0..*" Tail : has
      Dog ..> Cat`;
    expect(await text(source)).toContain(
      '<li>Animal ◁— Dog</li><li>Dog "1" ◆— "0..*" Tail: has</li><li>Dog → Cat</li>',
    );
  });

  it('writes a note over two parts, and a message both ways', async () => {
    const source = `sequenceDiagram
      accTitle: T
      accDescr: D
      A<<->>B: 서로
      Note over A,B: 함께`;
    expect(await text(source)).toContain('<li>A ↔ B: 서로</li><li>A, B: 함께</li>');
  });

  it('takes the colour of a region for no words', async () => {
    const source = `sequenceDiagram
      accTitle: T
      accDescr: D
      rect rgb(200, 220, 240)
        A->>B: 하나
      end`;
    expect(await text(source)).toContain('<li>A → B: 하나</li>');
  });

  it('calls the nameless ends of a state diagram by the words given', async () => {
    const source = 'stateDiagram-v2\naccTitle: T\naccDescr: D\n[*] --> A: go\nA --> [*]';
    expect(await text(source)).toBe(
      '<div><p>Parts</p><ul><li>A</li></ul><p>Connections</p><ol>' +
        '<li>Start → A: go</li><li>A → End</li></ol></div>',
    );
  });

  it('lists the members of a class', async () => {
    const source = 'classDiagram\naccTitle: T\naccDescr: D\nclass A {\n+string b\n+c() int\n}';
    expect(await text(source)).toBe(
      '<div><p>Parts</p><ul><li>A<ul><li>+string b</li><li>+c() : int</li></ul></li></ul></div>',
    );
  });
});

import type { Nodes, Parents, Root } from 'mdast';
import { Edits } from './edits.ts';
import { comment, mark } from './marks.ts';

/** A note while it is turned into a chapter: its tree, and what is to be changed in its text. */
export class NoteInWork {
  readonly source: string;
  readonly tree: Root;
  readonly edits: Edits;
  /** Addresses that stand in the text as such. */
  readonly bareAddresses: string[] = [];
  #pictures = 0;
  readonly #around = new Map<Nodes, { before: string[]; after: string[] }>();

  /** What has to be decided about YAML. */
  readonly questionOf: (yaml: string) => string | undefined;

  constructor(source: string, tree: Root, questionOf: NoteInWork['questionOf']) {
    this.source = source;
    this.tree = tree;
    this.questionOf = questionOf;
    this.edits = new Edits(source);
  }

  /** Source text of a node. */
  sourceOf(node: Nodes): string {
    return this.source.slice(startOf(node), endOf(node));
  }

  /** Asks something of a person, before the block that a node is in. */
  ask(ancestors: readonly Parents[], node: Nodes, message: string): void {
    this.#aroundOf(ancestors, node).before.push(mark(message));
  }

  /** Puts words that show up nowhere before the block that a node is in. */
  remark(ancestors: readonly Parents[], node: Nodes, text: string): void {
    const hidden = comment(text);
    if (hidden !== '') this.#aroundOf(ancestors, node).before.push(hidden);
  }

  /** Puts a block after the block that a node is in. */
  addAfter(ancestors: readonly Parents[], node: Nodes, block: string): void {
    this.#aroundOf(ancestors, node).after.push(block);
  }

  nextPicture(): string {
    return `picture-${++this.#pictures}`;
  }

  /** What every further line of a block begins with, in the quotes and lists that it is in. */
  prefixOf(node: Nodes): string {
    const start = startOf(node);
    const lineStart = this.source.lastIndexOf('\n', start - 1) + 1;
    return this.source.slice(lineStart, start).replace(/[^>\t]/g, ' ');
  }

  /** Puts lines in place of a block, each with the prefix of the quotes and lists around it. */
  replaceBlock(node: Nodes, block: string): void {
    const prefix = this.prefixOf(node);
    const text = block
      .split('\n')
      .map((line, index) => (index === 0 ? line : (prefix + line).trimEnd()))
      .join('\n');
    this.edits.replace(startOf(node), endOf(node), text);
  }

  result(): string {
    for (const [block, { before, after }] of this.#around) {
      if (before.length > 0) this.edits.insertFirst(startOf(block), `${before.join('\n')}\n\n`);
      if (after.length > 0) this.edits.insert(endOf(block), `\n\n${after.join('\n\n')}`);
    }
    return this.edits.result();
  }

  #aroundOf(ancestors: readonly Parents[], node: Nodes) {
    const block = ancestors[1] ?? node;
    const around = this.#around.get(block) ?? { before: [], after: [] };
    this.#around.set(block, around);
    return around;
  }
}

export const startOf = (node: Nodes): number => node.position!.start.offset!;
export const endOf = (node: Nodes): number => node.position!.end.offset!;

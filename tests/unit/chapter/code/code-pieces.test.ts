import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePieces } from '../../../../src/chapter/code/code-pieces.ts';

describe('breaks of inline code', () => {
  it.each([
    ['--overwrite', ['--overwrite']],
    ['shareProcessNamespace: true', ['shareProcessNamespace: ', 'true']],
    ['kubectl label --overwrite', ['kubectl ', 'label ', '--overwrite']],
    ['kubernetes.io/metadata.name', ['kubernetes.', 'io/metadata.', 'name']],
    ['--terminated-pod-gc-threshold=1', ['--terminated-', 'pod-gc-', 'threshold=1']],
    ['AuthorizePodWebsocketUpgradeCreate', ['AuthorizePod', 'Websocket', 'UpgradeCreate']],
    ['requiredDuringSchedulingIgnored', ['required', 'During', 'Scheduling', 'Ignored']],
  ])('%s', (code, pieces) => {
    expect(codePieces(code)).toEqual(pieces);
  });

  it('keep every character, and leave no piece that a narrow phone cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (code) => {
        const pieces = codePieces(code);
        expect(pieces.join('')).toBe(code);
        for (const piece of pieces) expect([...piece.trimEnd()].length).toBeLessThanOrEqual(26);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/kubernetes/explain/explain.ts';
import { explainText } from './golden/kubectl-text.ts';
import { wrapText } from './golden/wrap-text.ts';
import { index } from './fixtures.ts';
import goldens from './golden/explain.json' with { type: 'json' };
import { toGolden } from './golden/golden.ts';
import { goldenPaths } from './golden/paths.ts';

describe('the text of kubectl explain', () => {
  it('is recorded for every path of the list', () => {
    expect(goldens.map(({ path }) => path)).toEqual([...goldenPaths]);
  });

  it.each(goldens)('is what kubectl printed for $path', (golden) => {
    const { command } = explain(index, golden.path)!;
    expect(toGolden(golden.path, command, explainText(index, golden.path)!)).toEqual(golden);
  });

  it('does not exist for a field that does not', () => {
    expect(explainText(index, 'Pod.spec.container')).toBeUndefined();
    expect(explainText(index, 'Pod.metadata.labels.app')).toBeUndefined();
    expect(explainText(index, 'Unicorn.spec')).toBeUndefined();
  });
});

describe('an explanation', () => {
  it('has the type, the values with their meaning, and the command', () => {
    expect(explain(index, 'Pod.spec.containers[].ports[].protocol')).toMatchObject({
      type: 'string',
      required: false,
      enum: [{ value: 'SCTP' }, { value: 'TCP' }, { value: 'UDP' }],
      command: 'kubectl explain pod.spec.containers.ports.protocol',
    });
  });

  it('leaves the list of values out of the description', () => {
    const { description, enum: values } = explain(index, 'Pod.spec.containers[].imagePullPolicy')!;
    expect(description.join('\n')).not.toContain('Possible enum values');
    expect(values.map(({ meaning }) => meaning !== '')).toEqual([true, true, true]);
  });

  it('takes no value of a list without meanings for the meaning of the one before', () => {
    const { enum: values } = explain(index, 'Pod.spec.restartPolicy')!;
    expect(values).toEqual(
      ['Always', 'Never', 'OnFailure'].map((value) => ({ value, meaning: '' })),
    );
  });

  it('knows required fields', () => {
    expect(explain(index, 'Pod.spec.containers[].name')!.required).toBe(true);
    expect(explain(index, 'Pod.spec.containers[].image')!.required).toBe(false);
  });

  it('asks for the version when a kind has several', () => {
    const command = 'kubectl explain horizontalpodautoscaler.spec --api-version=autoscaling';
    expect(explain(index, 'HorizontalPodAutoscaler.spec')!.command).toBe(`${command}/v2`);
    expect(explain(index, 'autoscaling/v1/HorizontalPodAutoscaler.spec')!.command).toBe(
      `${command}/v1`,
    );
  });
});

describe('wrapping', () => {
  it.each([
    ['one two three', 7, 'one two\nthree'],
    ['a longword b', 6, 'a\nlongword\nb'],
    ['longword b', 4, 'longword\nb'],
    ['keeps\n\n  its  own', 20, 'keeps\n\n  its  own'],
  ])('%j at %i', (text, width, wrapped) => {
    expect(wrapText(text, width)).toBe(wrapped);
  });
});

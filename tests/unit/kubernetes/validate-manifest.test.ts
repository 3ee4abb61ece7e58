import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueCodes } from '../../../src/book/issues/codes.ts';
import { validate as validateText } from '../../../src/kubernetes/validate/validate-file.ts';
import { faultsOf, fixtures, index, validate } from './fixtures.ts';

const faults = fixtures('faults');

describe('a faulty manifest', () => {
  // The comment `# ! code` stands on the line that must be reported, and there must be no other.
  it.each(faults)('fails where its comments say: $name', ({ text }) => {
    const expected = text.split('\n').flatMap((line, index) => {
      const code = /# ! (\S+)$/.exec(line)?.[1];
      return code ? [`${index + 1} ${code}`] : [];
    });
    expect(expected).not.toEqual([]);
    expect(faultsOf(text)).toEqual(expected);
  });

  it.each(faults)('is told apart from its neighbours: $name', ({ text }) => {
    for (const { message, place } of validate(text).issues) {
      expect(message).toMatch(/^\S.*\.$/s);
      expect(message).not.toMatch(/undefined|\[object|line \d/);
      expect(place.endLine! > place.line || place.endColumn! > place.column).toBe(true);
    }
  });

  it('covers every code that a manifest can fail with', () => {
    const seen = new Set(
      faults.flatMap(({ text }) => validate(text).issues.map(({ code }) => code)),
    );
    const elsewhere = [
      'manifest/unknown-fragment',
      'manifest/expected-error-missing',
      'manifest/unknown-field-note',
      'manifest/other-version',
      'manifest/unknown-path',
      'manifest/missing-file',
    ];
    const codes = Object.keys(issueCodes).filter((code) => code.startsWith('manifest/'));
    expect([...seen, ...elsewhere].toSorted()).toEqual(codes.toSorted());
  });
});

describe('a good manifest', () => {
  it.each(fixtures('good'))('passes: $name', ({ text }) => {
    expect(validate(text).issues).toEqual([]);
  });

  it('is there for every kind that the packages describe', () => {
    const shown = new Set(
      fixtures('good').flatMap(({ text }) =>
        validate(text).documents.map(
          ({ yaml, kind }) => `${yaml.get('apiVersion') as string} ${kind}`,
        ),
      ),
    );
    const described = Object.keys(index.served).filter((key) => key in index.kinds);
    expect(described.filter((key) => !shown.has(key))).toEqual([]);
  });
});

describe('text of any kind', () => {
  const texts = fixtures('good').map(({ text }) => text);

  it('never makes the check throw', () => {
    const cut = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.nat(),
      length: fc.nat(12),
      insert: fc.constantFrom(
        '',
        ':',
        '- ',
        '*labels',
        '&x ',
        '<<: *base',
        '\t',
        '{',
        '[]',
        '\n',
        'null',
        '~',
      ),
    });
    fc.assert(
      fc.property(cut, ({ text, at, length, insert }) => {
        const start = at % text.length;
        const { issues } = validate(text.slice(0, start) + insert + text.slice(start + length));
        expect(Array.isArray(issues)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hints', () => {
  const hintOf = (name: string) =>
    validate(faults.find((fixture) => fixture.name === name)!.text).issues[0]!.hint;

  it('name the field that was probably meant', () => {
    expect(hintOf('01-unknown-field.yaml')).toBe('Did you mean "containerPort"?');
    expect(hintOf('02-typo-in-top-key.yaml')).toBe('Did you mean "metadata"?');
    expect(hintOf('39-misspelt-kind-key.yaml')).toBe('Did you mean "kind"?');
  });

  it.each([
    ['ConfigMap', 'data: { app: { color: red } }', 'Write "|" after the colon'],
    [
      'Service',
      'spec: { ports: [{ port: 80 }], selector: { matchLabels: {} } }',
      'Leave matchLabels',
    ],
    ['ConfigMap', 'data: { app: [red] }', 'Put it in quotes'],
    ['Pod', 'spec: { securityContext: { privileged: true } }', 'at spec.containers.securityC'],
    ['Service', 'spec:\n  ports:\n  -port: 80', 'a space after the hyphen'],
    ['ConfigMap', 'spec: { data: {} }', 'Leave "spec:" out'],
    ['ConfigMap', 'data:\na.conf: b', 'Indent the line, if it belongs to data'],
    ['CronJob', 'spec: { activeDeadlineSeconds: 1 }', 'at spec.jobTemplate.spec.active'],
    ['Ingress', 'spec: { backend: {} }', 'Did you mean "defaultBackend"?'],
  ])('of a %s say where to write %s', (kind, body, hint) => {
    const groups: Record<string, string> = {
      CronJob: 'batch/v1',
      Ingress: 'networking.k8s.io/v1',
    };
    const head = `apiVersion: ${groups[kind] ?? 'v1'}\nkind: ${kind}\nmetadata: { name: a }\n`;
    expect(
      validate(head + body)
        .issues.map((issue) => issue.hint)
        .join(),
    ).toContain(hint);
  });

  it.each(faults)('say what to do about $name', ({ text }) => {
    for (const { code, hint } of validate(text).issues) expect(hint, code).toMatch(/[.?]$|http/);
  });

  it('name the place of a misplaced field', () => {
    expect(hintOf('12-field-in-wrong-place.yaml')).toBe(
      'Pod has a field of that name at spec.nodeSelector; indent the line like that.',
    );
  });

  it('name the apiVersion to use', () => {
    expect(hintOf('08-removed-ingress.yaml')).toMatch(/^Use networking\.k8s\.io\/v1: https:/);
    const [removed] = validate('apiVersion: apps/v1beta2\nkind: DaemonSet\n').issues;
    expect(removed!.hint).toContain('#daemonset-v116');
    expect(hintOf('09-wrong-group.yaml')).toBe('Deployment is in apps/v1.');
    expect(hintOf('10-kind-in-wrong-case.yaml')).toBe('Did you mean "Pod"?');
    expect(hintOf('38-unknown-api-version.yaml')).toBe('Did you mean "apps/v1"?');
  });

  it('say how a value is written', () => {
    expect(hintOf('03-string-for-integer.yaml')).toBe('Write 80 without quotes.');
    expect(hintOf('05-boolean-for-node-label.yaml')).toBe('Quote it: "true".');
    expect(hintOf('15-bad-quantity-in-second-document.yaml')).toBe('Did you mean 64Mi?');
  });
});

describe('places', () => {
  it('count from where the text starts in its file', () => {
    const text = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: X\nspec:\n  containers: []\n';
    const [issue] = validate(text, { file: 'ko.mdx', firstLine: 40, firstColumn: 4 }).issues;
    expect(issue!.place).toEqual({
      file: 'ko.mdx',
      line: 43,
      column: 12,
      endLine: 43,
      endColumn: 13,
    });
  });

  it('show the values that were found and expected', () => {
    const [issue] = validate(faults[2]!.text).issues;
    expect(issue!.message).toBe(
      'spec.containers[0].ports[0].containerPort must be a whole number, found the string "80".',
    );
  });
});

describe('a fragment', () => {
  const of = 'Pod.spec.containers[]';

  it('may leave out what its own mapping requires', () => {
    expect(faultsOf('resources:\n  limits:\n    memory: 64Mi\n', { of })).toEqual([]);
  });

  it('may show items of the list that it hangs in', () => {
    expect(faultsOf('- name: web\n  image: nginx\n- image: nginx\n', { of })).toEqual([]);
  });

  it('is whole below its own mapping', () => {
    expect(faultsOf('ports:\n  - name: http\n', { of })).toEqual(['2 manifest/missing-field']);
  });

  it('takes the list itself without the brackets', () => {
    expect(faultsOf('- image: nginx\n', { of: 'Pod.spec.containers' })).toEqual([
      '1 manifest/missing-field',
    ]);
    expect(faultsOf('image: nginx\n', { of: 'Pod.spec.containers' })).toEqual([
      '1 manifest/wrong-type',
    ]);
  });

  it('looks for a misplaced field from the top of the kind', () => {
    const [issue] = validate('nodeSelector:\n  disk: ssd\n', { of }).issues;
    expect(issue!.hint).toContain('at spec.nodeSelector; indent');
  });

  it('is not asked for volumes or ports that it does not show', () => {
    const mount =
      'containers:\n  - name: web\n    image: nginx\n    volumeMounts:\n      - name: data\n        mountPath: /d\n';
    expect(faultsOf(mount, { of: 'Pod.spec' })).toEqual([]);
    expect(faultsOf(`${mount}volumes: [{ name: other }]\n`, { of: 'Pod.spec' })).toEqual([
      '5 manifest/unknown-volume',
    ]);
    expect(faultsOf('livenessProbe:\n  tcpSocket:\n    port: http\n', { of })).toEqual([]);
  });

  it('must hang at a field that exists', () => {
    expect(faultsOf('image: nginx\n', { of: 'Pod.spec.container[]' })).toEqual([
      '1 manifest/unknown-fragment',
    ]);
  });
});

describe('YAML', () => {
  it('that cannot be read gives no documents', () => {
    const { issues, documents } = validate('a: [1\nb: 2\n');
    expect(issues.map(({ code }) => code)).toContain('manifest/invalid-yaml');
    expect(documents).toEqual([]);
  });

  it('without an object is a fault', () => {
    expect(faultsOf('# nothing\n---\n')).toEqual(['1 manifest/invalid-yaml']);
  });

  it('is read as kubectl does: 1.1 without times, base 60 and full stops', () => {
    const data = 'a: 12:30\nb: 2020-01-02\nc: .\nd: 0o644\n';
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndata:\n${data.replace(/^(?=.)/gm, '  ')}`;
    expect(faultsOf(text)).toEqual(['9 manifest/wrong-type']);
  });
});

describe('a text against a version', () => {
  it('is what a server of that version would say', () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [] }\n';
    expect(validateText(pod, index.kubernetes, 'pod.yaml')).toMatchObject([
      { code: 'manifest/missing-field', place: { file: 'pod.yaml', line: 4 } },
    ]);
    expect(validateText(`# partial\n${pod}`, index.kubernetes)).toHaveLength(1);
  });

  it('cannot be told for a version whose schemas are not here', () => {
    expect(() => validateText('', '1.20')).toThrow(RangeError);
  });
});

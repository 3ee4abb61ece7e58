import { describe, expect, it } from 'vitest';
import { checkFieldNotes } from '../../../src/kubernetes/check-book.ts';
import { isApiObject } from '../../../src/kubernetes/api-object.ts';
import { parseManifest } from '../../../src/kubernetes/yaml/parse-manifest.ts';
import { checkExpectedError } from '../../../src/kubernetes/validate/expected-error.ts';
import { validateFile } from '../../../src/kubernetes/validate/validate-file.ts';
import { faultsOf, index, readFixture, validate } from './fixtures.ts';

const place = { file: 'ko.mdx', line: 7, column: 1 };

describe('an expected error', () => {
  const { issues } = validate(readFixture('faults/01-unknown-field.yaml'));

  it('is taken out of the issues, and handed over to be shown', () => {
    const result = checkExpectedError(issues, { codes: ['manifest/unknown-field'], place });
    expect(result).toEqual({ issues: [], expected: issues });
  });

  it('that does not come is an issue where the fence says so', () => {
    const result = checkExpectedError([], { codes: ['manifest/bad-enum'], place });
    expect(result.issues).toMatchObject([
      { code: 'manifest/expected-error-missing', severity: 'error', place },
    ]);
    expect(result.issues[0]!.message).toContain('is valid');
  });

  it('of another code leaves the faults as they are', () => {
    const result = checkExpectedError(issues, { codes: ['manifest/bad-enum'], place });
    expect(result.issues.map(({ code }) => code)).toEqual([
      'manifest/unknown-field',
      'manifest/expected-error-missing',
    ]);
    expect(result.issues[1]!.message).toContain('fails with manifest/unknown-field');
  });

  it('may be several, and each must come', () => {
    const codes = ['manifest/unknown-field', 'manifest/bad-enum'];
    const result = checkExpectedError(issues, { codes, place });
    expect(result.expected).toEqual(issues);
    expect(result.issues).toMatchObject([{ code: 'manifest/expected-error-missing', place }]);
  });
});

describe('field notes', () => {
  const check = (path: string) => checkFieldNotes([{ path, place }], index);

  it.each([
    'Pod',
    'Pod.spec.containers',
    'Pod.spec.containers[].image',
    'autoscaling/v1/HorizontalPodAutoscaler.spec',
  ])('may be about %s', (path) => expect(check(path)).toEqual([]));

  it.each([
    ['Pod.spec.containers[].imgae', 'Did you mean Pod.spec.containers[].image?'],
    ['Pod.spec.containers.image', 'Write Pod.spec.containers[].image.'],
    ['Pod.spec.containers[]', 'Write Pod.spec.containers.'],
    ['Pod.spec[].containers', 'Pod.spec is not a list.'],
    ['Pod.metadata.labels.app', 'Pod.metadata.labels has no fields of its own.'],
    ['autoscaling/v2/HorizontalPodAutoscaler.spec', 'Write HorizontalPodAutoscaler.spec.'],
  ])('may not be about %s', (path, hint) => {
    expect(check(path)).toMatchObject([{ code: 'manifest/unknown-field-note', place, hint }]);
  });

  it('about a kind that does not exist are told the nearest, or what a path is', () => {
    expect(check('Deploymet.spec')[0]?.hint).toBe('Did you mean Deployment.spec?');
    expect(check('Unicorn.spec')[0]?.hint).toContain('Begin with a kind');
  });
});

describe('what is no whole object', () => {
  const sortOf = (text: string) => validate(text);
  const head = 'apiVersion: v1\nkind: Service\nmetadata:\n';

  it.each([
    [`${head}  name: {{ .Release.Name }}-web\n  labels:\n    {{- include "web" . | nindent 4 }}\n`],
    [`{{- if .Values.a }}\n${head}  name: a\n{{- end }}\n`],
    [`${head}  name: etcd-{{cell}}\n`],
    [`${head}  name: {{ name }}\n`],
  ])('is a template: %j', (text) => {
    expect(sortOf(text)).toMatchObject({ sort: 'template', issues: [] });
  });

  it('is no template for braces in quotes or in a block of text', () => {
    const data = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  a: '{{ .x }}'\n  b: |\n    {{ .y }}\n`;
    expect(sortOf(data)).toMatchObject({ sort: 'manifest', issues: [] });
  });

  it('is shown unchecked', () => {
    const config = 'apiVersion: v1\nkind: Config\nclusters: []\n';
    expect(sortOf(config)).toMatchObject({ sort: 'other', issues: [] });
  });

  it('may leave lines out in a file that says so, and in a block of text', () => {
    const manifest = (text: string) => ({ name: 'a.yaml', file: 'a.yaml', text });
    const pod = 'apiVersion: v1\nkind: Pod\nspec:\n  ...\n  hostNetwork: true\n';
    expect(validateFile(manifest(`# partial\n${pod}`), index).issues).toEqual([]);
    expect(validateFile(manifest(pod), index).issues[0]!.hint).toContain('# partial');
    const key = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  a: |\n    -----\n    ...\n    -----\n`;
    expect(sortOf(key).issues).toEqual([]);
  });

  it('names the way out where something is missing', () => {
    const patch =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec:\n  replicas: 5\n';
    expect(sortOf(patch).issues[0]!.hint).toContain('says partial');
    expect(validate(patch, { partial: true }).issues).toEqual([]);
    expect(faultsOf(patch.replace('replicas', 'replicsa'), { partial: true })).toEqual([
      '5 manifest/unknown-field',
    ]);
  });
});

describe('a patch', () => {
  const patch = (rest: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec:\n  template:\n    spec:\n${rest}`;
  const mount =
    '      containers: [{ name: c, image: i, volumeMounts: [{ name: old, mountPath: /a }] }]\n      volumes: [{ name: new, emptyDir: {} }]\n';

  it('may mount a volume of what it is laid over', () => {
    expect(faultsOf(patch(mount), { partial: true })).toEqual([]);
    expect(faultsOf(patch(mount))).toContain('7 manifest/unknown-volume');
  });

  it('may leave values to the reader, where a whole manifest names that way', () => {
    const text = patch('      containers:\n        - name: <your app>\n          image: nginx\n');
    expect(faultsOf(text, { partial: true })).toEqual([]);
    const hints = validate(text).issues.map(({ place, hint }) => `${place.line} ${hint}`);
    expect(hints).toContain(
      '8 What the reader is to fill in may stand where the fence or file says partial.',
    );
  });

  it('must say what it is a patch of, once', () => {
    expect(faultsOf('spec:\n  replicas: 3\n', { partial: true })).toEqual([
      '1 manifest/missing-field',
    ]);
  });
});

describe('a list of objects', () => {
  it('may hold none, as Go writes it', () => {
    expect(faultsOf('apiVersion: v1\nkind: ConfigMapList\nitems:\n')).toEqual([]);
    expect(faultsOf('apiVersion: v1\nkind: List\nitems:\n')).toEqual([]);
  });
});

describe('an item that a dash too many has parted', () => {
  const pod = (containers: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n${containers}`;

  it('is one fault, and what it holds is looked at', () => {
    const text = pod('    - name: c\n    - image: i\n    - ports: [{ containerPort: 0 }]\n');
    expect(validate(text).issues).toMatchObject([
      {
        code: 'manifest/missing-field',
        place: { line: 7, column: 7 },
        message:
          'spec.containers[1] looks like the rest of spec.containers[0]: each lacks what the other has.',
        hint: 'Write a space in place of the "-" before image. A patch or an excerpt says partial.',
      },
      { code: 'manifest/bad-port', place: { line: 8 } },
    ]);
  });

  it('is not one that merely lacks something', () => {
    const text = pod(
      '    - name: c\n    - name: d\n    - name: e\n      image: i\n    - image: j\n',
    );
    expect(faultsOf(text)).toEqual([
      '6 manifest/missing-field',
      '7 manifest/missing-field',
      '10 manifest/missing-field',
    ]);
    const parts = pod('    - name: c\n    - image: i\n');
    expect(faultsOf(parts, { partial: true })).toEqual([]);
  });
});

describe('aliases', () => {
  it('of nothing are a fault, and many values without one are none', () => {
    expect(faultsOf('a: *b\n')).toEqual(['1 manifest/invalid-yaml']);
    const many = Array.from({ length: 25_000 }, (_, i) => i).join(', ');
    const text = `apiVersion: example.com/v1\nkind: Many\nmetadata: { name: a }\nspec: { a: [${many}] }\n`;
    expect(faultsOf(text)).toEqual(['1 manifest/unchecked-kind']);
  });
});

describe('a removed API', () => {
  it('is checked as what took its place', () => {
    const text =
      'apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: { name: a }\nspec:\n  template:\n    metadata: { labels: { a: b } }\n    spec:\n      containers: [{ name: a, image: b }]\n';
    expect(faultsOf(text)).toEqual(['1 manifest/removed-api', '5 manifest/missing-field']);
  });

  it('without a successor names what does its work', () => {
    const text = 'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: { name: a }\n';
    expect(validate(text).issues[0]!.hint).toContain('Pod Security Admission');
  });
});

describe('a hint about an unknown field', () => {
  const hint = (spec: string) =>
    validate(
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec:\n${spec}`,
    ).issues.find(({ code }) => code === 'manifest/unknown-field')?.hint;

  it.each([
    ['  template: { labels: { a: b } }\n', 'spec.template.metadata.labels'],
    ['  template: { spec: { volumes: [{ name: a, secret: { name: b } }] } }\n', '"secretName"'],
    [
      '  template: { spec: { volumes: [{ name: a, storageos: { pool: b } }] } }\n',
      'StorageOSVolumeSource has',
    ],
  ])('%j', (spec, expected) => expect(hint(spec)).toContain(expected));

  it('tells a lost indentation once', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\ncontainers: [{ name: a, image: b }]\n';
    expect(faultsOf(text)).toEqual(['5 manifest/unknown-field']);
  });
});

describe('YAML is taken for an object of the API', () => {
  const isObject = (text: string) =>
    parseManifest(text).documents.some(({ contents }) => isApiObject(contents, () => index));

  it.each([
    ['apiVersion: v1\nkind: Pod\n'],
    ['# first\nkind: Pod\napiVersion: v1\n'],
    ['"apiVersion": v1\n"kind": Pod\n'],
    ['{"apiVersion": "v1", "kind": "Pod"}'],
    ['apiversion: v1\nkind: Pod\n'],
    ['apiVersion: v1\nKind: Pod\n'],
    ['apiVersion : v1\nkind : Pod\n'],
    ['kind: Pod\nmetadata: { name: web }\n'],
    ['apiVersion: v1\nmetadata: { name: web }\n'],
    ['apiVersion: app/v1\nkind: Deployment\nmetadata: { name: web }\n'],
    ['apiVersion: v1\nkind: pod\nmetadata: { name: web }\n'],
    ['apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: web }\n'],
    ['apiVersion: extensions/v1beta1\nkind: Ingress\n'],
    ['- apiVersion: v1\n  kind: Pod\n'],
    ['a: b\n---\napiVersion: v1\nkind: Pod\n'],
  ])('%j', (text) => expect(isObject(text)).toBe(true));

  it.each([
    ['spec:\n  apiVersion: v1\n  kind: Pod\n'],
    ['kind: of blue\n'],
    ['apiVersion: v1\nkind: Config\nclusters: []\n'],
    ['apiVersion: skaffold/v4beta11\nkind: Config\nmetadata: { name: web }\n'],
    ['apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes: []\n'],
    ['apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n'],
    ['apiVersion: v2\nname: web\nversion: 0.1.0\n'],
    ['apiVersion: v1\nkind: Status\nmetadata: {}\nstatus: Failure\n'],
    ['services:\n  web:\n    image: nginx\n'],
    ['replicaCount: 1\n'],
  ])('not %j', (text) => expect(isObject(text)).toBe(false));
});

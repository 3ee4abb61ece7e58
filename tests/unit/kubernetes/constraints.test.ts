import { describe, expect, it } from 'vitest';
import { constraints } from '../../../src/kubernetes/constraints/constraints-of.ts';
import type { Constraint } from '../../../src/kubernetes/constraints/constraint.ts';
import { formats } from '../../../src/kubernetes/constraints/formats.ts';
import { quantityValue } from '../../../src/kubernetes/constraints/quantity.ts';
import { explain } from '../../../src/kubernetes/explain/explain.ts';
import { constraintLine } from '../../../src/chapter/manifest/constraint-words.ts';
import en from '../../../src/i18n/en.ts';
import { fieldOf, resolve, type Schema } from '../../../src/kubernetes/schema/schema-index.ts';
import { faultsOf, index } from './fixtures.ts';

describe('the tables of constraints', () => {
  it('speak of types and fields that exist', () => {
    const wrong = constraints.flatMap((row) =>
      pathsOf(row).filter((path) => !leads(row.type, path)),
    );
    expect(wrong).toEqual([]);
  });

  it('name a function of Kubernetes for every row, and hold no row twice', () => {
    for (const { source } of constraints) expect(source).toMatch(/^[A-Za-z]\w+$/);
    const rows = constraints.map(
      ({ type, path, rule }) => `${type} ${path} ${JSON.stringify(rule)}`,
    );
    expect(rows.filter((row, i) => rows.indexOf(row) !== i)).toEqual([]);
  });
});

/** Every path that a row names, from its type. */
function pathsOf({ path, rule }: Constraint): string[] {
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (rule.kind === 'one-of') return rule.fields.map(inside);
  if (rule.kind === 'unique') return rule.by.map((by) => inside(by.split('=')[0]!));
  const owner = path.replace(/\.?[^.]+$/, '');
  const paths = 'when' in rule ? rule.when.map((condition) => condition.path) : [];
  if (rule.kind === 'compare') paths.push(rule.other);
  return [path, ...paths.map((each) => (each.startsWith('.') ? `${owner}${each}` : each))];
}

function leads(type: string, path: string): boolean {
  let schemas: Schema[] = [{ type: 'ref', to: type }];
  for (const [, quoted, plain = '', item] of path.matchAll(
    /(?:\["([^"]+)"\]|([^.[\]]+))(\[\])?/g,
  )) {
    schemas = schemas.flatMap((schema) => {
      const resolved = resolve(index, schema);
      if (resolved.type === 'map') return [resolved.values];
      if (resolved.type !== 'object' || quoted !== undefined) return [];
      return plain.split('|').flatMap((name) => fieldOf(resolved.definition, name)?.schema ?? []);
    });
    if (item)
      schemas = schemas.flatMap((schema) => (schema.type === 'array' ? [schema.items] : []));
    if (schemas.length < plain.split('|').length) return false;
  }
  return index.types[type] !== undefined;
}

describe('a form of text', () => {
  const takes = (name: keyof typeof formats, text: string) =>
    formats[name].takes(text, false) === true;

  it.each([
    ['cron', '*/5 0-6,12 1 jan-mar mon', '* * * *'],
    ['cron', '@daily', '@sometimes'],
    ['cron', '0 0 ? * 6', '0 0 * * 7'],
    ['cron', '5/15 * * * *', '*/0 * * * *'],
    ['cron', '@every 1h30m', 'TZ=Asia/Seoul 0 0 * * *'],
    ['timeZone', 'Asia/Seoul', 'Seoul'],
    ['timeZone', 'Etc/UTC', '+09:00'],
    ['cidr', '10.0.0.0/8', '10.0.0.0/33'],
    ['cidr', '2001:db8::/32', '10.0.0.1'],
    ['outerIp', '192.0.2.10', '127.0.0.1'],
    ['outerIp', '2001:db8::10', 'fe80::1'],
    ['percentTo100', '100%', '120%'],
    ['resourceField', 'limits.cpu', 'limits.gpu'],
    ['priorityName', 'system-node-critical', 'system-mine'],
    ['finalizer', 'example.com/cleanup', 'cleanup'],
    ['headerName', 'X-Token', 'X Token'],
    ['sysctl', 'net.ipv4.tcp_syncookies', 'net ipv4'],
    ['plainPath', '/a/b..c', '/a/../b'],
    ['domain', 'GPU.example.com', 'gpu_example'],
    ['nameInDomain', 'gpu.example.com/model', 'model'],
    ['host', '*.example.com', '10.0.0.1'],
    ['host', 'web.example.com', 'Web.example.com'],
    ['configKey', 'tls.crt', 'a b'],
    ['environmentField', "metadata.labels['app']", 'metadata.labels'],
    ['fileField', 'metadata.labels', 'status.podIP'],
    ['resourceName', 'nvidia.com/gpu', 'gpu'],
    ['quotaResource', 'count/deployments.apps', 'cpus'],
    ['percentOrNumber', '25%', '25'],
    ['portName', 'http', '8080'],
    ['httpsUrl', 'https://a.example.com/x', 'http://a.example.com'],
  ] as const)('%s takes %j and not %j', (name, good, bad) => {
    expect(takes(name, good)).toBe(true);
    expect(takes(name, bad)).toBe(false);
  });
});

describe('a quantity', () => {
  it.each([
    ['500m', 0.5],
    ['1Ki', 1024],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['1e3', 1000],
    ['.5', 0.5],
    ['100n', 1e-7],
    ['1GB', undefined],
  ])('%s is %s', (text, value) => expect(quantityValue(text)).toBe(value));
});

describe('a constraint', () => {
  const pod = (spec: string) =>
    faultsOf(`apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n${spec}`);
  const container = '  containers: [{ name: c, image: nginx }]\n';

  it('is told at the second of two that exclude each other', () => {
    const volumes = '  volumes:\n    - name: a\n      emptyDir: {}\n      hostPath: { path: /a }\n';
    expect(pod(container + volumes)).toEqual(['9 manifest/one-of']);
  });

  it('is told at the key of what lacks something', () => {
    const probe =
      '  containers:\n    - name: c\n      image: nginx\n      livenessProbe:\n        periodSeconds: 1\n';
    expect(pod(probe)).toEqual(['8 manifest/one-of']);
  });

  it('that follows from a fault is not told', () => {
    const type = 'seccompProfile: { type: localhost, localhostProfile: a }';
    expect(pod(`${container}  securityContext: { ${type} }\n`)).toEqual(['6 manifest/bad-enum']);
  });

  it('of a condition holds for the value that a field has when it is left out', () => {
    const service = (type: string) =>
      `apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec:\n  ${type}\n  ports: [{ port: 80, nodePort: 30080 }]\n`;
    expect(faultsOf(service('type: NodePort'))).toEqual([]);
    expect(faultsOf(service('selector: { a: b }'))).toEqual(['6 manifest/forbidden-field']);
  });

  it('holds for hardware that is claimed', () => {
    const claim = (request: string) =>
      `apiVersion: resource.k8s.io/v1\nkind: ResourceClaim\nmetadata: { name: a }\nspec:\n  devices:\n    requests:\n      - name: gpu\n        ${request}\n`;
    const exactly = 'exactly: { deviceClassName: gpu.example.com';
    expect(faultsOf(claim(`${exactly}, count: 2 }`))).toEqual([]);
    expect(faultsOf(claim(`${exactly}, count: -1 }`))).toEqual(['8 manifest/out-of-range']);
    const all = `${exactly}, allocationMode: All, count: 2 }`;
    expect(faultsOf(claim(all))).toEqual(['8 manifest/forbidden-field']);
    expect(faultsOf(claim('firstAvailable: []'))).toEqual(['7 manifest/one-of']);
  });

  it('may hold under a condition only', () => {
    const terms = (operator: string) =>
      pod(
        `${container}  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n        nodeSelectorTerms:\n          - matchExpressions: [{ key: a, operator: ${operator}, values: ['1', '2'] }]\n`,
      );
    expect(terms('In')).toEqual([]);
    expect(terms('Gt')).toEqual(['10 manifest/too-long']);
  });

  it('compares with what a field counts as that is left out', () => {
    const deployment = (seconds: number) =>
      faultsOf(
        `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec:\n  minReadySeconds: ${seconds}\n  selector: { matchLabels: { a: b } }\n  template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c, image: i }] } }\n`,
      );
    expect(deployment(599)).toEqual([]);
    expect(deployment(600)).toEqual(['5 manifest/out-of-range']);
  });

  it('holds for the beginning of a name that is generated', () => {
    const named = (name: string) =>
      faultsOf(
        `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: ${name}\ndata: { a: b }\n`,
      );
    expect(named('web-')).toEqual([]);
    expect(named('Web_')).toEqual(['4 manifest/bad-name']);
  });

  it('asks nothing of what is missing in an excerpt', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: c\n      ...\n      livenessProbe:\n        periodSeconds: -1\n';
    expect(faultsOf(text, { partial: true })).toEqual(['8 manifest/out-of-range']);
    expect(faultsOf(text)).toEqual(['6 manifest/invalid-yaml']);
  });
});

describe('the line of constraints', () => {
  const line = (path: string) => constraintLine(explain(index, path)!.constraints, en.manifest);

  it.each([
    ['Pod.spec.containers[].ports[].containerPort', '1 to 65535'],
    ['Pod.spec.containers[].livenessProbe', 'exactly one of exec, grpc, httpGet, tcpSocket'],
    ['Pod.spec.volumes[].configMap.defaultMode', '0 to 0777'],
    ['Pod.spec.containers[].image', 'required · no blanks at the ends'],
    ['Deployment.spec.strategy.rollingUpdate', 'not allowed if type = Recreate'],
    [
      'NetworkPolicy.spec.ingress[].from[].ipBlock',
      'not allowed if podSelector is written · not allowed if namespaceSelector is written',
    ],
    ['Pod.spec.containers[].imagePullPolicy', undefined],
  ])('of %s', (path, expected) => expect(line(path)).toBe(expected));

  it('joins what the types around it say', () => {
    expect(line('Pod.spec.containers[].ports[].hostPort')).toBe(
      '= containerPort if hostNetwork = true · unique in the list · 1 to 65535',
    );
  });
});

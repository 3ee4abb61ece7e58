import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../../src/chapter/code/highlight.ts';
import { keyTokens } from '../../../../src/kubernetes/keys/key-tokens.ts';
import { addKeyLinks } from '../../../../src/chapter/manifest/key-links.ts';
import type { ManifestStrings } from '../../../../src/i18n/strings.ts';
import { lineId, renderManifest } from '../../../../src/chapter/manifest/render-manifest.ts';
import {
  popoverId,
  renderAttribution,
  renderFieldPopovers,
} from '../../../../src/chapter/manifest/render-popovers.ts';
import en from '../../../../src/i18n/en.ts';
import { fixtures, index, readFixture, validate } from '../../kubernetes/fixtures.ts';

const strings: ManifestStrings = {
  ...en.manifest,
  format: 'Format',
  copy: 'Copy',
  copied: 'Copied',
  download: 'Download',
  hint: 'Press a key to have it explained',
  skipKeys: 'Skip the keys',
  close: 'Close',
  required: 'required',
  values: 'Values:',
  mistake: 'Wrong on purpose.',
  attribution: (kubernetes) => `Explanations of Kubernetes ${kubernetes}`,
};

const text = readFixture('twins/pod.yaml');
const { documents } = validate(text);
const keys = keyTokens(documents, index);
const yaml = await highlight(text, 'yaml');
const base = { id: 'm', name: 'pod.yaml', yaml, keys, idOf: (id: string) => id, strings };

describe('keys of highlighted code', () => {
  it.each(fixtures('good'))('leave the text as it was: $name', async ({ text: source }) => {
    const tokens = keyTokens(validate(source).documents, index);
    const lines = addKeyLinks(await highlight(source, 'yaml'), tokens, (id) => id);
    expect(lines.map((children) => toString({ type: 'root', children })).join('\n')).toBe(source);
    const links = lines.flat().filter((node) => node.type === 'element' && node.tagName === 'a');
    expect(links).toHaveLength(tokens.length);
    for (const [i, link] of links.entries()) {
      expect(toString(link)).toBe(source.slice(tokens[i]!.start, tokens[i]!.end));
    }
  });

  it('become links to the explanation of their field', () => {
    const [first] = addKeyLinks(yaml, keys, () => 'f1');
    expect(toHtml(first!)).toBe(
      '<a class="k" href="#f1">apiVersion</a>: <span class="s">v1</span>',
    );
  });
});

describe('ids of fields', () => {
  it('are one for each field, however often it is asked for', () => {
    const ids = new Map<string, string>();
    const asked = ['Pod.kind', 'Pod.spec', 'Pod.kind'].map((field) => popoverId(field, ids));
    expect(asked).toEqual(['f1', 'f2', 'f1']);
    expect([...ids]).toEqual([
      ['Pod.kind', 'f1'],
      ['Pod.spec', 'f2'],
    ]);
  });
});

describe('the figure of a manifest', () => {
  const urls = {
    yaml: '/a/pod.yaml',
    json: '/a/pod.json',
    absolute: 'https://example.org/a/pod.yaml',
  };

  it('has both texts, both downloads and the command that applies it', () => {
    const html = toHtml(renderManifest({ ...base, json: [], urls }));
    expect(html).toContain('<input type="radio" name="m-format" checked>YAML');
    expect(html).toContain('<a class="yaml" href="/a/pod.yaml" download>');
    expect(html).toContain('<a class="json" href="/a/pod.json" download>');
    expect(html).toContain('kubectl apply -f https://example.org/a/pod.yaml');
    expect(html).not.toMatch(/ style=/);
  });

  it('of a fence has neither files nor a command', () => {
    const html = toHtml(renderManifest(base));
    expect(html).not.toMatch(/radio|download|kubectl apply/);
    expect(html).toContain('<copy-code data-copied="Copied"><button type="button">Copy</button>');
  });

  it('says how to ask only where there is something to ask', () => {
    expect(toHtml(renderManifest(base))).toContain(strings.hint);
    const plain = toHtml(renderManifest({ ...base, keys: [] }));
    expect(plain).not.toContain(strings.hint);
    expect(plain).toContain('<pre class="yaml" tabindex="0">');
  });

  it('marks lines, and gives ids to those that links point at', () => {
    const html = toHtml(renderManifest({ ...base, marked: [1, 2], targets: [2, 3] }));
    expect(html).toContain('<mark class="line"><a class="k"');
    expect(html).toContain(`<mark class="line" id="${lineId('m', 2)}">`);
    expect(html).toContain(`<span class="at" id="${lineId('m', 3)}">`);
  });

  it('can show a part of the file', () => {
    const figure = renderManifest({ ...base, excerpt: { line: 3, endLine: 4 } });
    expect(toHtml(figure)).toContain('metadata');
    expect(toHtml(figure)).not.toContain('apiVersion');
  });

  it('marks a deliberate mistake with the red pen, and says what is wrong', () => {
    const message = 'apiVersion is wrong.';
    const mistakes = [{ line: 1, start: 1, end: 11, isOpen: false, message }];
    const html = toHtml(renderManifest({ ...base, mistakes }));
    expect(html).toContain('<mark class="wrong"><a class="k" href="#Pod.apiVersion">');
    expect(html).toContain(
      '<b class="kind correction">Wrong on purpose.</b> <span lang="en">apiVersion is wrong.</span>',
    );
  });

  it('marks a part of a line that is no key, and leaves the text as it was', () => {
    const lines = addKeyLinks(yaml, keys, () => 'f1', [
      { line: 1, start: 13, end: 15, mark: { className: ['wrong'] } },
    ]);
    expect(toHtml(lines[0]!)).toBe(
      '<a class="k" href="#f1">apiVersion</a>: <mark class="wrong"><span class="s">v1</span></mark>',
    );
  });
});

describe('popovers', () => {
  const html = (fieldId: string, note?: string) =>
    toHtml(
      renderFieldPopovers({
        fields: new Map([[fieldId, 'f1']]),
        index,
        noteOf: () => (note ? [{ type: 'text', value: note }] : undefined),
        strings,
      }),
    );

  it('have the command, type, our line, constraints, then the English text', () => {
    expect(html('Pod.spec.containers[].name', 'Unser Satz.')).toMatch(
      /^<div class="field" id="f1" popover="" tabindex="0"><p><code>kubectl explain pod\.spec\.containers\.name<\/code> &#x3C;string> required<\/p><p class="ours">Unser Satz\.<\/p><p>unique in the list · DNS label, at most 63 characters<\/p><div lang="en"><p>[^]+<\/p><\/div><\/div><a class="close-field" id="f0" href="#f0">Close<\/a>$/,
    );
  });

  it('list the values of an enum with their meaning', () => {
    const policy = html('Pod.spec.containers[].imagePullPolicy');
    expect(policy).toMatch(/<ul><li><code>Always<\/code> \S[^<]+<\/li>/);
  });

  it('link the addresses in the text, without the full stop after them', () => {
    expect(html('CronJob.spec.schedule')).toMatch(/<a href="https:[^"]+\/Cron">[^<]+<\/a>\.<\/p>/);
  });

  it('begin what Kubernetes says, in whole sentences, and the command has the rest', () => {
    expect(html('Pod.spec.containers[].resizePolicy')).toContain('ephemeral containers.</p>');
    const shortened = html('Pod.spec.restartPolicy');
    expect(shortened).toContain('<p>Restart policy for all containers within the pod. One of');
    expect(shortened).toMatch(/\. …<\/p><ul>|\. …<\/p><p>/);
    expect(shortened).not.toContain('More info');
  });

  it('speak with the words of the type where the field has none', () => {
    const [ingress] = renderFieldPopovers({
      fields: new Map([['Pod', 'f1']]),
      index,
      noteOf: () => undefined,
      strings,
    });
    expect(toString(ingress!)).toContain('collection of containers');
  });

  it('are attributed', () => {
    expect(toString(renderAttribution(strings, index))).toBe('Explanations of Kubernetes 1.36');
  });
});

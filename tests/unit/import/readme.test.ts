import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkBook } from '../../check-book.ts';

const site = 'title: 책\ndescription: 설명\nlanguages: [ko]\n';
const sources = `pods:
  title: Pods
  url: https://kubernetes.io/docs/concepts/workloads/pods/
  publisher: Kubernetes
  accessed: 2026-11-23
  checked: Read in a test.
`;

it('has a chapter in one minute that builds as it stands', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const chapter = /````mdx\n([\s\S]*?)````/.exec(readme)![1]!;
  const annotations = /```yaml\n(- id: [\s\S]*?)```/.exec(readme)![1]!;
  const content = mkdtempSync(join(tmpdir(), 'readme-'));
  const folder = join(content, 'chapters/04-replication');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), site);
  writeFileSync(join(content, 'sources.yaml'), sources);
  writeFileSync(join(folder, 'ko.mdx'), chapter);
  writeFileSync(join(folder, 'annotations.yaml'), annotations);
  const address = { site: 'https://notes.example', base: '/' };
  const { issues, counts } = await checkBook(address, content);
  expect(issues).toEqual([]);
  expect(counts).toMatchObject({ chapters: 1, annotations: 1, figures: 1 });
});

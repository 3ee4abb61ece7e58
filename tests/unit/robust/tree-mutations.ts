import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Mutation } from './mutation.ts';
import { bookFiles, type Workplace } from './sound-book.ts';

/** Links that lead out, files that are none, names in the wrong case, chapters that collide. */
export function treeMutations(): Mutation[] {
  return [...links(), ...notFiles(), ...wrongCase(), ...missing(), ...collisions()];
}

/** What is no worse than a warning: all of these together still can be built. */
export function harmlessTreeMutations(): Mutation[] {
  const names = [
    'a loop',
    'a dangling link',
    'field-notes.yaml',
    'chapters/01-dense/questions.yaml',
    'ten thousand files',
  ];
  return [...links(), ...missing(), ...collisions()].filter(({ name }) => names.includes(name));
}

function links(): Mutation[] {
  const link = (name: string, path: string, target: string, fault?: string): Mutation => ({
    kind: 'symlink',
    name,
    apply: (place) => {
      const at = join(place.content, path);
      rmSync(at, { recursive: true, force: true });
      symlinkSync(target.replace('OUTSIDE', dirname(place.outside)), at);
    },
    ...(fault !== undefined && { fault }),
  });
  return [
    ...bookFiles.map((file) => link(`${file} lies outside`, file, 'OUTSIDE/secret.yaml', file)),
    link('a chapter lies outside', 'chapters/02-sparse', 'OUTSIDE/secrets', 'chapters/02-sparse'),
    link('all chapters lie outside', 'chapters', 'OUTSIDE/secrets', 'chapters'),
    link(
      'the manifests lie outside',
      'chapters/01-dense/manifests',
      'OUTSIDE/secrets/manifests',
      'chapters/01-dense/manifests',
    ),
    link('a further manifest outside', 'chapters/01-dense/manifests/x.yaml', 'OUTSIDE/secret.yaml'),
    link('a loop', 'chapters/03-loop', '03-loop'),
    link('a file that is a loop', 'sources.yaml', 'sources.yaml', 'sources.yaml'),
    link('a dangling link', 'glossary.yaml', 'nowhere.yaml'),
    link('a chapter that is its own chapters', 'chapters/03-all', '.'),
    link('a device', 'glossary.yaml', '/dev/zero', 'glossary.yaml'),
    link('a link inside', 'chapters/03-same', '02-sparse', 'chapters/03-same/en.mdx'),
  ];
}

function notFiles(): Mutation[] {
  const instead = (name: string, make: (path: string) => void): Mutation[] =>
    bookFiles.map((file) => ({
      kind: 'no file',
      name: `${file} is ${name}`,
      apply: ({ content }) => {
        rmSync(join(content, file));
        make(join(content, file));
      },
      ...(file !== 'chapters/01-dense/manifests/pod.yaml' && { fault: file }),
    }));
  return [
    ...instead('a folder', (path) => mkdirSync(path)),
    ...instead('a pipe', (path) => void execFileSync('mkfifo', [path])),
  ];
}

function wrongCase(): Mutation[] {
  const renamed = (from: string, to: string, fault?: string): Mutation => ({
    kind: 'wrong case',
    name: `${from} is called ${to}`,
    apply: ({ content }) => renameSync(join(content, from), join(content, to)),
    ...(fault !== undefined && { fault }),
  });
  return [
    renamed('site.yaml', 'Site.yaml', 'site.yaml'),
    renamed('sources.yaml', 'SOURCES.YAML', 'SOURCES.YAML'),
    renamed('glossary.yaml', 'glossary.yml', 'glossary.yml'),
    renamed('chapters', 'Chapters', 'Chapters'),
    renamed('chapters/01-dense', 'chapters/01-Dense', 'chapters/01-Dense'),
    renamed('chapters/01-dense/en.mdx', 'chapters/01-dense/EN.mdx', 'chapters/01-dense/EN.mdx'),
    renamed('chapters/01-dense/en.mdx', 'chapters/01-dense/en.MDX', 'chapters/01-dense'),
    renamed('chapters/01-dense/de.mdx', 'chapters/01-dense/de.md', 'chapters/01-dense/de.md'),
    renamed(
      'chapters/01-dense/annotations.yaml',
      'chapters/01-dense/Annotations.yaml',
      'chapters/01-dense/Annotations.yaml',
    ),
    renamed(
      'chapters/01-dense/annotations.yaml',
      'chapters/01-dense/annotation.yaml',
      'chapters/01-dense/annotation.yaml',
    ),
    renamed(
      'chapters/01-dense/manifests',
      'chapters/01-dense/Manifests',
      'chapters/01-dense/Manifests',
    ),
    renamed(
      'chapters/01-dense/manifests/pod.yaml',
      'chapters/01-dense/manifests/POD.yaml',
      'chapters/01-dense/en.mdx',
    ),
  ];
}

function missing(): Mutation[] {
  return ['', 'chapters', 'chapters/01-dense', ...bookFiles].map((path) => ({
    kind: 'missing',
    name: path || 'everything',
    apply: ({ content }) => rmSync(join(content, path), { recursive: true }),
  }));
}

function collisions(): Mutation[] {
  const copy = (from: string, to: string, fault?: string): Mutation => ({
    kind: 'duplicate',
    name: `${to} is ${from} again`,
    apply: ({ content }) => cpSync(join(content, from), join(content, to), { recursive: true }),
    ...(fault !== undefined && { fault }),
  });
  const chapter = 'chapters/02-sparse';
  const manifests = 'chapters/01-dense/manifests';
  return [
    copy(chapter, 'chapters/03-sparse', 'chapters/03-sparse/en.mdx'),
    copy(chapter, 'chapters/02-Sparse', 'chapters/02-Sparse'),
    copy(chapter, 'chapters/02 sparse', 'chapters/02 sparse'),
    copy(chapter, 'chapters/02-späße', 'chapters/02-späße'),
    copy(chapter, 'chapters/02-파드', 'chapters/02-파드'),
    copy(chapter, 'chapters/02-\u202esparse', 'chapters/02-\u202esparse'),
    copy(chapter, 'chapters/a\nb', 'chapters/a\nb'),
    copy(`${manifests}/pod.yaml`, `${manifests}/pod.yml`, `${manifests}/pod.yml`),
    copy(`${manifests}/pod.yaml`, `${manifests}/A pod?.yaml`, `${manifests}/A pod?.yaml`),
    copy(`${manifests}/pod.yaml`, `${manifests}/파드.yaml`, `${manifests}/파드.yaml`),
    copy(`${manifests}/pod.yaml`, `${manifests}/<b>.yaml`, `${manifests}/<b>.yaml`),
    { kind: 'duplicate', name: 'ten thousand files', apply: manyFiles },
  ];
}

function manyFiles({ content }: Workplace): void {
  const folder = join(content, 'chapters/02-sparse/pictures');
  mkdirSync(folder);
  for (let index = 0; index < 10_000; index++) writeFileSync(join(folder, `${index}.txt`), '');
}

import type { Language } from '../language/localized.ts';

/** What Astro makes pictures of, by the ends of their names. */
export const pictureFormats = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'avif', 'svg'] as const;

const pictures = new RegExp(`\\.(?:${pictureFormats.join('|')})$`, 'i');

export const isPicture = (path: string) => pictures.test(path);

/** What runs, or is a part of what runs: for components, and for readers where a text links it. */
export const isCode = (path: string) =>
  /\.(?:astro|[cm]?[jt]sx?|vue|svelte|css|scss|less)$/i.test(path);

/** What every folder may hold for those who look into it. */
export const isForPeople = (name: string) => /^(readme|licen[cs]e|notice)(\.\w+)?$/i.test(name);

export const isYaml = (name: string) => /\.ya?ml$/.test(name);

/** What a manifest is called in addresses: its file name without the suffix. */
export const manifestName = (file: string) => file.replace(/\.ya?ml$/, '');

/** What a chapter is read from. */
export const ownFiles = (languages: readonly Language[]) => [
  ...languages.map((lang) => `${lang}.mdx`),
  'annotations.yaml',
  'questions.yaml',
  'manifests',
];

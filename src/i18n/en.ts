import type { Strings } from './strings.ts';

const strings: Strings = {
  lang: 'en',
  name: 'English',
  site: {
    skip: 'Skip to the text',
    chapters: 'Chapters',
    back: 'Back',
    search: 'Search',
    theme: 'Brightness',
    themes: { system: 'Device', light: 'Light', dark: 'Dark' },
    language: 'Language',
    contents: 'Contents',
    navigation: 'Book',
    licence: (code, content) => `Text ${content}, code ${code}`,
    checkedAgainst: (version, day) => `Checked against Kubernetes ${version} on ${day}`,
    checksScope:
      'Manifests were checked against the schema, not run in a cluster. Expected output is not a recording.',
    source: 'Repository',
    byAuthor: (author) => author,
    onBook: (title, author, edition) =>
      `Notes on ${title}${edition === undefined ? '' : `, edition ${edition}`}, by ${author}`,
    recentlyCorrected: 'Corrected lately',
  },
  chapter: {
    label: (chapter, part, parts) =>
      parts > 1 ? `Chapter ${chapter} · Part ${part}` : `Chapter ${chapter}`,
    takeaways: 'In three minutes',
    previous: 'Previous',
    next: 'Next',
    edit: 'Edit this page',
    lastChanged: (day) => `Last changed on ${day}`,
    untranslated: (language) =>
      `This chapter has not been translated yet. You are reading the original in ${language}.`,
    bookAndNow: {
      title: 'The book and now',
      note: 'What the book or the note says',
      now: (version) => (version === undefined ? 'Now' : `In Kubernetes ${version}`),
      since: 'Version',
    },
    allCommands: 'All commands of this chapter',
    asMarkdown: 'Read as Markdown',
  },
  code: {
    copy: 'Copy',
    copied: 'Copied',
    console: 'Terminal',
    steps: 'Try it',
    expectedOutput: 'Expected output; it was not recorded from a run.',
  },
  plate: {
    label: (number) => `Figure ${number}`,
    original: 'Original picture',
    standalone: 'SVG',
    asText: 'The figure in words',
    parts: 'What is drawn',
    connections: 'What leads where',
    start: 'start',
    end: 'end',
  },
  manifest: {
    format: 'Format',
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download',
    hint: 'Press a key for its meaning',
    skipKeys: 'Skip the keys',
    required: 'required',
    values: 'Possible values:',
    mistake: 'A deliberate mistake.',
    attribution: (version) =>
      `The explanations of keys are those of the Kubernetes ${version} API. © The Kubernetes Authors, Apache-2.0.`,
  },
  annotation: {
    types: {
      correction: 'Correction',
      answer: 'Answer',
      drift: 'Changed since',
      clarification: 'Addition',
      confirmed: 'Right',
      source: 'Source',
    },
    show: 'Annotations',
    legend: 'Red pen',
    back: 'Back to the phrase',
    permalink: 'Address of this annotation',
    report: 'Report a mistake',
    versions: (range) =>
      range.endsWith('+') ? `since Kubernetes ${range.slice(0, -1)}` : `Kubernetes ${range}`,
    sources: 'Sources',
    sayingThat: 'Words that say so',
  },
  back: {
    title: 'Back of the book',
    corrections: 'Annotations',
    terms: 'Terms',
    diagrams: 'Figures',
    manifests: 'Manifests',
    sources: 'Sources',
    accessed: (day) => `read on ${day}`,
    supports: 'Annotations that rest on it',
  },
  notFound: {
    title: 'There is no such page',
    message: 'The address may have changed, or it may have been mistyped. Try one of these.',
    home: 'To the title page',
  },
};

export default strings;

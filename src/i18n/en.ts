import type { AnnotationType } from '../book/annotation-types.ts';
import type { CalloutKind } from '../book/callouts.ts';
import type { FormatName } from '../kubernetes/index.ts';
import type { OpenKind } from '../book/issues/open-points.ts';
import type { Kind } from '../search/index.ts';

/**
 * Every word of the interface, in English, and what each is for: another language has the same
 * keys (`Strings`), and a compiler that says which it lacks.
 */
const strings = {
  /** Code of the language that these strings are in. */
  lang: 'en',
  /** What the language calls itself. */
  name: 'English',
  site: {
    skip: 'Skip to the text',
    chapters: 'Chapters',
    back: 'Appendix',
    search: 'Search',
    theme: 'Brightness',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    language: 'Language',
    /** Menu of this page's sections. */
    contents: 'Contents',
    /** Name of the line with contents, search and the next part, which stays in sight. */
    reach: 'Contents and next part',
    /** Link to the contents of the whole book. */
    allChapters: 'All chapters',
    navigation: 'Book',
    licence: (code: string, content: string) => `Text ${content}, code ${code}`,
    /** The foot of every page of a book that says so; `subject` is such as `PostgreSQL 17`. */
    checkedAgainst: (subject: string, day: string | undefined) =>
      `Checked against ${subject}${day === undefined ? '' : ` on ${day}`}`,
    /** What the checks do not prove. */
    checksScope:
      'Manifests were checked against the schema, not run in a cluster. Expected output is not a recording.',
    source: 'Repository',
    onBook: (title: string, author: string, edition: number | undefined) =>
      `Notes on ${title}${edition === undefined ? '' : `, edition ${edition}`}, by ${author}`,
    recentlyCorrected: 'Recent corrections',
    /**
     * How much of the book is here.
     *
     * @param chapters numbers of its chapters.
     * @param parts how many pages they are.
     */
    extent: (chapters: readonly number[], parts: number) =>
      chapters.length === 1 && parts > 1
        ? `So far: chapter ${chapters[0]}, in ${parts} parts.`
        : `So far: ${chapters.length} ${chapters.length === 1 ? 'chapter' : 'chapters'}.`,
    /** Link to the first page. */
    begin: (chapter: number, part: number, parts: number) =>
      parts > 1 ? `Begin with part ${part}` : `Begin with chapter ${chapter}`,
    /** Over the example on the title page: where it is from. */
    fromNotes: 'From the notes',
  },
  chapter: {
    label: (chapter: number, part: number, parts: number) =>
      parts > 1 ? `Chapter ${chapter} · Part ${part}` : `Chapter ${chapter}`,
    takeaways: 'Three-minute summary',
    /** Marks a chapter that is not finished. */
    draft: 'draft',
    /** @param open what its open points are about, and how many there are of each kind */
    draftNotice: (open: readonly [OpenKind, number][]) => {
      const all = open.reduce((sum, [, count]) => sum + count, 0);
      const list = open.map(([kind, count]) => `${count} ${openKinds[kind][count === 1 ? 0 : 1]}`);
      return all === 0
        ? 'This is a draft.'
        : `This is a draft: ${all} open ${all === 1 ? 'point' : 'points'}. To look at: ${list.join(', ')}.`;
    },
    previous: 'Previous',
    next: 'Next',
    /** Links beside the text: to the part before or after this one, or to another chapter. */
    before: (isPart: boolean): string => (isPart ? '← Previous part' : '← Previous chapter'),
    after: (isPart: boolean): string => (isPart ? 'Next part →' : 'Next chapter →'),
    edit: 'Edit this page',
    lastChanged: (day: string) => `Last changed on ${day}`,
    /** Over a page that is not translated. */
    untranslated: (language: string) =>
      `This chapter has not been translated yet. You are reading the original in ${language}.`,
    /** Table of what the note says and what holds. */
    bookAndNow: {
      title: 'The note and now',
      note: 'What the note says',
      now: (subject: string | undefined) => (subject === undefined ? 'Now' : `In ${subject}`),
      since: 'Version',
    },
    allCommands: 'All commands of this chapter',
    /** Over one of several groups of the commands. */
    allCommandsAt: (index: number, count: number) =>
      `All commands of this chapter, ${index} of ${count}`,
    asMarkdown: 'Read as Markdown',
  },
  callouts: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
  } satisfies Record<CalloutKind, string>,
  footnotes: {
    title:
      'Footnotes' /** Link from a footnote to the place that it belongs to; `number` is such as `1` or `1-2`. */,
    back: (number: string) => `Back to the place of footnote ${number}`,
  },
  tasks: { done: 'done', open: 'to do' },
  code: {
    copy: 'Copy',
    copied: 'Copied',
    console: 'Terminal',
    /** Over a session in a terminal of which there are several. */
    terminal: (number: string) => `Terminal ${number}`,
    /** Below commands of which the last does not return by itself. */
    keepsRunning: 'The last command keeps running. Press Ctrl+C when you have seen enough.',
    /** Title of a box of steps that has none. */
    steps: 'Try it',
    /** Over output that was not recorded, in a word. */
    expected: 'expected',
    /** The same in a sentence, once on a page. */
    expectedOutput: 'Output labelled “expected” was not recorded from a run.',
  },
  plate: {
    label: (number: string) => `Figure ${number}`,
    original: 'The picture in the note',
    standalone: 'SVG file',
    /** Summary of the text alternative. */
    asText: 'The figure in words',
    parts: 'What is drawn',
    connections: 'What leads where',
    start: 'start',
    end: 'end',
  },
  manifest: {
    /** Name of the choice between YAML and JSON, heard only. */
    format: 'Format',
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download',
    /** The one line that says keys can be pressed. */
    hint: 'Press a key for its meaning',
    /** Shows the lines of a long manifest that stand folded. */
    rest: (lines: number) => `${lines} more lines`,
    /** Link past the keys, for the keyboard without script. */
    skipKeys: 'Skip the keys',
    /** Beside the name of a template, which nobody has filled in and checked. */
    template: 'template, not checked',
    /** The same for an excerpt or a patch. */
    partial: 'excerpt',
    /** The same for what is no object of the API. */
    unchecked: 'not checked',
    /** Link that closes an explanation, without script. */
    close: 'Close',
    /** Beside a field that must be written. */
    required: 'required',
    /** Before the values that a field takes. */
    values: 'Possible values:',
    /** What an API server demands of a field, in the line of its explanation. */
    constraints: {
      range: (min: string, max: string) => `${min} to ${max}`,
      atLeast: (min: string) => `${min} or more`,
      above: (min: string) => `more than ${min}`,
      characters: (max: number) => `at most ${max} characters`,
      items: (max: number) => `at most ${max} items`,
      /** Every form of text that a row may demand. */
      formats: {
        subdomain: 'DNS name',
        label: 'DNS label, at most 63 characters',
        portName: 'a port by name, at most 15 characters',
        qualifiedName: 'name, with or without a domain',
        annotationKey: 'name, with or without a domain',
        labelValue: 'at most 63 letters, digits, - _ .',
        variableName: 'printable ASCII without =',
        configKey: 'letters, digits, - _ .',
        domain: 'a driver’s domain',
        nameInDomain: 'domain/name',
        percentTo100: 'a number or a percentage up to 100%',
        resourceField: 'such as limits.memory',
        outerIp: 'IP address of another machine',
        priorityName: 'not system-…',
        finalizer: 'domain/name',
        headerName: 'letters, digits, -',
        sysctl: 'setting of the kernel',
        plainPath: 'path without // and ..',
        domainWithDot: 'domain with a dot',
        webhookName: 'domain of three parts or more',
        controller: 'domain and path',
        limitType: 'Container, Pod or PersistentVolumeClaim',
        trimmed: 'no blanks at the ends',
        ip: 'IP address',
        ipv4: 'IPv4 address',
        ipv6: 'IPv6 address',
        cidr: 'network as CIDR',
        clusterIp: 'IP address or None',
        host: 'host name without port or path',
        externalName: 'host name without scheme or port',
        hostPort: 'host name or IP address',
        httpsUrl: 'https:// address',
        absolutePath: 'absolute path',
        mountPath: 'path without :',
        devicePath: 'path without : and ..',
        relativePath: 'relative path without ..',
        pathBelow: 'path without ..',
        environmentField: 'name, namespace, uid, node, IP, or one label or annotation of the pod',
        fileField: 'name, namespace, uid, labels or annotations of the pod',
        resourceName: 'cpu, memory, ephemeral-storage, hugepages-…, or with a domain',
        quotaResource: 'a resource that a quota limits',
        percentOrNumber: 'number or percentage',
        json: 'JSON',
        cron: 'cron line of five fields',
        timeZone: 'time zone such as Asia/Seoul',
      } satisfies Record<FormatName, string>,
      /** The keys of a mapping have that form. */
      keys: (format: string) => `keys: ${format}`,
      notEmpty: 'not empty',
      required: 'required',
      forbidden: 'not allowed',
      unique: 'unique in the list',
      oneOf: (fields: string) => `exactly one of ${fields}`,
      atMostOneOf: (fields: string) => `at most one of ${fields}`,
      oneOrMoreOf: (fields: string) => `at least one of ${fields}`,
      /** @param condition of the three below, '' when the demand holds always */
      withCondition: (words: string, condition: string) =>
        condition ? `${words} if ${condition}` : words,
      /** @param formula "type = Recreate" */
      holds: (formula: string) => formula,
      written: (field: string) => `${field} is written`,
      notWritten: (field: string) => `${field} is not written`,
    },
    /** Before the message of a deliberate mistake. */
    mistake: 'A deliberate mistake.',
    /** Before the message of a mistake in a draft. */
    openMistake: 'To be mended.',
    /** Whose words the explanations are. */
    attribution: (version: string) =>
      `The explanations of keys are those of the Kubernetes ${version} API. © The Kubernetes Authors, Apache-2.0.`,
  },
  annotation: {
    types: {
      correction: 'Correction',
      answer: 'Answer',
      drift: 'Changed since',
      clarification: 'Addition',
      confirmed: 'Confirmed',
      source: 'Source',
    } satisfies Record<AnnotationType, string>,
    /** Shown with the switch that turns the annotations on and off. */
    show: 'Annotations',
    legend: 'Red pen',
    /** Beside the legend: what it holds, also while it is folded. */
    hide: 'its marks',
    /** Button that opens every remark of the page, and then folds them again. */
    openAll: 'Open all',
    back: 'Back to the phrase',
    permalink: 'Address of this annotation',
    report: 'Report a mistake',
    /** For which version a remark holds, such as `PostgreSQL 17`, and whether for later ones too. */
    versions: (version: string, later: boolean) => (later ? `since ${version}` : version),
    sources: 'Sources',
  },
  back: {
    title: 'Appendix',
    corrections: 'Corrections',
    annotations: 'Other annotations',
    terms: 'Terms',
    diagrams: 'Figures',
    manifests: 'Manifests',
    sources: 'Sources',
    /** Day on which a source was read. */
    accessed: (day: string) => `read on ${day}`,
    /** Day on which a source was noted that nobody has read. */
    noted: (day: string) => `noted on ${day}`,
    supports: 'Annotations that rest on it',
    /** After the first links of an entry: how many sections more use a term; leads to search. */
    moreSections: (count: number) => (count === 1 ? 'find one more' : `find ${count} more`),
    /** The same for the annotations that rest on a source. */
    moreAnnotations: (count: number) => `and ${count === 1 ? 'one' : count} more`,
    /** Which page of a section this is. */
    page: (page: number, pages: number) => `page ${page} of ${pages}`,
    /** Name of the navigation through the pages of a section. */
    pages: (section: string) => `${section}: pages`,
    previousPage: 'Previous',
    nextPage: 'Next',
  },
  licences: {
    title: 'Licences',
    /** What the packages are there for that readers get something of. */
    uses: {
      search: 'Code that takes Hangul apart in search',
      loading: 'Code that loads search',
      lettering: 'Shapes of the letters in icons and share images',
      explanations:
        'Explanations of manifest keys: Kubernetes API, © The Kubernetes Authors, Apache-2.0',
    },
    /** Link to the texts of the licences. */
    texts: 'Licences in full',
  },
  /**
   * Plain data, so that it can travel as JSON. Braces hold what is filled in. `{as:으로:로}` picks by
   * how the text filled in for `as` ends: the first after a final consonant other than ㄹ, the
   * second otherwise.
   */
  search: {
    /** Name of the dialog and of its field. */
    title: 'Search the notes',
    /** In the empty field. */
    placeholder: 'pod, containerPort, sidecar',
    close: 'Close',
    /** Name of the row of kinds, and its first entry. */
    kinds: 'Kinds',
    allKinds: 'All',
    /** What a result says it matched, and the filter for it. */
    kind: {
      note: 'Note',
      annotation: 'Annotation',
      command: 'Command',
      yaml: 'YAML',
      diagram: 'Figure',
      term: 'Term',
      output: 'Output',
      question: 'Question',
      code: 'Code',
    } satisfies Record<Kind, string>,
    /** Name of the list. */
    results: 'Sections found',
    /** `{count}` */
    count: '{count} sections found.',
    countOne: 'One section found.',
    /** `{count}`, `{total}`: only the best are told. */
    countBest: 'The best {count} of {total} sections.',
    /** `{as}`: the query was read as another one. */
    readAs: 'Searched for “{as}”',
    /** `{query}`: search for it as it was typed. */
    literally: 'search for {query} as typed',
    /** `{words}`, each in quotation marks: what was left out, since nothing answers the whole query. */
    without: 'Found without {words}.',
    /** `{words}`: words that no section has. */
    unknown: 'Not in the notes: {words}',
    nothing: 'Nothing found.',
    /** Before three terms that the book has. */
    near: 'The notes do have:',
    /** Keys, for those who have them. */
    keys: '↑ ↓ choose · Enter open · Ctrl+Enter new tab · Esc close',
    loading: 'Getting search ready.',
    failed: 'Search could not be loaded. Please reload the page.',
    /** There is no network, and the book was not saved. */
    offline:
      'You are offline, so search cannot be loaded. Once the book is saved, search works offline too.',
  },
  questions: {
    /** Over the questions of a section, and over all of them on paper. */
    title: 'Check yourself',
    /** Over the answers on paper, which stand apart. */
    answers: 'Answers',
    /** Before what an answer rests on. */
    grounds: 'Based on',
  },
  editions: {
    /** Button that keeps the whole book on the device; `size` is such as `1.2 MB`. */
    save: (size: string) => `Save and read offline (${size})`,
    saving: (percent: string) => `Saving, ${percent}`,
    saved: 'Saved. You can read and search without a connection.',
    /** When the book could not be kept. */
    notSaved: 'Not saved. Check the connection and press again.',
    /** Button that removes the kept book. */
    remove: 'Remove the saved book',
    /** Page in place of one that is not kept, and what it lists. */
    offline: {
      title: 'This page is not saved',
      message: 'There is no connection at the moment. Open the page again once there is one.',
      kept: 'Pages that you can read now',
    },
    /** Link to the place where the reader was; `section` is such as `1-2`. */
    resume: (section: string) => `Read on at ${section}`,
    forget: 'Clear',
    /** Over the printed edition. */
    print: 'For print',
  },
  parity: {
    /** At a section whose original has changed since it was translated. */
    stale: (day: string | undefined) =>
      day === undefined
        ? 'The original has changed since this section was translated.'
        : `The original changed on ${day}, after this section was translated.`,
    /** At a section that says something else than the original. */
    differs: 'This section differs from the original.',
    /** Link to the section in the original. */
    original: 'See the original',
    /** Link to the page that shows two editions side by side, and its title. */
    compare: 'Two languages side by side',
  },
  notFound: {
    title: 'There is no such page',
    message: 'The address may have changed, or it may have been mistyped. Try one of these.',
    home: 'To the title page',
  },
  /** What a chapter begins with that an author has just made. */
  draft: {
    summary: 'One or two sentences on what this chapter says.',
    heading: 'First section',
    text: 'The notes begin here.',
  },
  /** What a book says of itself that an author has just made. */
  newBook: (title: string) => `Notes under the title “${title}”, with remarks beside the text.`,
};

export default strings;

const openKinds: Record<OpenKind, readonly [one: string, several: string]> = {
  pictures: ['picture or file', 'pictures or files'],
  links: ['link', 'links'],
  drawings: ['drawing', 'drawings'],
  manifests: ['manifest', 'manifests'],
  annotations: ['annotation or question', 'annotations or questions'],
  terms: ['term', 'terms'],
  translations: ['translation', 'translations'],
  others: ['other', 'others'],
};

import {
  type Answer,
  answerOf,
  openLibrary,
  type PublishedIndex,
  type SearchLibrary,
  type SearchOptions,
  type SearchText,
  type SectionHead,
  type SectionTexts,
  textsFileOf,
} from '../search/index.ts';

/** What the page tells the worker: first what to open, then what to answer. */
export type ToSearch =
  | { open: { index: ArrayBuffer; address: string; others: readonly string[] } }
  | { ask: { id: number; query: string; options: SearchOptions } };

/** What the worker tells the page; an answer comes again when its excerpts are there. */
export type FromSearch = { opened: boolean } | { id: number; answer: Answer };

/** Loads the files of search, which lie beside the index, and answers. */
let library: SearchLibrary;
let edition: string;
let folder: string;
let latest: number;
const texts = new Map<string, SectionTexts>();
const loading = new Map<string, Promise<void>>();

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  if ('open' in data) open(data.open);
  else void ask(data.ask);
});

function open({ index, address, others }: Extract<ToSearch, { open: object }>['open']): void {
  folder = address;
  try {
    const own = JSON.parse(new TextDecoder().decode(index)) as PublishedIndex;
    edition = own.edition;
    const load = (lang: string) =>
      contentOf<PublishedIndex>(`index.${lang}.json`, { cache: 'no-cache' });
    library = openLibrary(own, others, load);
    tell({ opened: true });
  } catch {
    tell({ opened: false });
  }
}

async function ask({ id, query, options }: Extract<ToSearch, { ask: object }>['ask']) {
  latest = id;
  // What is typed meanwhile makes this question one that nobody asks any more.
  await new Promise((resolve) => setTimeout(resolve));
  if (latest !== id) return;
  const outcome = await library(query, options);
  const matched = outcome.results.map((result) => result.matched);
  tell({ id, answer: answerOf(outcome, textsOf) });
  if (matched.every(textsOf)) return;
  await Promise.all(matched.map((section) => loadTexts(textsFileOf(section))));
  if (latest === id) tell({ id, answer: answerOf(outcome, textsOf) });
}

function textsOf(section: SectionHead): readonly SearchText[] | undefined {
  return texts.get(textsFileOf(section))?.[section.key];
}

/** What fails stays away: an excerpt is not worth a message. */
function loadTexts(file: string): Promise<void> {
  const under =
    loading.get(file) ??
    contentOf<SectionTexts>(`${file}?v=${edition}`).then(
      (loaded) => void texts.set(file, loaded),
      () => undefined,
    );
  loading.set(file, under);
  return under;
}

async function contentOf<Content>(file: string, how?: RequestInit): Promise<Content> {
  const response = await fetch(new URL(file, folder), how);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as Content;
}

function tell(message: FromSearch): void {
  postMessage(message);
}

/** What an index for language models says (llmstxt.org): title, summary, lists of links. */
export interface LlmsText {
  title: string;
  description: string;
  /** Paragraphs between the summary and the lists. */
  notes: readonly string[];
  sections: readonly { title: string; links: readonly LlmsLink[] }[];
}

export interface LlmsLink {
  title: string;
  url: string;
  description?: string;
}

/** Prints llms.txt. Sections without links are left out. */
export function llmsText({ title, description, notes, sections }: LlmsText): string {
  const parts = [
    `# ${oneLine(title)}`,
    `> ${oneLine(description)}`,
    ...notes.map(oneLine),
    ...sections
      .filter(({ links }) => links.length > 0)
      .map((section) =>
        [`## ${oneLine(section.title)}`, '', ...section.links.map(item)].join('\n'),
      ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function item({ title, url, description }: LlmsLink): string {
  const label = oneLine(title).replaceAll(/[[\]\\]/g, '\\$&');
  return `- [${label}](${url})${description === undefined ? '' : `: ${oneLine(description)}`}`;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

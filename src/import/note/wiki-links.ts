import { isPicture } from '../../book/file-kinds.ts';
import { plain } from './plain.ts';

/** The scheme of addresses that name a note or a file by its name alone, wherever it lies. */
export const wikiScheme = 'wiki:';

/** How wide a picture is and where it stands, behind a bar in its words. */
export const looks = String.raw`\s*(?:\d+(?:x\d+)?|center|left|right)\s*`;

/** `[[note#heading|words]]` as a link. */
export function wikiLink(target = '', words?: string): string | undefined {
  const name = target.trim();
  if (/^_?TOC_?$/i.test(name)) return undefined;
  const shown = words?.trim() || name.replace(/^#\^?/, '').replace(/[#^]+/g, ' > ');
  return `[${plain(shown)}](${addressOf(name)})`;
}

/** `![[picture.png|300]]` as a picture, `![[note]]` as a link. */
export function pictureOrLink(target = '', words = ''): string | undefined {
  const name = target.trim();
  if (!isPicture(name) && !/\.bmp$/i.test(name)) return wikiLink(target, words);
  const said = words.replace(new RegExp(`(?:^|\\\\?\\|)${looks}(?=\\\\?\\||$)`, 'g'), '').trim();
  return `![${plain(said || name)}](${addressOf(name)})`;
}

function addressOf(target: string): string {
  const [name = '', ...anchor] = target.split('#');
  const id = anchor.length > 0 ? `#${encodeURIComponent(anchor.at(-1)!.replace(/^\^/, ''))}` : '';
  return name === '' ? id : `${wikiScheme}${encodeURIComponent(name)}${id}`;
}

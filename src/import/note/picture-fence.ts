import { webAddress } from '../../book/schema/fields.ts';

/** A picture that a note shows. */
export interface Picture {
  url: string;
  /** What its author said it shows. */
  words: string;
}

/**
 * A drawing that has still to be made: an empty diagram, which the checks report until it is drawn,
 * with the picture that it stands for.
 */
export function pictureFence({ url, words }: Picture, name: string): string {
  const address = url.replaceAll('"', '%22');
  const isOnWeb = webAddress.safeParse(address).success;
  return [
    `\`\`\`mermaid name="${name}"${isOnWeb ? ` original="${address}"` : ''}`,
    ...(words === '' ? [] : [`%% ${words.replace(/\s+/g, ' ')}`]),
    ...(isOnWeb ? [] : [`%% ${url}`]),
    '```',
  ].join('\n');
}

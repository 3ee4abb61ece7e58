import { imageSize } from 'image-size';
import { didYouMean } from '../../language/nearest.ts';
import type { Place } from '../issues/issue.ts';
import type { ContentFiles } from './content-files.ts';

/** Every page shows it. */
const mostKilobytes = 32;

/** Reads the picture that stands for the book, as an address that holds all of it. */
export function loadLogo(path: string, files: ContentFiles, place: Place): string | undefined {
  const bytes = files.bytes(path);
  const type = bytes && typeOf(bytes);
  const fail = (message: string, hint: string) => {
    const code = bytes ? 'book/invalid-value' : 'book/missing-file';
    files.report({ code, severity: 'error', message, place, hint });
    return undefined;
  };
  if (!bytes) {
    const hint = didYouMean(path, picturesOf(files)) ?? `Put the file into ${files.root}.`;
    return fail(`There is no logo "${path}".`, hint);
  }
  if (!type && /<svg[\s>]/.test(bytes.toString('utf8', 0, 2000))) {
    const message = `"${path}" does not say how large it is.`;
    return fail(message, 'Write viewBox="0 0 100 100" into its <svg>, with its width and height.');
  }
  if (!type) {
    const message = `"${path}" is no SVG or PNG, whatever its name says.`;
    return fail(message, 'Save the logo anew in one of these formats.');
  }
  if (bytes.length > mostKilobytes * 1024) {
    const message = `The logo "${path}" has ${Math.ceil(bytes.length / 1024)} kB, and every page loads it.`;
    const hint = `Save it with at most ${mostKilobytes} kB: as PNG 256 px wide, or as SVG.`;
    return fail(message, hint);
  }
  return `data:image/${type === 'svg' ? 'svg+xml' : type};base64,${bytes.toString('base64')}`;
}

function typeOf(bytes: Buffer): 'svg' | 'png' | undefined {
  try {
    const { type } = imageSize(bytes);
    return type === 'svg' || type === 'png' ? type : undefined;
  } catch {
    return undefined;
  }
}

const picturesOf = (files: ContentFiles) =>
  files
    .list('.')
    .map(({ name }) => name)
    .filter((name) => /\.(?:svg|png)$/i.test(name));

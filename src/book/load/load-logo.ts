import { imageSize } from 'image-size';
import { didYouMean } from '../../language/nearest.ts';
import type { Place, Report } from '../issues/issue.ts';
import type { ContentFiles } from './content-files.ts';

/** Every page shows it. */
const mostKilobytes = 32;

/** Reads the picture that stands for the book, as an address that holds all of it. */
export function loadLogo(
  path: string,
  files: ContentFiles,
  place: Place,
  report: Report,
): string | undefined {
  const bytes = files.bytes(path);
  const type = bytes && typeOf(bytes);
  if (type && bytes.length <= mostKilobytes * 1024) {
    return `data:image/${type === 'svg' ? 'svg+xml' : type};base64,${bytes.toString('base64')}`;
  }
  report({
    code: bytes ? 'book/invalid-value' : 'book/missing-file',
    severity: 'error',
    place,
    ...(!bytes
      ? {
          message: `There is no logo "${path}".`,
          hint: didYouMean(path, picturesOf(files)) ?? `Put the file into ${files.root}.`,
        }
      : type
        ? {
            message: `The logo "${path}" has ${Math.ceil(bytes.length / 1024)} kB, and every page loads it.`,
            hint: `Save it with at most ${mostKilobytes} kB: as PNG 256 px wide, or as SVG.`,
          }
        : {
            message: `"${path}" is no SVG or PNG, whatever its name says.`,
            hint: 'Save the logo anew in one of these formats.',
          }),
  });
  return undefined;
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
  files.list('.').flatMap(({ name }) => (/\.(?:svg|png)$/i.test(name) ? [name] : []));

import { imageSize } from 'image-size';
import type { Language } from '../../language/localized.ts';
import type { ChapterFile } from '../book.ts';
import { isCode, isForPeople, isPicture, ownFiles } from '../file-kinds.ts';
import type { ContentFiles } from './content-files.ts';

/**
 * The files that lie beside a chapter and are none of its own data: pictures, files to download,
 * components. In folders below as well, but for that of the manifests.
 */
export function loadFiles(
  files: ContentFiles,
  folder: string,
  languages: readonly Language[],
): readonly ChapterFile[] {
  const own = new Set(ownFiles(languages));
  const paths = pathsBelow(files, folder).filter(
    (path) =>
      !own.has(path.split('/')[0]!.toLowerCase()) &&
      // A text in a language that the book does not have is reported as an error.
      !/^[^/]+\.mdx$/i.test(path) &&
      !isForPeople(path.split('/').at(-1)!),
  );
  return paths.map((name): ChapterFile => {
    const within = `${folder}/${name}`;
    // macOS writes names in letters and marks, and texts are read composed.
    const path = name.normalize('NFC');
    const file = files.pathOf(within);
    if (isCode(path)) return { path, file, kind: 'code', text: files.read(within) ?? '' };
    if (!isPicture(path)) return { path, file, kind: 'download' };
    return { path, file, kind: 'picture', picture: readPicture(files, within) };
  });
}

/** Links that lead from folder to folder and back end somewhere. */
const deepest = 12;

/** Paths of all files below a folder, relative to it. */
export function pathsBelow(files: ContentFiles, folder: string, path = ''): string[] {
  return files
    .list(`${folder}/${path}`)
    .flatMap(({ name, directory }) =>
      directory && path.split('/').length <= deepest
        ? pathsBelow(files, folder, `${path}${name}/`)
        : [`${path}${name}`],
    );
}

/** Nothing, where the file is no picture, whatever its name says. */
function readPicture(files: ContentFiles, path: string): ChapterFile['picture'] {
  const bytes = files.bytes(path);
  try {
    if (!bytes) return undefined;
    const { width, height, orientation = 0 } = imageSize(bytes);
    // A camera that was held upright says so instead of turning what it took (EXIF, 5 to 8).
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

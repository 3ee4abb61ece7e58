import { existsSync, readdirSync, statSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../language/nearest.ts';

/** Suffixes that Vite adds where an import has none (`resolve.extensions`). */
const suffixes = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

interface MissingImport {
  message: string;
  hint: string;
}

/**
 * Looks whether what a file imports is there.
 *
 * @param file that imports it, relative to the working directory.
 * @returns what is wrong; nothing when it was found.
 */
export function findImport(source: string, file: string): MissingImport | undefined {
  if (/^(?:astro|node|virtual):/.test(source)) return undefined;
  if (/^(?:https?:)?\/\//.test(source)) {
    return {
      message: `"${source}" is on another site, and a build asks none.`,
      hint: 'Install the package with npm, or save the file beside the chapter.',
    };
  }
  if (/\.(?:md|markdown|mdx)$/.test(source)) {
    return {
      message: 'A chapter imports no Markdown: all that the site reads so is a chapter.',
      hint: 'Write it into the chapter, or make an Astro component of what several chapters show.',
    };
  }
  if (!/^[./]/.test(source)) return findPackage(source, file);
  const [path = ''] = source.split('?');
  const whole = path.startsWith('/') ? join(process.cwd(), path) : resolve(dirname(file), path);
  const found = suffixes.map((suffix) => whole + suffix).find(isFile);
  if (found) return found.endsWith('.astro') ? reachOfAstro(found) : frameworkOf(found, file);
  const beside = existsSync(dirname(whole)) ? readdirSync(dirname(whole)) : [];
  return {
    message: `There is no file "${source}".`,
    hint:
      didYouMean(basename(whole), beside) ??
      `Put it into ${dirname(file)} or into the folder "components" of the book.`,
  };
}

/** Astro takes a component for one of the checkout where the two have no folder in common. */
function reachOfAstro(component: string): MissingImport | undefined {
  const [, own] = process.cwd().split(sep);
  const [, other] = component.split(sep);
  if (own === other) return undefined;
  return {
    message: `Astro does not compile components in ${dirname(component)}.`,
    hint: `Move the book into a folder below ${sep}${own ?? ''}, where this checkout is.`,
  };
}

/** Packages of which one must be there, beside an integration of Astro, for components of a kind. */
const frameworks: Readonly<Record<string, readonly string[]>> = {
  '.jsx': ['react', 'preact', 'solid-js'],
  '.tsx': ['react', 'preact', 'solid-js'],
  '.svelte': ['svelte'],
  '.vue': ['vue'],
};

function frameworkOf(component: string, file: string): MissingImport | undefined {
  const suffix = extname(component);
  const names = frameworks[suffix];
  if (!names || names.some((name) => hasPackage(name, file))) return undefined;
  return {
    message: `Nothing here compiles components of ${suffix.slice(1).toUpperCase()}.`,
    hint: `Write it as a component of Astro, or add a framework: npx astro add ${names[0]}.`,
  };
}

function findPackage(source: string, file: string): MissingImport | undefined {
  const [scope = '', name] = source.split('/');
  const packageName = scope.startsWith('@') ? `${scope}/${name ?? ''}` : scope;
  if (hasPackage(packageName, file)) return undefined;
  return {
    message: `There is no package "${packageName}".`,
    hint: `A file beside the chapter begins with ./ (import … from './${source}'); a package is installed with npm install ${packageName}.`,
  };
}

/** A book outside the checkout has what the checkout has. */
const hasPackage = (name: string, file: string) =>
  [resolve(file), join(process.cwd(), 'package.json')].some((from) => {
    try {
      return findPackageJSON(name, pathToFileURL(from)) !== undefined;
    } catch {
      return false;
    }
  });

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

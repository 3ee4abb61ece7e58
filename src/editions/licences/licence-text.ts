/**
 * The part of a licence file that is on the package itself. Vite's goes on with the licences of
 * what its own build tools contain, of which nothing is in a site.
 */
export function licenceText(file: string): string {
  return file.split(/^#+ Licenses of bundled dependencies$/m)[0]!.trim();
}

/**
 * The package that a module of a bundle comes from, by the id that the bundler gives it; undefined
 * for our own. What a bundler adds itself has an id without a file: `\0vite/preload-helper.js`.
 */
export function packageOfModule(id: string): string | undefined {
  const inPackage = id
    .split(/[\\/]node_modules[\\/]/)
    .slice(1)
    .at(-1);
  const name = inPackage ?? (id.startsWith('\0') ? id.slice(1) : undefined);
  return name && /^(?:@[^\\/]+[\\/])?[^\\/?]+/.exec(name)![0].replace('\\', '/');
}

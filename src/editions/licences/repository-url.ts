/** Web address of a repository as package.json may name it; undefined when it names none. */
export function repositoryUrl(
  repository: string | { url?: string } | undefined,
): string | undefined {
  const named = typeof repository === 'string' ? repository : repository?.url;
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(named ?? '')?.[1];
  const url = short
    ? `https://github.com/${short}`
    : named?.replace(/^git\+/, '').replace(/^(git|ssh):\/\/(git@)?/, 'https://');
  return url?.replace(/\.git$/, '');
}

/** The texts of the Mermaid fences of an MDX text, as a parser of Markdown would hand them on. */
export function mermaidFences(mdx: string): string[] {
  const fences = mdx.matchAll(/^([ \t]*)(`{3,}|~{3,})[ \t]*mermaid\b[^\n]*\n(.*?)\n[ \t]*\2/gms);
  return Array.from(fences, ([, indent, , text]) =>
    text!.replaceAll(new RegExp(`^[ \\t]{0,${indent!.length}}`, 'gm'), ''),
  );
}

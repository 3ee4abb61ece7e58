/** Changes the prose of a text whose fences are all closed, and leaves the code in them alone. */
export function outsideFences(text: string, change: (prose: string) => string): string {
  const chunks: { isCode: boolean; lines: string[] }[] = [{ isCode: false, lines: [] }];
  let fence = '';
  for (const line of text.split('\n')) {
    const sign = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const opens = fence === '' && sign !== '';
    const closes = fence !== '' && sign.startsWith(fence) && line.trim().endsWith(sign);
    if (opens) chunks.push({ isCode: true, lines: [] });
    chunks.at(-1)!.lines.push(line);
    if (opens) fence = sign;
    else if (closes) {
      fence = '';
      chunks.push({ isCode: false, lines: [] });
    }
  }
  return chunks
    .filter(({ lines }) => lines.length > 0)
    .map(({ isCode, lines }) => (isCode ? lines.join('\n') : change(lines.join('\n'))))
    .join('\n');
}

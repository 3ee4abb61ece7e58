import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { annotationTypeNames } from '../../src/book/annotation-types.ts';
import { sourceFiles } from '../source-files.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const styles = readFileSync('src/styles/annotation.css', 'utf8').replace(/\s+/g, ' ');

// What is missing in a stylesheet is told by nobody else.
it.each(annotationTypeNames)('%s has a tone, a sign, and a rule that hides it', (type) => {
  expect(tokens).toMatch(new RegExp(`^\\s*--${type}:`, 'm'));
  expect(styles).toContain(` .${type} { --tone: var(--${type}); --sign: url(`);
  expect(styles).toMatch(
    new RegExp(
      String.raw`\[data-hidden~='${type}'\], :not\(\[data-js\]\):has\(#show-${type}:not\(:checked\)\) ?\) \.${type}\b`,
    ),
  );
});

it.each(['README.md', ...sourceFiles('src/i18n/first-chapter', /\.yaml$/)])(
  'all are named where %s shows how to annotate',
  (file) => {
    const line = /^ *type: (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1];
    for (const type of annotationTypeNames) expect(line).toContain(type);
  },
);

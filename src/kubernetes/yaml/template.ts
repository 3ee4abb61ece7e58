import { visit } from 'yaml';
import { isBroken, parseManifest, type ParsedManifest } from './parse-manifest.ts';

/**
 * Whether a text is a template, which is a manifest only once a tool has filled it in: actions in
 * braces outside quotes and blocks of text, or such that it is no YAML because of them alone.
 */
export function isTemplate(text: string, parsed: ParsedManifest): boolean {
  if (!action.test(text)) return false;
  // The branches of a condition may write the same key.
  if (isBroken(parsed))
    return /^[ \t]*\{[{%]/m.test(text) || !isBroken(parseManifest(withoutActions(text)));
  let found = false;
  for (const document of parsed.documents) {
    visit(document, {
      Scalar(_, { type, value }) {
        found ||= type === 'PLAIN' && typeof value === 'string' && action.test(value);
      },
    });
  }
  return found;
}

const action = /\{\{[^}]*\}\}|\{%[^}]*%\}/;

/** Actions on lines of their own are left out, those in values are any word. */
function withoutActions(text: string): string {
  return text.replace(/^[ \t]*(?:\{\{[^}]*\}\}[ \t]*)+$/gm, '').replace(/\{\{[^}]*\}\}/g, 'x');
}

/**
 * Every issue code with one line that explains it. Codes never change their name: forks and
 * scripts rely on them. docs/issue-codes.md lists them, and a test holds the two together.
 */
export const issueCodes = {
  // Faults of the data files and of the book's shape.
  'book/missing-file': 'A file that every book needs is not there.',
  'book/invalid-yaml': 'The file is not YAML that can be read.',
  'book/invalid-value': 'A value does not have the form that the field asks for.',
  'book/unknown-key': 'The file has a key that nothing reads; often a slip of the pen.',
  'book/old-key': 'A key has another name now; the old one is still read.',
  'book/missing-key': 'A key that the file must have is not there.',
  'book/unknown-language': 'A language is used that site.yaml does not list.',
  'book/missing-translation': 'A text has no version in one of the languages of the book.',
  'book/duplicate-chapter': 'Two chapters claim the same place in the book.',
  'book/invalid-slug': 'A chapter folder has a name that cannot be part of an address.',
  'book/outside-content': 'A path leads out of the content folder.',
  'book/unreadable-file': 'A file cannot be read as UTF-8 text.',
  'book/unknown-file': 'Nothing reads this file; often its name is misspelt.',
  'book/invalid-file-name': 'A file has a name that cannot be part of an address, or is taken.',

  // Faults of a chapter's prose.
  'chapter/invalid-mdx': 'The file is not MDX that can be compiled.',
  'chapter/too-much': 'A chapter is longer, or nested deeper, than anything could read.',
  'chapter/missing-original': 'A chapter has no text in the original language.',
  'chapter/missing-heading-id': 'A heading does not end in an explicit id.',
  'chapter/duplicate-heading-id': 'Two headings, or a heading and a figure, have the same id.',
  'chapter/invalid-heading-id': 'A heading id is not lower-case letters, digits and hyphens.',
  'chapter/heading-level': 'A heading skips a level, or is a first-level heading.',
  'chapter/long-title': 'A title is so long that no page has room for it.',
  'chapter/literal-emphasis': 'Asterisks or tildes were left standing as text.',
  'chapter/surplus-cell': 'A row of a table has more cells than its head.',
  'chapter/literal-link': 'A link was written where the page prints plain text.',
  'chapter/unknown-component': 'A component or an element is used that nothing provides.',
  'chapter/unknown-attribute': 'A component or fence has an attribute that nothing reads.',
  'chapter/invalid-attribute': 'A component or fence has an attribute whose value cannot be used.',
  'chapter/picture': 'A picture has no words, or is none that can be shown.',
  'chapter/remote-picture': 'A picture is on another site; the page has a link to it instead.',
  'chapter/missing-file': 'A picture or a file that a chapter shows or links is not there.',
  'chapter/unclosed-fence':
    'A fence is never closed, or only after another one opens: it takes what follows it.',
  'chapter/unknown-fence':
    'A fence names a language that nobody here knows; it is shown as plain text.',
  'chapter/broken-link': 'A link within the book leads nowhere.',
  'chapter/expression': 'An expression names something that the chapter does not have.',
  'chapter/taken-name': 'Code of a chapter declares a name that each chapter has already.',
  'chapter/failed-code': 'A component or an expression of a chapter fails when its page is made.',
  'chapter/unresolved-import': 'What a chapter imports is not there.',
  'chapter/unsafe-html': 'A chapter holds HTML that the policy of its page forbids.',
  'chapter/foreign-mark':
    'Something that another program understands is not shown here as it is there.',
  'chapter/invalid-formula': 'What stands between dollars is no TeX that can be shown.',
  'chapter/invalid-console': 'A console fence has no line with a prompt.',

  // Faults of the annotations.
  'annotation/quote-not-found': 'The quoted words do not occur in the chapter.',
  'annotation/quote-ambiguous': 'The quoted words occur more than once.',
  'annotation/quote-crosses-blocks': 'The quoted words run over the end of a paragraph.',
  'annotation/unknown-source': 'An annotation cites a source that sources.yaml does not have.',
  'annotation/no-source': 'An annotation cites no source.',
  'annotation/missing-language': 'An annotation lacks a text in one of the languages.',
  'annotation/duplicate-id': 'Two annotations, or an annotation and a heading, share an id.',
  'annotation/unknown-manifest':
    'An annotation is about a manifest that the chapter does not have.',
  'annotation/unknown-key': 'An annotation is about a key that its manifest does not have.',
  'annotation/same-key': 'Two annotations are about the same key of a manifest.',
  'annotation/not-shown': 'An annotation is about a key that the chapter does not show.',
  'annotation/overlap': 'Two quotes cross each other; one inside the other is fine.',
  'annotation/lead-too-long': 'A lead is longer than 24 Hangul or 60 Latin characters.',
  'annotation/too-much': 'The visible annotations of a section outweigh half of its prose.',
  'annotation/unnamed-version': 'An annotation names a version, and nothing says of what.',
  'annotation/stale':
    'The version that the site is checked against is past the range of an annotation.',

  // Faults of the diagrams.
  'diagram/empty': 'A diagram has no content.',
  'diagram/duplicate-name': 'Two figures of a chapter have the same name.',
  'diagram/unknown-type': 'A diagram is of a type that is not drawn here.',
  'diagram/missing-title': 'A diagram has no accTitle, the name under which it is announced.',
  'diagram/missing-description': 'A diagram has no accDescr, the sentence that says what it shows.',
  'diagram/syntax': 'Mermaid cannot read the diagram.',
  'diagram/front-matter': 'A diagram has front matter; all diagrams share one configuration.',
  'diagram/directive': 'A diagram has a %%{…}%% directive; all diagrams share one configuration.',
  'diagram/interaction': 'A diagram asks for a click, a link or a callback.',
  'diagram/image': 'A diagram asks for an image or an icon.',
  'diagram/html': 'A label has an HTML tag other than <br/>.',
  'diagram/math': 'A label has a formula.',
  'diagram/own-colour': 'A diagram sets a colour or style of its own.',
  'diagram/unknown-class': 'A diagram uses a class that the site does not style.',
  'diagram/too-long': 'The source of a diagram is too long to be one drawing.',
  'diagram/wide': 'A diagram is wider than a phone can show without much scrolling.',
  'diagram/too-wide': 'A diagram is wider than any page.',
  'diagram/missing-glyph': 'A label has a character that the measuring font lacks.',
  'diagram/broken-geometry': 'Mermaid placed a part of the diagram at no position.',
  'diagram/lost-part': 'A drawing would not show all that its source says.',
  'diagram/timeout': 'A diagram took too long to draw.',
  'diagram/not-drawn': 'A diagram could not be drawn for a reason that lies outside of its text.',

  // Faults of the manifests.
  'manifest/invalid-yaml': 'The manifest is not YAML that kubectl can read.',
  'manifest/duplicate-key': 'A mapping has the same key twice.',
  'manifest/unknown-kind': 'Kubernetes has no such kind in that apiVersion.',
  'manifest/removed-api': 'Kubernetes no longer serves this kind in that apiVersion.',
  'manifest/unchecked-kind': 'There is no schema to check this kind against.',
  'manifest/unknown-field': 'The type has no field of that name.',
  'manifest/missing-field': 'A field that the type requires is not there.',
  'manifest/wrong-type': 'A value is not of the type that the field takes.',
  'manifest/out-of-range': 'A number is outside what the field takes.',
  'manifest/too-long': 'A text or a list is longer than the API server takes.',
  'manifest/bad-enum': 'A value is not one of those that the field takes.',
  'manifest/bad-quantity': 'A quantity does not have a form such as 500m or 64Mi.',
  'manifest/bad-int-or-string': 'A value is neither a whole number nor a string.',
  'manifest/bad-base64': 'A value that must be base64 is not.',
  'manifest/empty-object': 'A required object was left empty where {} is meant.',
  'manifest/bad-name': 'A name breaks the rules for names (DNS-1123, port names).',
  'manifest/bad-label': 'A label, label selector or annotation key breaks the syntax.',
  'manifest/bad-port': 'A port number is outside 1 to 65535.',
  'manifest/bad-format': 'A text does not have the form that the field takes.',
  'manifest/forbidden-field': 'A field cannot stand here, or not beside another.',
  'manifest/one-of': 'Of several fields too few or too many are written.',
  'manifest/duplicate-value': 'Items of a list are alike where they must differ.',
  'manifest/selector-mismatch': 'A selector does not select the pods of its own template.',
  'manifest/unknown-volume': 'A container mounts a volume that the pod does not have.',
  'manifest/unknown-port': 'A probe or hook names a port that its container does not have.',
  'manifest/duplicate-name': 'Two containers, ports or volumes have the same name.',
  'manifest/bad-restart-policy': 'A restart policy that cannot hold in this place.',
  'manifest/unknown-fragment': 'A fragment says it hangs at a field that does not exist.',
  'manifest/expected-error-missing': 'A deliberate mistake does not fail with the code it names.',
  'manifest/unknown-field-note': 'A field note is about a field that does not exist.',
  'manifest/other-version':
    'A page would name another version than the manifests are checked against.',
  'manifest/unknown-path': 'A link points at a key that the manifest does not have.',
  'manifest/missing-file': 'A chapter shows a manifest that its folder does not have.',

  // Faults of the glossary, and of the words that the notes use.
  'glossary/missing-term':
    'A loanword of a heading or a foreign word of the notes has no entry in the glossary.',
  'glossary/avoided-form': 'The notes use a form of a term that the glossary says to avoid.',
  'glossary/letter-case': 'A name is not written with the capitals that the glossary gives it.',
  'glossary/duplicate-form': 'Two terms of the glossary claim the same word.',

  // Faults of the parity between editions: what a translation has otherwise than the original.
  'parity/missing-section': 'The translation lacks a section of the original.',
  'parity/extra-section': 'The translation has a section that the original lacks.',
  'parity/moved-section': 'A section stands elsewhere in the order than in the original.',
  'parity/heading-level': 'A heading has another level or number than in the original.',
  'parity/front-matter': 'Data of the front matter differ: chapter, part, version, take-aways.',
  'parity/missing-block': 'A section lacks a paragraph, list, table, fence or other block.',
  'parity/extra-block': 'A section has a block that the original lacks.',
  'parity/other-block': 'A block is of another kind than in the original.',
  'parity/list-length': 'A list has more or fewer items than in the original.',
  'parity/table-size': 'A table has more or fewer rows or columns than in the original.',
  'parity/other-code': 'A manifest, a command or other code is not the same, byte for byte.',
  'parity/other-attribute': 'A fence or component names another file, picture or path.',
  'parity/missing-link': 'A section lacks a link of the original.',
  'parity/extra-link': 'A section has a link that the original lacks.',
  'parity/annotation-elsewhere': 'An annotation is anchored in another section.',
  'parity/diagram-type': 'A diagram is of another type than in the original.',
  'parity/diagram-nodes': 'A diagram has other nodes or groups than in the original.',
  'parity/diagram-edges': 'A diagram has other edges, or labels them where the original does not.',
  'parity/untranslated-label': 'A label of a diagram is still in the language of the original.',
  'parity/untranslated-sentence': 'A sentence is the same in both languages.',
  'parity/other-number': 'A text has another number than in the original.',
  'parity/foreign-script': 'Prose holds words in the script of another language.',
  'parity/stale-section': 'The original of a section changed after it was translated.',
  'parity/unrecorded-section': 'Nothing says which state of the original a section translates.',
  'parity/leftover-record': 'A state is recorded of a section that the original does not have.',

  // Faults of the questions that readers may ask themselves.
  'questions/unknown-section': 'Questions are about a section that the chapter does not have.',
  'questions/unknown-citation': 'An answer cites something that is not there.',
  'questions/unknown-path': 'An answer cites a key that the manifest does not have.',
  'questions/no-citation': 'An answer cites nothing.',
  'questions/missing-language': 'A question or answer lacks a text in one of the languages.',
  'questions/count': 'A section has fewer than two or more than four questions.',

  // Faults of what the sources say today: `npm run sources` alone finds them.
  'source/gone': 'The address of a source is no longer there.',
  'source/moved': 'The address of a source leads on to another one for good.',
  'source/certificate': 'The host of a source does not show a valid certificate.',
  'source/unreachable': 'A source gave no answer that could be read, this time.',
  'source/quote-gone': 'Quoted words do not stand in the text of their source.',
  'source/anchor-gone': 'The page of a source lacks the anchor that its address names.',
} as const;

export type IssueCode = keyof typeof issueCodes;

/** Every issue code with what it means, as a Markdown table. */
export function codesTable(): string {
  const rows = Object.entries(issueCodes).map(([code, text]) => `| \`${code}\` | ${text} |`);
  return ['| code | means |', '| --- | --- |', ...rows].join('\n');
}

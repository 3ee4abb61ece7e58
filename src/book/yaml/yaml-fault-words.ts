export const tabIndents = {
  message: 'A tab indents this line, and YAML takes only spaces.',
  hint: 'Indent with two spaces.',
};

/** What the parser's codes mean for a person; the first that fits counts. */
export const explanations: readonly {
  codes: readonly string[];
  says?: RegExp;
  message: string;
  hint: string;
}[] = [
  { codes: ['TAB_AS_INDENT'], ...tabIndents },
  {
    codes: ['BAD_INDENT'],
    message: 'This line is indented neither like the entries before it nor like something inside.',
    hint: 'Begin it in the same column as the entry that it stands beside.',
  },
  {
    codes: ['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW'],
    message: 'The text holds a colon and a space, which YAML takes for a key inside a value.',
    hint: 'Put the whole text in quotes.',
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    says: /^Unexpected block-seq-ind on same line/,
    message: 'A list item begins on the line of its key.',
    hint: 'Begin the list on the next line, or put the text in quotes.',
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    says: /^(?:Block scalar header|Not a YAML token)/,
    message: 'Text after > or | begins on the next line.',
    hint: 'Begin a new line, indented, or put the text in quotes.',
  },
  {
    codes: ['UNEXPECTED_TOKEN'],
    says: /node end$/,
    message: 'A value has ended, and something that is no key follows it.',
    hint: 'Put a text that holds quotation marks in quotes of the other kind, and a list under a key.',
  },
  {
    codes: ['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'],
    message: 'This line has no key that ends in a colon and a space.',
    hint: 'Write it as key: value, or indent it more than its key if it goes on with a text.',
  },
  {
    codes: ['MULTIPLE_DOCS'],
    message: 'A line "---" begins a second document, and this file holds one.',
    hint: 'Leave that line out; what stands below it belongs to the same file.',
  },
  {
    codes: ['BAD_DQ_ESCAPE'],
    message: 'A backslash between double quotes begins a sign that YAML does not know.',
    hint: 'Use single quotes, or write \\\\ for a backslash.',
  },
  {
    codes: ['RESOURCE_EXHAUSTION'],
    message: 'Lists or mappings are nested too deeply to be read.',
    hint: 'Write it with fewer brackets inside each other; no file of a book needs so many.',
  },
];

/** Begins the comments that ask something of a person. */
const todo = 'TODO: ';

/**
 * A comment that shows up nowhere, as Markdown and MDX both have it: the definition of a link that
 * nobody uses. One for each line of the text.
 */
export function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/[\\"]/g, '\\$&'))
    .filter(Boolean)
    .map((line) => `[//]: # "${line}"`)
    .join('\n');
}

/** A comment that asks something of a person, to be put before the block that it is about. */
export function mark(message: string): string {
  return comment(todo + message);
}

/** What a person is asked for, with the lines where it stands, counted from 1. */
export function marksIn(text: string): { line: number; message: string }[] {
  return text.split('\n').flatMap((line, index) => {
    const message = /^\W*\[\/\/\]: # "TODO: (.*)"$/.exec(line)?.[1];
    return message === undefined
      ? []
      : [{ line: index + 1, message: message.replace(/\\(["\\])/g, '$1') }];
  });
}

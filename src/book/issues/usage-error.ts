/**
 * The surroundings of a command cannot be used: a variable of the shell, or a book that cannot be
 * read. The message is a sentence for whoever set them.
 */
export class SettingError extends RangeError {}

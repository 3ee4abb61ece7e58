// The interface of a book whose language has no file here.
export { default } from './en.ts';

import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { SaxesParser } from 'saxes';
import { idAttributes } from '../../chapter/scope-ids.ts';
import { type BuiltAddress, type BuiltFile, emptyFile } from './built-file.ts';

/**
 * Reads a page, or a piece of HTML, as a browser splits it into tags: what stands between them, and
 * how they are nested, does not matter here.
 */
export function readHtml(html: string): BuiltFile {
  const file = emptyFile();
  const ignore = () => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs }) {
        readElement(file, tagName, attrs);
        if (attrs.some(({ name }) => name === 'style')) {
          file.faults.push(
            `has a style on <${tagName}>, which the policy of the page ignores: give it a class, and style that in a <style> of its component`,
          );
        }
        if (tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA;
        if (tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT;
        if (tagName === 'title' || tagName === 'textarea') tokenizer.state = TokenizerMode.RCDATA;
      },
      onComment: ignore,
      onDoctype: ignore,
      onEndTag: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(html, true);
  return file;
}

/** Reads XML, which has to be well-formed; HTML that stands in a feed is read as well. */
export function readXml(xml: string): BuiltFile {
  const file = emptyFile();
  const parser = new SaxesParser();
  let text = '';
  // What only follows from the first fault is not told.
  parser.on('error', ({ message }) => {
    if (file.faults.length === 0) file.faults.push(`is no XML: ${message.replace(/\.$/, '')}`);
  });
  parser.on('processinginstruction', ({ body }) => {
    const href = /\bhref="([^"]*)"/.exec(body)?.[1];
    if (href !== undefined) file.addresses.push({ address: href, kind: 'load' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    readElement(
      file,
      name,
      Object.entries(attributes).map(([key, value]) => ({ name: key, value })),
    );
  });
  parser.on('text', (piece) => void (text += piece));
  parser.on('closetag', ({ name, attributes }) => {
    if (name === 'loc') file.addresses.push({ address: text, kind: 'link' });
    if (name === 'content' && attributes['type'] === 'html') readFeedText(file, text);
  });
  parser.write(xml).close();
  return file;
}

/** Readers of feeds show it anywhere, so that nothing in it is relative. */
function readFeedText(file: BuiltFile, html: string): void {
  for (const { address } of readHtml(html).addresses) {
    file.addresses.push({ address, kind: 'text' });
  }
}

function readElement(file: BuiltFile, tag: string, attributes: readonly Token.Attribute[]): void {
  for (const { name, value } of attributes) {
    if (name === 'id') file.ids.push(value);
    // Of an operator of MathML it is a place, of an element of HTML an id.
    else if (idAttributes.has(name.replace(/[-:]/g, '')) && tag !== 'mo') {
      file.references.push(...value.split(/\s+/).filter(Boolean));
    } else if (/^(?:href|xlink:href|src|poster|action|formaction|cite|data)$/.test(name)) {
      file.addresses.push({ address: value, kind: kindOf(tag, name, attributes) });
    } else if (name === 'srcset' || name === 'imagesrcset') {
      for (const [address] of value.matchAll(/[^\s,]\S*[^\s,](?=\s|,|$)/g)) {
        if (!/^[\d.]+[wx]$/.test(address)) file.addresses.push({ address, kind: 'load' });
      }
    } else if (tag === 'meta' && name === 'content' && /^https?:\/\//.test(value)) {
      file.addresses.push({ address: value, kind: 'link' });
    }
  }
}

/** Of `<link>`, only these are fetched. */
const fetched = /\b(?:stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload)\b/;

function kindOf(
  tag: string,
  name: string,
  attributes: readonly Token.Attribute[],
): BuiltAddress['kind'] {
  if (tag === 'link') {
    const rel = attributes.find((attribute) => attribute.name === 'rel')?.value ?? '';
    return fetched.test(rel) ? 'load' : 'link';
  }
  const isLoaded = name === 'src' || name === 'poster' || name === 'data';
  return isLoaded || tag === 'image' || tag === 'use' ? 'load' : 'link';
}

import { JSDOM } from 'jsdom';

/**
 * What a feed validator would say of an Atom feed, as sentences: what RFC 4287 demands, and what
 * readers' programs stumble over (https://validator.w3.org/feed/docs/).
 *
 * @param address where the feed is served.
 */
export function feedFaults(xml: string, address: string): string[] {
  const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
  const feed = document.documentElement;
  if (feed.namespaceURI !== 'http://www.w3.org/2005/Atom') return ['It is no Atom feed'];
  const entries = children(feed, 'entry');
  const all = [feed, ...entries];
  const self = children(feed, 'link').find((link) => link.getAttribute('rel') === 'self');
  const times = entries.map((entry) => textOf(entry, 'updated'));
  return [
    ...all.flatMap((element) =>
      ['id', 'title', 'updated']
        .filter((name) => children(element, name).length !== 1 || textOf(element, name) === '')
        .map((name) => `${textOf(element, 'id')} needs one ${name}`),
    ),
    ...repeated(all.map((element) => textOf(element, 'id'))).map((id) => `${id} is there twice`),
    ...repeated(times).map((time) => `Two entries were updated at ${time}`),
    ...all.map((element) => textOf(element, 'id')).filter((id) => !/^(tag|urn|https?):./.test(id)),
    ...[...feed.getElementsByTagName('updated'), ...feed.getElementsByTagName('published')]
      .map(({ textContent }) => textContent)
      .filter((time) => !isTime(time))
      .map((time) => `${time} is no time`),
    ...(times.join() === times.toSorted().reverse().join() ? [] : ['The newest is not the first']),
    ...(times.length > 0 && textOf(feed, 'updated') !== times.toSorted().at(-1)
      ? ['The feed is not of the day of its newest entry']
      : []),
    ...(self?.getAttribute('href') === address ? [] : [`Its own address is not ${address}`]),
    ...(children(feed, 'author').some((author) => textOf(author, 'name'))
      ? []
      : ['It has no author']),
    ...[...feed.getElementsByTagName('link')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^https?:/.test(href))
      .map((href) => `${href} is relative`),
    ...entries.flatMap(contentFaults),
  ];
}

function contentFaults(entry: Element): string[] {
  const [content] = children(entry, 'content');
  const id = textOf(entry, 'id');
  if (content?.getAttribute('type') !== 'html' || !content.textContent) return [`${id} is empty`];
  const { document } = new JSDOM(content.textContent).window;
  const elements = [...document.querySelectorAll('head *, body *')];
  return elements.flatMap((element) => [
    ...(/^(script|style|iframe|object|embed|form|input|meta|link)$/i.test(element.tagName)
      ? [`${id} holds <${element.tagName.toLowerCase()}>`]
      : []),
    ...[...element.attributes].flatMap(({ name, value }) => {
      if (/^on|^style$/.test(name)) return [`${id} holds ${name}`];
      const isAddress = name === 'href' || name === 'src';
      return isAddress && !/^(https?|mailto):/.test(value) ? [`${id} holds ${value}`] : [];
    }),
  ]);
}

const children = (element: Element, name: string) =>
  [...element.children].filter(({ localName }) => localName === name);

const textOf = (element: Element, name: string) => children(element, name)[0]?.textContent ?? '';

const repeated = (texts: readonly string[]) =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

/** RFC 3339, and a day that there is. */
const isTime = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

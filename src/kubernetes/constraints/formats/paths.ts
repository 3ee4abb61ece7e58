import type { Format } from '../formats.ts';
import { isQualifiedName } from './names.ts';

const goesUp = (text: string) => text.split('/').includes('..');

/** What `fieldRef` may name, on top of single labels and annotations. */
const ofPodFile = ['metadata.name', 'metadata.namespace', 'metadata.uid'];
const ofPodEnvironment = [
  ...ofPodFile,
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

function isKeyOf(text: string): boolean {
  const [, what, key] = /^metadata\.(labels|annotations)\['([^']+)'\]$/.exec(text) ?? [];
  return key !== undefined && isQualifiedName(what === 'annotations' ? key.toLowerCase() : key);
}

/** Paths of files, of addresses and of fields. */
export const paths = {
  absolutePath: {
    takes: (text) => text === '' || text.startsWith('/'),
    says: 'an absolute path',
    hint: (found) => `Write /${found}.`,
  },
  plainPath: {
    takes: (text) => !/\/\/|\/\.\.?(\/|$)|%2f/i.test(text),
    says: 'a path without //, /./, /../ and %2f',
    hint: 'Write the path as a browser would ask for it.',
  },
  mountPath: {
    takes: (text) => text !== '' && !text.includes(':'),
    says: 'the path of a folder, without ":"',
    hint: 'Write the path alone; readOnly: true is a field of its own.',
  },
  devicePath: {
    takes: (text) => text !== '' && !goesUp(text) && !text.includes(':'),
    says: 'the path of a device, without ":" and ".."',
    hint: 'Write it like /dev/xvda.',
  },
  relativePath: {
    takes: (text) => !text.startsWith('/') && !goesUp(text),
    says: 'a relative path without ".."',
    hint: 'Write it as seen from the volume, like config/app.conf.',
  },
  pathBelow: {
    takes: (text) => !goesUp(text),
    says: 'a path without ".."',
    hint: 'Write the whole path.',
  },
  environmentField: {
    takes: (text) => ofPodEnvironment.includes(text) || isKeyOf(text),
    says: `one of ${ofPodEnvironment.join(', ')}, or metadata.labels['<key>'] or metadata.annotations['<key>']`,
    hint: 'A variable can show these fields of its pod.',
  },
  fileField: {
    takes: (text) =>
      [...ofPodFile, 'metadata.labels', 'metadata.annotations'].includes(text) || isKeyOf(text),
    says: `one of ${ofPodFile.join(', ')}, metadata.labels, metadata.annotations, or one key of the last two`,
    hint: 'A file can show these fields of its pod; a variable can show more.',
  },
} satisfies Record<string, Format>;

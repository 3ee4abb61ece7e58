/** Of all commands that deal with a built site. */
export const outDir = {
  type: 'string',
  value: 'DIR',
  default: 'dist',
  says: 'Folder of the site; dist, if left out.',
} as const;

/** Of all commands that serve the site. */
export const serverOptions = {
  port: {
    type: 'string',
    value: 'PORT',
    says: 'Port to listen on, as the variable PORT; if left out, 4321 or the next free one.',
  },
  host: {
    type: 'string',
    value: 'ADDRESS',
    alone: '0.0.0.0',
    says: 'Lets other machines in, at one address of this one or, left alone, at all of them.',
  },
} as const;

import { existsSync, readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { licenceFile } from '../editions/licences/package-licences.ts';
import { shippedLicences } from '../editions/licences/shipped-licences.ts';

/** The licences of all that reaches the reader, whole, as they ask to be passed on. */
export const GET: APIRoute = async () => {
  // That of this project's code, unless a fork has taken the file away.
  const own = existsSync('LICENSE') ? readFileSync('LICENSE', 'utf8') : undefined;
  return new Response(licenceFile(own, await shippedLicences()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { ownLicence } from '../editions/licences/package-licences.ts';
import { shippedLicences } from '../editions/licences/shipped-licences.ts';
import { licenceFile } from '../editions/licences/licence-file.ts';

/** The licences of all that reaches the reader, whole, as they ask to be passed on. */
export const GET: APIRoute = async () =>
  new Response(licenceFile(ownLicence(), await shippedLicences()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

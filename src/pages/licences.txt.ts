import type { APIRoute } from 'astro';
import { ownLicence } from '../build/package-licences.ts';
import { shippedLicences } from '../layouts/shipped-licences.ts';
import { licenceFile } from '../licences/licence-file.ts';

/** The licences of all that reaches the reader, whole, as they ask to be passed on. */
export const GET: APIRoute = async () =>
  new Response(licenceFile(ownLicence(), await shippedLicences()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

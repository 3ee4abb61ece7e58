/**
 * The Content-Security-Policy of every page. Astro's own comes last in the head, after what it
 * should rule, and covers less.
 *
 * Another origin is let in here and in `output/address-fault.ts`, which refuses pages that load from
 * one; another element of HTML, or an attribute, in `chapter/html.ts` too.
 *
 * @param bootHash hash of the inline boot script, as `sha256-…`.
 */
export function contentSecurityPolicy(bootHash: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${bootHash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

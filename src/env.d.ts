/// <reference types="astro/client" />

/**
 * Whether a site is being built, and not shown to its author. Set by the integration; Vite's own
 * flags follow the environment, and a test's environment must not take a site's policy away.
 */
declare const __BUILD__: boolean;

/** Mermaid with what it is made of in one, which loads in half the time of its many packages. */
declare module 'mermaid/dist/mermaid.esm.mjs' {
  export { default } from 'mermaid';
}

import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './chromium.ts';

const chromium = findChromium();

// Two workers, as many as the smallest machine has cores. Sites are built once, before all tests.
export default defineConfig({
  testDir: '.',
  projects: [
    {
      name: 'pages',
      testMatch: ['browser/**/*.spec.ts', 'content/**/*.spec.ts'],
      testIgnore: 'browser/dev.spec.ts',
    },
    // The development server shares Astro's map of content files with every build.
    { name: 'dev', testMatch: 'browser/dev.spec.ts', dependencies: ['pages'] },
  ],
  globalSetup: './browser/build-sites.ts',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // Browsers stall on a machine that does other work as well. Whatever needs a second run is listed.
  retries: 1,
  use: {
    // Each page would start one, and keep what it shows; `offline*.spec.ts` ask about it.
    serviceWorkers: 'block',
    launchOptions: { ...(chromium && { executablePath: chromium }), args: chromiumArguments },
  },
});

import { defineConfig } from 'vitest/config';

// "unit" mirrors src/ and never starts Astro; "build" compiles whole fixture books; "content" holds
// what is true of this repository's own book only, so that a fork deletes one folder.
/** Whatever reads the book that a checkout happens to hold fails: a test names its fixture. */
const noBook = { CONTENT_DIR: 'tests/fixtures/books/named-by-the-test' };

export default defineConfig({
  test: {
    globalSetup: 'tests/temporary-folder.ts',
    projects: [
      {
        test: {
          name: 'unit',
          env: noBook,
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Many wait for a process of their own, so that as many run as there are cores.
          maxWorkers: 2,
          // No test leaves a trace in a module; to load all of them anew took half of the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'build',
          env: noBook,
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          // They share sites that are built.
          isolate: false,
        },
      },
      {
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});

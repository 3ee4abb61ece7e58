// `node src/cli/run.js FILE …`: runs a file of TypeScript, where this Node can. Plain JavaScript, so
// that every Node can say that it cannot.
import module from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

if (Number.parseInt(process.versions.node) >= 24) {
  // Node keeps what it compiled, in the system's temporary folder: a fifth of the time of a check.
  const { directory } = module.enableCompileCache();
  // Its threads, and the commands that it starts.
  if (directory) process.env.NODE_COMPILE_CACHE = directory;
  process.argv.splice(1, 1);
  await import(pathToFileURL(resolve(process.argv[1])).href);
} else {
  console.error(
    `This is Node ${process.versions.node}, and the project needs 24. It brings its own: \`npm ci\` installs it, if packages may run their scripts, and \`npm run …\` uses it.`,
  );
  process.exitCode = 2;
}

/**
 * Scores the check against recorded answers of an API server: `npx node tests/bench/manifest-cases.ts
 * FOLDER`. The folder holds index.json (id, expected_lines, server_says), faults/<id>.yaml, and
 * valid/ and ordinary/ with files that must pass.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '../../src/kubernetes/index.ts';

interface Case {
  id: string;
  expected_lines: number[];
  server_says: string;
  result?: string;
}

const [folder = '.'] = process.argv.slice(2);

function issuesOf(path: string) {
  return validate(readFileSync(join(folder, path), 'utf8'), '1.36', path);
}

const cases = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Case[];
const score = { right: 0, elsewhere: 0, missed: 0, several: 0, valid: 0, refused: 0 };
for (const { id, expected_lines, server_says, result } of cases) {
  const issues = issuesOf(`faults/${id}.yaml`);
  const told = issues.map(
    ({ place, code, message, hint }) => `    ${place.line} ${code} ${message} ${hint}`,
  );
  let verdict: keyof typeof score = 'missed';
  if (result === 'valid') verdict = issues.length > 0 ? 'refused' : 'valid';
  else if (issues.some(({ place }) => expected_lines.includes(place.line))) verdict = 'right';
  else if (issues.length > 0) verdict = 'elsewhere';
  score[verdict]++;
  if (issues.length > 1) score.several++;
  console.log([`${verdict} ${id} [${expected_lines}] ${server_says}`, ...told].join('\n'));
}
for (const kind of ['valid', 'ordinary']) {
  for (const name of existsSync(join(folder, kind)) ? readdirSync(join(folder, kind)) : []) {
    for (const { severity, place, message } of issuesOf(`${kind}/${name}`))
      console.log(`${kind}/${name}:${place.line} ${severity} ${message}`);
  }
}
console.log(score);

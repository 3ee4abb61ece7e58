import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Job {
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string }[];
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

describe('the workflows', () => {
  it.each(workflows)('$name may read alone, pins its actions and names no branch', (each) => {
    expect(each.workflow.permissions).toEqual({ contents: 'read' });
    expect(each.text).not.toMatch(/branches:|\bmain\b|\bmaster\b/);
    const used = each.text.match(/uses: .*$/gm) ?? [];
    for (const line of used) expect(line).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('let no job deploy that runs anything of ours', () => {
    for (const { workflow } of workflows) {
      for (const job of Object.values(workflow.jobs)) {
        const mayWrite = Object.values(job.permissions ?? {}).includes('write');
        if (mayWrite) expect(job.steps.filter(({ run }) => run !== undefined)).toEqual([]);
      }
    }
    const { jobs } = workflows.find(({ name }) => name === 'pages.yml')!.workflow;
    expect(jobs['deploy']!.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(jobs['build']!.permissions).toEqual({ contents: 'read', pages: 'read' });
  });

  it('use the same version of an action everywhere', () => {
    const pins = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+)@(\S+)/g)]);
    const byAction = Map.groupBy(pins, ([, action]) => action);
    for (const [action, found] of byAction) {
      expect(new Set(found.map(([, , hash]) => hash)).size, action).toBe(1);
    }
  });
});

// The hash is of the binary for the machines of GitHub, on which sites are published.
it.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the Node that the project brings is the one whose hash stands here',
  () => {
    const [hash, file] = readFileSync('.ci/node.sha256', 'utf8').trim().split(/\s+/);
    const binary = readFileSync(file!);
    expect(createHash('sha256').update(binary).digest('hex')).toBe(hash);
  },
);

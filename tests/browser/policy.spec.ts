import { expect, test } from './site.ts';
import { policyFaults } from './watch-policy.ts';

test('no page breaks its own policy, throws, or asks another origin', async ({ page, dense }) => {
  // Every page, each until nothing is loaded any more.
  test.setTimeout(240_000);
  expect(await policyFaults(page, dense)).toEqual([]);
});

import { isScalar } from 'yaml';
import { quantityValue } from '../../constraints/quantity.ts';
import { isStandardResource } from '../../constraints/formats/resources.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';
import { textOf } from '../targets.ts';

/**
 * Hardware and huge pages cannot be shared: a request needs a limit of the same amount, and devices
 * come whole. ValidateContainerResourceRequirements and ValidateExtendedResource in core/validation.
 */
export function checkResources(check: Check, view: ObjectView): void {
  const [limits, requests] = [view.object('limits'), view.object('requests')];
  for (const { name, key, value } of [...(limits?.entries ?? []), ...(requests?.entries ?? [])]) {
    const amount = isScalar(value) ? quantityValue(textOf(value)) : undefined;
    if (!name.includes('/') || amount === undefined || Number.isInteger(amount)) continue;
    const message = `${view.pathTo(requests?.key(name) === key ? 'requests' : 'limits', name)} must be a whole number, found ${textOf(value)}.`;
    const hint = 'Devices come whole: write 1 or more.';
    check.report({ code: 'manifest/out-of-range', at: value!, message, hint });
  }
  for (const { name, key, value } of requests?.entries ?? []) {
    if (isStandardResource(name) ? !name.startsWith('hugepages-') : !name.includes('/')) continue;
    const limit = limits?.value(name);
    const place = view.pathTo('requests', name);
    if (limit && quantityValue(textOf(limit)) === quantityValue(textOf(value))) continue;
    if (!limit && (check.partial || view.partial)) continue;
    check.report({
      code: limit ? 'manifest/out-of-range' : 'manifest/missing-field',
      at: limit ? value! : key,
      message: limit
        ? `${place} must be the same as its limit (${textOf(limit)}), found ${textOf(value)}.`
        : `${place} needs a limit of the same amount: ${name} cannot be shared.`,
      hint: `Write limits with ${name}: ${textOf(limit ?? value)}; the request then follows from it.`,
    });
  }
}

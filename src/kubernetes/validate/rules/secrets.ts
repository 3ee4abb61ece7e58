import { formFault } from '../../constraints/formats.ts';
import { formatDataPath } from '../../yaml/data-path.ts';
import type { Check } from '../check.ts';
import type { ObjectView } from '../object-view.ts';

/** Keys that the data of a type must have; of `either` one is enough. ValidateSecret. */
const contents: Readonly<Record<string, { keys: readonly string[]; either?: true; json?: true }>> =
  {
    'kubernetes.io/tls': { keys: ['tls.crt', 'tls.key'] },
    'kubernetes.io/dockerconfigjson': { keys: ['.dockerconfigjson'], json: true },
    'kubernetes.io/dockercfg': { keys: ['.dockercfg'], json: true },
    'kubernetes.io/basic-auth': { keys: ['username', 'password'], either: true },
    'kubernetes.io/ssh-auth': { keys: ['ssh-privatekey'] },
  };

/** The data of a Secret against its type; stringData goes into data before it is looked at. */
export function checkSecretData(check: Check, view: ObjectView): void {
  const type = view.string('type') ?? '';
  const content = Object.hasOwn(contents, type) ? contents[type]! : undefined;
  if (!content) return;
  const [data, plain] = [view.object('data'), view.object('stringData')];
  const has = (key: string) => Boolean(data?.key(key) ?? plain?.key(key));
  const missing = content.keys.filter((key) => !has(key));
  const enough = content.either ? missing.length < content.keys.length : missing.length === 0;
  if (!enough && !check.partial && !view.partial) {
    const wanted = missing.map((key) => formatDataPath(['data', key]));
    check.report({
      code: 'manifest/missing-field',
      at: view.value('type')!,
      lacks: wanted[0]!,
      message: `${wanted.join(content.either ? ' or ' : ' and ')} is missing; a Secret of the type ${type} requires it.`,
      hint: `Add ${missing.join(content.either ? ' or ' : ' and ')} to data in base64, or to stringData as it is.`,
    });
  }
  if (content.json) for (const key of content.keys) checkJson(check, data, plain, key);
}

function checkJson(
  check: Check,
  data: ObjectView | undefined,
  plain: ObjectView | undefined,
  key: string,
): void {
  const coded = data?.string(key);
  const holder = plain?.key(key) ? plain : data;
  const at = holder?.value(key);
  const text = plain?.string(key) ?? (coded && Buffer.from(coded, 'base64').toString('utf8'));
  const fault = text === undefined ? undefined : formFault('json', text);
  if (!at || check.faulty.has(at) || !fault) return;
  const { says, ...rest } = fault;
  const message = `${holder!.pathTo(key)} must be ${says}${holder === data ? ' in base64' : ''}.`;
  check.report({ ...rest, at, message });
}

import { isManifest } from '../../chapter/manifest/manifest-fence.ts';
import { type SchemaIndex, validateManifest } from '../../kubernetes/index.ts';

/**
 * What to ask about a manifest that an API server would refuse: a learner's notes hold mistakes on
 * purpose as well.
 */
export function manifestQuestion(code: string, schemas: () => SchemaIndex): string | undefined {
  if (!isManifest(code, schemas)) return undefined;
  const text = { text: code, file: '', firstLine: 1, firstColumn: 1 };
  const { issues } = validateManifest(text, schemas());
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return undefined;
  const codes = [...new Set(errors.map(({ code: name }) => name))].join(' ');
  return `Is line ${first.place.line} of the manifest below wrong on purpose? Then write expect-error="${codes}" after yaml; if not, mend it: ${first.message}`;
}

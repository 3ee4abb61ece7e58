import type { Format } from '../formats.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The five fields of a cron line as robfig/cron, which Kubernetes uses, reads them. */
const fields: readonly { name: string; min: number; max: number; words?: readonly string[] }[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of the month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: months },
  { name: 'day of the week', min: 0, max: 6, words: days },
];

const descriptor = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/;

function scheduleFault(text: string): boolean | string {
  if (text.includes('TZ=')) return 'a cron line without TZ=, which is the field timeZone';
  if (text.startsWith('@every ')) return /^@every (\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text);
  if (text.startsWith('@')) return descriptor.test(text);
  const parts = text.trim().split(/\s+/).filter(Boolean);
  if (parts.length !== 5) return `a cron line of five fields, and not ${parts.length}`;
  for (const [i, part] of parts.entries()) {
    const { name, min, max, words = [] } = fields[i]!;
    const fault = part.split(',').some((range) => !isRange(range, min, max, words));
    if (fault) return `a cron line whose ${name} is from ${min} to ${max}, and not "${part}"`;
  }
  return true;
}

/** `*`, `?`, `a`, `a-b`, each with or without `/step`. */
function isRange(text: string, min: number, max: number, words: readonly string[]): boolean {
  const [bounds = '', step, ...more] = text.split('/');
  if (more.length > 0 || (step !== undefined && !/^0*[1-9]\d*$/.test(step))) return false;
  if (bounds === '*' || bounds === '?') return true;
  const numbers = bounds.split('-').map((bound) => {
    const word = words.indexOf(bound.toLowerCase());
    if (word >= 0) return word + min;
    return /^\d+$/.test(bound) ? Number(bound) : NaN;
  });
  const [from = NaN, to = from] = numbers;
  return numbers.length <= 2 && from >= min && to <= max && from <= to;
}

function isTimeZone(text: string): boolean {
  // Go reads its own database, which has no offsets, and takes neither "" nor "Local".
  if (/^[+-]|^local$/i.test(text)) return false;
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** From apis/batch/validation. */
export const times = {
  cron: {
    takes: scheduleFault,
    says: 'a cron line',
    hint: 'Minute, hour, day of the month, month, day of the week: "30 6 * * 1-5".',
  },
  timeZone: {
    takes: isTimeZone,
    says: 'the name of a time zone',
    hint: 'Write area and city, such as Asia/Seoul, or Etc/UTC.',
  },
} satisfies Record<string, Format>;

import { parse } from 'yaml';
import { fenceLanguage } from '../../chapter/code/languages.ts';

/** A code fence as the site reads it. */
export interface GuessedFence {
  lang: string;
  code: string;
  title: string | undefined;
  /** What a person has to decide about it. */
  question?: string;
}

const shells = ['sh', 'bash', 'zsh', 'shell', 'shell-session', 'console', 'terminal', 'powershell'];

/** Programs that notes on containers call by name. */
const commands =
  /^(sudo |\w+=\S+ )*(kubectl|k|docker|podman|nerdctl|minikube|kind|k3d|k3s|helm|kubeadm|kustomize|crictl|ctr|curl|wget|ssh|scp|git|npm|node|python3?|pip|go|make|cat|ls|cd|mkdir|rm|cp|mv|echo|export|grep|awk|sed|ps|kill|ip|ping|nslookup|dig|openssl|systemctl|journalctl|apt|apt-get|yum|brew|vi|vim|nano|tail|head|touch|chmod|chown|tar|watch|alias|source|eval|gcloud|aws|az|eksctl)( |$)/;

/**
 * Finds out what a fence holds.
 *
 * @param info what the author wrote after the opening: a language, and perhaps a file name.
 */
export function guessFence(info: string, code: string): GuessedFence {
  const [, name = '', more = ''] = /^([\w+#.-]*)[:,\s]*(.*)$/s.exec(info.trim()) ?? [];
  const given = name.toLowerCase();
  const title = titleOf(more);
  if (shells.includes(given)) return session(code, title);
  const lang = fenceLanguage(given);
  if (given !== '' && lang !== undefined) {
    return { lang, code: lang === 'yaml' ? withoutTabs(code) : code, title };
  }
  if (given !== '') return { lang: 'text', code, title: [name, title].filter(Boolean).join(' ') };
  const guessed = languageOf(code);
  if (guessed === 'console') return session(code, title);
  return { lang: guessed, code: guessed === 'yaml' ? withoutTabs(code) : code, title };
}

/** What is left of `title="x"`, `{3}` and the like: words to show over the code. */
function titleOf(more: string): string | undefined {
  const words = more
    .replace(/\{[\d,\s-]*\}/g, '')
    .replace(/\b(title|filename|file|name)=/g, '')
    .replace(/["{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
}

function languageOf(code: string): string {
  const first = code.split('\n').find((line) => line.trim() !== '') ?? '';
  if (/^\s*[$] \S/.test(first) || commands.test(first.trim())) return 'console';
  if (/^FROM \S+/m.test(code) && /^(RUN|CMD|ENTRYPOINT|COPY|ADD) /m.test(code)) return 'dockerfile';
  if (/^package \w+$/m.test(code)) return 'go';
  if (/^\s*[[{]/.test(code) && isJson(code)) return 'json';
  return isYaml(code) ? 'yaml' : 'text';
}

function isJson(code: string): boolean {
  try {
    JSON.parse(code);
    return true;
  } catch {
    return false;
  }
}

/** A mapping with as many keys as it would not have by chance. */
function isYaml(code: string): boolean {
  if (/^apiVersion:/m.test(code) && /^kind:/m.test(code)) return true;
  try {
    const value: unknown = parse(withoutTabs(code), { logLevel: 'error' });
    return (
      value !== null &&
      typeof value === 'object' &&
      (code.match(/^\s*-?\s*[\w-]+:(\s|$)/gm) ?? []).length > 1
    );
  } catch {
    return false;
  }
}

/** YAML takes no tab for indentation, so none can have been meant. */
const withoutTabs = (code: string) =>
  code.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '  '));

/** A terminal session: with its prompts, or with lines that can only be commands. */
function session(code: string, title: string | undefined): GuessedFence {
  const lines = code.split('\n');
  if (lines.some((line) => /^\s*\$\s+\S/.test(line))) {
    const prompted = lines.map((line) => line.replace(/^\s*\$\s+(?=\S)/, '$ '));
    return { lang: 'console', code: prompted.join('\n'), title };
  }
  let continued = false;
  let found = 0;
  const marked = lines.map((line) => {
    const isCommand = !continued && commands.test(line.trim());
    const isPart = continued;
    continued = (isCommand || isPart) && line.endsWith('\\');
    if (!isCommand) return line;
    found++;
    return `$ ${line.trim()}`;
  });
  if (found > 0) return { lang: 'console', code: marked.join('\n'), title };
  return {
    lang: 'text',
    code,
    title,
    question:
      'Which lines of the code below are commands? Put "$ " before them and call it console.',
  };
}

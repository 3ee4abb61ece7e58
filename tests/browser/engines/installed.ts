import { existsSync, globSync } from 'node:fs';
import { canInstall, install } from '../../apt.ts';
import { findChromium } from '../../chromium.ts';
import { openChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

/** An engine that pages have to be right in. */
interface EngineKind {
  name: string;
  /** Debian's packages that it comes from. */
  packages: readonly string[];
  /** How to open it; nothing where this machine lacks it. */
  find(): (() => Promise<Engine>) | undefined;
}

/** What pages are laid out at, in px. */
export const widths = [1440, 1280, 1024, 768, 375, 320];

export const engines: readonly EngineKind[] = [
  {
    name: 'Chromium',
    packages: ['chromium'],
    find() {
      const path = findChromium();
      return path === undefined ? undefined : () => openChromium(path);
    },
  },
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    find() {
      const path = firstOf('/usr/bin/firefox-esr', '/usr/bin/firefox');
      return path === undefined ? undefined : () => openFirefox(path);
    },
  },
  {
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    find() {
      const driver = firstOf('/usr/bin/WebKitWebDriver');
      const browser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];
      const display = firstOf('/usr/bin/Xvfb');
      if (!driver || !browser || !display) return undefined;
      return () => openWebKit({ driver, browser, display });
    },
  },
];

/**
 * Installs the engines that this machine lacks, if it can.
 *
 * @returns names of those that are missing all the same; their tests are skipped.
 */
export function ensureEngines(): string[] {
  const missing = engines.filter(({ find }) => !find());
  if (missing.length > 0 && canInstall()) {
    try {
      install(...missing.flatMap(({ packages }) => packages));
    } catch (error) {
      console.error(String(error));
    }
  }
  return engines.filter(({ find }) => !find()).map(({ name }) => name);
}

const firstOf = (...paths: readonly string[]) => paths.find((path) => existsSync(path));

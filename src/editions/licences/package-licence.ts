import type { PackageUse } from '../../i18n/strings.ts';

/** A shipped package and the terms under which it is passed on. */
export interface PackageLicence {
  name: string;
  version: string;
  /** SPDX identifier, such as `MIT`. */
  licence: string;
  /** Web address of its repository. */
  url: string | undefined;
  use: PackageUse;
  /** The text of the licence with its copyright line. */
  text: string;
}

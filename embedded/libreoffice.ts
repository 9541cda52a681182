import { existsSync } from 'node:fs';

const WHERE = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/lib/libreoffice/program/soffice'];

/** A LibreOffice of this machine, or the one that `SOFFICE` names; `undefined` where there is none. */
export const libreOfficeOf = (environment: Readonly<Record<string, string | undefined>>): string | undefined =>
  [environment['SOFFICE'], ...WHERE].find((path) => path !== undefined && existsSync(path));

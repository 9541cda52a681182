import { avenantApi, avenantWorker } from './avenant.ts';
import type { Role } from './setting.ts';
import { sqlApi } from './sql.ts';
import { textbookApi, textbookWorker } from './textbook.ts';

export const ROLE_NAMES = ['avenant-api', 'avenant-worker', 'sql-api', 'textbook-api', 'textbook-worker'] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** The processes of the bench. */
export const ROLES: Readonly<Record<RoleName, Role>> = {
  'avenant-api': avenantApi,
  'avenant-worker': avenantWorker,
  'sql-api': sqlApi,
  'textbook-api': textbookApi,
  'textbook-worker': textbookWorker,
};

import { Pool } from 'pg';
import { STEPS, stepAnswering } from '../life/life.ts';
import { serverDependencies } from './dependencies.ts';
import { floorApp } from './floor-app.ts';
import { listen } from './listen.ts';
import type { Running, Setting } from './setting.ts';
import { writeStep } from './write-step.ts';

/** The least a decision can cost: one call of one SQL function that writes the same rows and asks no rule. */
export async function sqlApi(setting: Setting): Promise<Running> {
  const pool = new Pool({ connectionString: setting.databaseUrl });
  const deps = serverDependencies(setting, () => () => undefined);
  const app = floorApp(deps, {
    propose: async (fileId, request) => {
      const answer = await writeStep(pool, 0, fileId, request);
      // Nobody drives this file: all its tasks are opened at once.
      for (const [step, kind] of STEPS.entries()) if (kind === 'OPEN') await writeStep(pool, step, fileId);
      return answer;
    },
    decide: (fileId, decision, request) => writeStep(pool, stepAnswering(decision.kind), fileId, request),
  });
  return listen(app, setting, () => Promise.all([pool.end(), deps.close()]));
}

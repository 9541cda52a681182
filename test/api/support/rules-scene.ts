import type { ApiWorld } from './world.ts';

/** A closure, a caretaker government, a setting that was changed, and a file whose term stands still under the old rules. */
export async function setRulesScene(world: ApiWorld, fileId: string): Promise<void> {
  const reason = 'Circulaire 712.';
  const name = { fr: 'pont de la Saint-Nicolas', nl: 'brugdag van Sinterklaas' };
  const closure = { from: '2026-12-04', until: '2026-12-04', reason: 'BRIDGE_DAY', name };
  await world.as('administrator').post('/closures', { closure, why: reason });
  await world.as('administrator').post('/caretaker-periods', { from: '2026-11-20' });
  await world.as('administrator').post('/settings', { values: { 'cocobase.termDays': 45 }, reason });
  const term = { kind: 'PHASE', phase: 'DRAFTING' };
  await world.as('secretary').post(`/amendments/${fileId}/terms/suspend`, { term, reason });
}

import type { ActivityDeps } from '../../../activities/deps.ts';
import type { World } from './world.ts';

/**
 * What activities work with beside the record where nothing else takes part: acts are a line that names their text, every
 * message is accepted, nobody is woken, no consultation starts.
 */
export const idleDeps = (world: World, changes: Partial<ActivityDeps> = {}): ActivityDeps => ({
  ...world,
  printAct: async (act, language) => new TextEncoder().encode(`${language} ${act.textHash} ${act.actNumber}`),
  printPack: async (pack, language) => new TextEncoder().encode(`${language} pack of ${pack.signed[language]}`),
  mailTurn: () => Promise.resolve(),
  deliver: async ({ partyId }) => ({ kind: 'ACCEPTED', address: `${partyId}@service.example`, response: '250 OK' }),
  wake: () => undefined,
  heartbeat: () => undefined,
  engine: { consult: () => Promise.resolve() },
  now: () => new Date().toISOString(),
  ...changes,
});

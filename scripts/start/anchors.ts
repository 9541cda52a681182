import path from 'node:path';
import { startTimeStampAuthority } from '../../embedded/time-stamp-authority.ts';
import type { Setting } from './parts.ts';
import { step } from './progress.ts';

/**
 * With what the record is anchored: the settings that are set, else a key of its own, a folder beside the database and, but in
 * production, a local authority. Good for trying out: all of it lies on the one machine.
 */
export async function bringAnchors(setting: Setting): Promise<NodeJS.ProcessEnv> {
  const { config, state } = setting;
  return {
    ANCHOR_KEY: config.ANCHOR_KEY ?? state.secrets.anchor,
    ANCHOR_DIRECTORY: config.ANCHOR_DIRECTORY ?? path.join(state.data, 'anchors'),
    ...(await authorityOf(setting)),
  };
}

async function authorityOf({ config, onStop, ports, say, state }: Setting): Promise<NodeJS.ProcessEnv> {
  const { NODE_ENV, TSA_URL, TSA_CA_FILE } = config;
  if (TSA_URL !== undefined) return { TSA_URL, TSA_CA_FILE };
  if (NODE_ENV === 'production') return {};
  await ports.release('AVENANT_PORT_TIME_STAMPS');
  const authority = await step(say, 'the time-stamp authority is up', () =>
    startTimeStampAuthority({
      port: ports.numbers.AVENANT_PORT_TIME_STAMPS,
      directory: path.join(state.data, 'time-stamps'),
    }),
  );
  onStop(() => authority.stop());
  return { TSA_URL: authority.url, TSA_CA_FILE: authority.caFile };
}

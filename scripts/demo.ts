import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadStartConfig } from '../config/config.ts';
import { readEnvironment, readOwnEnvironment } from '../config/environment.ts';
import { ApiClient } from './demo/api-client.ts';
import { DemoClock } from './demo/clock.ts';
import { contractFor, type ContractName } from './demo/contract.ts';
import { Mailbox } from './demo/mailbox.ts';
import { showPedigree } from './demo/pedigree.ts';
import { signInPeople } from './demo/sign-in.ts';
import { holderOf, type Stage } from './demo/stage.ts';
import { amendmentStory } from './demo/stories/amendment.ts';
import { newMissionStory } from './demo/stories/new-mission.ts';
import { withdrawalStory } from './demo/stories/withdrawal.ts';
import { startSystem, type System } from './start/system.ts';

/**
 * `npm run demo [-- --contract real|sample]`: over HTTP, as its different people, three amendments of a contract. Uses the
 * system that is up; where there is none, brings one up in a temporary folder and takes it down after.
 */
const { values } = parseArgs({ options: { contract: { type: 'string', default: 'real' } } });
if (values.contract !== 'real' && values.contract !== 'sample') {
  console.error(`--contract is "real" or "sample", not "${values.contract}".`);
  process.exit(1);
}

const say = (line: string): void => console.log(line);
const { environment, leave } = await findSystem();
try {
  await play(environment, values.contract);
} finally {
  await leave();
}

async function play(env: NodeJS.ProcessEnv, name: ContractName): Promise<void> {
  const began = Date.now();
  const stage = await setStage(env);
  try {
    const contractId = await contractFor(stage.api, holderOf(stage, 'CONTRACT_SECRETARY'), name);
    say(`\n── An amendment of the ${name} contract, from launch to closed ──`);
    const { id } = await amendmentStory(stage, contractId);
    await showPedigree(stage, contractId, id);
    say('\n── A new mission with a budget rise ──');
    await newMissionStory(stage, contractId);
    say('\n── An amendment that is withdrawn ──');
    await withdrawalStory(stage, contractId);
    say(`\nThe demo ended well, in ${Math.round((Date.now() - began) / 1000)} s.`);
  } finally {
    await stage.clock.close();
    await stage.leave();
  }
}

async function setStage(env: NodeJS.ProcessEnv): Promise<Stage & { leave: () => Promise<void> }> {
  const { PUBLIC_URL = '', TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = 'default', AVENANT_PORT_MAILS = '' } = env;
  const api = new ApiClient(PUBLIC_URL);
  const { people, leave } = await signInPeople(PUBLIC_URL);
  say(`${people.length} people have signed in, each at the identity provider.`);
  const { token } = holderOf({ people }, 'ADMINISTRATOR');
  const mailbox = new Mailbox(`http://127.0.0.1:${AVENANT_PORT_MAILS}/`);
  await mailbox.skip();
  return {
    api,
    people,
    mailbox,
    say,
    leave,
    clock: await DemoClock.connect(TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, api, token),
  };
}

/** The system that is up, by the note it left; else one of our own. */
async function findSystem(): Promise<{ environment: NodeJS.ProcessEnv; leave: () => Promise<void> }> {
  const up = readEnvironment();
  if (up['PUBLIC_URL'] !== undefined && (await answers(up['PUBLIC_URL']))) {
    return { environment: up, leave: async () => undefined };
  }
  const directory = await mkdtemp(path.join(tmpdir(), 'avenant-demo-'));
  const own = readOwnEnvironment();
  const system: System = await startSystem({
    directory,
    config: loadStartConfig(own),
    environment: own,
    say,
    signal: new AbortController().signal,
  });
  return {
    environment: system.environment,
    leave: async () => {
      await system.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function answers(publicUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${publicUrl}/health`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

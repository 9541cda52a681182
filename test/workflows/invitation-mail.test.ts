import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { PROCEDURE } from '../../domain/file.ts';
import { invitationTerm } from '../../domain/people/invitations.ts';
import { waitFor } from '../../embedded/wait.ts';
import { MailServerUnavailable } from '../../mail/transport.ts';
import { restartWorkflows } from '../../temporal/restart.ts';
import { Relay } from '../../worker/relay.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

const WITHIN = { withinMs: 30_000 };

describe('An invitation to sign in', () => {
  let world: World;
  let procedure: Procedure;
  let isAway = false;
  const sent: string[] = [];

  beforeAll(async () => {
    world = await createWorld();
    await world.db.wakeUp.deleteMany();
    procedure = await startProcedure(world, {
      deliver: async ({ partyId, messageId }) => {
        if (isAway) throw new MailServerUnavailable('away');
        sent.push(`${partyId} ${messageId}`);
        return { kind: 'ACCEPTED', address: `${partyId}@service.example`, response: '250 OK' };
      },
    });
  }, 120_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  async function invite(personId: string): Promise<string> {
    const now = new Date().toISOString();
    const asked = { personId, invitationId: `i-${personId}`, hash: `h-${personId}`, until: invitationTerm(now) };
    const command = { type: 'INVITE_PERSON', ...asked, isBound: false } as const;
    await world.directory.record({ command, by: PROCEDURE, now, post: { mailHost: 'avenant.example' } });
    const { messageId } = await world.db.mail.findFirstOrThrow({ where: { partyId: personId } });
    return `${personId} ${messageId}`;
  }

  async function relayed(): Promise<void> {
    const relay = new Relay(world.db, procedure.engine, pino({ level: 'silent' }));
    await relay.look();
    await relay.look();
  }

  const isSent = (personId: string) => async () =>
    (await world.db.mail.count({ where: { partyId: personId, status: 'SENT' } })) > 0 ? true : undefined;

  it('is sent by the wake-up that was recorded with it', async () => {
    const mail = await invite('president');
    await relayed();
    await waitFor(isSent('president'), WITHIN);
    expect(sent).toEqual([mail]);
  }, 60_000);

  it('survives a mail server and an engine that are away, and is sent once', async () => {
    isAway = true;
    const mail = await invite('secretary');
    await relayed();
    await waitFor(async () => {
      const found = await procedure.temporal.client.workflow.getHandle('courier-directory').describe();
      return found.raw.pendingActivities?.some(({ attempt }) => (attempt ?? 0) > 1) === true ? true : undefined;
    }, WITHIN);
    // What the engine knew of it is lost: the record has it still.
    await procedure.temporal.client.workflow.getHandle('courier-directory').terminate();
    isAway = false;
    await restartWorkflows(world.db, procedure.temporal.client, procedure.engine);
    await waitFor(isSent('secretary'), WITHIN);
    await relayed();
    expect(sent.filter((each) => each === mail)).toEqual([mail]);
  }, 120_000);
});

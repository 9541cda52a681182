import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rolesOf } from '../../domain/people/holders.ts';
import { connect, type Database } from '../../prisma/client.ts';
import { DirectoryRecord } from '../../prisma/record/directory.ts';
import { acceptInvitation, hashOfInvitation, invitationToken } from '../../prisma/work/sign-in-invitations.ts';
import { invitePerson } from '../../scripts/invite/invite-person.ts';
import { orderFrom } from '../../scripts/invite/order.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

const SECRET = 'a secret of the tests, long enough to be one';
const installation = { secret: SECRET, mailHost: 'avenant.example', now: '2026-11-23T09:00:00.000Z' };

describe('The command line of npm run invite', () => {
  it.each([
    [['an@service.example'], { email: 'an@service.example' }],
    [
      ['an@service.example', '--name', 'An Peeters', '--language', 'nl'],
      { email: 'an@service.example', register: { name: 'An Peeters', language: 'nl' } },
    ],
    [[], undefined],
    [['an'], undefined],
    [['an@service.example', 'piet@service.example'], undefined],
    [['an@service.example', '--name', 'An'], undefined],
    [['an@service.example', '--name', ' ', '--language', 'nl'], undefined],
    [['an@service.example', '--name', 'An', '--language', 'en'], undefined],
    [['an@service.example', '--role', 'MINISTER'], undefined],
  ])('%j', (args, order) => {
    expect(orderFrom(args)).toEqual(order);
  });
});

describe('On an installation where nobody signs in yet', () => {
  let database: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = connect(database.url, 2);
  });
  afterAll(async () => {
    await db.$disconnect();
    await database.drop();
  });

  it('the first administrator is registered and invited, and invited again, by nobody', async () => {
    const email = 'an@service.example';
    const register = { name: 'An Peeters', language: 'nl' } as const;
    expect(await invitePerson({ db, ...installation }, { email })).toBe('UNKNOWN');
    expect(await invitePerson({ db, ...installation }, { email, register })).toBe('REGISTERED');
    expect(await invitePerson({ db, ...installation }, { email: 'AN@service.example', register })).toBe('KNOWN');
    expect(await invitePerson({ db, ...installation }, { email: 'AN@service.example' })).toBe('INVITED');
    const { id } = await db.person.findFirstOrThrow({ where: { email } });
    expect(rolesOf(await new DirectoryRecord(db).current(), id, '2026-11-23')).toEqual(['ADMINISTRATOR']);
    expect(await db.mail.count({ where: { fileId: 'directory', partyId: id, kind: 'SIGN_IN_INVITATION' } })).toBe(2);
    const open = await db.signInInvitation.findFirstOrThrow({ where: { personId: id, withdrawnAt: null } });
    const hash = hashOfInvitation(invitationToken(SECRET, open.id));
    expect(await acceptInvitation(db, { ...installation, hash, subject: 'an' })).toBe(id);
    expect(await invitePerson({ db, ...installation }, { email })).toBe('INVITED_AGAIN');
    const events = await db.event.findMany({ where: { fileId: 'directory' } });
    expect(events.map(({ by }) => by)).toEqual(events.map(() => ({ kind: 'PROCEDURE' })));
  });
});

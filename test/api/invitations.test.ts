import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptInvitation,
  hashOfInvitation,
  invitationToken,
  signInStateOf,
} from '../../prisma/work/sign-in-invitations.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { databaseAsText } from '../support/database-as-text.ts';
import { createApiWorld, NOW, type ApiWorld } from './support/world.ts';

const SECRET = 'a secret of the tests, long enough to be one';
const mailHost = 'avenant.example';

let world: ApiWorld;
let at = NOW;
let count = 0;
/** A person who was just registered: a new one for each test. */
let personId = '';
beforeAll(async () => {
  world = await createApiWorld({ now: () => at, secret: SECRET });
});
beforeEach(async () => {
  at = NOW;
  count += 1;
  const body = { name: 'Noor Claes', email: `noor-${count}@service.example`, language: 'nl' };
  const made = await world.as('secretary').post('/persons', body);
  personId = String(Reflect.get(Object(made.body), 'id'));
});
afterAll(() => world.close());

const code = (name: string) => expect.objectContaining({ code: name });
const invite = (by = 'secretary', of = personId, key?: string) =>
  world.as(by).post(`/persons/${of}/invitation`, {}, key === undefined ? {} : { key });
const withdraw = (by = 'secretary', of = personId) =>
  world.as(by).send('DELETE', `/api/v1/persons/${of}/invitation`, { headers: {} });
const stateOf = (of = personId) => signInStateOf(world.db, of);

/** What the link in a person's last message bears. */
async function tokenSentTo(of = personId): Promise<string> {
  const { id } = await world.db.signInInvitation.findFirstOrThrow({
    where: { personId: of },
    orderBy: { invitedAt: 'desc' },
  });
  return invitationToken(SECRET, id);
}
const accept = (token: string, subject: string) =>
  acceptInvitation(world.db, { hash: hashOfInvitation(token), subject, now: at, mailHost });
const subjectOf = async (of = personId) => (await world.db.person.findUniqueOrThrow({ where: { id: of } })).subject;
const mailsTo = async (of = personId) => {
  const mails = await world.db.mail.findMany({ where: { fileId: 'directory', partyId: of }, orderBy: { seq: 'asc' } });
  return mails.map(({ kind, address, languages }) => [kind, address, languages]);
};
const later = (days: number, ms = 0): string => new Date(Date.parse(NOW) + days * 86_400_000 + ms).toISOString();

describe('an invitation', () => {
  it('is ordered with its fact, its message and a wake-up for who sends it', async () => {
    expect((await invite()).status).toBe(200);
    expect(await mailsTo()).toEqual([['SIGN_IN_INVITATION', null, ['nl']]]);
    expect(await stateOf()).toEqual({
      isBound: false,
      invitation: { invitedAt: NOW, until: later(7), mail: 'PENDING' },
    });
    const shown = await world.as('administrator').get(`/persons/${personId}/invitation`);
    expect(shown.body).toEqual(await stateOf());
    const { seq } = await world.db.mail.findFirstOrThrow({ where: { partyId: personId } });
    expect(await world.db.wakeUp.findMany({ where: { fileId: 'courier-directory', seq } })).toHaveLength(1);
  });

  it('binds who follows it, once', async () => {
    await invite();
    const token = await tokenSentTo();
    expect(await accept(token, `subject-${personId}`)).toBe(personId);
    expect(await subjectOf()).toBe(`subject-${personId}`);
    expect(await stateOf()).toMatchObject({ isBound: true, invitation: { acceptedAt: NOW } });
    expect(await mailsTo()).toEqual([
      ['SIGN_IN_INVITATION', null, ['nl']],
      ['INVITATION_ACCEPTED', null, ['nl']],
    ]);
    // Forwarded after it was used, to another or to himself.
    expect(await accept(token, `thief-of-${personId}`)).toBeUndefined();
    expect(await accept(token, `subject-${personId}`)).toBeUndefined();
    expect(await subjectOf()).toBe(`subject-${personId}`);
  });

  it('followed by several at once binds one of them', async () => {
    await invite();
    const token = await tokenSentTo();
    const subjects = [1, 2, 3, 4].map((n) => `one-of-four-${n}-${personId}`);
    const bound = await Promise.all(subjects.map((subject) => accept(token, subject)));
    const winners = subjects.filter((_subject, index) => bound[index] === personId);
    expect(winners).toEqual([await subjectOf()]);
    expect(bound.filter((each) => each !== undefined)).toHaveLength(1);
    expect((await mailsTo()).filter(([kind]) => kind === 'INVITATION_ACCEPTED')).toHaveLength(1);
  });

  it('is good for seven days, to the millisecond', async () => {
    await invite();
    const token = await tokenSentTo();
    at = later(7);
    expect(await accept(token, `late-${personId}`)).toBeUndefined();
    expect(await subjectOf()).toBeNull();
    at = later(7, -1);
    expect(await accept(token, `late-${personId}`)).toBe(personId);
  });

  it('is refused to an identity that is another’s', async () => {
    at = later(16);
    await world.db.person.update({ where: { id: 'president' }, data: { subject: 'the-presidents' } });
    await invite();
    const token = await tokenSentTo();
    expect(await accept(token, 'the-presidents')).toBeUndefined();
    expect([await subjectOf('president'), await subjectOf()]).toEqual(['the-presidents', null]);
    // Nothing was recorded of it: who was meant can still follow it.
    expect(await accept(token, `own-${personId}`)).toBe(personId);
  });

  it('dies with the next, and with its withdrawal', async () => {
    at = later(17);
    await invite();
    const first = await tokenSentTo();
    at = later(17, 1_000);
    await invite();
    const second = await tokenSentTo();
    expect(await accept(first, `x-${personId}`)).toBeUndefined();
    expect((await withdraw()).status).toBe(200);
    expect(await stateOf()).toMatchObject({ invitation: { withdrawnAt: later(17, 1_000) } });
    expect(await accept(second, `x-${personId}`)).toBeUndefined();
    expect((await withdraw()).body).toEqual(code('INVITATION_CLOSED'));
    expect(await subjectOf()).toBeNull();
  });

  it('dies when its person is reached elsewhere from now on', async () => {
    at = later(18);
    await invite();
    const token = await tokenSentTo();
    const moved = { name: 'Noor Claes', email: `elsewhere-${count}@service.example`, language: 'nl' };
    expect((await world.as('secretary').put(`/persons/${personId}`, moved)).status).toBe(200);
    expect(await accept(token, `x-${personId}`)).toBeUndefined();
    // Nobody signs in as him yet: there is nobody to warn.
    expect(await mailsTo()).toHaveLength(1);
  });

  it('asked for twice under one key is one', async () => {
    at = later(19);
    const key = `invite-${personId}`;
    await Promise.all([1, 2, 3].map(() => invite('secretary', personId, key)));
    await invite('secretary', personId, key);
    expect(await mailsTo()).toHaveLength(1);
    expect(await world.db.signInInvitation.count({ where: { personId } })).toBe(1);
  });

  it('is not stored with what its link bears', async () => {
    at = later(20);
    await invite();
    const token = await tokenSentTo();
    const everything = await databaseAsText(world.adminUrl);
    expect(everything).toContain(hashOfInvitation(token));
    expect(everything).not.toContain(token);
  });

  it('that nobody sent binds nobody', async () => {
    for (const token of ['', 'x', 'A'.repeat(43)]) expect(await accept(token, 'someone')).toBeUndefined();
    expect(await world.db.person.count({ where: { subject: 'someone' } })).toBe(0);
  });
});

describe('who may invite', () => {
  it('is who keeps the people, and nobody else', async () => {
    at = later(21);
    for (const other of ['president', 'auditor', 'translator-nl']) {
      expect([other, (await invite(other)).body]).toEqual([other, code('NOT_ALLOWED')]);
      expect([other, (await withdraw(other)).body]).toEqual([other, code('NOT_ALLOWED')]);
    }
    expect((await world.as('president').get(`/persons/${personId}/invitation`)).body).toEqual(code('NOT_ALLOWED'));
    expect((await invite('administrator')).status).toBe(200);
    expect((await invite('secretary', 'nobody')).body).toEqual(code('PERSON_UNKNOWN'));
    expect((await world.as('secretary').get('/persons/nobody/invitation')).body).toEqual(code('NOT_FOUND'));
  });

  it('whom no other can impersonate: who signs in already, or administers, is invited by the administrator alone', async () => {
    at = later(22);
    expect((await invite('secretary', 'administrator')).body).toEqual(code('NOT_ALLOWED'));
    await world.db.person.update({ where: { id: personId }, data: { subject: `bound-${personId}` } });
    expect((await invite('secretary')).body).toEqual(code('NOT_ALLOWED'));
    expect(await mailsTo()).toEqual([]);
    expect((await invite('administrator')).status).toBe(200);
  });
});

describe('a person who signs in with another identity from now on', () => {
  it('is signed out everywhere else, and his personal tokens are void', async () => {
    at = later(23);
    await world.db.person.update({ where: { id: 'auditor' }, data: { subject: 'the-old-one' } });
    expect((await world.as('auditor').get('/amendments')).status).toBe(200);
    await invite('administrator', 'auditor');
    // The old identity is his until the new one is known.
    expect((await world.as('auditor').get('/amendments')).status).toBe(200);
    expect(await accept(await tokenSentTo('auditor'), 'the-new-one')).toBe('auditor');
    expect(await subjectOf('auditor')).toBe('the-new-one');
    expect((await world.as('auditor').get('/amendments')).status).toBe(401);
    const { data } = await world.db.event.findFirstOrThrow({
      where: { fileId: 'directory', type: 'PersonInvited', data: { path: ['personId'], equals: 'auditor' } },
    });
    expect(data).toMatchObject({ again: true });
  });

  it('is told at his old address when he is reached elsewhere', async () => {
    at = later(24);
    await world.db.person.update({ where: { id: personId }, data: { subject: `bound-${personId}` } });
    const moved = { name: 'Noor Claes', email: `moved-${count}@service.example`, language: 'nl' };
    await world.as('secretary').put(`/persons/${personId}`, moved);
    expect(await mailsTo()).toEqual([['ADDRESS_CHANGED', `noor-${count}@service.example`, ['nl']]]);
  });
});

describe('ending all access of someone', () => {
  it('is the administrator’s, and recorded', async () => {
    at = later(25);
    const end = (by: string, of: string) => world.as(by).post(`/persons/${of}/end-access`, {});
    expect((await world.as('translator-nl').get('/amendments')).status).toBe(200);
    expect((await end('secretary', 'translator-nl')).body).toEqual(code('NOT_ALLOWED'));
    expect((await end('administrator', 'nobody')).body).toEqual(code('PERSON_UNKNOWN'));
    expect((await end('administrator', 'translator-nl')).status).toBe(200);
    expect((await world.as('translator-nl').get('/amendments')).status).toBe(401);
    const { by } = await world.db.event.findFirstOrThrow({ where: { fileId: 'directory', type: 'AccessEnded' } });
    expect(by).toMatchObject({ kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' });
  });
});

it('the record verifies after all that', async () => {
  expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
});

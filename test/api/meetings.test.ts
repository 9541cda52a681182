import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { meeting } from '../../api/schemas/meeting.ts';
import type { Answer } from './support/client.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const read = (answer: Answer): z.output<typeof meeting> => meeting.parse(answer.body);
const codeOf = ({ status, body }: Answer): readonly unknown[] => [
  status,
  typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined,
];

const call = (series: string, on: string, person = 'secretary') =>
  world.as(person).post('/meetings', { series, place: { on, at: '10:00', minutes: 60 } });

describe('a meeting that is called', () => {
  it('is planned by its keeper, and found by everyone who works here', async () => {
    const made = await call('committee', '2026-12-14');
    expect(made.status).toBe(201);
    const { id } = read(made);
    expect(id).toBe('meeting-committee-2026-12-14');
    expect(made.headers.get('location')).toBe(`/api/v1/meetings/${id}`);
    expect(read(await world.as('auditor').get(`/meetings/${id}`)).allowedActions).toEqual([]);
    expect(read(await world.as('secretary').get(`/meetings/${id}`)).allowedActions).toContain('SEND_INVITATION');
  });

  it('wakes its workflow', () => {
    expect(world.wakes.map(({ fileId }) => fileId)).toContain('meeting-committee-2026-12-14');
  });

  it('is refused to who does not keep the series, on a day off, and twice', async () => {
    expect(codeOf(await call('committee', '2026-12-15', 'auditor'))).toEqual([403, 'NOT_ALLOWED']);
    expect(codeOf(await call('committee', '2026-12-25'))).toEqual([422, 'DAY_CLOSED']);
    expect(codeOf(await call('committee', '2026-12-14'))[1]).toBe('MEETING_EXISTS');
  });

  it('is as unknown to a stranger as one that is not there', async () => {
    expect(codeOf(await world.as('administrator').get('/meetings/meeting-committee-2026-12-31'))).toEqual([
      404,
      'MEETING_UNKNOWN',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { successionOf } from '../../../domain/amendment/succession.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { endOfMandate, SERVICE, substitute, withEvents } from '../../support/domain/service.ts';

const task = (kind: TaskKind, ...ids: readonly string[]) => ({
  kind,
  assignees: ids.map((id) => ({ kind: 'PERSON' as const, id })),
});
const ended = endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-06-30');
const day = '2026-07-01';

describe('a task', () => {
  it('stays with those who still may act', () => {
    const directory = withEvents(SERVICE, ended);
    const { by, assignees } = successionOf(
      task('DRAFT', 'secretary', 'secretary-2'),
      'CONTRACT_SECRETARY',
      directory,
      day,
    );
    expect([by, assignees.map(({ id }) => id)]).toEqual(['ASKED', ['secretary-2']]);
  });

  it('falls to those who hold the role, before any substitute', () => {
    const directory = withEvents(SERVICE, ended, substitute('secretary', 'auditor', '2026-01-01', '2026-12-31'));
    const { by, assignees } = successionOf(task('DRAFT', 'secretary'), 'CONTRACT_SECRETARY', directory, day);
    expect([by, assignees.map(({ id }) => id)]).toEqual(['HOLDERS', ['secretary-2']]);
  });

  it('that is a ballot falls to a substitute alone, else to nobody', () => {
    const left = endOfMandate('member-2', 'COMMITTEE_MEMBER', '2026-06-30');
    const ballot = task('VOTE', 'member-2');
    const alone = withEvents(SERVICE, left);
    expect(successionOf(ballot, 'COMMITTEE_MEMBER', alone, day)).toEqual({ by: 'NOBODY', assignees: [] });
    const stoodInFor = withEvents(alone, substitute('member-2', 'auditor', '2026-01-01', '2026-12-31'));
    expect(successionOf(ballot, 'COMMITTEE_MEMBER', stoodInFor, day)).toEqual({
      by: 'SUBSTITUTES',
      assignees: [{ kind: 'PERSON', id: 'auditor', onBehalfOf: 'member-2' }],
    });
  });

  it('falls to nobody who is not eligible', () => {
    const directory = withEvents(SERVICE, ended);
    const { by } = successionOf(task('DRAFT', 'secretary'), 'CONTRACT_SECRETARY', directory, day, () => false);
    expect(by).toBe('NOBODY');
  });
});

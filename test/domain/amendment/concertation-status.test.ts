import { describe, expect, it } from '@jest/globals';
import { concertationOf } from '../../../domain/amendment/concertation.ts';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { MeetingStatus } from '../../../domain/meetings/meeting/meeting.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import type { Life } from '../../support/domain/life.ts';
import { cocobase } from '../../support/domain/meetings.ts';

const MEETING = 'meeting-cocobase-1';
const waiting = (): Life => fileAt('CONVOKE_COCOBASE', { concertationMatter: true });
const told = (file: Life, ...news: readonly Parameters<typeof cocobase>[1][]): Life =>
  news.reduce((life, what) => life.commands('procedure', cocobase(life, what, { on: life.today })), file);
const statusOf = (file: Life, standing?: MeetingStatus, phase: Phase = 'PRIOR_CONCERTATION'): string | undefined =>
  concertationOf(file.state, phase, standing === undefined ? {} : { [MEETING]: standing })?.status;

describe('How a concertation stands', () => {
  it('follows its convocation, its meeting, its opinion and its minutes', () => {
    const file = waiting();
    expect(statusOf(file)).toBe('DRAFT_CONVOCATION');
    expect(statusOf(told(file, 'CONVOKED'))).toBe('SENT');
    expect(statusOf(told(file, 'HELD'))).toBe('HELD');
    expect(statusOf(file.does('cocobase-secretary', 'RECORD_REASONED_OPINION'))).toBe('OPINIONS');
    expect(statusOf(file, 'MINUTES_DRAFT')).toBe('MINUTES_DRAFT');
    expect(statusOf(file, 'REMARKS')).toBe('REMARKS');
    expect(statusOf(told(file, 'FINAL'))).toBe('CLOSED');
  });

  it('waits for the opinion when its minutes are final before it', () => {
    expect(statusOf(told(waiting(), 'CONVOKED', 'HELD', 'FINAL'))).toBe('MINUTES_FINAL');
  });

  it.each(['INVALID', 'NOT_HELD'] as const)('says %s until it stands on another agenda', (what) => {
    const file = told(waiting(), 'CONVOKED', what);
    expect(statusOf(file)).toBe(what);
    const again = cocobase(file, 'CONVOKED', { meetingId: 'meeting-cocobase-2' });
    expect(statusOf(file.commands('procedure', again))).toBe('SENT');
  });

  it('ended without an opinion, or noted', () => {
    const silent = told(waiting(), 'CONVOKED').on('2026-04-02');
    silent.commands('procedure', { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' });
    expect(statusOf(silent)).toBe('CLOSED_NO_OPINION');
    const noted = fileAt('NOTE_COCOBASE').does('cocobase-secretary', 'NOTE_COCOBASE');
    expect(statusOf(noted, undefined, 'COCOBASE')).toBe('NOTED');
  });

  it('is nothing for a file that was not there, or was passed because its opinion stood', () => {
    expect(statusOf(fileAt('DRAFT'))).toBeUndefined();
    const file = fileAt('GIVE_VISA', { concertationMatter: true });
    const back = { kind: 'GIVE_VISA', outcome: 'RETURN', to: 'QUALIFICATION', reason: 'À revoir.' } as const;
    expect(statusOf(file.does('cabinet', 'GIVE_VISA', back).does('secretary', 'QUALIFY'))).toBeUndefined();
  });
});

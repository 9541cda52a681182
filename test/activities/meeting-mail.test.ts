import { describe, expect, it } from '@jest/globals';
import { meetingMail, type MeetingLetterhead } from '../../activities/mail/meeting-mail.ts';
import type { MeetingMailKind } from '../../domain/meetings/meeting/mail-orders.ts';
import { renderMeetingMail } from '../../mail/messages/meeting/render.ts';
import { convoked, held, invited, type MeetingLife } from '../support/domain/meeting-life.ts';
import { absence } from '../support/domain/service.ts';

const PASS_ON = { type: 'PASS_ON' } as const;
const NAMES = new Map([
  ['cabinet', 'Olivier Martin'],
  ['translator', 'Hilde Maes'],
  ['secretary', 'Claire Fontaine'],
  ['secretary-2', 'Tom Verhaegen'],
  ['cocobase-president', 'Els Janssens'],
]);

/** The text of the message that the last fact of a meeting causes, to a reader of French. */
function written(life: MeetingLife, kind: MeetingMailKind, to: string): string {
  const cause = life.recorded.at(-1);
  if (cause === undefined) throw new Error('Nothing was recorded.');
  const task = 'task' in cause.event ? life.state.tasks[cause.event.task] : undefined;
  const head: MeetingLetterhead = { to, languages: ['fr'], names: NAMES, linkOf: () => undefined, changesOf: () => [] };
  return renderMeetingMail(meetingMail(kind, { state: life.state, cause }, task, head)).text.replaceAll(/\s+/g, ' ');
}

describe('a message about a meeting', () => {
  it('tells who is invited in whose place, with the agenda the others had', () => {
    const life = invited()
      .people(absence('cabinet', 'translator', '2026-04-14', '2026-04-14'))
      .on('2026-04-01');
    const text = written(life.does('procedure', PASS_ON), 'INVITATION', 'translator');
    expect(text).toContain('en l’absence d’Olivier Martin');
    expect(text).toContain('Point a');
  });

  it('tells who stands in at a convoked meeting until when it could be convoked, as the others were told', () => {
    const life = convoked().people(absence('cocobase-president', 'translator', '2026-04-16', '2026-04-16'));
    const text = written(life.on('2026-04-01').does('procedure', PASS_ON), 'INVITATION', 'translator');
    expect(text).toContain('en l’absence d’Els Janssens');
    expect(text).toContain('31 mars 2026');
  });

  it('names to a substitute the one he stands in for, and nobody else who is asked', () => {
    const life = held()
      .people(absence('secretary', 'translator', '2026-04-15', '2026-04-20'))
      .on('2026-04-15');
    const text = written(life.does('procedure', PASS_ON), 'SUBSTITUTE_ASKED', 'translator');
    expect(text).toContain('en l’absence de Claire Fontaine');
    expect(text).not.toContain('Tom Verhaegen');
  });
});

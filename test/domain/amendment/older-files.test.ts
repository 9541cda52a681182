import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import { awaitedMeetings } from '../../../domain/amendment/followed-meetings.ts';
import type { Recorded } from '../../../domain/file.ts';
import { DEFAULT_SETTINGS } from '../../../domain/settings.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import type { Life } from '../../support/domain/life.ts';
import { cocobase } from '../../support/domain/meetings.ts';

/** Files as they were recorded before concertations went by meetings. */
const STREAMS: Readonly<Record<'asked' | 'qualified' | 'signed', readonly Recorded<AmendmentEvent>[]>> = JSON.parse(
  readFileSync(new URL('streams/before-meetings.json', import.meta.url), 'utf8'),
);

/** Such a file, gone on with from there; its texts are those of the tests. */
function recorded(stream: keyof typeof STREAMS): Life {
  const file = fileAt('DRAFT');
  file.recorded.splice(0, Infinity, ...STREAMS[stream]);
  file.state = file.refolded();
  return file;
}

const concertation = (file: Life) => file.state.visits.findLast(({ phase }) => phase === 'PRIOR_CONCERTATION');

describe('A file recorded before concertations went by meetings', () => {
  it('has its unions asked and its term running: the opinion ends its concertation without a meeting', () => {
    const file = recorded('asked');
    expect(concertation(file)).toMatchObject({ openedOn: '2026-03-02', closesOn: '2026-04-01' });
    expect(awaitedMeetings(file.state)).toEqual(['PRIOR_CONCERTATION']);
    file.does('union-1', 'GIVE_POSITION').does('cocobase-secretary', 'RECORD_REASONED_OPINION');
    expect(concertation(file)?.outcome).toBe('OPINION_GIVEN');
    expect(file.toTheEnd().state.procedure.end).toBe('CLOSED');
  });

  it('closes without an opinion at the end of the term it had', () => {
    const file = recorded('asked').on('2026-04-02');
    file.commands('procedure', { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' });
    expect(concertation(file)?.outcome).toBe('CLOSED_NO_OPINION');
  });

  it('may be put on an agenda all the same, which changes neither what is asked nor the term', () => {
    const file = recorded('asked');
    const asked = file.asked;
    expect(file.when('procedure', cocobase(file, 'CONVOKED'))).toEqual({ facts: ['MeetingFollowed'] });
    expect(file.asked).toEqual(asked);
    expect(concertation(file)?.closesOn).toBe('2026-04-01');
  });

  it('whose route was decided keeps it: the phase it comes to asks as that route says, with its term', () => {
    const file = recorded('qualified').proceed();
    expect(file.asked).toHaveLength(4);
    expect(concertation(file)?.closesOn).toBe('2026-04-01');
  });

  it('is noted after the signature as it would have been', () => {
    const file = recorded('signed').does('union-1', 'GIVE_POSITION').does('cocobase-secretary', 'NOTE_COCOBASE');
    expect(file.state.visits.find(({ phase }) => phase === 'COCOBASE')?.outcome).toBe('NOTED');
  });

  it('has the default of a setting that came after it', () => {
    const first = STREAMS.asked[0]?.event;
    expect(first?.type === 'Proposed' && 'cocobase.convokeWithinWorkingDays' in first.policy.settings).toBe(false);
    expect(recorded('asked').state.policy.settings).toEqual(DEFAULT_SETTINGS);
  });
});

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../support/temporal.ts';

const HISTORIES = path.join(import.meta.dirname, 'histories');
const WORKFLOWS = path.join(import.meta.dirname, '../../workflows/index.ts');

interface HistoryEvent {
  workflowExecutionStartedEventAttributes?: { workflowType: { name: string } };
  activityTaskScheduledEventAttributes?: { activityType: { name: string } };
  markerRecordedEventAttributes?: object;
  timerStartedEventAttributes?: object;
}
interface History {
  events: HistoryEvent[];
}

const read = async (file: string): Promise<History> => JSON.parse(await readFile(path.join(HISTORIES, file), 'utf8'));

const replay = async (history: History, workflowId: string): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle: await workflowBundle(WORKFLOWS) }, history, workflowId);

const workflowOf = ({ events }: History): string | undefined =>
  events.find((event) => event.workflowExecutionStartedEventAttributes !== undefined)
    ?.workflowExecutionStartedEventAttributes?.workflowType.name;

const files = (await readdir(HISTORIES)).filter((file) => file.endsWith('.json'));

describe('The saved histories', () => {
  it('are there for every workflow that people or the clock start, those beside a file included', async () => {
    const types = await Promise.all(files.map(async (file) => workflowOf(await read(file)) ?? `none in ${file}`));
    expect([...new Set(types)].toSorted()).toEqual([
      'amendment',
      'cocobase',
      'courier',
      'meeting',
      'meetingSeries',
      'recordAnchor',
      'stakeholders',
    ]);
  });

  it.each(files)(
    '%s replays with the workflows as they are; if not, a release starts them again over the record',
    async (file) => {
      await replay(await read(file), path.basename(file, '.json'));
    },
  );

  it.each(files)('%s holds no place of a machine', async (file) => {
    const text = await readFile(path.join(HISTORIES, file), 'utf8');
    expect(text).not.toMatch(/\/(home|root|tmp|work|usr)\//);
    expect(text).not.toMatch(/"identity": "(?!worker")/);
    expect(text).not.toMatch(/"\d+@/);
  });

  it.each([
    'closed-after-return.json',
    'courier-of-confirmations.json',
    'meeting-moved.json',
    'meeting-of-cocobase.json',
    'meeting-series.json',
    'record-anchored.json',
  ])('%s with one step changed no longer replays: the test would see a change of the procedure', async (file) => {
    const history = await read(file);
    const scheduled = history.events.find((event) => event.activityTaskScheduledEventAttributes !== undefined);
    if (scheduled?.activityTaskScheduledEventAttributes === undefined) throw new Error('The history has no activity.');
    scheduled.activityTaskScheduledEventAttributes.activityType.name = 'freezeTheMinister';
    await expect(replay(history, 'altered')).rejects.toThrow(/Nondeterminism|determinism/i);
  });
});

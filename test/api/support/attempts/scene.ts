import { randomUUID } from 'node:crypto';
import { consulting } from '../consulted.ts';
import { Life } from '../life.ts';
import { BREACH, raise, REQUEST } from '../matters.ts';
import { setMeetingScene, type MeetingScene } from '../meeting-scene.ts';
import type { ApiWorld } from '../world.ts';
import { registerStranger } from './who.ts';

/** Files, meetings and matters in states that differ for whoever would do something with them. */
export interface Scene {
  /** Its text was never submitted. */
  readonly drafted: string;
  readonly translated: string;
  /** In a concertation whose meeting is over. */
  readonly concerted: string;
  readonly files: readonly string[];
  readonly meetings: MeetingScene;
  readonly meetingIds: readonly string[];
  readonly matters: Readonly<Record<'NON_RESPECT' | 'WELLBEING_REQUEST', string>>;
}

export async function setScene(world: ApiWorld): Promise<Scene> {
  await registerStranger(world);
  const drafted = await Life.launch(world, 'oo-1.2');
  await drafted.open('DRAFTING');
  await drafted.saveDraft('secretary', 0);
  const translated = await Life.launch(world, 'oo-1.3');
  await translated.toTranslation();
  const concerted = await Life.launch(world, 'oo-1.1');
  await concerted.toQualification({ concertationMatter: true });
  await concerted.toConcertation();
  const voted = await Life.launch(world, 'oo-2.1');
  await voted.toCommittee();
  const withdrawn = await Life.launch(world);
  await world.as('president').post(`/amendments/${withdrawn.id}/withdraw`, { reason: 'Sans objet.' });
  const toSign = await Life.launch(world, 'oo-2.2');
  await toSign.toSignature();
  const signed = await consulting(world, 'oo-1.2');
  const meetings = await setMeetingScene(world);
  const matters = {
    NON_RESPECT: await raise(world, 'secretary', BREACH),
    WELLBEING_REQUEST: await raiseByUnion(world),
  };
  return {
    drafted: drafted.id,
    translated: translated.id,
    concerted: concerted.id,
    files: [drafted, translated, concerted, voted, withdrawn, toSign, signed].map(({ id }) => id),
    meetings,
    meetingIds: Object.values(meetings).map(({ id }: { readonly id: string }) => id),
    matters,
  };
}

const raiseByUnion = (world: ApiWorld): Promise<string> => raise(world, 'cocobase-secretary', REQUEST);

/** Ids that nobody ever gave, in the shape of those that were. */
export const unknownFile = (): string => randomUUID().replaceAll('-', '');
export const unknownMeeting = (): string => `meeting-tutelle-2026-0${1 + Math.floor(Math.random() * 9)}-9`;
export const unknownMatter = (): string => `matter-${unknownFile()}`;

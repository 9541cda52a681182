import type { VNode } from 'preact';
import { mayActIn } from '../../../domain/rights/capacity.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { isMeeting } from '../../../domain/meetings/meeting/meeting.ts';
import { meetingName } from '../../../locales/meeting-name.ts';
import { fileTitles, type FileTitle } from '../../../prisma/queries/file-titles.ts';
import type { KeptReading } from '../../../prisma/work/readings.ts';
import { ReadingsPage, type ReadingShown } from '../../../web/pages/privacy/readings-page.tsx';
import { doerText } from '../../../web/parts/doer.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { keyOf, pageFrom } from '../../http/cursor.ts';
import { readingsSeenBy } from '../../privacy/readings-seen.ts';
import { readingKey } from '../../routes/readings.ts';
import { readingFilter } from '../../schemas/reading.ts';
import type { Names } from '../../views/doer-names.ts';
import type { Visit } from '../visit.ts';

const READINGS_A_PAGE = 50;

/** Who read what is confidential: of one file where it is named. */
export async function readingsPage(deps: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  const asked = readingFilter.pick({ file: true, cursor: true }).safeParse({
    ...(typeof request.query['file'] === 'string' && { file: request.query['file'] }),
    ...(typeof request.query['cursor'] === 'string' && { cursor: request.query['cursor'] }),
  });
  const { file, cursor } = asked.data ?? {};
  const { rows, names } = await readingsSeenBy(
    deps,
    caller,
    { fileId: file },
    READINGS_A_PAGE,
    keyOf(readingKey, cursor),
  );
  const titles = await fileTitles(deps.db, [
    ...rows.map(({ fileId }) => fileId),
    ...(file === undefined ? [] : [file]),
  ]);
  const { items: readings, next } = pageFrom(
    rows,
    READINGS_A_PAGE,
    ({ at, reader: { id }, kind, objectId }) => [at, id, kind, objectId],
    (row) => shown(frame.language, row, { names, titles }),
  );
  const more = next === undefined ? undefined : new URLSearchParams({ ...(file && { file }), cursor: next }).toString();
  return ReadingsPage({
    ...frame,
    readings,
    file: file === undefined ? undefined : titleOf(frame.language, file, titles),
    amongPeople: mayActIn(caller, rolesFor('READ_PEOPLE')),
    next: more === undefined ? undefined : `/readings?${more}`,
  });
}

type Titles = ReadonlyMap<string, FileTitle>;

/** What a file is called; its id where it is called nothing. */
function titleOf(language: 'fr' | 'nl', fileId: string, titles: Titles): string {
  const file = titles.get(fileId);
  if (file === undefined) return fileId;
  return (file.kind === 'AMENDMENT' ? file.title : meetingName(file.series, file.on))[language];
}

function shown(
  language: 'fr' | 'nl',
  { reader, role, onBehalfOf, ...reading }: KeptReading,
  { names, titles }: { readonly names: Names; readonly titles: Titles },
): ReadingShown {
  const name = names[reader.id] ?? reader.id;
  const absent = onBehalfOf === undefined ? undefined : (names[onBehalfOf] ?? onBehalfOf);
  const who =
    role === undefined
      ? name
      : doerText(language, {
          by: { kind: 'PERSON', id: reader.id, role, ...(onBehalfOf !== undefined && { onBehalfOf }) },
          name,
          onBehalfOfName: absent,
        });
  const file = titleOf(language, reading.fileId, titles);
  return { ...reading, file, reader: who, href: addressOf(reading) };
}

function addressOf({ kind, fileId }: Pick<KeptReading, 'kind' | 'fileId'>): string | undefined {
  if (kind === 'PERSON_EXPORT') return undefined;
  return isMeeting(fileId) ? `/meetings/${fileId}` : `/amendments/${fileId}`;
}

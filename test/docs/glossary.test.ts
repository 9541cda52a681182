import { describe, expect, it } from '@jest/globals';
import { MAIL_KINDS } from '../../domain/amendment/mail-orders.ts';
import { ENDS, PHASES } from '../../domain/amendment/phases.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import { PROVISION_KINDS } from '../../domain/contract/provision.ts';
import { LINK_MAIL_KINDS } from '../../domain/links/link.ts';
import { MEETING_STATUSES } from '../../domain/meetings/meeting/meeting.ts';
import { MEETING_TASK_KINDS } from '../../domain/meetings/meeting/tasks.ts';
import { MEETING_SERIES } from '../../domain/meetings/series.ts';
import { BODY_KINDS, ORGANISATION_KINDS, ROLES } from '../../domain/people/roles.ts';
import { GLOSSARY } from '../../locales/glossary.ts';
import { CATALOGUE } from '../../locales/texts.ts';
import { page, rowsOf } from './tables.ts';

const glossary = await page('docs', 'glossary.md');
const rows = rowsOf(glossary);
const { fr, nl } = CATALOGUE;

/** Every code that the product shows in words, with the words it uses. */
const NAMED: readonly (readonly [codes: readonly string[], french: object, dutch: object])[] = [
  [PHASES, fr.phase, nl.phase],
  [TASK_KINDS, fr.task, nl.task],
  [[...ROLES, ...ORGANISATION_KINDS], fr.role, nl.role],
  [BODY_KINDS, fr.body, nl.body],
  [MEETING_SERIES, fr.meetingSeries, nl.meetingSeries],
  [MEETING_STATUSES, fr.meetingStatus, nl.meetingStatus],
  [MEETING_TASK_KINDS, fr.meetingTask, nl.meetingTask],
  [ENDS, fr.end, nl.end],
  [Object.keys(fr.fileStatus), fr.fileStatus, nl.fileStatus],
  [Object.keys(fr.amendmentType), fr.amendmentType, nl.amendmentType],
  [PROVISION_KINDS, fr.provisionKind, nl.provisionKind],
  [Object.keys(fr.instruction), fr.instruction, nl.instruction],
];
const worded = NAMED.flatMap(([codes, french, dutch]) =>
  codes.map((code): readonly [string, unknown, unknown] => [code, wordFor(french, code), wordFor(dutch, code)]),
);

describe('The glossary page', () => {
  it.each(worded)('gives %s in the words of the product', (code, french, dutch) => {
    const listed = rows
      .filter(([, , , name]) => name === `\`${code}\``)
      .map(([inFrench, inDutch]) => [inFrench, inDutch]);
    expect(listed).toContainEqual([french, dutch]);
  });

  it('lists every mail', () => {
    const listed = rowsOf(glossary.slice(glossary.indexOf('## Mails'))).map(([, , , name]) => name);
    expect(listed).toEqual([...MAIL_KINDS, ...LINK_MAIL_KINDS].map((kind) => `\`${kind}\``));
  });

  it.each(GLOSSARY)('gives the notion $fr, and its name in the code', (term) => {
    const row = rows.find(([french]) => french === term.fr);
    expect(row?.slice(0, 3)).toEqual([term.fr, term.nl, term.en]);
    expect(row?.[3]).not.toBe('');
  });

  it('names every table of the record', async () => {
    const tables = [...(await page('prisma', 'schema.prisma')).matchAll(/@@map\("(\w+)"\)/g)].map(([, name]) => name);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((name) => !glossary.includes(`\`${name}\``))).toEqual([]);
  });
});

function wordFor(words: object, code: string): unknown {
  return Object.entries(words).find(([key]) => key === code)?.[1];
}

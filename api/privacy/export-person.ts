import type { Directory } from '../../domain/people/directory.ts';
import { personDataZip } from '../../documents/person-data/person-data-zip.ts';
import type { ExportedRow, PersonData } from '../../documents/person-data/person-data.ts';
import { personData } from '../../prisma/queries/person-data.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Bytes } from '../http/operation.ts';
import { auditReading } from './audit-reading.ts';

/** Everything kept about a person, to be downloaded. Who asked for it is kept first, and so stands in it. */
export async function exportPerson(
  deps: Dependencies,
  caller: Caller,
  personId: string,
): Promise<Omit<Bytes, 'mediaType'>> {
  await auditReading(deps, caller, { kind: 'PERSON_EXPORT', objectId: personId, fileId: 'directory' });
  const stored = await personData(deps.db, personId);
  const sections: PersonData['sections'] = { ...stored, ...inDirectory(caller.directory, personId) };
  return {
    bytes: personDataZip({ personId, madeAt: deps.now(), sections }),
    fileName: `person-${personId}.zip`,
  };
}

function inDirectory(
  { mandates, substitutions, bodies }: Directory,
  personId: string,
): Record<'mandates' | 'substitutions' | 'bodies', readonly ExportedRow[]> {
  return {
    mandates: Object.values(mandates)
      .filter((each) => each.personId === personId)
      .map(({ role, title, from, until }) => ({ role, title: title ?? null, from, until: until ?? null })),
    substitutions: Object.values(substitutions)
      .filter((each) => each.personId === personId || each.substituteId === personId)
      .map(({ absent, ...each }) => ({ ...each, isAbsence: absent === true })),
    bodies: Object.values(bodies)
      .filter(({ personIds }) => personIds.includes(personId))
      .map(({ name }) => ({ name })),
  };
}

import type { Role } from '../../../domain/people/roles.ts';
import type { DirectoryRecord } from '../../../prisma/record/directory.ts';

/** Who holds which role in the tests' service; the committee has five members, the president among them. */
const STAFF: readonly (readonly [id: string, language: 'fr' | 'nl', roles: readonly Role[]])[] = [
  ['president', 'fr', ['PRESIDENT', 'COMMITTEE_MEMBER']],
  ['member-1', 'nl', ['COMMITTEE_MEMBER']],
  ['member-2', 'fr', ['COMMITTEE_MEMBER']],
  ['member-3', 'nl', ['COMMITTEE_MEMBER']],
  ['member-4', 'fr', ['COMMITTEE_MEMBER']],
  ['secretary', 'fr', ['CONTRACT_SECRETARY']],
  ['translator', 'nl', ['TRANSLATOR']],
  ['cabinet', 'fr', ['CABINET_DIRECTOR']],
  ['minister', 'fr', ['MINISTER']],
  ['cities', 'nl', ['MINISTER_CONSULTED']],
  ['inspector', 'fr', ['FINANCE_INSPECTION']],
  ['cocobase-president', 'nl', ['COCOBASE_PRESIDENT']],
  ['cocobase-secretary', 'fr', ['COCOBASE_SECRETARY']],
  ['administrator', 'nl', ['ADMINISTRATOR']],
];

export const UNIONS = ['union-1', 'union-2', 'union-3'] as const;
export const STAKEHOLDERS = ['stakeholder-1', 'stakeholder-2'] as const;

/** Registers everyone, with mandates since the beginning of 2020. */
export async function populate(directory: DirectoryRecord): Promise<void> {
  const by = { kind: 'PROCEDURE' } as const;
  const now = '2020-01-01T08:00:00.000Z';
  for (const [id, language, roles] of STAFF) {
    const details = { id, name: id, email: `${id}@service.example`, language };
    await directory.record({ command: { type: 'REGISTER_PERSON', id, language }, by, now, details });
    for (const role of roles) {
      const mandate = { id: `${id}/${role}`, personId: id, role, from: '2020-01-01' };
      await directory.record({ command: { type: 'GIVE_MANDATE', mandate }, by, now });
    }
  }
  for (const [ids, kind] of [
    [UNIONS, 'UNION_ORGANISATION'],
    [STAKEHOLDERS, 'STAKEHOLDER_ORGANISATION'],
  ] as const) {
    for (const id of ids) {
      const organisation = { id, kind, name: { fr: id, nl: id }, email: `${id}@union.example`, active: true };
      await directory.record({ command: { type: 'REGISTER_ORGANISATION', organisation }, by, now });
    }
  }
}

import type { z } from 'zod';
import { MATTER_RULES, statusOfMatter, type MatterState } from '../../domain/matters/matter.ts';
import { dueOfMatter } from '../../domain/matters/terms.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { MatterRow } from '../../prisma/queries/matters.ts';
import type { listedMatter, matter } from '../schemas/matter.ts';

/** @throws RuleViolation `MATTER_UNKNOWN` */
export function matterView(id: string, state: MatterState): z.input<typeof matter> {
  const { raised, measures, settled, policy, alarms } = state;
  if (raised === undefined) throw new RuleViolation('MATTER_UNKNOWN');
  const { by, at, alarmsOn: _planned, ...said } = raised;
  return {
    id,
    ...said,
    series: MATTER_RULES[raised.kind].series,
    status: statusOfMatter(state),
    raised: { by, at },
    deadline: dueOfMatter(policy, raised.kind, raised.receivedOn),
    alarmsOn: alarms,
    ...(measures === undefined ? {} : { measures }),
    ...(settled === undefined ? {} : { settled, outcome: settled.outcome }),
  };
}

export const listedMatterView = (row: MatterRow): z.input<typeof listedMatter> => ({
  id: row.id,
  kind: row.kind,
  series: row.series,
  title: { fr: row.title_fr, nl: row.title_nl },
  status: row.status,
  receivedOn: row.received_on,
  dueOn: row.due_on,
  ...(row.outcome === null ? {} : { outcome: row.outcome }),
  ...(row.organisation_id === null ? {} : { organisation: row.organisation_id }),
});

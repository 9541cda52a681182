import { SAMPLE_PEOPLE } from '../../samples/people.ts';
import type { OwnApplication } from '../own-application/own-application.ts';
import { programToken } from '../own-application/program-token.ts';
import type { Asker, FuzzOptions } from './options.ts';
import { runSchemathesis, type Fuzzed } from './run-schemathesis.ts';

/** What ends the asker's own access: all that came after it would be refused alike. It is asked last, by itself. */
const ENDS_ACCESS = '/end-access$|^/tokens/|^/me/sessions';

/** Fuzzes an application as one role of the sample, or as nobody. The access that a run may end is made anew for each. */
export async function fuzzAs(
  ground: Pick<OwnApplication, 'baseUrl' | 'deps'>,
  program: string,
  asker: Asker,
  options: FuzzOptions,
): Promise<Fuzzed> {
  const run = { ...options, program, api: `${ground.baseUrl}/api/v1` };
  const token = async () => (asker === 'NOBODY' ? undefined : programToken(ground.deps.db, personIn(asker)));
  const first = await runSchemathesis({ ...run, token: await token(), without: ENDS_ACCESS });
  // Nothing in it makes what another line of it takes, so there is no chain to follow.
  const phases = options.phases.filter((phase) => phase !== 'stateful' && phase !== 'examples');
  if (phases.length === 0) return first;
  const last = await runSchemathesis({ ...run, phases, token: await token(), only: ENDS_ACCESS });
  return {
    operations: first.operations + last.operations,
    cases: first.cases + last.cases,
    findings: first.findings + last.findings,
    endedEarly: first.endedEarly || last.endedEarly,
    told: first.told + last.told,
  };
}

/** Who has the role and as few others as may be. */
function personIn(role: Exclude<Asker, 'NOBODY'>): string {
  const [person] = SAMPLE_PEOPLE.filter(({ roles }) => roles.includes(role)).sort(
    (a, b) => a.roles.length - b.roles.length,
  );
  if (person === undefined) throw new Error(`Nobody of the sample has the role ${role}.`);
  return person.id;
}
